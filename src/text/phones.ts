/**
 * Telephone numbers as people write them: several in one cell, with labels, names and extensions, Chinese or international. Only
 * what cannot be dialled at all is invalid; whether a subscriber exists is nobody's to say.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { halfWidth } from './width.js';

/** No digits that could be a number · too few or too many digits · a number that no numbering plan allows. */
export type PhoneProblem = 'no-number' | 'too-short' | 'too-long' | 'not-a-number';

export type PhoneReading =
  /** Each number as written, half-width, without label and name. */
  | { readonly outcome: 'phone'; readonly numbers: readonly string[] }
  /** The first one that cannot be, as written (the whole text for `no-number`). */
  | { readonly outcome: 'invalid'; readonly problem: PhoneProblem; readonly text: string }
  /** May be a foreign number without its country code. */
  | { readonly outcome: 'unclear'; readonly text: string };

type Judged = 'valid' | 'unclear' | Exclude<PhoneProblem, 'no-number'>;

/** E.164 allows 15 digits. */
const MOST_DIGITS = 15;

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

function judgeInternational(text: string): Judged {
  const digits = digitsOf(text);
  // “+86 (0)10 …” and “+86 010 …” keep the trunk zero.
  const chinese = /^86(?<national>\d+)$/u.exec(digits)?.groups?.['national'];
  if (chinese !== undefined) return judgeChinese(chinese, true);
  if (digits.length > MOST_DIGITS) return 'too-long';
  const parsed = parsePhoneNumberFromString(`+${digits.replace(/^00/u, '')}`);
  if (parsed === undefined) return digits.length < 8 ? 'too-short' : 'not-a-number';
  if (parsed.isPossible()) return 'valid';
  return digits.length < 9 ? 'too-short' : 'not-a-number';
}

/** Digits after the country code, or dialled inside China. `abroad`: written with +86, so that the trunk zero may be missing. */
function judgeChinese(digits: string, abroad: boolean): Judged {
  if (/^1[3-9]/u.test(digits)) return lengthWithin(digits, 11, 11);
  if (/^1[0-2]/u.test(digits) && digits.length > 8 && !(abroad && digits.startsWith('10')))
    return digits.length < 11 ? 'too-short' : 'not-a-number';
  if (/^[48]00/u.test(digits) && (digits.length > 8 || digits.length < 7)) return lengthWithin(digits, 10, 10);
  if (/^9[56]\d{3,4}$/u.test(digits)) return 'valid';
  // 010 and 02x have eight-digit numbers everywhere, other areas seven or eight.
  if (/^0(?:10|2\d)/u.test(digits)) return lengthWithin(digits, 11, 11);
  if (/^0[3-9]/u.test(digits)) return lengthWithin(digits, 11, 12);
  if (digits.startsWith('0')) return digits.length < 9 ? 'too-short' : 'not-a-number';
  if (abroad && /^(?:10|2\d)/u.test(digits)) return digits.length === 10 ? 'valid' : judgeLocal(digits);
  if (abroad && /^[3-9]/u.test(digits) && (digits.length === 10 || digits.length === 11)) return 'valid';
  return judgeLocal(digits);
}

function judgeLocal(digits: string): Judged {
  return lengthWithin(digits, 7, 8);
}

function lengthWithin(digits: string, least: number, most: number): Judged {
  return digits.length < least ? 'too-short' : digits.length > most ? 'too-long' : 'valid';
}

/** A number without country code that is none in China: with gaps it may be foreign, in one row only with nine or ten digits. */
function judgeForeign(text: string, problem: Judged): Judged {
  const digits = digitsOf(text);
  if (digits.length < 8 || digits.length > MOST_DIGITS) return problem;
  const grouped = /\d[-() .]+\d/u.test(text);
  // 0 is a trunk prefix in many countries, but a Chinese area code with a digit missing after it is a slip.
  const slip = (grouped ? /^\(?0(?:10|2\d|[3-9]\d\d)[-) .]+\d+$|^[48]00/u : /^0(?:10|2\d)|^[48]00/u).test(text);
  if (digits.startsWith('0') || slip) return grouped && !slip && digits.length >= 9 ? 'unclear' : problem;
  if (/^1[3-9]/u.test(digits) && digits.length >= 9 && digits.length <= 12 && !/^1[- .(]/u.test(text)) return problem;
  if (!grouped) {
    if (digits.startsWith('1')) return problem;
    if (digits.length <= 10) return 'unclear';
  }
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed?.isPossible() === true) {
    const [code] = text.split(/[-() .]+/u).filter((group) => group !== '');
    return code === parsed.countryCallingCode ? 'valid' : 'unclear';
  }
  return grouped && digits.length >= 9 && digits.length <= 10 ? 'unclear' : problem;
}

