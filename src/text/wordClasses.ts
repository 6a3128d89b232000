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

/** Hexadecimal code units and ranges of them, both ends included. */
type Ranges = string;

const EAST_ASIAN_RANGES: Ranges =
  '2e80-2fdf 2ff0-2fff 3001-312f 3190-a4cf d800-dbff f900-faff fe30-fe6f ff00-ff9f ffe0-ffef';

/** East Asian only when the run says so (`w:rFonts w:hint="eastAsia"`), Western otherwise. */
const AMBIGUOUS_RANGES: Ranges =
  'a1 a4 a7 a8 aa ad af-b4 b6-ba bc-bf d7 e0 e1 e8-e9 ea ec ed f2 f3 f7 f9 fa fc 100-3cf 400-4ff ' +
  '1e00-1eff 2010-27bf e000-f8ff fb00-fb1c';

const HANGUL_RANGES: Ranges = '1100-11ff 3130-318f a960-a97f ac00-d7ff ffa0-ffdc';

/** All of Unicode's spaces, tab and manual line break included. */
const SPACE_RANGES: Ranges = '9-b 20 a0 1680 2000-200a 202f 205f 3000';

const BREAK_RANGES: Ranges = '0-8 c-1f 85 2028-2029';

const FORMAT_RANGES: Ranges = '200b-200f 202a-202e 2060-206f feff';

const EM_DASH = 0x2014;

/** @param looks of a run as Word reads it, or as WPS does (the em dash an ambiguous character); null from `w:sym`: all Western */
function classTable(looks: { readonly ambiguous: number; readonly dash: number } | null): Uint8Array {
  const table = new Uint8Array(0x10000).fill(WESTERN);
  const set = (ranges: Ranges, value: number) => {
    for (const range of ranges.split(' ')) {
      const [first = 0, last = first] = range.split('-').map((code) => parseInt(code, 16));
      table.fill(value, first, last + 1);
    }
  };
  if (looks !== null) {
    set(EAST_ASIAN_RANGES, EAST_ASIAN);
    set(AMBIGUOUS_RANGES, looks.ambiguous);
    set(HANGUL_RANGES, HANGUL);
    set(FORMAT_RANGES, FORMAT);
    table[EM_DASH] = looks.dash;
  }
  table.fill(LOW_SURROGATE, 0xdc00, 0xe000);
  set(SPACE_RANGES, SPACE);
  set(BREAK_RANGES, BREAK);
  return table;
}

export const SYMBOL_TABLE = classTable(null);
export const WORD_PLAIN = classTable({ ambiguous: WESTERN, dash: DASH });
export const WORD_HINTED = classTable({ ambiguous: EAST_ASIAN, dash: DASH });
export const WPS_PLAIN = classTable({ ambiguous: WESTERN, dash: WESTERN });
export const WPS_HINTED = classTable({ ambiguous: EAST_ASIAN, dash: EAST_ASIAN });

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
