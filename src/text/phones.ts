/**
 * Telephone numbers as people write them: several in one cell, with labels, names and extensions, Chinese or international. Only
 * what cannot be dialled at all is invalid; whether a subscriber exists is nobody's to say.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { withoutUnseen } from './invisible.js';
import { halfWidth } from './width.js';

export type PhoneReading =
  /** Each number as written, half-width, without label and name. */
  | { readonly outcome: 'phone'; readonly numbers: readonly string[] }
  /** The first one that cannot be, as written; the whole text where there is none. */
  | { readonly outcome: 'invalid'; readonly text: string }
  /** May be a foreign number without its country code. */
  | { readonly outcome: 'unclear'; readonly text: string };

type Judged = 'valid' | 'unclear' | 'invalid';

/** 95588 is the shortest number that can be dialled. */
const LEAST_DIGITS = 5;
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
  if (digits.length > MOST_DIGITS) return 'invalid';
  return parsePhoneNumberFromString(`+${digits.replace(/^00/u, '')}`)?.isPossible() === true ? 'valid' : 'invalid';
}

/** Digits after the country code, or dialled inside China. `abroad`: written with +86, so that the trunk zero may be missing. */
function judgeChinese(digits: string, abroad: boolean): Judged {
  if (/^1[3-9]/u.test(digits)) return lengthWithin(digits, 11, 11);
  if (/^1[0-2]/u.test(digits) && digits.length > 8 && !(abroad && digits.startsWith('10'))) return 'invalid';
  if (/^[48]00/u.test(digits) && (digits.length > 8 || digits.length < 7)) return lengthWithin(digits, 10, 10);
  if (/^9[56]\d{3,4}$/u.test(digits)) return 'valid';
  // 010 and 02x have eight-digit numbers everywhere, other areas seven or eight.
  if (/^0(?:10|2\d)/u.test(digits)) return lengthWithin(digits, 11, 11);
  if (/^0[3-9]/u.test(digits)) return lengthWithin(digits, 11, 12);
  if (digits.startsWith('0')) return 'invalid';
  if (abroad && /^(?:10|2\d)/u.test(digits)) return digits.length === 10 ? 'valid' : judgeLocal(digits);
  if (abroad && /^[3-9]/u.test(digits) && (digits.length === 10 || digits.length === 11)) return 'valid';
  return judgeLocal(digits);
}

function judgeLocal(digits: string): Judged {
  return lengthWithin(digits, 7, 8);
}

function lengthWithin(digits: string, least: number, most: number): Judged {
  return digits.length >= least && digits.length <= most ? 'valid' : 'invalid';
}

/** A number without country code that is none in China: with gaps it may be foreign, in one row only with nine or ten digits. */
function judgeForeign(text: string): Judged {
  const digits = digitsOf(text);
  if (digits.length < 8 || digits.length > MOST_DIGITS) return 'invalid';
  const grouped = /\d[-() .]+\d/u.test(text);
  // 0 is a trunk prefix in many countries, but a Chinese area code with a digit missing after it is a slip.
  const slip = (grouped ? /^\(?0(?:10|2\d|[3-9]\d\d)[-) .]+\d+$|^[48]00/u : /^0(?:10|2\d)|^[48]00/u).test(text);
  if (digits.startsWith('0') || slip) return grouped && !slip && digits.length >= 9 ? 'unclear' : 'invalid';
  if (/^1[3-9]/u.test(digits) && digits.length >= 9 && digits.length <= 12 && !/^1[- .(]/u.test(text)) return 'invalid';
  if (!grouped) {
    if (digits.startsWith('1')) return 'invalid';
    if (digits.length <= 10) return 'unclear';
  }
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed?.isPossible() === true) {
    const [code] = text.split(/[-() .]+/u).filter((group) => group !== '');
    return code === parsed.countryCallingCode ? 'valid' : 'unclear';
  }
  return grouped && digits.length >= 9 && digits.length <= 10 ? 'unclear' : 'invalid';
}

