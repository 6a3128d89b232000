/**
 * Which options of a choice are ticked, read from the plain text of its cell. People tick in many ways: ☑ for □, √ typed over, before or
 * after the box, “（√）” after the option, ■ and ●, or they delete the other option. The reader has already turned symbol fonts, check
 * box controls and 带圈字符 into ☑ and ☐.
 *
 * Decisions where spellings contradict each other:
 * - ☒ (Word's own checked glyph) and “[x]” are ticked, but unclear beside an option with √ or ☑.
 * - A typed × is “not this one” beside an option with √ or ☑, otherwise unclear.
 * - ◎ and ⊙ are ticked among ○, empty among ● or √.
 * - All options left without any box are unclear (they may be told apart by bold or underline); a single option left, without an empty
 *   box, is the one chosen.
 * - An option that lost its box is empty when another one is ticked, otherwise unclear.
 */
import { isBlank } from './blank.js';
import { withoutInvisible } from './invisible.js';
import { literal } from './patterns.js';
import { findMarks, plainChoiceText, type TickMark } from './tickMarks.js';
import { isWu, wordingOf } from './wording.js';

export type TickState = 'ticked' | 'empty' | 'unclear';

/** Where a label stands in the text. */
interface Spot {
  readonly option: number;
  readonly start: number;
  readonly end: number;
}

/** Labels in the order of the text, each once, not overlapping; longer labels first, so that 是 is not found in 是否. */
function findLabels(text: string, labels: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  const byLength = labels.map((label, option) => ({ label, option })).sort((a, b) => b.label.length - a.label.length);
  for (const { label, option } of byLength) {
    const letters = Array.from(withoutInvisible(plainChoiceText(label)), (letter) => literal(letter));
    for (const { index, 0: found } of text.matchAll(new RegExp(letters.join(' *'), 'giu'))) {
      const end = index + found.length;
      if (spots.some((spot) => index < spot.end && end > spot.start)) continue;
      spots.push({ option, start: index, end });
      break;
    }
  }
  return spots.sort((a, b) => a.start - b.start);
}

/** Marks that stand together without a gap are one: “√□”, “□√”. */
type Group = readonly TickMark[];

interface Gap {
  readonly groups: readonly Group[];
  /** First group touches the label before, last group the label after. */
  readonly touchesLeft: boolean;
  readonly touchesRight: boolean;
}

function gapOf(marks: readonly TickMark[], from: number, to: number): Gap {
  const inside = marks.filter((mark) => mark.start >= from && mark.end <= to);
  const groups: TickMark[][] = [];
  for (const mark of inside) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last !== undefined && previous?.end === mark.start && previous.box !== mark.box) last.push(mark);
    else groups.push([mark]);
  }
  return { groups, touchesLeft: inside[0]?.start === from, touchesRight: inside.at(-1)?.end === to };
}

type Layout = 'before' | 'after' | 'unknown';

/** Boxes stand before every option or after every option; told by the outer gaps, then by which label the inner marks touch. */
function layoutOf(gaps: readonly Gap[]): Layout {
  const [first, last] = [gaps[0], gaps.at(-1)];
  const hasBox = (gap: Gap | undefined): boolean =>
    gap?.groups.some((group) => group.some((mark) => mark.box)) ?? false;
  if (hasBox(first) !== hasBox(last)) return hasBox(first) ? 'before' : 'after';
  if (hasBox(first)) return 'unknown';
  const hasMark = (gap: Gap | undefined): boolean => (gap?.groups.length ?? 0) > 0;
  const inner = gaps.slice(1, -1).filter(hasMark);
  const right = inner.filter((gap) => gap.touchesRight && !gap.touchesLeft).length;
  const left = inner.filter((gap) => gap.touchesLeft && !gap.touchesRight).length;
  if (left !== right && (left === 0 || right === 0)) return right > 0 ? 'before' : 'after';
  if (hasMark(first) !== hasMark(last)) return hasMark(first) ? 'before' : 'after';
  return 'unknown';
}

interface Assigned {
  readonly marks: TickMark[];
  unclear: boolean;
}

/** Gives the groups of an inner gap to the labels on both sides. */
function share(gap: Gap, layout: Layout, left: Assigned | undefined, right: Assigned | undefined): void {
  const own = layout === 'before' ? right : left;
  const other = layout === 'before' ? left : right;
  const groups = layout === 'before' ? gap.groups : [...gap.groups].reverse();
  const touchesOther = layout === 'before' ? gap.touchesLeft : gap.touchesRight;
  const nearest = groups.at(-1);
  if (nearest === undefined) return;
  if (own === undefined) {
    other?.marks.push(...groups.flat());
    return;
  }
  // “□甲√□乙”: the √ may be 甲's or the box's.
  const between = groups.length === 1 && nearest.length > 1 && touchesOther && other !== undefined;
  own.marks.push(...nearest);
  if (between) own.unclear = other.unclear = true;
  for (const extra of groups.slice(0, -1)) {
    if (other === undefined) own.marks.push(...extra);
    else if (touchesOther) other.marks.push(...extra);
    else other.unclear = own.unclear = true;
  }
}

