/** Characters that are typed for others: full-width ones for half-width ones, letters for digits. */

/** Full-width ASCII and the ideographic space made half-width, unit for unit, so that offsets stay those of the text given. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** Whether a letter stands where a digit was meant: “26OO”, “l5日”, “2O20”; not the first letter of “Oct” or of a word. */
export function hasLetterForDigit(text: string): boolean {
  return /\d[OoОоlI]+(?![A-Za-z])|(?:^|[^A-Za-z])[OoОоlI]+\d/u.test(text);
}
