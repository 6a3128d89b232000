/** The fields of one line outside tables: boxes, lines to write on, where to sign. */
import type { DraftField } from './draftField.js';
import { type Gap, isLabelled, readGaps } from './words/gaps.js';
import { PROSE_ROOM, skeletonOf } from './words/kind.js';
import { readLabel } from './words/label.js';
import { type Found, makeField, type Surroundings } from './makeField.js';
import type { Line } from './words/lineText.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';
import { readChoice } from './words/options.js';
import { hasSignLine, isOpinion, isSigned } from './words/words.js';

export interface LineContext {
  readonly around: Surroundings;
  /** Numbered lines above that introduce this one, as printed. */
  readonly parents: readonly string[];
  /** Lines to write on right below. */
  readonly below: number;
  /** A colon at the end of the line is a place too. */
  readonly isPlaceAtEnd: boolean;
  /** The line above is a place to sign. */
  readonly isBelowSignature: boolean;
}

const LONGEST_SIGNED = 80;
/** Room behind words to sign on. */
const SIGN_ROOM = /[:：_]|[\s\u3000]{3,}|[）)][\s\u3000]*$|签[\s\u3000]*[字名][\s\u3000]*$/u;

/** Null when the line has no place. */
export function lineFields(line: Line, context: LineContext): DraftField[] | null {
  return (
    choiceField(line, context) ?? signatureFields(line, context) ?? gapFields(line, context) ?? dateField(line, context)
  );
}

/** @param index of several places of the line */
function placeIn({ paragraph }: Line, index: number | null, from: number, to: number): Pick<Found, 'at' | 'place'> {
  const at = `P${paragraph.index}${index === null ? '' : `#${index + 1}`}`;
  return { at, place: { kind: 'gap', paragraph, from, to } };
}

const withoutLines = (text: string): string => text.replace(/_+/gu, ' ');

function choiceField(line: Line, { around, parents }: LineContext): DraftField[] | null {
  const choice = readChoice(line.text);
  if (choice === null) return null;
  const before = withoutLines(choice.before);
  const label = readLabel(before).label === '' ? choice.options.join(' ') : `${line.paragraph.listLabel}${before}`;
  const base = placeIn(line, null, choice.before.length, line.text.length);
  const made = makeField({ ...base, labels: [...parents, label], choice }, around);
  // Options alone are their own label, spaces and all.
  return [readLabel(before).label === '' ? { ...made, labels: [...made.labels.slice(0, -1), label] } : made];
}

const ownLabel = ({ labels }: Gap): string => readLabel(labels.at(-1) ?? '').label;

function signatureFields(line: Line, { around, parents }: LineContext): DraftField[] | null {
  const { text, words } = line;
  if (!hasSignLine(text) || text.length > LONGEST_SIGNED || /[。；]/u.test(text) || !SIGN_ROOM.test(text)) return null;
  const gaps = readGaps(text).filter(isLabelled);
  const sign = gaps.find(({ labels }) => isSigned(labels.join('')));
  const others = gaps.filter(
    (gap) => gap !== sign && !/^(?:日期|时间)$/u.test(ownLabel(gap)) && !isSigned(ownLabel(gap)),
  );
  const opinion = others.find((gap) => isOpinion(ownLabel(gap)));
  const label = opinion?.labels ?? sign?.labels ?? [words.replace(/(?<=\S)[\s\u3000]{3,}[^]*$/u, '')];
  const places = [...others.filter((gap) => gap !== opinion), null].map((gap) => ({
    gap: gap ?? sign,
    isSignature: gap === null,
    order: (gap ?? sign)?.from ?? text.length,
  }));
  places.sort((a, b) => a.order - b.order);
  return places.map(({ gap, isSignature }, index) => {
    const base = placeIn(line, places.length > 1 ? index : null, gap?.from ?? text.length, gap?.to ?? text.length);
    const own = isSignature ? label : (gap?.labels ?? []);
    return makeField(
      { ...base, labels: [...parents, ...own], printed: gap?.printed ?? '', ...(isSignature && { kind: 'signature' }) },
      around,
    );
  });
}

function gapFields(line: Line, { around, parents, below, isPlaceAtEnd }: LineContext): DraftField[] | null {
  const gaps = readGaps(line.text).filter((gap) => isLabelled(gap) && (!gap.isEnd || (isPlaceAtEnd && gap.hasColon)));
  if (gaps.length === 0) return null;
  const isNumbered = rankOf(line.words) < UNNUMBERED;
  const [head = ''] = gaps[0]?.labels ?? [];
  return gaps.map((gap, index) => {
    const [first = '', ...rest] = gap.labels;
    const own = index === 0 ? [`${line.paragraph.listLabel}${first}`, ...rest] : gap.labels;
    // “六、批件号：__ 批件日期：__”: the number is of both.
    const outer =
      index > 0 && isNumbered && line.paragraph.listLabel === '' && rankOf(head) < UNNUMBERED && gap.hasColon
        ? [head]
        : [];
    const room = index === gaps.length - 1 && below > 1 ? PROSE_ROOM : 0;
    const base = placeIn(line, gaps.length > 1 ? index : null, gap.from, gap.to);
    const doubts = gap.hasColon ? [] : (['sentence'] as const);
    const labels = [...parents, ...outer, ...own];
    return makeField({ ...base, labels, hint: gap.hint, printed: gap.printed, room, doubts }, around);
  });
}

/** “年  月  日” alone on its line, where nobody signs above it. */
function dateField(line: Line, { around, isBelowSignature }: LineContext): DraftField[] | null {
  if (isBelowSignature || skeletonOf(line.text)?.kind !== 'date') return null;
  const base = placeIn(line, null, 0, line.text.length);
  return [makeField({ ...base, labels: ['日期'], printed: line.text, doubts: ['no-label'] }, around)];
}
