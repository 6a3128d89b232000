/**
 * What each UTF-16 unit is to Word's 字数: a class, looked up in a table of 65,536 bytes, one table for each way a run can be read.
 * Which characters take the East Asian slot, and for which of them the run's hint decides, is [MS-OI29500] 2.1.88 (ECMA-376 part 1,
 * 17.3.2.26); that the count follows this slot, that the em dash is worth nothing and that U+3000 is a space was found by comparing
 * with the figures Word and WPS themselves left in documents.
 */

// Words come first, the rarest last.
/** A word of its own: Han, kana, full-width marks; astral planes (their high surrogate). */
const EAST_ASIAN = 1;
/** One word for each unbroken run. */
const WESTERN = 2;
/** One word for each unbroken run. */
const HANGUL = 4;
/** Ends a run; a character only “with spaces”. */
const SPACE = 8;
/** Ends a run and is no character: page and column break, other control characters. */
const BREAK = 16;
/** No word, but a character, and does not end a Western run: zero-width and direction marks. */
const FORMAT = 32;
/** Second half of a surrogate pair: neither word nor character, and it ends nothing. */
const LOW_SURROGATE = 64;
/** The em dash as Word reads it: a character worth no word, and it ends a run. */
const DASH = 128;

type Ranges = readonly (readonly [number, number])[];

const EAST_ASIAN_RANGES: Ranges = [
  [0x2e80, 0x2fdf],
  [0x2ff0, 0x2fff],
  [0x3001, 0x312f],
  [0x3190, 0xa4cf],
  [0xd800, 0xdbff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff9f],
  [0xffe0, 0xffef],
];

/** East Asian only when the run says so (`w:rFonts w:hint="eastAsia"`), Western otherwise. */
const AMBIGUOUS_RANGES: Ranges = [
  ...[0xa1, 0xa4, 0xa7, 0xa8, 0xaa, 0xad, 0xd7, 0xe0, 0xe1, 0xea, 0xec, 0xed, 0xf2, 0xf3, 0xf7, 0xf9, 0xfa, 0xfc].map(
    (code) => [code, code] as const,
  ),
  [0xaf, 0xb4],
  [0xb6, 0xba],
  [0xbc, 0xbf],
  [0xe8, 0xe9],
  [0x100, 0x3cf],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x27bf],
  [0xe000, 0xf8ff],
  [0xfb00, 0xfb1c],
];

const HANGUL_RANGES: Ranges = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xffa0, 0xffdc],
];

/** All of Unicode's spaces, tab and manual line break included. */
const SPACE_RANGES: Ranges = [
  [0x09, 0x0b],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

const BREAK_RANGES: Ranges = [
  [0x00, 0x08],
  [0x0c, 0x1f],
  [0x85, 0x85],
  [0x2028, 0x2029],
];

const FORMAT_RANGES: Ranges = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
];

const EM_DASH = 0x2014;

/** A run as Word reads it, as WPS reads it (the em dash an ambiguous character), or from `w:sym` (all Western). */
interface CountMode {
  readonly ambiguous: typeof EAST_ASIAN | typeof WESTERN;
  readonly dash: typeof EAST_ASIAN | typeof WESTERN | typeof DASH;
  readonly symbol: boolean;
}

function classTable({ ambiguous, dash, symbol }: CountMode): Uint8Array {
  const table = new Uint8Array(0x10000).fill(WESTERN);
  const set = (ranges: Ranges, value: number) => {
    for (const [first, last] of ranges) table.fill(value, first, last + 1);
  };
  if (!symbol) {
    set(EAST_ASIAN_RANGES, EAST_ASIAN);
    set(AMBIGUOUS_RANGES, ambiguous);
    set(HANGUL_RANGES, HANGUL);
    set(FORMAT_RANGES, FORMAT);
    table[EM_DASH] = dash;
  }
  table.fill(LOW_SURROGATE, 0xdc00, 0xe000);
  set(SPACE_RANGES, SPACE);
  set(BREAK_RANGES, BREAK);
  return table;
}

export const SYMBOL_TABLE = classTable({ ambiguous: WESTERN, dash: WESTERN, symbol: true });
export const WORD_PLAIN = classTable({ ambiguous: WESTERN, dash: DASH, symbol: false });
export const WORD_HINTED = classTable({ ambiguous: EAST_ASIAN, dash: DASH, symbol: false });
export const WPS_PLAIN = classTable({ ambiguous: WESTERN, dash: WESTERN, symbol: false });
export const WPS_HINTED = classTable({ ambiguous: EAST_ASIAN, dash: EAST_ASIAN, symbol: false });

export interface Tally {
  words: number;
  /** One for each code point that is no space. */
  characters: number;
  spaces: number;
  /** Class of the last unit, carried over the boundaries of runs: a word may begin in one run and end in the next. */
  last: number;
}

export function newTally(): Tally {
  return { words: 0, characters: 0, spaces: 0, last: BREAK };
}

/** No word goes on from one paragraph into the next. */
export function startParagraph(tally: Tally): void {
  tally.last = BREAK;
}

/** CJK Unified Ideographs, nine of ten units of a form: words in every table but that of symbols. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * The hot loop of all counting. Han are told by comparison, which spares most units the look-up in a table larger than a processor's
 * nearest cache; of the other classes the common ones come first. It copies what it adds to into locals.
 * @param text of symbols: without Han
 */
export function addText(tally: Tally, text: string, table: Uint8Array): void {
  let words = 0;
  let spaces = 0;
  let noCharacter = 0;
  let { last } = tally;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_HAN && code <= LAST_HAN) {
      words++;
      last = EAST_ASIAN;
      continue;
    }
    // The table covers every UTF-16 unit, so the look-up is never undefined.
    const kind = table[code] as number;
    if (kind === EAST_ASIAN) words++;
    else if (kind < SPACE) {
      if (kind !== last) words++;
    } else {
      if (kind === SPACE) spaces++;
      if (kind === SPACE || kind === BREAK || kind === LOW_SURROGATE) noCharacter++;
      if (kind === LOW_SURROGATE || (kind === FORMAT && last === WESTERN)) continue;
    }
    last = kind;
  }
  tally.words += words;
  tally.characters += text.length - noCharacter;
  tally.spaces += spaces;
  tally.last = last;
}
