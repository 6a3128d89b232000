/** E-mail addresses as people write them: several in one cell, with labels, display names and whatever an IME put between them. */
import { withoutUnseen } from './invisible.js';
import { mayBeTopLevel } from './topLevel.js';

export type EmailReading =
  | { readonly outcome: 'email'; readonly addresses: readonly string[] }
  /** The first one that cannot be, as written; the whole text where there is no @. */
  | { readonly outcome: 'invalid'; readonly text: string }
  /** Written so that machines do not read it (“a(at)b.cn”), with a slip that may be none (“.con”), or without its @. */
  | { readonly outcome: 'unclear' };

const AT = /[@＠﹫]/u;
const HAN = '\\p{Script=Han}';
/** What stands between addresses; spaces are looked at afterwards. */
const BETWEEN = new RegExp(
  `[;；,，、|\\t/／\\\\<>《》〈〉()（）[\\]【】“”"‘’:：…—–―─·•\\u2460-\\u24FF\\u2776-\\u2793${HAN}]+`,
  'u',
);
const ENDS = /^[.。．、!！?？'+&*~=-]+|[.。．、!！?？'+&*_~=-]+$/gu;
const WEB_PAGE = /https?:\/\/[^\s;；,，、]+/giu;
const OBFUSCATED = /[(（[【]\s*(?:at|AT|爱特)\s*[)）\]】]|\sat\s\S+\sdot\s|[#＃]\S+\.\S/u;
/** Ideographs beside the @: an address of another script, or a name typed for one. */
const HAN_BESIDE_AT = new RegExp(`${HAN}@|@${HAN}`, 'u');

/**
 * An ordinary address, in ASCII and short enough for every bound. Nearly all are, and need none of the patterns below: those of all
 * letters take milliseconds to make.
 */
const ORDINARY =
  /^(?=.{1,64}$)[a-z0-9!#$%&'*+=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

const LOCAL = /^[\p{L}\p{N}!#$%&'*+=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+=?^_`{|}~-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** Last part of a domain: letters of any script, or punycode; never digits alone. */
const TOP_LEVEL = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;
/** These cannot be mailed to. */
const FULL_WIDTH = /[\uFF01-\uFF5E。．｡﹒﹫]/u;

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length >= 2 &&
    domain.length <= 253 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? '')
  );
}

function isAddress(text: string): boolean {
  if (ORDINARY.test(text)) return true;
  const [local = '', domain = '', ...more] = text.split('@');
  return !FULL_WIDTH.test(text) && more.length === 0 && local.length <= 64 && LOCAL.test(local) && isDomain(domain);
}

/** “&”, “+”, “-” and the like may stand before the @ but not behind it: there they part two addresses. */
const GLUED = /^(.{1,64}?@[a-z0-9.-]{1,255}?\.[a-z]{2,})[-&+*=~_|#$%^!?']+(?=[^@]{1,64}@)/iu;

function unglued(word: string): string[] {
  const [glue, first = ''] = GLUED.exec(word) ?? [];
  return glue === undefined ? [word] : [first, ...unglued(word.slice(glue.length))];
}

/** Parts of domains that begin no word: behind a comma or a space for a point they go on with the address. */
const GOES_ON = /^\.[a-z]|^(?:(?:com|edu|org|net|gov|ac)(?:\.[a-z]{2,3})?|cn)$/u;

/** An address without its @, “lindhut.edu.cn”; not a web page. */
const WITHOUT_AT = /^(?!www\.)[a-z0-9][a-z0-9._+-]{0,63}\.(?:cn|com|edu|net|org)$/iu;

/** “a.b@⏎c.cn”, “a@b.⏎cn”: a line that breaks inside an address is no gap in it. */
function unbroken(text: string): string {
  return text
    .split(/[\r\n\v]+/u)
    .map((line) => line.trim())
    .reduce((all, line) => {
      const [last = ''] = /[^\s;；,，、]*$/u.exec(all) ?? [];
      const [next = ''] = /^[^\s;；,，、]*/u.exec(line) ?? [];
      const breaks = /[@.]$/u.test(last) || /^[@.]/u.test(next) || (AT.test(last) && !isAddress(last));
      return breaks && isAddress(last + next) ? all + line : `${all} ${line}`;
    });
}

type Judged = { readonly verdict: 'valid' | 'invalid' | 'unclear'; readonly text: string };

/** One word with an @. */
function judge(word: string): Judged[] {
  return unglued(word).map((part) => {
    const text = part.replace(ENDS, '');
    if (!isAddress(text)) return { verdict: 'invalid', text };
    return { verdict: mayBeTopLevel(text.slice(text.lastIndexOf('.') + 1)) ? 'valid' : 'unclear', text };
  });
}

/** The words of a stretch without separators; a space beside an @ keeps its neighbours together. */
function wordsOf(stretch: string): string[] {
  return stretch
    .replace(/\s*([@＠﹫])\s*/gu, (match, at: string, offset: number) => {
      // At the end or beginning of the stretch the part is missing, not spaced off.
      const whole = offset === 0 || offset + match.length === stretch.length;
      return match.length === at.length || whole ? at : `\u0000${at}`;
    })
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function judgeAll(words: readonly string[]): Judged[] {
  return words.flatMap((word, index): Judged[] => {
    const before = words[index - 1] ?? '';
    if (word.includes('\u0000')) return [{ verdict: 'invalid', text: word.replace('\u0000', ' ').replace(ENDS, '') }];
    if (AT.test(word)) return judge(word);
    const together = before + word;
    const goesOn =
      (GOES_ON.test(word) && !before.endsWith('.cn')) ||
      (word.length <= 2 && /\.(?:com|edu|org|net|cn)$/iu.test(together));
    if (AT.test(before) && goesOn) return [{ verdict: 'invalid', text: `${before} ${word}` }];
    return WITHOUT_AT.test(word) ? [{ verdict: 'unclear', text: word }] : [];
  });
}

/** Reads a field that asks for one or more e-mail addresses. */
export function readEmails(text: string): EmailReading {
  const plain = withoutUnseen(text).replace(WEB_PAGE, ';');
  if (!AT.test(plain)) {
    if (OBFUSCATED.test(plain)) return { outcome: 'unclear' };
    return { outcome: 'invalid', text: text.trim() };
  }
  if (HAN_BESIDE_AT.test(plain)) return { outcome: 'unclear' };
  const judged = judgeAll(unbroken(plain).split(BETWEEN).flatMap(wordsOf));
  const wrong = judged.find(({ verdict }) => verdict === 'invalid');
  if (wrong !== undefined) return { outcome: 'invalid', text: wrong.text };
  if (judged.some(({ verdict }) => verdict === 'unclear')) return { outcome: 'unclear' };
  return { outcome: 'email', addresses: judged.map((each) => each.text) };
}
