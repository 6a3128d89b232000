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

/** Makes a field of the line between two of its characters. @param index of several places */
type Make = (found: Omit<Found, 'at' | 'place'>, from: number, to: number, index?: number) => DraftField;

/** Null when the line has no place. */
export function lineFields(line: Line, context: LineContext): DraftField[] | null {
  const { paragraph } = line;
  const make: Make = (found, from, to, index) => {
    const at = `P${paragraph.index}${index === undefined ? '' : `#${index + 1}`}`;
    return makeField({ at, place: { kind: 'gap', paragraph, from, to }, ...found }, context.around);
  };
  for (const read of [choiceField, signatureFields, gapFields, dateField]) {
    const fields = read(line, context, make);
    if (fields !== null) return fields;
  }
  return null;
}

const withoutLines = (text: string): string => text.replace(/_+/gu, ' ');

function choiceField(line: Line, { parents }: LineContext, make: Make): DraftField[] | null {
  const choice = readChoice(line.text);
  if (choice === null) return null;
  const before = withoutLines(choice.before);
  const isBare = readLabel(before).label === '';
  const label = isBare ? choice.options.join(' ') : `${line.paragraph.listLabel}${before}`;
  const made = make({ labels: [...parents, label], choice }, choice.before.length, line.text.length);
  // Options alone are their own label, spaces and all.
  return [isBare ? { ...made, labels: [...made.labels.slice(0, -1), label] } : made];
}

const ownLabel = ({ labels }: Gap): string => readLabel(labels.at(-1) ?? '').label;

function signatureFields(line: Line, { parents }: LineContext, make: Make): DraftField[] | null {
  const { text, words } = line;
  if (!hasSignLine(text) || text.length > LONGEST_SIGNED || /[。；]/u.test(text) || !SIGN_ROOM.test(text)) return null;
  const gaps = readGaps(text).filter(isLabelled);
  const sign = gaps.find(({ labels }) => isSigned(labels.join('')));
  const others = gaps.filter(
    (gap) => gap !== sign && !/^(?:日期|时间)$/u.test(ownLabel(gap)) && !isSigned(ownLabel(gap)),
  );
  const opinion = others.find((gap) => isOpinion(ownLabel(gap)));
  const label = opinion?.labels ?? sign?.labels ?? [words.replace(/(?<=\S)[\s\u3000]{3,}[^]*$/u, '')];
  const places = [...others.filter((gap) => gap !== opinion), null].map((own) => {
    const { from = text.length, to = text.length, printed = '', labels = [] } = own ?? sign ?? {};
    return { from, to, printed, ...(own === null ? { labels: label, kind: 'signature' as const } : { labels }) };
  });
  places.sort((a, b) => a.from - b.from);
  return places.map(({ from, to, labels, ...found }, index) =>
    make({ ...found, labels: [...parents, ...labels] }, from, to, places.length > 1 ? index : undefined),
  );
}

function gapFields(line: Line, { parents, below, isPlaceAtEnd }: LineContext, make: Make): DraftField[] | null {
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
    const doubts = gap.hasColon ? [] : (['sentence'] as const);
    const { hint, printed, from, to } = gap;
    const found = { labels: [...parents, ...outer, ...own], hint, printed, room, doubts };
    return make(found, from, to, gaps.length > 1 ? index : undefined);
  });
}

/** “年  月  日” alone on its line, where nobody signs above it. */
function dateField({ text }: Line, { isBelowSignature }: LineContext, make: Make): DraftField[] | null {
  if (isBelowSignature || skeletonOf(text)?.kind !== 'date') return null;
  return [make({ labels: ['日期'], printed: text, doubts: ['no-label'] }, 0, text.length)];
}