function assign(gaps: readonly Gap[], layout: Layout, count: number): Assigned[] {
  const assigned = Array.from({ length: count }, (): Assigned => ({ marks: [], unclear: layout === 'unknown' }));
  if (layout === 'unknown') return assigned;
  for (const [index, gap] of gaps.entries()) share(gap, layout, assigned[index - 1], assigned[index]);
  return assigned;
}

/** What an option's own marks say, given whether another option is plainly ticked. */
function judge({ marks, unclear }: Assigned, otherTicked: boolean): TickState | 'no-mark' {
  const has = (shape: TickMark['shape']): boolean => marks.some((mark) => mark.shape === shape);
  if (unclear || has('unclear')) return 'unclear';
  if (has('ticked')) return 'ticked';
  if (has('crossed-box')) return otherTicked ? 'unclear' : 'ticked';
  if (has('cross')) return otherTicked ? 'empty' : 'unclear';
  return has('empty') ? 'empty' : 'no-mark';
}

/** ◎ and ⊙ mean what the other marks leave for them; ● before every option is a bullet. */
function settleRings(marks: readonly TickMark[], options: number): TickMark[] {
  const chosen = marks.some((mark) => mark.shape === 'ticked');
  const round = marks.some((mark) => mark.shape === 'empty');
  const discs = marks.filter((mark) => mark.glyph === '●').length;
  return marks.flatMap((mark): TickMark[] => {
    if (mark.glyph === '●' && options > 1 && discs >= options) return [];
    if (mark.shape !== 'ring') return [mark];
    return [{ ...mark, shape: !chosen && round ? 'ticked' : 'empty' }];
  });
}

/** No option's label is there: nothing at all, only empty boxes, or part of one label. */
function readWithoutLabels(text: string, labels: readonly string[], marks: readonly TickMark[]): TickState[] {
  // “√” alone is a tick that nobody can place.
  const isTicked = marks.some(({ shape }) => shape === 'ticked');
  if (isBlank(text) || isWu(text) || (wordingOf(text) !== null && !isTicked)) return labels.map(() => 'empty');
  let rest = text;
  for (const { start, end } of [...marks].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const bare = rest.replace(/[\p{P}\p{Z}\s]/gu, '');
  const allEmpty = marks.every((mark) => mark.shape === 'empty');
  if (bare === '' && allEmpty) return labels.map(() => 'empty');
  const hits = labels.map((label) => bare.length >= 2 && plainChoiceText(label).includes(bare));
  const single = hits.filter(Boolean).length === 1 && !marks.some((mark) => mark.shape !== 'ticked');
  return hits.map((hit) => (single ? (hit ? 'ticked' : 'empty') : 'unclear'));
}

/**
 * For each label, in the order given, whether its option is ticked. Spaces and line breaks inside labels and marks do not matter.
 * @param text The whole text of the cell.
 */
export function readTicks(text: string, labels: readonly string[]): TickState[] {
  const plain = plainChoiceText(text);
  const marks = settleRings(findMarks(plain, labels.length), labels.length);
  const spots = findLabels(plain, labels);
  const [only] = spots;
  if (only === undefined) return readWithoutLabels(plain, labels, marks);
  const gaps = Array.from({ length: spots.length + 1 }, (_, index) =>
    gapOf(marks, spots[index - 1]?.end ?? 0, spots[index]?.start ?? plain.length),
  );
  if (spots.length === 1) {
    const empty = marks.some((mark) => mark.shape !== 'ticked') && !marks.some((mark) => mark.shape === 'ticked');
    return labels.map((_, option) => (option !== only.option ? 'empty' : empty ? 'unclear' : 'ticked'));
  }
  const assigned = assign(gaps, layoutOf(gaps), spots.length);
  const plainlyTicked = assigned.map(
    (each) => judge(each, false) === 'ticked' && each.marks.some((mark) => mark.shape === 'ticked'),
  );
  const judged = assigned.map((each, index) =>
    judge(
      each,
      plainlyTicked.some((ticked, other) => ticked && other !== index),
    ),
  );
  const anyTicked = judged.includes('ticked');
  const states = labels.map((): TickState => 'empty');
  for (const [index, spot] of spots.entries()) {
    const state = judged[index] ?? 'unclear';
    states[spot.option] = state !== 'no-mark' ? state : anyTicked ? 'empty' : 'unclear';
  }
  return states;
}
