/** Making regular expressions out of lists of words. */

/** One of these words, parted by spaces; they may be patterns themselves. The first that fits counts. */
export function oneOf(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}

/** The text as a pattern that means itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
