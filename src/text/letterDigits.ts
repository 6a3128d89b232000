/** Whether a letter stands where a digit was meant: “26OO”, “l5日”, “2O20”; not the first letter of “Oct” or of a word. */
export function hasLetterForDigit(text: string): boolean {
  return /\d[OoОоlI]+(?![A-Za-z])|(?:^|[^A-Za-z])[OoОоlI]+\d/u.test(text);
}
