/**
 * Runs: cut, so that markup can stand between two characters of one without changing either, and rewritten, so that some of their characters
 * go and new ones come. All else stays as it was written.
 */
import type { Piece } from '../../ooxml/story/story.js';
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { isXmlSpace } from '../../ooxml/xml/xmlText.js';
import { ancestry, childNamed, contentOfRun, innermost, type Element } from '../../ooxml/xml/elements.js';

/** A place between run-level siblings: markup for it goes between `before` and `after`. */
export interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Further insertions that keep white space at the cut visible. */
  readonly guards: readonly Splice[];
}

export function cleanCut(at: number): Cut {
  return { at, before: '', after: '', guards: [] };
}

/** Name of the element as the source writes it. */
export function rawName(source: string, element: Element): string {
  return /^[^\s/>]+/.exec(source.slice(element.start + 1, element.openEnd))?.[0] ?? element.name;
}

/** Content for an element without any, `<w:p/>`, which is opened for it. */
export function filling(source: string, { start, end }: SourceRange, content: string): Splice {
  const name = /^[^\s/>]+/.exec(source.slice(start + 1, end))?.[0] ?? '';
  return { start: end - 2, end, text: `>${content}</${name}>` };
}

/** Start tag and properties of the run, to begin another one just like it. */
export function runOpening(source: string, run: Element): string {
  const properties = childNamed(run, 'w:rPr');
  return source.slice(run.start, run.openEnd) + (properties ? source.slice(properties.start, properties.end) : '');
}

/** Cuts a run before the character at `offset`: at its edge, between its children, or inside a text. */
export function cutRun(source: string, run: Element, offset: number): Cut {
  const content = contentOfRun(run);
  const next = content.find((child) => child.closeStart > offset);
  if (next === undefined) return cleanCut(run.end);
  if (next.name === 'w:t' && offset > next.openEnd) return cutText(source, run, next, offset);
  return next === content[0] ? cleanCut(run.start) : between(source, run, next.start);
}

function between(source: string, run: Element, at: number): Cut {
  return { at, before: `</${rawName(source, run)}>`, after: runOpening(source, run), guards: [] };
}

/**
 * Without `xml:space="preserve"` white space at the edges of a text is not shown, so what stands at the cut gets a text of its own
 * that keeps it, and the outer edges stay as they were.
 */
function cutText(source: string, run: Element, text: Element, offset: number): Cut {
  const name = rawName(source, text);
  const keeping = `<${name} xml:space="preserve">`;
  const guards: Splice[] = [];
  let opening = source.slice(text.start, text.openEnd);
  if (text.attributes.get('xml:space')?.value !== 'preserve') {
    let from = offset;
    while (from > text.openEnd && isXmlSpace(source.charCodeAt(from - 1))) from -= 1;
    let to = offset;
    while (to < text.closeStart && isXmlSpace(source.charCodeAt(to))) to += 1;
    if (from < offset && from > text.openEnd) guards.push(guard(source, text, from, `</${name}>${keeping}`));
    if (to > offset && to < text.closeStart) {
      guards.push(guard(source, text, to, `</${name}>${opening}`));
      opening = keeping;
    }
  }
  const section = sectionAt(source, text, offset);
  const around = between(source, run, offset);
  return {
    at: offset,
    before: `${section.leave}</${name}>${around.before}`,
    after: `${around.after}${opening}${section.enter}`,
    guards,
  };
}

function guard(source: string, text: Element, at: number, markup: string): Splice {
  const { leave, enter } = sectionAt(source, text, at);
  return { start: at, end: at, text: leave + markup + enter };
}

const SECTION_START = '<![CDATA[';
const SECTION_END = ']]>';

/** What leaves and enters the CDATA section that the offset stands in; '' outside of one. */
export function sectionAt(source: string, text: Element, offset: number): { leave: string; enter: string } {
  const before = source.slice(text.openEnd, offset);
  const inside = before.lastIndexOf(SECTION_START) > before.lastIndexOf(SECTION_END);
  return inside ? { leave: SECTION_END, enter: SECTION_START } : { leave: '', enter: '' };
}

