/** The fields inside one cell that is an answer's place, by what it prints. */
import type { DraftField } from '../draftField.js';
import { isLabelled, readGaps, type Gap } from '../words/gaps.js';
import { blankLines, type GridCell, printedLines } from './grid.js';
import { mayBeLabel, readLabel } from '../words/label.js';
import { closeUp, endsInColon, hasShape, isVoid, type Line } from '../words/lineText.js';
import { type Found, makeField, type Surroundings } from '../makeField.js';
import { rankOf, UNNUMBERED } from '../words/numbering.js';
import { readBareChoice, readChoice, readSlashes, type ReadChoice } from '../words/options.js';
import type { Story } from '../../ooxml/story/story.js';
import { PROSE_ROOM, skeletonOf } from '../words/kind.js';
import {
  hasSignLine,
  isForOthers,
  isOpinion,
  isOwnHand,
  isPromise,
  isSigned,
  isSigner,
  isVerdict,
} from '../words/words.js';

export interface CellContext {
  readonly story: Story;
  /** `T0R3C1`. */
  readonly at: string;
  /** Labels from outside the cell, as printed. */
  readonly outer: readonly string[];
  readonly around: Surroundings;
  /** The innermost label stands beside the cell, not over it. */
  readonly isBeside?: boolean;
  /** Somebody signs in the cell before it, which this one dates. */
  readonly isDated?: boolean;
}

const isBracketed = (text: string): boolean => /^[（(].*[）)]$/su.test(closeUp(text));
/** Boxes or lines to write on: the place is in the line, not below it. */
const isFilledAround = (text: string): boolean =>
  readChoice(text) !== null || readGaps(text).some(({ isEnd }) => !isEnd);

/** A line that names what goes below it: numbered, or with a colon at its end. */
function isItem(line: Line): boolean {
  return rankOf(line.words) < UNNUMBERED || endsInColon(line.text);
}

interface Item {
  readonly line: Line;
  readonly hints: Line[];
  room: number;
  last: Line;
}

/** The cell as items with room below each; null where a printed line has none. */
function itemsOf(lines: readonly Line[]): readonly Readonly<Item>[] | null {
  const items: Item[] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (line.isBlank) {
      if (item !== undefined) [item.room, item.last] = [item.room + 1, line];
    } else if (item !== undefined && item.room === 0 && isBracketed(line.text)) item.hints.push(line);
    else if (
      (isItem(line) || mayBeLabel(line.text)) &&
      !isFilledAround(line.text) &&
      (item === undefined || item.room > 0)
    )
      items.push({ line, hints: [], room: 0, last: line });
    else return null;
  }
  const isRoomy = ({ line, room }: Item, index: number): boolean =>
    isItem(line) ? room > 0 : room >= ITEM_ROOM || (room > 0 && index === items.length - 1);
  return items.length > 1 && items.every(isRoomy) ? items : null;
}

/** A longer first line is a sentence. */
const LONGEST_OWN = 40;
/** A short line with so much room below asks for something, numbered or not. */
const ITEM_ROOM = 2;

/** The first line is the cell's own label, not a part of the answer. */
function ownLabel(cell: GridCell, outer: readonly string[]): string | null {
  const [first, ...others] = printedLines(cell);
  if (first === undefined || isBracketed(first.text)) return null;
  const text = first.words;
  const { label, hint } = readLabel(text);
  if (label === '' || label.length > LONGEST_OWN || hasSignLine(first.text) || (outer.length > 0 && isSigner(label)))
    return null;
  const hasColon = /[:：]/u.test(text.slice(0, label.length + 6));
  const isPart =
    others.every((line) => isBracketed(line.text)) &&
    rankOf(text) < UNNUMBERED &&
    rankOf(text) > rankOf(outer.at(-1) ?? '');
  if (outer.length > 0 && !hasColon && !isPart) return null;
  if (hint !== '' && !isBracketed(hint) && !isVoid(hint) && (outer.length > 0 || cell.shape === 'signed')) return null;
  if (!hasColon && others.some((line) => !isBracketed(line.text)) && rankOf(text) === UNNUMBERED) return null;
  // “个人承诺” beside “承诺内容：”: the same said twice.
  const outside = readLabel(outer.at(-1) ?? '').label;
  return outside !== '' && /内容$/u.test(label) && outside.includes(label.replace(/内容$/u, '')) ? null : text;
}

