/** Chinese numerals: everyday, formal (壹贰叁) and digit by digit (二〇二一). */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...inOrder('〇一二三四五六七八九'),
  ...inOrder('零壹贰叁肆伍陆柒捌玖'),
  // ○ ◯ O 0 and Cyrillic О are typed for 〇; traditional and older forms of the others.
  ...alike('○◯OoОо0', 0),
  ...alike('壱弌', 1),
  ...alike('两兩貳弍', 2),
  ...alike('參弎', 3),
  ...alike('陸', 6),
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ...alike('十拾', 10),
  ...alike('百佰', 100),
  ...alike('千仟', 1000),
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([...alike('万萬', 1e4), ...alike('亿億', 1e8)]);

function inOrder(digits: string): [string, number][] {
  return Array.from(digits, (digit, value) => [digit, value]);
}

function alike(characters: string, value: number): [string, number][] {
  return Array.from(characters, (character) => [character, value]);
}

/** Inside a character class: everything that can begin or go on a Chinese numeral (Latin O and digit 0 only inside a year). */
export const NUMERAL_CLASS = '〇○◯零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億两兩廿卅弍貳參陸';

/** Digit by digit, “二〇二一” as 2021; null when a character is no digit. */
export function readChineseDigits(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/** “三十二”, “一百二十”, “两千零五”, “廿五”, “一万二千”, “一百二” (120), and digit by digit “二〇”; null when it is no numeral. */
export function readChineseNumber(text: string): number | null {
  const plain = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (!Array.from(plain).some((character) => TENS.has(character) || MYRIADS.has(character)))
    return readChineseDigits(plain);
  let [total, section, digit, last] = [0, 0, null as number | null, 1];
  for (const character of plain) {
    const [value, ten, myriad] = [DIGITS.get(character), TENS.get(character), MYRIADS.get(character)];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      if (value === 0) last = 1;
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      [digit, last] = [null, ten];
    } else if (myriad !== undefined) {
      const own = section + (digit ?? 0);
      // 亿 multiplies all that came before (一万亿), 万 only its own section (一亿二千万).
      total = myriad === 1e8 ? (total + own) * myriad : total + own * myriad;
      if (total === 0) return null;
      [section, digit, last] = [0, null, myriad];
    } else return null;
  }
  // “一百二” and “三万五”: a last digit without its unit belongs to the unit one step below.
  return total + section + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}

/** A pattern of a numeral, “三点五” too. */
export const CHINESE_NUMBER = `[${NUMERAL_CLASS}]+(?:点[${NUMERAL_CLASS}]+)?`;

/** What `CHINESE_NUMBER` found; null when it is no numeral. */
export function readChineseDecimal(text: string): number | null {
  const [whole = '', part] = text.split('点');
  const value = readChineseNumber(whole);
  if (value === null || part === undefined) return value;
  const digits = Array.from(part, (digit) => readChineseNumber(digit));
  return digits.includes(null) ? null : Number(`${value}.${digits.join('')}`);
}
