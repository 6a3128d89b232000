/** Changes of text and paragraphs. Live ranges follow; untouched markup stays as written. */
import { HostError } from '../hostError.js';
import { contentOf, isInline } from './place.js';
import type { OpenDocument } from './openDocument.js';
import { element } from './parse.js';
import { type LiveRange, type Point, spliced } from './range.js';
import { asInsertion, cutRun, markProperties, newRun, removeRun, removeTracked, runsBetween } from './runs.js';
import type { XmlElement } from './tree.js';

let lastRevision = 900_000;

function nextRevision(): number {
  lastRevision += 1;
  return lastRevision;
}

/** The innermost control between a paragraph and something in it. */
function inlineControlOf(paragraph: XmlElement, node: XmlElement): XmlElement | null {
  for (let at = node.parent; at !== null && at !== paragraph; at = at.parent) if (at.name === 'w:sdt') return at;
  return null;
}

/** From a run outwards to what stands directly in the control (null: in none) that new text is to stand in; null when it cannot. */
function climb(paragraph: XmlElement, run: XmlElement, inside: XmlElement | null): XmlElement | null {
  let at = run;
  while (inlineControlOf(paragraph, at) !== inside) {
    const control = inlineControlOf(paragraph, at);
    if (control === null) return null;
    at = control;
  }
  return at;
}

/**
 * Out of revisions and links that end behind the element (step 1) or begin before it (step 0); a deletion in whose midst the place is
 * becomes two.
 */
function outOfWrappers(start: XmlElement, step: 0 | 1): XmlElement {
  let at = start;
  for (let { parent } = at; parent !== null && wrappers.has(parent.name); { parent } = at) {
    const siblings = parent.elements();
    const isEdge = siblings.at(step === 1 ? -1 : 0) === at;
    if (!isEdge && !deletions.has(parent.name)) return at;
    if (!isEdge) {
      const tail = parent.shell();
      tail.append(...parent.children.slice(at.index + step));
      parent.parent?.insert(parent.index + 1, tail);
      at = step === 1 ? parent : tail;
    } else {
      at = parent;
    }
  }
  return at;
}

const deletions = new Set(['w:del', 'w:moveFrom']);
const wrappers = new Set([...deletions, 'w:ins', 'w:moveTo', 'w:hyperlink']);

/** Puts a run at an offset; the run before it, else that after it, gives the look if the caller has none. */
function place(
  document: OpenDocument,
  at: Point,
  build: (around: XmlElement, like: XmlElement | null) => XmlElement,
): void {
  const { paragraph, offset } = at;
  cutRun(document, paragraph, offset);
  const atoms = document.atoms(paragraph);
  const left = atoms.filter(({ start, text }) => start + text.length <= offset).at(-1)?.run;
  const right = atoms.find(({ start }) => start >= offset)?.run;
  const neighbour = left ?? right;
  const natural = neighbour === undefined ? null : inlineControlOf(paragraph, neighbour);
  const inside =
    at.inside === undefined ? natural : at.inside !== null && paragraph.contains(at.inside) ? at.inside : null;
  for (const [run, step] of [
    [left, 1],
    [right, 0],
  ] as const) {
    const direct = run === undefined ? null : climb(paragraph, run, inside);
    if (run === undefined || direct === null) continue;
    const anchor = outOfWrappers(direct, step);
    anchor.parent?.insert(anchor.index + step, build(anchor.parent, run.first('w:rPr')));
    return;
  }
  const container = inside?.first('w:sdtContent') ?? paragraph;
  const look = inside?.down('w:sdtPr', 'w:rPr') ?? markProperties(paragraph);
  container.append(build(container, look));
}

/** Inserts text without paragraph marks; `look` null takes the look of the text beside it. */
function insertInline(document: OpenDocument, at: Point, text: string, look: XmlElement | null): void {
  if (text === '') return;
  place(document, at, (around, like) => {
    const run = newRun(around, text, look ?? like);
    return document.tracking && around.name !== 'w:ins' ? asInsertion(around, run, nextRevision()) : run;
  });
  document.textChanged(at.paragraph, spliced(at.paragraph, at.offset, 0, text.length));
}

/**
 * Inserts text; line feeds and carriage returns make paragraphs, in a control within a line line breaks. Returns the end of what was
 * inserted.
 */
export function insertText(document: OpenDocument, at: Point, text: string, look: XmlElement | null = null): Point {
  const inline = at.inside ? isInline(at.inside) : false;
  const lines = inline ? [text.replace(/\r\n?|\n/g, '\v')] : text.split(/\r\n?|\n/);
  let point = at;
  lines.forEach((line, index) => {
    if (index > 0) point = { ...point, paragraph: splitParagraph(document, point), offset: 0 };
    insertInline(document, point, line, look);
    point = { ...point, offset: point.offset + line.length };
  });
  return point;
}

