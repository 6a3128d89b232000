/** The options of a choice as a blank form prints them. */
import { closeUp } from './lineText.js';

export interface ReadChoice {
  readonly options: readonly string[];
  /** What stands before the first box, as printed; '' without. */
  readonly before: string;
  readonly multi: boolean;
  /** No box is printed: lines or words set apart. */
  readonly isBare: boolean;
}

const DRAWN = '[□☐☑▢◻⬜○◯〇◇❏❐❑❒⬚⍰]';
/** 口, the word, typed for a box. */
const TYPED = '(?<![\\p{L}\\d])口(?=\\s{0,2}\\p{L})';
const EMPTY_BRACKETS = '(?:\\[[\\s\\u3000_]*\\]|［[\\s\\u3000_]*］|【[\\s\\u3000_]*】|[（(][\\s\\u3000_]+[）)])';

/** The boxes that this text uses: drawn ones before typed ones before empty brackets. */
function boxesOf(text: string): RegExp | null {
  for (const [box, least] of [
    [DRAWN, 1],
    [TYPED, 2],
    [EMPTY_BRACKETS, 2],
  ] as const) {
    const pattern = new RegExp(box, 'gu');
    if ((text.match(pattern) ?? []).length >= least) return pattern;
  }
  return null;
}

const CUT = /[_\n]|[\s\u3000]{3,}|[（(][\s\u3000]*[）)]|[（(【[]$|[:：]/u;
/** Punctuation between options, and what counts them off. */
const EDGES = /^[\s\u3000、，,;；/／]+|[\s\u3000、，,;；。/／]+$/gu;

/** “自筹经费）”: the bracket was opened before the option. */
function withoutStray(option: string): string {
  const opened = (option.match(/[（(]/gu) ?? []).length;
  const closed = (option.match(/[）)]/gu) ?? []).length;
  if (closed > opened) return option.replace(/[）)]$/u, '');
  return opened > closed ? option.replace(/^[（(]|[（(]$/u, '') : option;
}

/** The words of one option among what stands between two boxes. */
function optionOf(stretch: string): string {
  const text = stretch.replace(/^[\s\u3000]+/u, '');
  return closeUp(text.slice(0, text.search(CUT) < 0 ? text.length : text.search(CUT)))
    .replace(EDGES, '')
    .replace(/[（(]$/u, '');
}

/** The last words before a box that stands behind its option. */
function optionBefore(stretch: string): string {
  return closeUp(
    stretch
      .replace(/^[^]*[:：]/u, '')
      .replace(/_+/gu, ' ')
      .replace(/[\s\u3000]+$/u, '')
      .split(/[\n，,；;、]|[\s\u3000]{3,}/u)
      .at(-1) ?? '',
  )
    .replace(EDGES, '')
    .replace(/^[（(]/u, '');
}

const SEVERAL = /多选|复选|可选多|不限一项|可兼选/u;
const MOST_OPTIONS = 40;
const LONGEST_OPTION = 60;

/** Options with boxes; null when the text has fewer than two of them. */
export function readChoice(text: string): ReadChoice | null {
  const pattern = boxesOf(text);
  if (pattern === null) return null;
  const stretches = text.split(pattern);
  const first = stretches[0] ?? '';
  const isBehind = /[^\s\u3000:：_)）]$/u.test(first.trimEnd()) && closeUp(stretches.at(-1) ?? '').length < 2;
  const options = (isBehind ? stretches.slice(0, -1).map(optionBefore) : stretches.slice(1).map(optionOf))
    .map((option) => withoutStray(option.replace(/[（(][^（()）]*选[^（()）]*[）)]$/u, '')))
    .filter((option) => option !== '' && option.length <= LONGEST_OPTION);
  const unique = [...new Set(options)].slice(0, MOST_OPTIONS);
  if (unique.length < 2) return null;
  const before = isBehind ? (/^[^]*[:：]/u.exec(first)?.[0] ?? '') : first;
  const counted = (text.match(/[（(][\s\u3000_]+[）)][\s\u3000]*(?:份|个|项|件|篇|部|次)/gu) ?? []).length;
  return { options: unique, before, multi: SEVERAL.test(text) || counted >= 2, isBare: false };
}

/** One box with its option: “初中 □”. Null otherwise. */
export function loneOption(text: string): string | null {
  const boxes = text.match(new RegExp(DRAWN, 'gu')) ?? [];
  const words = closeUp(text.replace(new RegExp(DRAWN, 'gu'), ' '));
  return boxes.length === 1 && words !== '' && words.length <= 20 && !/[:：。]/u.test(words) ? words : null;
}

/** “（校级/院级）”: one of these words is to be written. */
export function readSlashes(text: string): ReadChoice | null {
  const options = closeUp(text)
    .replace(/^[（(]|[）)]$/gu, '')
    .split(/[/／]/u);
  const isList = options.length > 1 && options.every((option) => /^\p{Script=Han}{2,10}$/u.test(option));
  return isList ? { options, before: '', multi: false, isBare: true } : null;
}

const SHORT_PAIR = /^(?:是|否|有|无|男|女)$/u;
const LONGEST_BARE = 24;

/** Words set apart by lines or gaps, where a form draws its boxes as shapes or leaves them out. */
export function readBareChoice(lines: readonly string[]): ReadChoice | null {
  const parts = lines
    .flatMap((line) => line.split(/[\s\u3000]{2,}/u))
    .map((part) => closeUp(part))
    .filter((part) => part !== '');
  const isShort = (part: string): boolean =>
    part.length <= LONGEST_BARE && !/[:：。；;_]|^[（(].*[）)]$/u.test(part) && /\p{L}/u.test(part);
  if (parts.length < 2 || !parts.every(isShort)) return null;
  if (!parts.every((part) => part.length > 1 || SHORT_PAIR.test(part))) return null;
  const numbered = parts.filter((part) => /^\d{1,2}[.．、]/u.test(part)).length;
  return { options: parts, before: '', multi: numbered === parts.length, isBare: true };
}