/** The runs of a paragraph that hold these pieces, in order; null when a piece stands in something that is not a `w:r`. */
export function runsOf(root: Element, pieces: readonly Piece[]): Element[] | null {
  const runs = new Set<Element>();
  for (const piece of pieces) {
    const run = ancestry(innermost(root, piece)).find(({ name }) => name === 'w:r');
    if (run === undefined) return null;
    runs.add(run);
  }
  return [...runs];
}

interface Part {
  readonly removed: boolean;
  /** '' for what is removed. */
  readonly xml: string;
}

/**
 * Takes these pieces out of a run. What is new comes in place of the first of them.
 * @param added whole runs to put there; '' for none
 */
export function rewriteRun(source: string, run: Element, pieces: readonly SourceRange[], added: string): Splice {
  const parts = contentOfRun(run).flatMap((child) => partsOf(source, child, pieces));
  const opening = runOpening(source, run);
  const closing = `</${rawName(source, run)}>`;
  let text = '';
  let isAdded = false;
  for (let at = 0; at < parts.length;) {
    const removed = parts[at]?.removed ?? false;
    let content = '';
    for (; at < parts.length && parts[at]?.removed === removed; at += 1) content += parts[at]?.xml ?? '';
    if (!removed) text += `${opening}${content}${closing}`;
    else if (!isAdded) text += added;
    isAdded ||= removed;
  }
  return replacement(run, text);
}

/** A child of a run, cut where pieces begin and end inside its text. */
function partsOf(source: string, child: Element, pieces: readonly SourceRange[]): Part[] {
  const touching = pieces.filter(({ start, end }) => start < child.end && end > child.start);
  if (touching.length === 0) return [{ removed: false, xml: source.slice(child.start, child.end) }];
  if (child.name !== 'w:t') return [{ removed: true, xml: '' }];
  const shown = shownPart(source, child);
  const edges = [shown.start, ...touching.flatMap(({ start, end }) => [start, end]), shown.end]
    .map((edge) => Math.min(Math.max(edge, shown.start), shown.end))
    .sort((a, b) => a - b);
  const parts: Part[] = [];
  for (const [index, to] of edges.entries()) {
    const from = edges[index - 1] ?? to;
    if (from === to) continue;
    const removed = touching.some(({ start, end }) => start <= from && end >= to);
    parts.push({ removed, xml: removed ? '' : textPart(source, child, { start: from, end: to }) });
  }
  // Nothing of the text is left over: comments and the like between the pieces go with it.
  const isWhole = parts.every((part) => part.removed || isEmptyText(part.xml));
  return isWhole ? [{ removed: true, xml: '' }] : parts;
}

/** The content of a text without the outer white space that is not shown, as nothing preserves it. */
function shownPart(source: string, text: Element): SourceRange {
  let { openEnd: start, closeStart: end } = text;
  if (text.attributes.get('xml:space')?.value === 'preserve') return { start, end };
  while (start < end && isXmlSpace(source.charCodeAt(start))) start += 1;
  while (start < end && isXmlSpace(source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isEmptyText(xml: string): boolean {
  return xml.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '').replace(/^<[^>]*>|<\/[^>]*>$/g, '') === '';
}

/** Part of a text as a text of its own. */
function textPart(source: string, text: Element, part: SourceRange): string {
  const name = rawName(source, text);
  const { enter } = sectionAt(source, text, part.start);
  const { leave } = sectionAt(source, text, part.end);
  return `<${name} xml:space="preserve">${enter}${source.slice(part.start, part.end)}${leave}</${name}>`;
}

/** Runs of the paragraph that show nothing and have nothing to show, outside deletions and text boxes. */
export function emptyRuns(root: Element): Element[] {
  const closed = new Set(['w:p', 'w:del', 'w:moveFrom', 'w:r', 'w:sdtPr']);
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child.name === 'w:r' && contentOfRun(child).length === 0) found.push(child);
      if (!closed.has(child.name)) visit(child);
    }
  };
  visit(root);
  return found;
}

/** The `w:rPr` of a run. */
export function propertiesOfRun(run: Element): Element | undefined {
  return childNamed(run, 'w:rPr');
}
