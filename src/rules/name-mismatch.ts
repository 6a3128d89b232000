import * as z from 'zod/mini';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { normaliseLabel } from '../text/labels.js';
import { answerOf } from './reading/answer.js';
import { quoted } from './reading/quote.js';

const optionsSchema = z.strictObject({
  /** The field that should say the same. */
  other: z.string(),
  /** A difference is an error where both name one thing, a warning where that is only usual. */
  severity: z.enum(['error', 'warning']),
});

/** Punctuation, signs and spaces; what is left has one width and case. */
const MARKS = /[\p{P}\p{S}\s]/gu;
/** A printed or typed “（公章）” is no part of a name, nor is “实验室名称：” before it. */
const STAMP_NOTE = /\((?:公章|盖章|签章|加盖公章)\)/gu;
const LABEL = /^[^:\n]{0,8}(?:名称?|中文|英文):/gmu;
const BRACKETS = /\([^()]*\)/gu;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

interface Name {
  /** Letters, digits and ideographs alone. */
  readonly whole: string;
  /** Without what people add: something in brackets, the name in Latin letters behind it or on a line of its own. */
  readonly core: string;
  /** What was added in brackets holds ideographs: “（中英）”. */
  readonly qualified: boolean;
}

const bare = (text: string): string => normaliseLabel(text).replace(MARKS, '');

/** “Joint Laboratory of X 某实验室”: two words in Latin letters before a Chinese name; “AI芯片” is its beginning. */
const TWO_WORDS = /\p{Script=Latin}\s+\p{Script=Latin}/u;

/** A Chinese name without the foreign one beside it; any other as it is. */
function chinesePart(text: string): string {
  const characters = Array.from(
    text
      .split('\n')
      .filter((line) => HAN.test(line))
      .join(''),
  );
  const isHan = characters.map((character) => HAN.test(character));
  const [first, last] = [isHan.indexOf(true), isHan.lastIndexOf(true) + 1];
  const start = TWO_WORDS.test(characters.slice(0, first).join('')) ? first : 0;
  const end = LATIN.test(characters.slice(last).join('')) ? last : characters.length;
  return characters.slice(start, end).join('');
}

function nameOf(text: string): Name {
  const plain = text
    .normalize('NFKC')
    .replace(/[[【〔]/gu, '(')
    .replace(/[\]】〕]/gu, ')')
    .replace(STAMP_NOTE, '')
    .replace(LABEL, '');
  const qualified = plain.match(BRACKETS)?.some((each) => HAN.test(each)) ?? false;
  const [whole, core] = [bare(plain), bare(chinesePart(plain.replace(BRACKETS, '')))];
  return { whole, core: core === '' ? whole : core, qualified };
}

/** Whether one name is the other with something added; two different additions in Chinese are two names: （北京）, （华东）. */
function isAddition(one: Name, other: Name): boolean {
  return one.core === other.core && !(one.qualified && other.qualified);
}

export default defineFieldRule({
  id: 'name-mismatch',
  severity: 'error',
  description:
    '封面与基本信息表的同一名称写得不一样；空格、全角半角、标点不同不算；只多了英文名或括号中说明的，请核对；只填了一处时不报。',
  mark: '名称不一致',
  says: {
    default: (f: Said<{ value: string; other: string; otherLabel: string }>) =>
      `${f.name}填写的${quoted(f.value)}与“${f.otherLabel}”填写的${quoted(f.other)}不一致，请改为一致。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, context, { other, severity }) {
    const counterpart = context.content(other);
    const answer = answerOf(counterpart);
    if (counterpart === undefined || answer === null) return;
    const [own, another] = [nameOf(content.text), nameOf(answer)];
    if (own.whole === another.whole) return;
    const data = { value: content.text, other: answer, otherLabel: counterpart.label };
    yield say.default(data, { severity: isAddition(own, another) ? 'warning' : severity });
  },
});
