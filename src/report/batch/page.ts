/** The check of several files as one page to read, send on and print: the matrix of files and parts, then the list of each file. */
import { titleIn } from '../../forms/index.js';
import { page as words, table as tableWords } from '../../strings/report.js';
import { manual, severityWord } from '../../strings/pane.js';
import {
  byPart,
  columnsFor,
  countsByPart,
  identityOf,
  type Part,
  shortLabel,
  tallyOf,
  toChange,
  toLookAt,
} from '../fileReport.js';
import { columnHead, element, escaped, page, table } from '../html.js';
import type { FileReport, FindingReport, JsonReport } from '../json.js';
import { verdictText } from '../text.js';
import { STYLE } from './style.js';
import { othersText } from './overview.js';

/** @param others files that were met and are no documents, by ending */
export function htmlReport({ asOf, only, files }: JsonReport, others: ReadonlyMap<string, number> = new Map()): string {
  const notes = [
    `${words.asOf(asOf)}${words.total(tallyOf(files))}`,
    ...(only === undefined ? [] : [words.only(only.map(nameOf))]),
    ...(others.size > 0 ? [othersText(others)] : []),
    words.made,
  ];
  const body = [
    `<h1>${escaped(words.title)}</h1>`,
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
    matrix(files),
    ...files.map(section),
  ];
  return page(words.title, STYLE, body.join('\n'));
}

function nameOf(id: string): string {
  return Object.hasOwn(severityWord, id) ? severityWord[id as keyof typeof severityWord] : id;
}

const anchor = (index: number): string => `file-${index + 1}`;

function matrix(files: readonly FileReport[]): string {
  const parts = columnsFor(files);
  const { columns } = tableWords;
  const heads = [
    ...[columns.file, columns.name, columns.unit].map((name) => columnHead(name)),
    // The whole name is in the lists below.
    ...parts.map((part) => columnHead(shortLabel(part), { title: part.label })),
    columnHead(columns.verdict),
  ];
  const rows = files.map((file, index) => {
    const { name, unit } = identityOf(file);
    const link = element('a', { href: `#${anchor(index)}` }, escaped(file.path));
    const cells =
      file.verdict === 'refused'
        ? [element('td', { class: 'refused', colspan: String(parts.length + 2) }, escaped(file.refusal?.message ?? ''))]
        : [element('td', {}, escaped(name)), element('td', {}, escaped(unit)), ...partCells(file, parts)];
    const verdict = { class: file.verdict === 'findings' ? 'error' : file.verdict };
    return [element('th', { scope: 'row' }, link), ...cells, element('td', verdict, escaped(verdictText(file)))];
  });
  return table(heads, rows);
}

function partCells(file: FileReport, parts: readonly Part[]): string[] {
  const counts = countsByPart(file);
  return parts.map(({ part }) => {
    const of = counts.get(part);
    const shown = (['error', 'warning'] as const).filter((severity) => of !== undefined && of[severity] > 0);
    const text = shown.map((severity) => `${severityWord[severity]} ${of?.[severity]}`).join('<br>');
    return element('td', { class: ['count', ...shown.slice(0, 1)].join(' ') }, text);
  });
}

function section(file: FileReport, index: number): string {
  const { name, unit } = identityOf(file);
  const of = [name, unit].filter((text) => text !== '').join(' · ');
  const groups = byPart(file, toChange(file)).map(({ label, findings }) => list(label, findings, label));
  const looks = (['before', 'after'] as const).map((when) => list(manual[when].heading, toLookAt(file, when), ''));
  const refusal = file.refusal === undefined ? '' : `。${file.refusal.message}`;
  return [
    element('h2', { id: anchor(index) }, escaped(file.path)),
    ...(of === '' ? [] : [`<p>${escaped(of)}</p>`]),
    element('p', { class: file.verdict }, escaped(`${verdictText(file)}${refusal}`)),
    ...groups,
    ...looks,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** @param heading what the titles need not say again */
function list(title: string, findings: readonly FindingReport[], heading: string): string {
  if (findings.length === 0) return '';
  return `<h3>${escaped(title)}</h3><ol>${findings.map((finding) => item(finding, heading)).join('')}</ol>`;
}

function item({ severity, label, message, ground }: FindingReport, heading: string): string {
  const tag = element('span', { class: `severity ${severity}` }, escaped(severityWord[severity]));
  const quote = ground === '' ? '' : `<br>${element('span', { class: 'ground' }, escaped(tableWords.ground(ground)))}`;
  const title = titleIn(label, heading);
  return `<li>${tag}<b>${escaped(title)}</b>：${escaped(message)}${quote}</li>`;
}
