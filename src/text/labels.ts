/** Labels of a form, compared whatever spaces, line breaks, widths and kinds of punctuation the person or the program gave them. */
import { withoutInvisible } from './invisible.js';

/** Kinds of punctuation that stand for each other in labels, after NFKC. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    [':', '∶︰꞉ː˸'],
    ['.', '、。·•・'],
    ['(', '[【〔〖'],
    [')', ']】〕〗'],
    ['-', '‐‑–—―−'],
    ['"', '“”„'],
    ["'", '‘’'],
  ].flatMap(([one = '', others = '']) => Array.from(others, (other) => [other, one] as const)),
);

const normalForms = new Map<string, string>();

/** NFKC of one character alone, so that the normal form of a text is that of its characters, joined. */
function normalForm(character: string): string {
  const known = normalForms.get(character);
  if (known !== undefined) return known;
  let form = '';
  for (const each of withoutInvisible((ALIKE.get(character) ?? character).normalize('NFKC')).toLowerCase())
    form += ALIKE.get(each) ?? each;
  normalForms.set(character, form);
  return form;
}

function isUnifiedHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * One form for all spellings of a label: NFKC, lower case, no white space or invisible characters, colons, points (、 ． 。 ·),
 * brackets, dashes and quotes unified. Works character by character: the form of two texts joined is their forms joined.
 */
export function normaliseLabel(text: string): string {
  let out = '';
  for (const character of text) {
    out += isUnifiedHan(character.charCodeAt(0)) ? character : normalForm(character);
  }
  return out;
}

/** Up to this many bigrams two plain loops are quicker than a map. */
const SHORT = 48;
const used = new Uint8Array(SHORT);

function sharedOfShort(a: string, b: string): number {
  const [last, lastOther] = [a.length - 1, b.length - 1];
  used.fill(0, 0, lastOther);
  let shared = 0;
  for (let i = 0; i < last; i++) {
    const first = a.charCodeAt(i);
    for (let j = 0; j < lastOther; j++) {
      if (used[j] === 0 && b.charCodeAt(j) === first && b.charCodeAt(j + 1) === a.charCodeAt(i + 1)) {
        used[j] = 1;
        shared++;
        break;
      }
    }
  }
  return shared;
}

const bigram = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function sharedOfLong(a: string, b: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < a.length - 1; i++) counts.set(bigram(a, i), (counts.get(bigram(a, i)) ?? 0) + 1);
  let shared = 0;
  for (let j = 0; j < b.length - 1; j++) {
    const left = counts.get(bigram(b, j)) ?? 0;
    if (left === 0) continue;
    counts.set(bigram(b, j), left - 1);
    shared++;
  }
  return shared;
}

/**
 * How alike two normalised labels are, 0 to 1: Dice's coefficient over pairs of neighbouring UTF-16 units, repeats counted.
 * Symmetric; 1 for equal texts (two empty ones too), 0 where no pair is shared.
 * @param least what is less alike than this counts as 0: often the lengths alone tell
 */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = a.length + b.length - 2;
  const most = (2 * (Math.min(a.length, b.length) - 1)) / pairs;
  if (most < least) return 0;
  const shared = a.length <= SHORT && b.length <= SHORT ? sharedOfShort(a, b) : sharedOfLong(a, b);
  const alike = (2 * shared) / pairs;
  return alike < least ? 0 : alike;
}