/** Takes out the text between two offsets of one paragraph. */
function deleteInline(document: OpenDocument, paragraph: XmlElement, from: number, to: number): void {
  const before = document.length(paragraph);
  const end = Math.min(to, before);
  const runs = runsBetween(document, paragraph, from, end);
  if (runs.length === 0) return;
  for (const run of runs) {
    if (document.tracking) removeTracked(run, nextRevision());
    else removeRun(run);
  }
  document.runsChanged(paragraph);
  // Under Track Changes what is deleted keeps its offsets.
  document.textChanged(paragraph, spliced(paragraph, from, before - document.length(paragraph), 0));
}

/** Takes out a range. Paragraph marks between the ends of one cell, control or body go with it, otherwise they stay. */
export function deleteRange(document: OpenDocument, { start, end }: Pick<LiveRange, 'start' | 'end'>): void {
  const paragraphs = document.paragraphsOf({ start, end });
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return;
  const whole = end.offset > document.length(last);
  if (first === last) {
    if (start.offset === 0 && whole) removeParagraph(document, first);
    else deleteInline(document, first, start.offset, end.offset);
    return;
  }
  deleteInline(document, first, start.offset, document.length(first));
  deleteInline(document, last, 0, end.offset);
  for (const middle of paragraphs.slice(1, -1)) removeParagraph(document, middle);
  if (first.parent !== last.parent || document.tracking) return;
  if (whole) removeParagraph(document, last);
  else joinParagraphs(document, first, last);
}

/** Removes a paragraph with its mark; the last one of its cell, control or body is only emptied. */
export function removeParagraph(document: OpenDocument, paragraph: XmlElement): void {
  const siblings = paragraph.parent?.elements().filter(({ name }) => name === 'w:p' || name === 'w:sdt') ?? [];
  deleteInline(document, paragraph, 0, document.length(paragraph));
  const parent = paragraph.parent;
  if (siblings.length < 2 || document.tracking || paragraph.down('w:pPr', 'w:sectPr')) return;
  const place = document.placeOf(paragraph);
  const neighbour = document.paragraphs()[place + 1] ?? document.paragraphs()[place - 1];
  parent?.take(paragraph);
  document.structureChanged();
  if (neighbour !== undefined)
    document.textChanged(neighbour, (point) =>
      point.paragraph === paragraph ? { paragraph: neighbour, offset: 0 } : point,
    );
}

function joinParagraphs(document: OpenDocument, first: XmlElement, last: XmlElement): void {
  const length = document.length(first);
  first.append(...last.children.filter((child) => !('name' in child) || child.name !== 'w:pPr'));
  last.remove();
  document.structureChanged();
  document.textChanged(first, (point) =>
    point.paragraph === last ? { ...point, paragraph: first, offset: length + point.offset } : point,
  );
}

/** Ends the paragraph at the offset; what follows is in the new one. */
function splitParagraph(document: OpenDocument, { paragraph, offset }: Point): XmlElement {
  cutRun(document, paragraph, offset);
  const first = document.atoms(paragraph).find(({ start }) => start >= offset)?.run;
  if (first !== undefined && first.parent !== paragraph) {
    throw new HostError('GeneralException', 'a paragraph mark inside an inline control or revision');
  }
  const next = paragraph.shell();
  next.setAttribute('w14:paraId', null);
  next.append(...paragraph.elements('w:pPr').map((properties) => properties.copy()));
  if (first !== undefined) next.append(...paragraph.children.slice(paragraph.children.indexOf(first)));
  paragraph.parent?.insert(paragraph.index + 1, next);
  document.structureChanged();
  document.textChanged(paragraph, (point) =>
    point.paragraph === paragraph && point.offset > offset
      ? { ...point, paragraph: next, offset: point.offset - offset }
      : point,
  );
  return next;
}

/** A paragraph with the properties of its neighbour, before or after it. */
export function insertParagraph(
  document: OpenDocument,
  beside: XmlElement,
  text: string,
  where: 'before' | 'after',
): XmlElement {
  const parent = beside.parent;
  if (parent === null) throw new HostError('ItemNotFound');
  const made = element(beside, '<w:p></w:p>');
  made.append(...beside.elements('w:pPr').map((properties) => properties.copy()));
  made.down('w:pPr', 'w:sectPr')?.remove();
  parent.insert(beside.index + (where === 'after' ? 1 : 0), made);
  document.structureChanged();
  const end = insertText(document, { paragraph: made, offset: 0, inside: null }, text);
  document.textChanged(end.paragraph, (point) => point);
  return made;
}

/** Replaces all text of a control by other text in a given look (null: that of the first text in it). */
export function replaceContent(
  document: OpenDocument,
  control: XmlElement,
  text: string,
  look: XmlElement | null,
): LiveRange {
  const { start, end } = contentOf(document, control);
  const first = document.atoms(start.paragraph).find((atom) => atom.start >= start.offset)?.run ?? null;
  const own = first !== null && control.contains(first) ? (first.first('w:rPr')?.copy() ?? null) : null;
  deleteRange(document, { start, end });
  const from: Point = {
    paragraph: contentOf(document, control).start.paragraph,
    offset: start.offset,
    inside: control,
  };
  const to = insertText(document, from, text, look ?? own);
  return document.live(from, to);
}