/** Extension of a complete number: 转8001, 转分机8001, -8001, ext. 12, x12, #12, or the other ending “/66”. */
const EXTENSION = / ?\(?(?:转?分机号?:?|转|内线:?|ext(?:ension)?\.?:?|x|#|-|\/) ?\d{1,6}\)?$/iu;

/** One number with its extension, or what should be one. */
function judge(text: string): Judged {
  // “(+44)20 …”, “+(86)10-…”: the brackets round the country code say nothing.
  const plain = text.trim().replace(/^(?:\( ?\+|\+ ?\() ?(\d{1,3}) ?\) ?/u, '+$1 ');
  if (plain.includes('*') || digitsOf(plain).length < LEAST_DIGITS) return 'invalid';
  const without = plain.replace(EXTENSION, '');
  // A dash may set off an extension or be part of the number: whichever makes a number of it.
  const candidates = plain === without ? [plain] : /(?:-|\/) ?\d+$/u.test(plain) ? [plain, without] : [without];
  const verdicts = candidates.map(judgeBare);
  return (['valid', 'unclear'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'invalid';
}

function judgeBare(text: string): Judged {
  const digits = digitsOf(text);
  // “086-”, “+086”, “+0086” are slips that everybody can dial.
  if (/^0{1,2}86/u.test(digits)) return judgeInternational(digits.replace(/^0+/u, ''));
  if (text.startsWith('+')) return judgeInternational(text);
  if (digits.startsWith('00')) return judgeInternational(digits.slice(2));
  if (judgeChinese(digits, false) === 'valid') return 'valid';
  if (digits.startsWith('86') && digits.length > 10 && judgeInternational(digits) === 'valid') return 'valid';
  return judgeForeign(text);
}

const isDialled = (text: string): boolean => judge(text) === 'valid';

/** An area code alone: what follows it is the rest of the number, whatever stands between. */
const AREA_CODE = /^\(? ?0\d{2,3} ?\)?$/u;
/** A number of mobile length, or with its area or country code: it cannot be the end of another one. */
const FULL_NUMBER = /^(?:1[3-9](?:[- ]?\d){9}$|\(?0\d|\+)/u;
/** More groups than any list of numbers has are not tried in all their combinations. */
const MOST_GROUPS = 24;

/**
 * Groups divided by spaces or brackets may be one number (“138 0013 8000”), several (“13800138000 66096865”), or a number and a note
 * (“13800138000 (12)”): the longest that can be dialled, again and again; what is left over stays together.
 */
function splitGroups(text: string): string[] {
  if (isDialled(text)) return [text];
  const groups = text.match(/[+(]*\d[^ ()]*\)?/gu) ?? [];
  if (groups.length > MOST_GROUPS) return [text];
  const parts: string[] = [];
  let at = 0;
  while (at < groups.length) {
    let end = groups.length;
    while (end > at && !isDialled(groups.slice(at, end).join(' '))) end--;
    const [first = ''] = groups.slice(at);
    const next = groups.slice(at + 1).join(' ');
    if (end > at) parts.push(groups.slice(at, end).join(' '));
    else if (parts.length > 0 || (isNote(first) && !AREA_CODE.test(first) && FULL_NUMBER.test(next))) {
      parts.push(first);
      end = at + 1;
    } else return [text];
    at = end;
  }
  return parts;
}

/** “010/66096865”, “+44/20 7946 0958”, and a number broken by the end of a line: two stretches that only together can be dialled. */
function joined(stretches: readonly string[]): string[] {
  return stretches.reduce<string[]>((all, stretch) => {
    const last = all.at(-1);
    const together = `${last ?? ''} ${stretch}`;
    if (
      last === undefined ||
      isDialled(last) ||
      !(AREA_CODE.test(last) || (!isDialled(stretch) && isDialled(together)))
    )
      return [...all, stretch];
    return [...all.slice(0, -1), together];
  }, []);
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,255}/gu;
/** “0830-1730”, “8.30-17.30”: from one time of day to another. No local number begins with 0 or 1. */
const HOURS =
  /(^|[(,;:\p{Script=Han}])(?:[01]\d[0-5]\d ?[-~] ?[012]\d[0-5]\d|\d{1,2}\.[0-5]\d ?[-~] ?\d{1,2}\.[0-5]\d)(?![-\d.])/gu;
const DATE = /(^|[^-\d.])(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./]\d{1,2}(?![-\d.])/gu;
/** “1.” and “2)” before a number. */
const ORDINAL = /(^|[\s;,])\d[.)](?=\s*[+(]?\d{3})/gu;
/** Numbers of another kind beside those asked for: 邮编, 微信号, QQ, 工号. */
const OTHER_KIND =
  /(?:邮编|邮政编码|微信|wechat|qq|工号|学号|编号|编码|证号|短号|短信|zip|post(?:al)? ?code|room)(?:号码?|id)?[:\s]*(?:为|是)?[a-z_]{0,20}$/iu;
const NUMBER =
  /\+? ?(?:\( ?\+?\d+(?: ?-)? ?\)|\d)(?:[-\d() .*]*[\d*)])?(?: ?\(?(?:转?分机号?:?|转|内线:?|ext(?:ension)?\.?:?|x|#) ?\d{1,6}(?!\d)\)?|\/\d{1,4}(?! ?[-\d]))?/giu;

/** Half-width, one kind of dash and bracket, nothing invisible, without e-mails, dates, hours and ordinals. */
function plainPhoneText(text: string): string {
  return halfWidth(withoutUnseen(text))
    .replace(/[‐‑‒–—―−─━ー]+/gu, '-')
    .replace(/[～∼〜]/gu, '~')
    .replace(/[．·・•]/gu, '.')
    .replace(/[[【〔〖{]/gu, '(')
    .replace(/[\]】〕〗}]/gu, ')')
    .replace(/(\d)[_*](?=\d)/gu, '$1-')
    .replace(/[\t\u2000-\u200A\u202F\u205F]/gu, ' ')
    .replace(EMAIL, ';')
    .replace(ORDINAL, '$1;')
    .replace(DATE, '$1;')
    .replace(HOURS, '$1;');
}

/** Characters before a number that are looked at. */
const LOOK_BEHIND = 32;

/** Stretches of a line that are or should be numbers; those that another kind of number is named before only if they can be dialled. */
function stretchesIn(line: string): string[] {
  return Array.from(line.matchAll(NUMBER)).flatMap(({ 0: match, index }) => {
    const trimmed = match.trim().replace(/[-. (]+$/u, '');
    const unopened = /^\([^)]*$/u.test(trimmed) ? trimmed.slice(1) : trimmed;
    const text = unopened.replace(/^([^(]*)\)$/u, '$1').trim();
    const other = OTHER_KIND.test(line.slice(Math.max(0, index - LOOK_BEHIND), index));
    return other && !isDialled(text) ? [] : [text];
  });
}

/** A longer text is no list of telephone numbers; which of its figures are meant, nobody can tell. */
const LONGEST = 1000;

/** Six digits or fewer are an extension, an hour, a short number or another note, if there is a number beside them. */
function isNote(text: string): boolean {
  return digitsOf(text).length <= 6;
}

/** “138O0001234”, “O10-66096865”: letters typed for digits. */
const LETTER_DIGIT = /\d[OoОоlI]+[-\d]|(?:^|[^A-Za-z])[OoОоlI]\d{2}/u;

/** A few digits alone in a line or cell are neither a number nor a note that says what it is; “-8001” goes on from above. */
const BARE = /^ *\d[\d ()+-]*$/u;

/** Reads a field that asks for one or more telephone numbers. */
export function readPhones(text: string): PhoneReading {
  if (text.length > LONGEST) return { outcome: 'unclear', text: text.slice(0, LONGEST) };
  const lines = plainPhoneText(text).split(/[\r\n]+/u);
  const numbers = joined(lines.flatMap(stretchesIn))
    .flatMap(splitGroups)
    .map((number) => ({ number, verdict: judge(number) }));
  const dialled = numbers.filter(({ verdict }) => verdict === 'valid').map(({ number }) => number);
  const unclear = numbers.filter(({ verdict }) => verdict === 'unclear').map(({ number }) => number);
  const hasNumber = dialled.length + unclear.length > 0;
  const wrong = numbers.find(({ number, verdict }) => verdict === 'invalid' && !(hasNumber && isNote(number)));
  if (wrong !== undefined || !hasNumber) return { outcome: 'invalid', text: wrong?.number ?? text.trim() };
  const notes = numbers.filter(({ number, verdict }) => isNote(number) && verdict !== 'valid');
  const doubtful = lines.filter(
    (line) => LETTER_DIGIT.test(line) || (BARE.test(line) && notes.some(({ number }) => number === line.trim())),
  );
  const [first] = [...unclear, ...doubtful.map((line) => line.trim())];
  return first === undefined ? { outcome: 'phone', numbers: dialled } : { outcome: 'unclear', text: first };
}
