/** Words of a text that Word's search finds, and which of its finds is meant. */
import type { Span } from '../../../document/content.js';

/**
 * Longest text that is searched for, in UTF-16 units. Word takes 255 but fails silently on some long Chinese phrases (office-js issues
 * 31, 731, 1726).
 */
const LONGEST = 30;

/** Stands for a character for which Word may have another one; in no text of XML. */
export const UNCERTAIN = '\uffff';
/** Words that are searched for end here. */
const EDGE = /[\n\t\f\uffff]/;

/** A text, which of its occurrences is meant, and how many there are. */
export interface Landmark {
  readonly text: string;
  readonly index: number;
  readonly count: number;
}

/** The first words of a stretch of a text, or the last; undefined when there is nothing to search for. */
export function landmark(text: string, { start, length }: Span, side: 'start' | 'end'): Landmark | undefined {
  const end = start + length;
  const stretch = text.slice(start, end);
  const isFirst = side === 'start';
  // Without half a pair of surrogates at the edge where it was cut.
  const words = isFirst
    ? (stretch.trimStart().split(EDGE)[0] ?? '')
        .slice(0, LONGEST)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
    : (stretch.split(EDGE).at(-1) ?? '')
        .slice(-LONGEST)
        .replace(/^[\udc00-\udfff]/, '')
        .trimStart();
  if (words === '') return undefined;
  const until = isFirst ? end - stretch.trimStart().length + words.length : end;
  return { text: words, index: occurrences(text.slice(0, until), words) - 1, count: occurrences(text, words) };
}

/** How often it stands in the text, one after the other, as a search counts. */
function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}

/** Adds a search for these words to a request. `^` begins a code in Word's search. */
export function search(place: Word.Paragraph | Word.ContentControl, { text }: Landmark): Word.RangeCollection {
  const found = place.search(text.replaceAll('^', '^^'), { matchCase: true });
  found.load('items/text');
  return found;
}

/** After the request was sent; undefined where there are more or fewer: the text was changed, or the search takes other characters for these. */
export function foundAt({ index, count }: Landmark, { items }: Word.RangeCollection): Word.Range | undefined {
  return items.length === count ? items[index] : undefined;
}
