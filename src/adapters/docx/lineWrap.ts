/**
 * Where a run-level control may go around a value that shares its paragraph with a label: a range of sibling elements that holds
 * the whole value and nothing of a label. Runs are cut where label and value meet in one.
 */
import type { FieldParagraph } from '../../locate/place.js';
import type { Piece, Story } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { ancestry, descendants, innermost, type Element } from '../../ooxml/xml/elements.js';
import { isClosed } from '../controlKinds.js';
import { cleanCut, cutRun, type Cut } from './runs.js';

/** Elements that may hold a run-level `w:sdt` (ECMA-376 Annex A, EG_ContentRunContent and EG_PContent). */
const HOLDERS = new Set(
  ['p', 'hyperlink', 'ins', 'moveTo', 'smartTag', 'customXml', 'sdtContent', 'fldSimple', 'dir', 'bdo'].map(
    (name) => `w:${name}`,
  ),
);

export interface LineWrap {
  readonly start: Cut;
  readonly end: Cut;
}

/** Null when no such range exists. @param root tree of the paragraph. */
export function wrapLine(story: Story, root: Element, own: FieldParagraph): LineWrap | null {
  const first = own.pieces[0];
  const last = own.pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const value = { start: first.start, end: last.end };
  const { source } = story;
  const holder = holderOf(story, innermost(root, value));
  if (holder === null) return null;
  const others = own.paragraph.pieces;

  const start = cut(source, holder, value, others, 'start');
  const end = cut(source, holder, value, others, 'end');
  return start === null || end === null ? null : aroundFields(root, holder, { start, end }, value, others);
}

/** The innermost element around it in which a control may stand. */
function holderOf(story: Story, element: Element): Element | null {
  const chain = ancestry(element);
  // Everything from the root down to the holder must be transparent; the first that is not ends the way down.
  let holder: Element | null = null;
  for (const at of chain.reverse()) {
    if (at.name === 'w:sdt') {
      const control = story.controls.find(({ start }) => start === at.start);
      if (control !== undefined && isClosed(story, control)) break;
    } else if (HOLDERS.has(at.name)) holder = at;
    else break;
  }
  return holder;
}

/** At an edge of the value, or of the holder's child around it when nothing else stands between. */
function cut(
  source: string,
  holder: Element,
  value: SourceRange,
  others: readonly Piece[],
  edge: 'start' | 'end',
): Cut | null {
  const isStart = edge === 'start';
  const child = isStart
    ? holder.children.find(({ end }) => end > value.start)
    : holder.children.findLast(({ start }) => start < value.end);
  if (child === undefined) return null;
  const [from, to] = isStart ? [child.start, value.start] : [value.end, child.end];
  const isShared = others.some(({ start, end }) => start < to && end > from);
  if (!isShared) return cleanCut(child[edge]);
  return child.name === 'w:r' ? cutRun(source, child, value[edge]) : null;
}

/** Widened so that no complex field (`w:fldChar` begin to end) is cut in two; null when a label is in the way. */
function aroundFields(
  root: Element,
  holder: Element,
  wrap: LineWrap,
  value: SourceRange,
  others: readonly Piece[],
): LineWrap | null {
  let { start, end } = wrap;
  for (const field of fieldSpans(root)) {
    const beginsOutside = field.start < start.at && field.end > start.at;
    const endsOutside = field.start < end.at && field.end > end.at;
    if (beginsOutside === endsOutside) continue;
    const child = holder.children.find((one) =>
      beginsOutside ? one.start <= field.start && one.end > field.start : one.start < field.end && one.end >= field.end,
    );
    if (child === undefined) return null;
    if (beginsOutside) start = cleanCut(child.start);
    else end = cleanCut(child.end);
  }
  const swallowed = others.some(
    (piece) => (piece.start < value.start && piece.start >= start.at) || (piece.end > value.end && piece.end <= end.at),
  );
  return swallowed ? null : { start, end };
}

/** From begin to end mark of every complex field of the paragraph. */
function fieldSpans(root: Element): SourceRange[] {
  const spans: SourceRange[] = [];
  const begun: Element[] = [];
  for (const mark of descendants(root, ({ name }) => name !== 'w:p').filter(({ name }) => name === 'w:fldChar')) {
    const type = mark.attributes.get('w:fldCharType')?.value;
    if (type === 'begin') begun.push(mark);
    if (type !== 'end') continue;
    const begin = begun.pop();
    if (begin !== undefined) spans.push({ start: begin.start, end: mark.end });
  }
  return spans;
}
