/** What Body, Range, Paragraph and ContentControl have in common: each is a stretch of the document. */
import { HostError } from '../hostError.js';
import { HostObject, oneOf, text } from '../members.js';
import { lockOf, showsPlaceholder } from '../model/control.js';
import { deleteRange, insertText } from '../model/edit.js';
import { type SearchChoice, find } from '../model/find.js';
import type { OpenDocument } from '../model/openDocument.js';
import { contentOf, controlAround, controlAt } from '../model/place.js';
import { fillPlaceholder, isEmpty, showPlaceholder } from '../model/placeholder.js';
import type { LiveRange, Point } from '../model/range.js';
import { controlsIn, textBetween } from '../model/story.js';
import type { XmlElement } from '../model/tree.js';

export type Ends = Pick<LiveRange, 'start' | 'end'>;

export abstract class Stretch extends HostObject {
  readonly document: OpenDocument;

  constructor(document: OpenDocument) {
    super();
    this.document = document;
  }

  /** From its first to behind its last character. */
  abstract ends(): Ends;

  /** As `ends`, with what belongs to the whole: the mark of a paragraph, the edges of a control. */
  abstract whole(): Ends;
}

/** A stretch that is one element of the document. */
export abstract class ElementStretch extends Stretch {
  readonly element: XmlElement;

  constructor(document: OpenDocument, element: XmlElement) {
    super(document);
    this.element = element;
  }

  override get isThere(): boolean {
    return this.document.isThere(this.element);
  }

  /** With the mark of its last paragraph. */
  whole(): Ends {
    const { start, end } = this.ends();
    return { start, end: { ...end, offset: end.offset + 1 } };
  }
}

/** Paragraphs are joined as Word joins them; the mark of the last one is left out. */
export function textIn(document: OpenDocument, ends: Ends): string {
  return pieces(document, ends, (paragraph, from, to) => document.shownTextOf(paragraph, from, to));
}

/** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getreviewedtext-member(1) */
export function reviewedText(document: OpenDocument, ends: Ends, version: unknown): string {
  const choice = oneOf(['Original', 'Current'], version, 'Current');
  return pieces(document, ends, (paragraph, from, to) => {
    const atoms = document.atoms(paragraph);
    const original = atoms.filter(({ run }) => run.closest('w:ins') === null && run.closest('w:moveTo') === null);
    return textBetween(choice === 'Original' ? original : atoms, from, to, choice === 'Original');
  });
}

function pieces(
  document: OpenDocument,
  ends: Ends,
  read: (paragraph: XmlElement, from: number, to: number) => string,
): string {
  return document
    .paragraphsOf(ends)
    .map((paragraph) => {
      const from = paragraph === ends.start.paragraph ? ends.start.offset : 0;
      const to = paragraph === ends.end.paragraph ? ends.end.offset : Number.MAX_SAFE_INTEGER;
      return read(paragraph, from, to);
    })
    .join(document.switches.paragraphSeparator);
}

/** The flags of the private `_Search2` that the client sends in some hosts. */
const searchFlags = {
  matchCase: 1,
  matchWholeWord: 2,
  matchWildcards: 4,
  matchPrefix: 8,
  matchSuffix: 16,
  ignorePunct: 32,
  ignoreSpace: 64,
} as const;

export function searchIn(
  document: OpenDocument,
  ends: Ends,
  sought: unknown,
  options: Partial<SearchChoice>,
): LiveRange[] {
  const choice = Object.fromEntries(
    Object.keys(searchFlags).map((name) => [name, options[name as keyof SearchChoice] ?? false]),
  ) as unknown as SearchChoice;
  if (document.switches.searchDialogOpen) throw new HostError('SearchDialogIsOpen');
  const found = find(document, ends, text(sought), choice);
  return document.switches.searchMisses && found.length > 1 ? found.slice(1) : found;
}

export function choiceOfFlags(flags: unknown): Partial<SearchChoice> {
  const bits = typeof flags === 'number' ? flags : 0;
  return Object.fromEntries(Object.entries(searchFlags).map(([name, bit]) => [name, (bits & bit) !== 0]));
}

