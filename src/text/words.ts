/**
 * 字数 as Word's own dialog shows it: every East Asian character and full-width mark counts one, every unbroken run of anything else
 * counts one, automatic list labels are included, em dashes are worth nothing. Classes and sources: `wordClasses.ts`.
 */
import {
  addText,
  newTally,
  startParagraph,
  SYMBOL_TABLE,
  type Tally,
  WORD_HINTED,
  WORD_PLAIN,
  WPS_HINTED,
  WPS_PLAIN,
} from './wordClasses.js';

/** A stretch of text whose characters are counted alike. */
export interface TextRun {
  readonly text: string;
  /** `w:hint="eastAsia"`: ambiguous characters (“ ” … ① μ) count as East Asian. */
  readonly eastAsiaHint: boolean;
  /** The run's ASCII font is itself East Asian (宋体 …); only WPS looks at this. */
  readonly eastAsiaFont: boolean;
  /** From `w:sym`: one Western character whatever it shows. */
  readonly symbol: boolean;
}

export interface TextParagraph {
  readonly runs: readonly TextRun[];
  /** Automatic list label with its suffix (“1.\t”), '' without; Word counts it, WPS does not. Not part of `FieldContent.text`. */
  readonly listLabel: string;
}

/** The figures of Word's 字数统计 dialog, and WPS's 字数 where it differs. */
export interface WordCount {
  /** 字数. */
  readonly words: number;
  /** 字符数（不计空格）, one for each code point. */
  readonly characters: number;
  /** 字符数（计空格）. */
  readonly charactersWithSpaces: number;
  /** 字数 as WPS for Windows counts: without list labels, with em dashes. */
  readonly wpsWords: number;
}

function wordTable(run: TextRun): Uint8Array {
  return run.symbol ? SYMBOL_TABLE : run.eastAsiaHint ? WORD_HINTED : WORD_PLAIN;
}

function wpsTable(run: TextRun): Uint8Array {
  return run.symbol ? SYMBOL_TABLE : run.eastAsiaHint || run.eastAsiaFont ? WPS_HINTED : WPS_PLAIN;
}

/** As it is counted: a symbol is no Han, whatever it shows. The same length. */
function countedText({ symbol, text }: TextRun): string {
  return symbol ? text.replace(/[一-鿿]/gu, '?') : text;
}

/** WPS and Word agree unless there is a label, an em dash, or an unhinted character in an East Asian font. */
function wpsMayDiffer({ listLabel, runs }: TextParagraph): boolean {
  return listLabel !== '' || runs.some((run) => (run.eastAsiaFont && !run.eastAsiaHint) || run.text.includes('—'));
}

function wpsWordsOf(paragraph: TextParagraph): number {
  const tally = newTally();
  for (const run of paragraph.runs) addText(tally, countedText(run), wpsTable(run));
  return tally.words;
}

/** Counts as Word for Windows does with these paragraphs selected. */
export function countWords(paragraphs: readonly TextParagraph[]): WordCount {
  const tally = newTally();
  let wpsWords = 0;
  for (const paragraph of paragraphs) {
    const before = tally.words;
    startParagraph(tally);
    addText(tally, paragraph.listLabel, WORD_PLAIN);
    for (const run of paragraph.runs) addText(tally, countedText(run), wordTable(run));
    wpsWords += wpsMayDiffer(paragraph) ? wpsWordsOf(paragraph) : tally.words - before;
  }
  const { words, characters, spaces } = tally;
  return { words, characters, charactersWithSpaces: characters + spaces, wpsWords };
}

/** Index of the unit in `text` at which the words counted so far first exceed `limit`; -1 (and `tally` moved on) when they do not. */
function exceedsAt(tally: Tally, text: string, table: Uint8Array, limit: number): number {
  const before = { ...tally };
  addText(tally, text, table);
  if (tally.words <= limit) return -1;
  let at = 0;
  for (; at < text.length; at++) {
    addText(before, text.charAt(at), table);
    if (before.words > limit) break;
  }
  return at;
}

/**
 * Where the surplus begins: UTF-16 offset in the text (runs joined, paragraphs joined by '\n') of the first character with which
 * Word's 字数 exceeds `limit` 字; the length of the text if it never does. When a list label is what exceeds, the start of its paragraph.
 */
export function surplusStart(paragraphs: readonly TextParagraph[], limit: number): number {
  const tally = newTally();
  let offset = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) offset++;
    startParagraph(tally);
    addText(tally, paragraph.listLabel, WORD_PLAIN);
    if (tally.words > limit) return offset;
    for (const run of paragraph.runs) {
      const at = exceedsAt(tally, countedText(run), wordTable(run), limit);
      if (at >= 0) return offset + at;
      offset += run.text.length;
    }
  }
  return offset;
}
