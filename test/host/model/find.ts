/** Finding text as Word's Find does, within paragraphs: https://learn.microsoft.com/javascript/api/word/word.searchoptions */
import { HostError } from '../hostError.js';
import type { OpenDocument } from './openDocument.js';
import type { LiveRange } from './range.js';

/** Longest text Find takes, in UTF-16 units (office-js #31, #731). */
const LONGEST = 255;

export interface SearchChoice {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
  readonly matchWildcards: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
  readonly ignorePunct: boolean;
  readonly ignoreSpace: boolean;
}

/** Codes of Find that stand for characters; others are not modelled. */
const codes: Readonly<Record<string, string>> = { '^^': '^', '^t': '\t', '^l': '\v' };

export function find(
  document: OpenDocument,
  within: Pick<LiveRange, 'start' | 'end'>,
  sought: string,
  choice: SearchChoice,
): LiveRange[] {
  if (sought === '' || sought.length > LONGEST) throw new HostError('SearchStringInvalidOrTooLong');
  const { matchCase, ...others } = choice;
  if (Object.values(others).includes(true)) throw new HostError('NotImplemented', 'only matchCase is modelled');
  const plain = sought.replace(/\^./g, (code) => {
    const character = codes[code.toLowerCase()];
    if (character === undefined) throw new HostError('NotImplemented', `${code} is not modelled`);
    return character;
  });
  const folded = (text: string): string => (matchCase ? text : text.toLowerCase());
  return document.paragraphsOf(within).flatMap((paragraph) => {
    const from = paragraph === within.start.paragraph ? within.start.offset : 0;
    const to = paragraph === within.end.paragraph ? within.end.offset : Number.MAX_SAFE_INTEGER;
    // Matches do not reach across deleted text (office-js #5874), whose place a character nobody seeks takes.
    const text = document
      .atoms(paragraph)
      .map((atom) => (atom.deleted && !document.switches.deletedInText ? '\uffff'.repeat(atom.text.length) : atom.text))
      .join('');
    const found: LiveRange[] = [];
    let at = folded(text).indexOf(folded(plain), from);
    while (at >= 0 && at + plain.length <= to) {
      found.push(document.live({ paragraph, offset: at }, { paragraph, offset: at + plain.length }));
      at = folded(text).indexOf(folded(plain), at + plain.length);
    }
    return found;
  });
}