/** A write to text inside a control that forbids it. */
export function guardEdit(document: OpenDocument, ends: Ends): void {
  if (!document.switches.lockedWritesRefused) return;
  for (const paragraph of document.paragraphsOf(ends)) {
    let control = paragraph === ends.start.paragraph ? controlAt(document, ends.start) : controlAround(paragraph);
    for (; control !== null; control = controlAround(control)) {
      if (lockOf(control).edit) throw new HostError('AccessDenied', 'the control cannot be edited');
    }
  }
}

type Location = 'Replace' | 'Start' | 'End' | 'Before' | 'After';

/** Inserts text at or in place of a stretch. Returns where the new text stands. */
export function insertAt(
  document: OpenDocument,
  ends: Ends,
  value: unknown,
  where: unknown,
  allowed: readonly Location[],
): LiveRange {
  const location = oneOf(allowed, where, 'Replace');
  const words = text(value);
  const replaces = location === 'Replace' && !document.switches.replaceAsStart;
  guardEdit(document, ends);
  const control = controlAt(document, ends.start);
  if (control !== null && showsPlaceholder(control) && words !== '') return fillPlaceholder(document, control, words);
  if (replaces) return replace(document, ends, words, control);
  const at = location === 'End' || location === 'After' ? ends.end : ends.start;
  const from = atRealPlace(document, at);
  const to = insertText(document, from, words);
  return document.live(from, to);
}

function replace(document: OpenDocument, ends: Ends, words: string, control: XmlElement | null): LiveRange {
  const { start } = ends;
  const look =
    document
      .atoms(start.paragraph)
      .find((atom) => atom.start + atom.text.length > start.offset)
      ?.run.first('w:rPr')
      ?.copy() ?? null;
  const covered = controlsWithin(document, ends);
  deleteRange(document, { start: ends.start, end: ends.end });
  for (const one of covered) one.remove();
  if (covered.length > 0) document.structureChanged();
  const to = insertText(document, start, words, look);
  if (words === '' && control !== null) settle(document, control);
  return document.live(start, to);
}

/** Inline controls that a stretch of one paragraph covers whole: they go with their text, unless that is only marked as deleted. */
function controlsWithin(document: OpenDocument, { start, end }: Ends): XmlElement[] {
  if (document.tracking || start.paragraph !== end.paragraph || start.offset >= end.offset) return [];
  return controlsIn(start.paragraph)
    .filter((control) => !holds(control, start))
    .filter((control) => {
      const content = contentOf(document, control);
      return content.start.offset >= start.offset && content.end.offset <= end.offset;
    });
}

function holds(control: XmlElement, point: Point): boolean {
  return point.inside ? control.contains(point.inside) : false;
}

/** Behind a paragraph mark is the start of what follows. */
function atRealPlace(document: OpenDocument, point: Point): Point {
  if (point.offset <= document.length(point.paragraph)) return point;
  const next = document.paragraphs()[document.placeOf(point.paragraph) + 1];
  return next === undefined
    ? { ...point, offset: document.length(point.paragraph) }
    : { paragraph: next, offset: 0, inside: null };
}

/** A control left without text shows its placeholder. */
function settle(document: OpenDocument, control: XmlElement): void {
  if (!document.tracking && !showsPlaceholder(control) && isEmpty(document, control))
    showPlaceholder(document, control);
}

/** Takes the text out, as `clear` and `delete` do; what is left empty shows its placeholder. */
export function removeText(document: OpenDocument, ends: Ends): void {
  guardEdit(document, ends);
  const control = controlAt(document, ends.start);
  const covered = controlsWithin(document, ends);
  deleteRange(document, ends);
  for (const one of covered) one.remove();
  if (covered.length > 0) document.structureChanged();
  if (control !== null && document.isThere(control)) settle(document, control);
}

export function selectIn(document: OpenDocument, ends: Ends, mode: unknown): void {
  const choice = oneOf(['Select', 'Start', 'End'], mode, 'Select');
  const { start, end } = ends;
  document.select(choice === 'End' ? end : start, choice === 'Start' ? start : end);
}
