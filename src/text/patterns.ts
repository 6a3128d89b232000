/** Making regular expressions out of lists of words, and what is made once of what stays as it is. */

/** One of these words, parted by spaces; they may be patterns themselves. The first that fits counts. */
export function oneOf(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`;
}

/** So long that V8 makes machine code of a pattern at once (`kTierUpForSubjectLengthValue`); a character of private use, which fits few patterns. */
const LONG = '\uE000'.repeat(1000);
const made = new WeakSet<RegExp>();

/**
 * The pattern, ready to be used. Of itself V8 first writes it for its interpreter, which for a pattern of a thousand characters takes
 * several times as long as the machine code that follows at the second use: the check of one form took a sixth longer.
 */
export function ready(pattern: RegExp): RegExp {
  if (!made.has(pattern)) {
    made.add(pattern);
    pattern.test(LONG);
    pattern.lastIndex = 0;
  }
  return pattern;
}

/** The text as a pattern that means itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** The same function, which makes its result once for each thing it is asked about. */
export function oncePer<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const own = known.get(thing) ?? { made: make(thing) };
    known.set(thing, own);
    return own.made;
  };
}
