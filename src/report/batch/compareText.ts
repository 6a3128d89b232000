/** Two rounds side by side as text, as a table for Excel, and as a page. */
import { comparison as words, page as pageWords } from '../../strings/report.js';
import { severityWord } from '../../strings/pane.js';
import { element, escaped, page } from '../html.js';
import { printable } from '../text.js';
import type { Change, Comparison, Found, PairReport } from './compare.js';
import { csv } from './csv.js';
import { STYLE } from './style.js';

const kinds = ['mended', 'still', 'added'] as const;

/** What became of all findings of the earlier round. */
export function totalOf({ pairs }: Comparison): string {
  const sum = (kind: (typeof kinds)[number] | 'changed'): number =>
    pairs.reduce((all, pair) => all + pair[kind].length, 0);
  return words.total(pairs.length, sum('mended'), sum('still'), sum('added'), sum('changed'));
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

/** A pair as blocks of lines under headings. */
function blocksOf(pair: PairReport): { readonly heading: string; readonly lines: readonly string[] }[] {
  const line = ({ severity, label, message }: Found): string => `${severityWord[severity]}  ${label}：${message}`;
  const blocks = [
    ...kinds.map((kind) => ({ heading: words.headings[kind], lines: pair[kind].map(line) })),
    { heading: words.headings.changed, lines: pair.changed.map((change) => `${change.label}：${shown(change)}`) },
  ];
  return blocks.filter(({ lines }) => lines.length > 0);
}

function titleOf({ name, first, second }: PairReport): string {
  return name === '' ? `${first} → ${second}` : `${name}：${first} → ${second}`;
}

/** Files without a counterpart, under their headings. */
function aloneIn({
  onlyFirst,
  onlySecond,
}: Comparison): { readonly heading: string; readonly paths: readonly string[] }[] {
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

export function comparisonCsv(comparison: Comparison): string {
  const { columns, headings } = words;
  const head = [
    columns.first,
    columns.second,
    columns.name,
    columns.verdict,
    columns.what,
    columns.severity,
    columns.label,
    columns.detail,
  ];
  const rows = comparison.pairs.flatMap((pair) => {
    const own = [pair.first, pair.second, pair.name, pair.verdict];
    const findings = kinds.flatMap((kind) =>
      pair[kind].map(({ severity, label, message }) => [
        ...own,
        headings[kind],
        severityWord[severity],
        label,
        message,
      ]),
    );
    const changed = pair.changed.map((change) => [...own, columns.changed, '', change.label, shown(change)]);
    const cautions = cautionsOf(pair).map((sentence) => [...own, '', '', '', sentence]);
    const all = [...cautions, ...findings, ...changed];
    return all.length > 0 ? all : [[...own, '', '', '', '']];
  });
  const alone = [
    ...comparison.onlyFirst.map((path) => [path, '', '', '', '', '', '', '']),
    ...comparison.onlySecond.map((path) => ['', path, '', '', '', '', '', '']),
  ];
  return csv([head, ...[...rows, ...alone].map((row) => row.map(printable))]);
}

export function comparisonPage(comparison: Comparison): string {
  const { columns } = words;
  const heads = [
    columns.name,
    columns.first,
    columns.second,
    columns.mended,
    columns.still,
    columns.added,
    columns.changed,
    columns.verdict,
  ];
  const rows = comparison.pairs.map((pair, index) => {
    const link = element('a', { href: `#pair-${index + 1}` }, escaped(pair.name === '' ? pair.second : pair.name));
    const counts = [...kinds, 'changed' as const].map((kind) =>
      element(
        'td',
        { class: pair[kind].length > 0 ? `count ${looks[kind]}` : 'count' },
        pair.comparable ? String(pair[kind].length) : '',
      ),
    );
    const files = [pair.first, pair.second].map((path) => element('td', {}, escaped(path)));
    const verdict = element('td', {}, escaped([pair.verdict, ...cautionsOf(pair)].join(' ')));
    return `<tr>${element('th', { scope: 'row' }, link)}${files.join('')}${counts.join('')}${verdict}</tr>`;
  });
  const table = `<table><thead><tr>${heads.map((name) => element('th', { scope: 'col' }, escaped(name))).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const alone = aloneIn(comparison).map(({ heading, paths }) => `<h3>${escaped(heading)}</h3>${list(paths)}`);
  const body = [
    `<h1>${escaped(words.title)}</h1>`,
    `<p>${escaped(totalOf(comparison))}</p>`,
    `<p>${escaped(pageWords.made)}</p>`,
    ...(rows.length > 0 ? [table] : []),
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
