/** Number formats of automatic numbering (ECMA-376 Part 1, 17.18.59 ST_NumberFormat), those that Chinese documents use. */

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const TRADITIONAL_LEGAL_DIGITS = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

interface Spelling {
  readonly digits: string;
  readonly units: readonly string[];
  readonly tenThousand: string;
  readonly zero: string;
  /** Ten is written without “one”: 十, 十一. */
  readonly bareTen: boolean;
}

const counting: Spelling = { digits: DIGITS, units: UNITS, tenThousand: '万', zero: '○', bareTen: true };
const thousand: Spelling = { ...counting, zero: '零' };
const taiwanese: Spelling = { ...thousand, tenThousand: '萬' };
const japanese: Spelling = { ...counting, zero: '' };
const legal: Spelling = { digits: LEGAL_DIGITS, units: LEGAL_UNITS, tenThousand: '万', zero: '零', bareTen: false };
const traditionalLegal: Spelling = { ...legal, digits: TRADITIONAL_LEGAL_DIGITS, tenThousand: '萬' };

/** Four digits with their units; one zero between for any number of missing units. */
function spellGroup(value: number, spelling: Spelling): string {
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const ten = power === 1 && digit === 1 && text === '' && spelling.bareTen;
    const one = ten || (spelling.zero === '' && digit === 1 && power > 0);
    text += (gap ? spelling.zero : '') + (one ? '' : spelling.digits.charAt(digit)) + (spelling.units[power] ?? '');
    gap = false;
  }
  return text;
}

function spell(value: number, spelling: Spelling): string {
  if (value === 0) return spelling.zero === '' ? DIGITS.charAt(0) : spelling.zero;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return spellGroup(low, spelling);
  const gap = low > 0 && low < 1000 ? spelling.zero : '';
  return spellGroup(high, spelling) + spelling.tenThousand + gap + spellGroup(low, { ...spelling, bareTen: false });
}

function eachDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

function fullWidth(value: number): string {
  return eachDigit(value, '０１２３４５６７８９');
}

/** The `value`-th of a row of characters from `first` on, plain digits beyond its length. */
function fromRow(value: number, first: number, length: number): string {
  return value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : String(value);
}

/** a … z, then aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));
}

const ROMAN = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = '';
  for (const [sign, worth] of Object.entries(ROMAN)) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function ordinal(value: number): string {
  const last = value % 10;
  if (Math.floor(value / 10) % 10 === 1 || last < 1 || last > 3) return `${value}th`;
  return `${value}${last === 1 ? 'st' : last === 2 ? 'nd' : 'rd'}`;
}

function cycle(value: number, row: string): string {
  return value < 1 ? String(value) : row.charAt((value - 1) % row.length);
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  ordinal,
  chineseCounting: (value) => spell(value, counting),
  chineseCountingThousand: (value) => spell(value, thousand),
  chineseLegalSimplified: (value) => spell(value, legal),
  taiwaneseCounting: (value) => spell(value, { ...taiwanese, zero: '○' }),
  taiwaneseCountingThousand: (value) => spell(value, taiwanese),
  taiwaneseDigital: (value) => eachDigit(value, '○一二三四五六七八九'),
  ideographLegalTraditional: (value) => spell(value, traditionalLegal),
  ideographDigital: (value) => eachDigit(value, DIGITS),
  japaneseDigitalTenThousand: (value) => eachDigit(value, DIGITS),
  japaneseCounting: (value) => spell(value, japanese),
  ideographTraditional: (value) => (value <= 10 ? cycle(value, STEMS) : String(value)),
  ideographZodiac: (value) => (value <= 12 ? cycle(value, BRANCHES) : String(value)),
  ideographZodiacTraditional: (value) => (value < 1 ? String(value) : cycle(value, STEMS) + cycle(value, BRANCHES)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => fromRow(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => fromRow(value, 0x2460, 10),
  decimalEnclosedFullstop: (value) => fromRow(value, 0x2488, 20),
  decimalEnclosedParen: (value) => fromRow(value, 0x2474, 20),
  ideographEnclosedCircle: (value) => fromRow(value, 0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  none: () => '',
};

/** A counter as the format `numFmt` prints it; decimal for formats that Chinese documents do not use. Never negative. */
export function formatNumber(value: number, numFmt: string): string {
  const format = Object.hasOwn(formats, numFmt) ? formats[numFmt] : undefined;
  return (format ?? String)(Math.max(0, value));
}

/** `w:format` of the format 'custom', “001, 002, 003, ...”: as many digits as its first number. */
export function formatCustom(value: number, pattern: string): string {
  const first = /^\d+/.exec(pattern)?.[0] ?? '';
  return String(Math.max(0, value)).padStart(first.length, '0');
}
