/** Runs: cutting them at an offset, making new ones, taking text out of them. */
import type { OpenDocument } from './openDocument.js';
import { element, markup } from './parse.js';
import { type XmlElement, encode } from './tree.js';

/** Author and date of the revisions that a write becomes under Track Changes. */
const REVISION = 'w:author="审阅者" w:date="2026-01-01T00:00:00Z"';

/** Makes a run begin at the offset, if one is there at all. */
export function cutRun(document: OpenDocument, paragraph: XmlElement, offset: number): void {
  const atoms = document.atoms(paragraph);
  const atom = atoms.find(({ start, text }) => offset > start && offset < start + text.length);
  const next = atom ?? atoms.find(({ start }) => start === offset);
  if (next === undefined) return;
  const { run, node, text, start } = next;
  const isFirst = run.elements().find((child) => child.name !== 'w:rPr') === node;
  if (atom === undefined && isFirst) return;
  const rest = run.shell();
  rest.append(...run.elements('w:rPr').map((properties) => properties.copy()));
  const following = run.children.slice(run.children.indexOf(node) + 1);
  if (atom === undefined) {
    rest.append(node, ...following);
  } else {
    const tail = node.shell();
    setText(node, text.slice(0, offset - start));
    setText(tail, text.slice(offset - start));
    rest.append(tail, ...following);
  }
  run.parent?.insert(run.index + 1, rest);
  document.runsChanged(paragraph);
}

function setText(node: XmlElement, text: string): void {
  node.say(text);
  if (text !== text.trim()) node.setAttribute('xml:space', 'preserve');
}

/** Runs that stand wholly between two offsets, after cutting. */
export function runsBetween(document: OpenDocument, paragraph: XmlElement, from: number, to: number): XmlElement[] {
  if (from >= to) return [];
  cutRun(document, paragraph, from);
  cutRun(document, paragraph, to);
  const atoms = document.atoms(paragraph).filter(({ start, text }) => start >= from && start + text.length <= to);
  return [...new Set(atoms.map(({ run }) => run))];
}

/** One run per call: tabs and line breaks are elements in it (ECMA-376-1, 17.3.3). */
export function newRun(around: XmlElement, text: string, properties: XmlElement | null): XmlElement {
  const pieces = text.split(/([\t\v\n\f])/).filter((piece) => piece !== '');
  const content = pieces.map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (piece === '\f') return '<w:br w:type="page"/>';
    if (/^[\v\n]$/.test(piece)) return '<w:br/>';
    return `<w:t${piece === piece.trim() ? '' : ' xml:space="preserve"'}>${encode(piece)}</w:t>`;
  });
  const run = element(around, `<w:r>${content.join('')}</w:r>`);
  if (properties !== null) run.insert(0, properties.copy());
  return run;
}

/** Removes a run and the wrappers that only it stood in; controls stay. */
export function removeRun(run: XmlElement): void {
  let at: XmlElement | null = run;
  while (at !== null) {
    const parent: XmlElement | null = at.parent;
    at.remove();
    const emptied: boolean = parent !== null && parent.elements().length === 0;
    at = emptied && parent !== null && ['w:ins', 'w:hyperlink', 'w:smartTag'].includes(parent.name) ? parent : null;
  }
}

/** Under Track Changes text is not removed but marked as deleted (17.13.5.14); what was itself inserted under it goes. */
export function removeTracked(run: XmlElement, id: number): void {
  if (run.closest('w:ins') !== null) {
    removeRun(run);
    return;
  }
  if (run.closest('w:del') !== null) return;
  const deletion = element(run, `<w:del w:id="${id}" ${REVISION}/>`);
  const copy = run.copy();
  for (const text of copy.elements('w:t')) {
    const deleted = element(run, `<w:delText xml:space="preserve">${encode(text.text)}</w:delText>`);
    text.replaceWith(deleted);
  }
  run.replaceWith(deletion);
  deletion.append(copy);
}

export function asInsertion(around: XmlElement, run: XmlElement, id: number): XmlElement {
  const insertion = element(around, `<w:ins w:id="${id}" ${REVISION}/>`);
  insertion.append(run);
  return insertion;
}

/** Properties of a paragraph's mark as those of a run in it. */
export function markProperties(paragraph: XmlElement): XmlElement | null {
  const properties = paragraph.down('w:pPr', 'w:rPr') ?? null;
  if (properties === null) return null;
  const copy = properties.copy();
  for (const change of copy.elements()) if (['w:ins', 'w:del', 'w:rPrChange'].includes(change.name)) change.remove();
  return copy;
}

/** The run properties of a run, made when it has none. */
export function propertiesOf(run: XmlElement): XmlElement {
  const there = run.first('w:rPr');
  if (there !== null) return there;
  const [made] = markup(run, '<w:rPr/>');
  if (made === undefined) throw new Error('no run properties');
  run.insert(0, made);
  return made;
}
