/** Rewriting runs: some of their characters go, new ones come, all else stays as it was written. */
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import type { Piece } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { isXmlSpace } from '../../ooxml/xml/xmlText.js';
import { ancestry, childNamed, contentOfRun, innermost, type Element } from '../../ooxml/xml/elements.js';
import { rawName, runOpening, sectionAt } from './runs.js';

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
