/** Two rounds side by side as text, as a table for Excel, and as a page. */
import { comparison as words, page as pageWords } from '../../strings/report.js';
import { severityWord } from '../../strings/pane.js';
import { columnHead, element, escaped, page, table } from '../html.js';
import { printable } from '../text.js';
import type { Change, Comparison, PairReport } from './compare.js';
import { csv } from './csv.js';
import { STYLE } from './style.js';

const kinds = ['mended', 'still', 'added', 'changed'] as const;

/** What became of all findings of the earlier round. */
export function totalOf({ pairs }: Comparison): string {
  const [mended = 0, still = 0, added = 0, changed = 0] = kinds.map((kind) =>
    pairs.reduce((all, pair) => all + pair[kind].length, 0),
  );
  return words.total(pairs.length, mended, still, added, changed);
}

function shown(change: Change): string {
  const [before, after] = [change.before, change.after].map((text) => (text === '' ? words.empty : text));
  return words.was(before ?? '', after ?? '');
}

/** What a person should know before believing the lists. */
function cautionsOf({ sure, by, comparable }: PairReport): string[] {
  const why = by.map((reason) => words.why[reason]).join('，');
  return [
    ...(sure ? [] : [`${words.unsure}${why === '' ? '' : `（${why}）`}。`]),
    ...(comparable ? [] : [`${words.notComparable}。`]),
  ];
}

interface Entry {
  /** '' for an answer about which nothing was found. */
  readonly severity: string;
  readonly label: string;
  readonly detail: string;
}

function entriesOf(pair: PairReport, kind: (typeof kinds)[number]): readonly Entry[] {
  return kind === 'changed'
    ? pair.changed.map((change) => ({ severity: '', label: change.label, detail: shown(change) }))
    : pair[kind].map(({ severity, label, message: detail }) => ({ severity: severityWord[severity], label, detail }));
}

/** A pair as blocks of lines under headings. */
function blocksOf(pair: PairReport): { readonly heading: string; readonly lines: readonly string[] }[] {
  const blocks = kinds.map((kind) => ({
    heading: words.headings[kind],
    lines: entriesOf(pair, kind).map(
      ({ severity, label, detail }) => `${severity === '' ? '' : `${severity}  `}${label}：${detail}`,
    ),
  }));
  return blocks.filter(({ lines }) => lines.length > 0);
}

function titleOf({ name, first, second }: PairReport): string {
  return name === '' ? `${first} → ${second}` : `${name}：${first} → ${second}`;
}

/** Files without a counterpart, under their headings. */
function aloneIn({ onlyFirst, onlySecond }: Comparison) {
  return [
    { heading: words.onlyFirst(onlyFirst.length), paths: onlyFirst },
    { heading: words.onlySecond(onlySecond.length), paths: onlySecond },
  ].filter(({ paths }) => paths.length > 0);
}

export function comparisonText(comparison: Comparison): string {
  const pairs = comparison.pairs.map((pair) =>
    [
      printable(titleOf(pair)),
      ...[pair.verdict, ...cautionsOf(pair)].map((sentence) => `  ${printable(sentence)}`),
      ...blocksOf(pair).flatMap(({ heading, lines }) => [
        `  ${heading}（${lines.length}）`,
        ...lines.map((one) => `    ${printable(one)}`),
      ]),
    ].join('\n'),
  );
  const alone = aloneIn(comparison).map(({ heading, paths }) =>
    [heading, ...paths.map((path) => `  ${printable(path)}`)].join('\n'),
  );
  return `${[totalOf(comparison), ...pairs, ...alone].join('\n\n')}\n`;
}

export function comparisonCsv({ pairs, onlyFirst, onlySecond }: Comparison): string {
  const { columns, headings } = words;
  const ids = ['first', 'second', 'name', 'verdict', 'what', 'severity', 'label', 'detail'] as const;
  const rows = pairs.flatMap((pair) => {
    const own = [pair.first, pair.second, pair.name, pair.verdict];
    const cautions = cautionsOf(pair).map((sentence) => [...own, '', '', '', sentence]);
    const entries = kinds.flatMap((kind) => {
      const what = kind === 'changed' ? columns.changed : headings[kind];
      return entriesOf(pair, kind).map(({ severity, label, detail }) => [...own, what, severity, label, detail]);
    });
    const all = [...cautions, ...entries];
    return all.length > 0 ? all : [[...own, '', '', '', '']];
  });
  const alone = [
    ...onlyFirst.map((path) => [path, '', '', '', '', '', '', '']),
    ...onlySecond.map((path) => ['', path, '', '', '', '', '', '']),
  ];
  return csv([ids.map((id) => columns[id]), ...[...rows, ...alone].map((row) => row.map(printable))]);
}

export function comparisonPage(comparison: Comparison): string {
  const ids = ['name', 'first', 'second', ...kinds, 'verdict'] as const;
  const rows = comparison.pairs.map((pair, index) => {
    const link = element('a', { href: `#pair-${index + 1}` }, escaped(pair.name === '' ? pair.second : pair.name));
    const counts = kinds.map((kind) => {
      const look = pair[kind].length > 0 ? `count ${looks[kind]}` : 'count';
      return element('td', { class: look }, pair.comparable ? String(pair[kind].length) : '');
    });
    const files = [pair.first, pair.second].map((path) => element('td', {}, escaped(path)));
    const verdict = element('td', {}, escaped([pair.verdict, ...cautionsOf(pair)].join(' ')));
    return [element('th', { scope: 'row' }, link), ...files, ...counts, verdict];
  });
  const heads = ids.map((id) => columnHead(words.columns[id]));
  const alone = aloneIn(comparison).map(({ heading, paths }) => `<h3>${escaped(heading)}</h3>${list(paths)}`);
  const body = [
    `<h1>${escaped(words.title)}</h1>`,
    `<p>${escaped(totalOf(comparison))}</p>`,
    `<p>${escaped(pageWords.made)}</p>`,
    ...(rows.length > 0 ? [table(heads, rows)] : []),
    ...alone,
    ...comparison.pairs.map(pairSection),
  ];
  return page(words.title, STYLE, body.join('\n'));
}

const looks = { mended: 'clean', still: 'error', added: 'error', changed: 'warning' } as const;

function pairSection(pair: PairReport, index: number): string {
  const cautions = cautionsOf(pair).map((sentence) => element('p', { class: 'warning' }, escaped(sentence)));
  const blocks = blocksOf(pair).map(
    ({ heading, lines }) => `<h3>${escaped(heading)}（${lines.length}）</h3>${list(lines)}`,
  );
  return [
    element('h2', { id: `pair-${index + 1}` }, escaped(titleOf(pair))),
    `<p>${escaped(pair.verdict)}</p>`,
    ...cautions,
    ...blocks,
  ].join('\n');
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}