/** Makes a field of the whole cell. */
type Make = (found: Omit<Found, 'at' | 'place'>, around?: Surroundings) => DraftField;

export function cellFields(cell: GridCell, context: CellContext): DraftField[] {
  const { outer, at } = context;
  const make: Make = (found, around = context.around) =>
    makeField({ at, place: { kind: 'cell', cell: cell.cell }, ...found }, around);
  const isVoidCell = cell.shape === 'void';
  const printed = isVoidCell ? [] : printedLines(cell);
  const own = isVoidCell ? null : ownLabel(cell, outer);
  const labels = own === null ? outer : [...outer, own];
  if (cell.shape === 'photo') return [make({ labels: [closeUp(cell.text)] })];
  if (cell.shape === 'signed' || isSigning(cell, context)) return [signed(cell, { ...context, outer: labels }, make)];
  const items = itemsOf(cell.lines);
  if (items !== null)
    return items.map(({ line, hints, last }, index) => {
      const place = { kind: 'under', paragraph: line.paragraph, last: last.paragraph } as const;
      const hint = hints.map(({ text }) => closeUp(text)).join('');
      const found = { at: `${at}#${index + 1}`, labels: [...outer, line.words], hint, room: PROSE_ROOM, place };
      return makeField(found, context.around);
    });
  const choice = choiceOf(cell, context);
  if (choice !== null) {
    const before = readLabel(choice.before.replace(/_+/gu, ' ')).label;
    const inside = before !== '' && (outer.length === 0 || /[:：]/u.test(choice.before)) ? [choice.before] : [];
    const drawn = choice.isBare && cell.lines.some(({ paragraph }) => hasShape(context.story, paragraph));
    const doubts = choice.isBare && !drawn ? (['no-box'] as const) : [];
    return [make({ labels: [...outer, ...inside], choice, doubts, more: drawn ? { drawn } : {} })];
  }
  const hasOwnRoom = own !== null && roomBelowFirst(cell) > 1;
  const gaps = (hasOwnRoom || cell.shape === 'fill' ? [] : printed).flatMap((line) =>
    gapsIn(line).map((gap) => ({ line, gap })),
  );
  if (gaps.length > 0) return gapFields(gaps, context, make);
  if (isPromise(readLabel(outer.at(-1) ?? '').label) && cell.shape === 'text')
    return [make({ labels: outer, kind: 'signature' })];
  const room = blankLines(cell);
  if (cell.shape === 'fill') return [make({ labels, room, printed: cell.text })];
  const told = cell.shape === 'picture' ? [] : printed.slice(own === null ? 0 : 1);
  return [make({ labels, room, hint: told.map((line) => closeUp(line.words)).join('') })];
}

/** Places to write on inside a line, with a label. */
function gapsIn({ text }: Line): Gap[] {
  return readGaps(text).filter((gap) => !gap.isEnd && isLabelled(gap));
}

/** An empty cell beside “签字”, its date, or where others give their opinion. */
function isSigning({ shape }: GridCell, { outer, isBeside, isDated }: CellContext): boolean {
  if (shape !== 'void' && shape !== 'fill') return false;
  const { label } = readLabel(outer.at(-1) ?? '');
  return isDated === true || (isBeside === true && (hasSignLine(label) || (shape === 'void' && isVerdict(label))));
}

function choiceOf(cell: GridCell, { outer, story }: CellContext): ReadChoice | null {
  if (cell.shape === 'choice') {
    const choice = readChoice(cell.text);
    // A question below an answer's own place is a part of that answer.
    const below = choice === null ? 0 : choice.before.split('\n').filter(isVoid).length;
    return below > 1 && /[:：]/u.test(choice?.before ?? '') ? null : choice;
  }
  if (cell.shape === 'note') return readSlashes(cell.text);
  return outer.length > 0 && isSetApart(cell, story)
    ? readBareChoice(printedLines(cell).map(({ text }) => text))
    : null;
}

