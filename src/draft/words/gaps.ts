/** Places to write on inside a line: lines, brackets, and what follows a colon. */
import { closeUp, isVoid } from './lineText.js';
import { readLabel } from './label.js';
import { rankOf, UNNUMBERED, withoutNumber } from './numbering.js';
import { skeletonOf } from './kind.js';

interface Found {
  readonly from: number;
  to: number;
  readonly before: string;
  /** Nothing but the colon at the end of the line says that something goes there. */
  readonly isEnd: boolean;
  /** A colon stands before it. */
  readonly hasColon: boolean;
  readonly hint: string;
}

export interface Gap extends Readonly<Omit<Found, 'before'>> {
  /** Label of a group in front, then its own, as printed. */
  readonly labels: readonly string[];
  /** What is printed in and right behind the gap, up to the next label: “年  月  日”, “万元”. */
  readonly printed: string;
  /** Where what is printed behind it ends. */
  readonly end: number;
  /** Empty brackets in the middle of a sentence are no place to write on by themselves. */
  readonly isDoubtful: boolean;
}

const GAP =
  /(?<low>_(?:[_\s\u3000]*(?:[（(][^（）()_]{2,40}[）)][_\s\u3000]*)?_)?)|[:：](?:[\s\u3000]{2,}|(?<end>[\s\u3000]*$)|(?=[\s\u3000]*年[\s\u3000]))|[（(][\s\u3000]{2,}[）)]|(?<=第)[\s\u3000]{2,}(?=[号届期次批])|(?<=\p{Script=Han})[\s\u3000]{2,}(?=年[\s\u3000_]+月)/gu;

/** Only parts of a date, a number or a unit between two gaps: one answer. */
function isInside(between: string): boolean {
  const bare = closeUp(between.replace(/_/gu, ' '));
  if (bare === '') return true;
  return /^(?:年|月|日|时|分|至|到|—|-|–|~|～|起|止|[⑴-⒇①-⑳]|[（(]?\d[）).、]|[、，,／/])+$/u.test(bare);
}

function findGaps(text: string): Found[] {
  const found: Found[] = [];
  let end = 0;
  for (const match of text.matchAll(GAP)) {
    const { low, end: atEnd } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    // “first__name” is a name of a program's.
    const isName = /[A-Za-z]$/u.test(text.slice(0, from)) && /^[A-Za-z]/u.test(text.slice(to));
    if (low?.length === 1 || (low !== undefined && isName)) continue;
    const before = text.slice(end, from);
    const previous = found.at(-1);
    if (previous !== undefined && isInside(before)) previous.to = to;
    else {
      const hint = /[（(][^（）()_]{2,40}[）)]/u.exec(low ?? '')?.[0] ?? '';
      const hasColon = match[0].startsWith(':') || match[0].startsWith('：') || /[:：][\s\u3000]*$/u.test(before);
      found.push({ from, to, before, isEnd: atEnd !== undefined, hasColon, hint });
    }
    end = to;
  }
  return found;
}

/** A unit or the rest of a sentence, then punctuation, stands before the next label. */
const REST = /^[^，,；;。]*[，,；;。]/u;

function labelsOf(before: string, isFirst: boolean): readonly string[] {
  const own = (isFirst ? before : before.replace(REST, '')).replace(/第[\s\u3000]*$/u, '');
  const clause = own.split(/[，,；;。](?![^（(]*[）)])/u).at(-1) ?? own;
  const number = rankOf(own) < UNNUMBERED && clause !== own ? '' : clause;
  const parts = (number === '' ? clause : number).split(/[:：](?![^（(]*[）)])/u).filter((part) => !isVoid(part));
  return parts
    .slice(-2)
    .map((part) => part.trim())
    .filter((part) => readLabel(part).label !== '');
}

/** “____（学生姓名）”: the brackets behind a line name it; “____（盖章）” does not. */
const NAMED_BEHIND = /^[（(](?!.*(?:章|签|注明|如|选填))([\p{Script=Han}A-Za-z]{2,12})[）)]/u;

/** “____院____专业____年级”: a line that begins with a gap and has one word behind each names them by these. */
function labelsBehind(text: string, found: readonly Found[]): readonly string[] | null {
  if (found.length < 2 || !isVoid(found[0]?.before ?? '')) return null;
  const words = found.map(({ to }, index) => closeUp(text.slice(to, found[index + 1]?.from ?? text.length)));
  const isName = (word: string): boolean => /^\p{Script=Han}{1,6}$/u.test(word) && skeletonOf(` ${word}`) === null;
  return words.every(isName) ? words : null;
}

/** The gaps of a line in order; one with no label of its own goes with the one before. */
export function readGaps(text: string): Gap[] {
  const found = findGaps(text);
  const behindAll = labelsBehind(text, found);
  return found.map(({ before, ...each }, index) => {
    const { from, to, hint, hasColon } = each;
    const next = found[index + 1];
    const own = behindAll?.[index] ?? NAMED_BEHIND.exec(text.slice(to))?.[1];
    const behind = text.slice(to, next?.from);
    const rest = (next === undefined ? behind : (REST.exec(behind)?.[0] ?? unitBefore(behind))).replace(
      /[，,；;。][^]*$/u,
      '',
    );
    return {
      ...each,
      labels: own === undefined ? labelsOf(before, index === 0) : [own],
      printed: `${text.slice(from, to).replace(hint, '').replace(/[:：]/gu, '')}${rest}`,
      end: to + (skeletonOf(` ${rest}`) === null ? 0 : rest.length),
      isDoubtful: /^[（(]/u.test(text[from] ?? '') && !hasColon && /[，,。；;]/u.test(before),
    };
  });
}

/** “元 已报销经费：”: the unit in front of the next label. */
function unitBefore(behind: string): string {
  const first = /^[\s\u3000]*\S{1,4}(?=[\s\u3000])/u.exec(behind)?.[0] ?? '';
  return skeletonOf(` ${first}`) === null ? '' : first;
}

/** Whether the whole line is a place to write on: lines, with nothing but numbers between them. */
export function isGapLine(text: string): boolean {
  return /_{2,}/u.test(text) && isInside(text.replace(/_+/gu, ' '));
}

/** Whether a label is long enough to be one, and no sentence. */
export function isLabelled({ labels, isDoubtful }: Gap): boolean {
  const own = readLabel(labels.at(-1) ?? '').label;
  if (isDoubtful) return false;
  return /\p{L}/u.test(withoutNumber(own)) && own.length <= 40;
}
