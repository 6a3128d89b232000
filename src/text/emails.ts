/** E-mail addresses as people write them: several in one cell, with labels, display names and whatever an IME put between them. */

/**
 * No @ at all · full-width ＠, letters or points, which cannot be mailed to · nothing before @, or characters that may not stand there ·
 * a domain without a point or with an impossible part · more than one @ · a space beside @ or inside.
 */
export type EmailProblem = 'no-address' | 'full-width' | 'local' | 'domain' | 'several-at' | 'space';

export type EmailReading =
  | { readonly outcome: 'email'; readonly addresses: readonly string[] }
  /** The first one that cannot be, as written (the whole text for `no-address`). */
  | { readonly outcome: 'invalid'; readonly problem: EmailProblem; readonly text: string }
  /** Written so that machines do not read it: “a(at)b.cn”. */
  | { readonly outcome: 'unclear' };

const AT = /[@＠﹫]/u;
/** What stands between addresses; a space only where it is not beside an @. */
const BETWEEN = /[;；,，、|\n\r\t/／<>《》〈〉()（）[\]【】“”"‘’]+/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
/** “邮箱：”, “E-mail:”, “mailto:” before an address. */
const LABEL = /^[^@＠]*[:：]/u;
const ENDS = /^[.。．、…!！?？'-]+|[.。．、…!！?？':：]+$/gu;
const OBFUSCATED = /[(（[【]\s*(?:at|AT|爱特)\s*[)）\]】]|\sat\s\S+\sdot\s|[#＃]\S+\.\S/u;

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

function problemOf(address: string): EmailProblem | null {
  if (ORDINARY.test(address)) return null;
  if (FULL_WIDTH.test(address)) return 'full-width';
  const [local = '', domain = '', ...more] = address.split('@');
  if (more.length > 0) return 'several-at';
  if (local.length > 64 || !LOCAL.test(local)) return 'local';
  return isDomain(domain) ? null : 'domain';
}

/** The words of a stretch without separators that hold an @; a space beside the @ keeps its neighbours in. */
function candidates(stretch: string): { readonly text: string; readonly spaced: boolean }[] {
  const joined = stretch.replace(/\s*([@＠﹫])\s*/gu, (match, at: string, offset: number) => {
    // At the end or beginning of the stretch the part is missing, not spaced off.
    const whole = offset === 0 || offset + match.length === stretch.length;
    return match.trim().length === match.length || whole ? at : `\u0000${at}`;
  });
  return joined
    .split(/[\s\u3000]+/u)
    .filter((word) => AT.test(word))
    .map((word) => ({ text: word.replace('\u0000', ' '), spaced: word.includes('\u0000') }));
}

function clean(word: string): string {
  return word.replace(LABEL, '').replace(ENDS, '');
}

/** Reads a field that asks for one or more e-mail addresses. */
export function readEmails(text: string): EmailReading {
  const plain = text.replace(INVISIBLE, '');
  if (!AT.test(plain)) {
    if (OBFUSCATED.test(plain)) return { outcome: 'unclear' };
    return { outcome: 'invalid', problem: 'no-address', text: text.trim() };
  }
  const addresses: string[] = [];
  for (const { text: word, spaced } of plain.split(BETWEEN).flatMap(candidates)) {
    const address = clean(word);
    if (spaced) return { outcome: 'invalid', problem: 'space', text: address };
    const problem = problemOf(address);
    if (problem !== null) return { outcome: 'invalid', problem, text: address };
    addresses.push(address);
  }
  return { outcome: 'email', addresses };
}