/** Extension of a complete number: 转8001, -8001, ext. 12, x12, #12, or the other ending “/66”. */
const EXTENSION = / ?\(?(?:转|分机号?:?|内线:?|ext(?:ension)?\.?:?|x|#|-|\/) ?\d{1,6}\)?$/iu;

/** One number with its extension, or what should be one. */
function judge(text: string): Judged {
  const plain = text.trim();
  if (plain.includes('*')) return 'not-a-number';
  const without = plain.replace(EXTENSION, '');
  // A dash may set off an extension or be part of the number: whichever makes a number of it.
  const candidates = plain === without ? [plain] : /(?:-|\/) ?\d+$/u.test(plain) ? [plain, without] : [without];
  const verdicts = candidates.map(judgeBare);
  return (
    verdicts.find((verdict) => verdict === 'valid') ??
    verdicts.find((verdict) => verdict === 'unclear') ??
    verdicts[0] ??
    'too-short'
  );
}

function judgeBare(text: string): Judged {
  const digits = digitsOf(text);
  // “086-”, “+086”, “+0086” are slips that everybody can dial.
  if (/^0{1,2}86/u.test(digits)) return judgeInternational(digits.replace(/^0+/u, ''));
  if (text.startsWith('+')) return judgeInternational(text);
  if (digits.startsWith('00')) return judgeInternational(digits.slice(2));
  const chinese = judgeChinese(digits, false);
  if (chinese === 'valid') return 'valid';
  if (digits.startsWith('86') && digits.length > 10 && judgeInternational(digits) === 'valid') return 'valid';
  return judgeForeign(text, chinese);
}

/** Groups divided by spaces may be one number (“138 0013 8000”) or several (“13800138000 66096865”): the fewest that all can be. */
function splitAtSpaces(text: string): string[] {
  const groups = text.trim().split(/ +/u);
  if (judge(text) === 'valid' || groups.length > 12) return [text];
  for (let size = groups.length - 1; size >= 1; size--) {
    const first = groups.slice(0, size).join(' ');
    if (judge(first) !== 'valid') continue;
    const rest = splitAtSpaces(groups.slice(size).join(' '));
    if (rest.every((part) => judge(part) === 'valid')) return [first, ...rest];
  }
  return [text];
}

const EMAIL = /[^\s@,;:()<>]{1,64}@[^\s@,;()<>]{1,255}/gu;
const TIME = /(^|\D)\d{1,2}:\d{2}(?::\d{2})?(?:-\d{1,2}:\d{2})?(?!\d)/gu;
/** “电话1：”, “手机2:” and “1、” before a number. */
const LABEL_ORDINAL = /(\p{L})\d{1,2}(?=\s*:)/gu;
const ORDINAL = /(^|[\s;,])\d[、.)](?=\s*[+(]?\d{3})/gu;
/** Digits that belong to words: 8层, 24小时, 415室, B座. */
const COUNTED = /(^|[^\d-])\d{1,4}(?= ?(?:层|楼|室|号楼|座|小时|年|月|日|点|分|人|位|转接))/gu;
const NUMBER =
  /\+? ?(?:\( ?\+?\d+ ?\)|\d)(?:[-\d() .*]*[\d*)])?(?: ?\(?(?:转|分机号?:?|内线:?|ext(?:ension)?\.?:?|x|#) ?\d{1,6}(?!\d)\)?|\/\d{1,4}(?! ?[-\d]))?/giu;

/** Half-width, one kind of dash, nothing invisible, without e-mails, times of day and ordinals. */
function plainPhoneText(text: string): string {
  return halfWidth(text)
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, '')
    .replace(/[‐‑‒–—―−─ー]+/gu, '-')
    .replace(/[．·・•]/gu, '.')
    .replace(/[\t\u2000-\u200A\u202F\u205F]/gu, ' ')
    .replace(EMAIL, ';')
    .replace(LABEL_ORDINAL, '$1;')
    .replace(ORDINAL, '$1;')
    .replace(TIME, '$1;')
    .replace(COUNTED, '$1;');
}

/** Stretches of a text that are or should be numbers. */
function findNumbers(text: string): string[] {
  return Array.from(plainPhoneText(text).matchAll(NUMBER), ([match]) => match.trim().replace(/[-. (]+$/u, ''))
    .map((match) => (/^\([^)]*$/u.test(match) ? match.slice(1) : match).replace(/^([^(]*)\)$/u, '$1'))
    .flatMap(splitAtSpaces)
    .map((match) => match.trim());
}

/** A longer text is no list of telephone numbers; which of its figures are meant, nobody can tell. */
const LONGEST = 1000;

/** Reads a field that asks for one or more telephone numbers. */
export function readPhones(text: string): PhoneReading {
  if (text.length > LONGEST) return { outcome: 'unclear', text: text.slice(0, LONGEST) };
  const numbers = findNumbers(text);
  if (numbers.length === 0) return { outcome: 'invalid', problem: 'no-number', text: text.trim() };
  let unclear: string | null = null;
  for (const number of numbers) {
    const verdict = judge(number);
    if (verdict === 'unclear') unclear ??= number;
    else if (verdict !== 'valid') return { outcome: 'invalid', problem: verdict, text: number };
  }
  return unclear === null ? { outcome: 'phone', numbers } : { outcome: 'unclear', text: unclear };
}