/** Options without boxes that can be read: lines, numbers, gaps or drawn boxes set them apart. */
export function isSetApart(cell: GridCell, story: Story): boolean {
  if (cell.shape !== 'text') return false;
  const lines = printedLines(cell);
  if (readBareChoice(lines.map(({ text }) => text)) === null) return false;
  const isNumbered = lines.every(({ paragraph, text }) => paragraph.listLabel !== '' || /^\s*\d/u.test(text));
  const hasGap = lines.some(({ text }) => /\S[\s\u3000]{2,}\S/u.test(text));
  return isNumbered || hasGap || lines.length > 1 || lines.some(({ paragraph }) => hasShape(story, paragraph));
}

function signed(cell: GridCell, { outer, around, isDated }: CellContext, make: Make): DraftField {
  const label = readLabel(outer.at(-1) ?? '').label;
  const [first] = printedLines(cell);
  const by = { ...around, isOffice: around.isOffice || isForOthers(first?.text ?? '') };
  const isOthers = isDated === true || label === '' || isOpinion(label) || isPromise(label) || isSigned(label);
  if (!isOthers && (isOwnHand(cell.text) || !hasSignLine(cell.text)))
    return make({ labels: outer, room: PROSE_ROOM }, by);
  return make({ labels: outer.length > 0 ? outer : [signerOf(cell)], kind: 'signature' }, by);
}

/** Who signs, as printed in front of the place. */
function signerOf(cell: GridCell): string {
  const printed = printedLines(cell);
  const line = printed.find(({ text }) => hasSignLine(text)) ?? printed[0];
  return line === undefined ? '' : (readGaps(line.text)[0]?.labels.at(-1) ?? line.text);
}

function gapFields(
  gaps: readonly { readonly line: Line; readonly gap: Gap }[],
  { at, outer, around, isBeside }: CellContext,
  make: Make,
): DraftField[] {
  const lines = new Set(gaps.map(({ line }) => line));
  const isNumbered = [...lines].every((line) => rankOf(line.words) < UNNUMBERED);
  const isTold = isNumbered || !gaps.every(({ gap }) => gap.hasColon);
  if (outer.length > 0 && lines.size > 1 && isTold)
    return [make({ labels: outer, room: PROSE_ROOM, more: { inline: true } })];
  return gaps.map(({ line, gap }, index) => {
    const { printed, hint, hasColon, from, to } = gap;
    const labels = [...outer, ...gap.labels];
    if (gaps.length === 1) return make({ labels: isBeside === true && !hasColon ? outer : labels, printed, hint });
    const place = { kind: 'gap', paragraph: line.paragraph, from, to } as const;
    const doubts = hasColon ? [] : (['sentence'] as const);
    return makeField({ at: `${at}#${index + 1}`, labels, printed, hint, place, doubts }, around);
  });
}

/** Whether a cell that prints words is itself an answer's place: a line to write on inside, or room below its own label. */
export function isOwnPlace(cell: GridCell): boolean {
  if (cell.shape !== 'text') return true;
  const printed = printedLines(cell);
  const first = printed[0]?.text ?? '';
  const hasRoom =
    endsInColon(first.replace(/[（(].*[）)]\s*$/u, '')) && blankLines(cell) > 1 && cell.lines[0]?.isBlank !== true;
  return printed.some((line) => gapsIn(line).length > 0) || hasRoom || itemsOf(cell.lines) !== null;
}

/** Blank lines right below the first printed one. */
function roomBelowFirst({ lines }: GridCell): number {
  const below = lines.slice(lines.findIndex(({ isBlank }) => !isBlank) + 1);
  const end = below.findIndex(({ isBlank }) => !isBlank);
  return end < 0 ? below.length : end;
}

/** Whether words stand at the top of a cell with room to write below them. */
export function hasRoomBelow({ lines, text }: GridCell, least: number): boolean {
  const blank = lines.length - 1 - lines.findLastIndex(({ isBlank }) => !isBlank);
  return blank >= least && skeletonOf(text) === null;
}
