/**
 * Clear statements of a figure in running text: “实验室面积3200平方米”, “现有45名固定研究人员”. Strict on purpose: whatever may mean a
 * part, a plan, another year, a rough figure or another thing is not a statement, so that a rule built on it raises no false alarm.
 */
import * as z from 'zod/mini';
import type { Span } from '../../document/content.js';
import type { Applicant } from '../../forms/schema.js';
import { NUMERAL_CLASS } from '../../text/chineseNumerals.js';
import { findQuantities, type Quantity } from '../../text/numbers.js';
import { literal, oncePer, ready } from '../../text/patterns.js';
import { figureOf } from './figures.js';
import type { Figure } from './figures.js';

export const word = z.string().check(z.minLength(1));
export const words = z.array(word).check(z.minLength(1));

export const statementWords = z.strictObject({
  /** Words by which the body names the thing that is counted or measured. */
  phrases: words,
  /** Units in which the body gives it. */
  units: words,
  /** Words in the same clause with which another thing is meant. */
  unless: z.array(word),
  /** When given, the clause must name one of these: whose figure it is. */
  subjects: z.optional(z.array(word)),
});
export type StatementWords = z.infer<typeof statementWords>;

export interface StatementReading {
  readonly words: StatementWords;
  /** Whose figures are looked for. */
  readonly applicant: Applicant;
  /** “截至…年” from this year on speaks of the present. */
  readonly since: number;
}

export interface Statement extends Figure {
  readonly phrase: string;
  /** The sentence before the clause of the statement. */
  readonly before: string;
  /** What else of the same kind the sentence counts or measures: parts of it, or it of parts. */
  readonly beside: readonly Figure[];
  /** In the given text: the clause from its beginning to the figure or phrase. */
  readonly range: Span;
}

/** Anywhere in the sentence before the figure: a plan, a part, a change, another time. */
const ELSEWHERE =
  /将|(?:^|[^模虚])拟|计划|规划|预计|预期|未来|力争|争取|目标|新增|增加|增至|增长|扩大|扩建|扩展|新建|届时|建成后|达产|每年|年均|每间|平均|人均|分别|各有|其余|其他|另有|另外|原有|原来|曾|最初|起初|之初|初期|当时|上年|去年|[上前]一年|[一二三]期|近[一二三四五六七八九十两几0-9０-９]+年|五年来|[0-9０-９〇○零一二三四五六七八九]{2,4}年/u;
/** “成立前，”, “换届前”, “组建时”: before the present; not 目前, 当前, 前列, 前沿. */
const BEFORE_NOW =
  /(?:^|[^目当眼提面跟空向])前(?![列沿景途瞻端置往])|(?:成立|组建|建立|设立|启动|获批|立项|签约|揭牌|挂牌)(?:之?初|时|伊始|当年)/u;
/** Projects under way are not all there have been. */
const UNDER_WAY = /在研|(?:目前|当前|现在|现|正在?)[^，,]{0,6}(?:承担|开展|执行)/u;
/** Whose figure follows is not certain any more, unless the sentence is about the applicant from its beginning. */
const OTHERS = '依托|所在|学院|学校|大学|与[^，,]{1,20}(?:合作|共建|联合)';
/** “截至2022年底” names the present, not another time, if the year is late enough. */
const AS_OF = /截[至止]到?\s*([0-9]{4})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[底末]?/gu;

/** What may stand in the clause before the phrase besides the applicant's own names without changing what is meant. */
const LEAD =
  '团队|中心|基地|本|我|该|其中|其|双方|目前|当前|现在|现|已|至今|累计|且|并|还|建有|建成|拥有|具有|设有|设立|组建|成立|建立|聘请|配备|配有|共有|有|共|总|独立|共同|合作|组织|先后|承担|开展|由|了|的|专职';
const LINK =
  '(?:总数|总量|总额|总计|数量|人数|数|规模|成员|委员|合计|共计|有|拥有|共|总共|现|已|为|是|由|达到|达|了|：|:|\\s){0,6}';
/** The figure must be complete there. */
const AFTER = '(?=$|[，。；;、,：（(）)]|[^，。；;、,0-9０-９]{0,8}组成(?!的)|构成(?!的)|和|及|与|以及|其中|并|且)';
/** “设立专家咨询委员会，共13人”: the figure has a clause of its own. */
const COMMA = '(?<comma>[，,](?=共|由|现有|合计|总计))?';
/** A bracket behind the figure that says more about all of it; “（中方）” and “（在研）” make it another figure. */
const BRACKET_BEHIND = /^[（(](?!其中|含|包括|包含|占|合|共|截[至止]|均|全部|见|详见|附|表|[0-9０-９.．]+[%％])/u;
/** “2000平方米、600平方米”: one of several. */
const GOES_ON = /^、[0-9０-９]/u;
const CLAUSE = '(?<opening>(?:^|[，,、：:（()）①-⑳])\\s*(?:[0-9]{1,2}[.．]\\s*)?)';

/** Arabic digits or a Chinese numeral, with a scale word; the reading of it is for `text/numbers`. */
const NUMBER = `(?:[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?|[${NUMERAL_CLASS}]{1,12})[^\\S\\n]*(?:[十百千]?[万亿]|[百千])?[^\\S\\n]*`;
/** “一项”, “两名” often mean one or two of many. */
const ONE_OR_TWO = /^[一二两]\s*[^一二三四五六七八九十百千万]/u;

/** One of these words; longest first, so that 万元 is not read as 元 and 实验室总面积 not as 总面积. */
function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(literal).join('|')})`;
}

interface ApplicantPatterns {
  /** Phrase before figure, figure before phrase. */
  readonly statements: (words: StatementWords) => readonly RegExp[];
  readonly ours: RegExp;
  readonly others: RegExp;
}

/** How the applicant and the others are named, and what states a figure; compiled once for each form and set of words. */
const patternsOf = oncePer(({ kind, short, title, together, others }: Applicant): ApplicantPatterns => {
  // The kind itself may belong to the phrase: 联合 + 实验室面积.
  const withoutKind = (name: string): string => anyOf([name.slice(0, -kind.length)]);
  // The applicant's names and what else may stand before the phrase. Bounded, so that no text can make it slow.
  const lead = `(?<lead>(?:[^，。；\\s]{0,24}${withoutKind(title)})?(?:${withoutKind(short)}|${anyOf([kind, ...together])}|${LEAD}){0,7})`;
  return {
    statements: oncePer(({ phrases, units }) => {
      const phrase = `(?<phrase>${anyOf(phrases)})`;
      const figure = `(?<figure>${NUMBER}${anyOf(units)})`;
      return [
        new RegExp(`${CLAUSE}${lead}${phrase}${COMMA}${LINK}${figure}${AFTER}`, 'gu'),
        new RegExp(`${CLAUSE}${lead}${figure}(?:组成)?的?${phrase}${AFTER}`, 'gu'),
      ].map(ready);
    }),
    ours: new RegExp(
      `^\\s*(?:(?:[^，,]{0,24}${anyOf([title])})|(?:本|该|我)?${anyOf([short])}|[本我该]${anyOf([kind])})`,
      'u',
    ),
    others: new RegExp(`${OTHERS}|${anyOf(others)}`, 'u'),
  };
});

const DIGIT = new RegExp(`[0-9０-９${NUMERAL_CLASS}]`, 'u');

/** The clause with a very short one before it (“其中，”), which belongs to it. */
function clauseWithOpening(sentence: string, start: number, end: number): string {
  const opening = /[^，,、：:（(]{1,3}$/u.exec(sentence.slice(0, start))?.[0] ?? '';
  const isWhole = opening !== '' && /(?:^|[，,、：:（(])$/u.test(sentence.slice(0, start - opening.length));
  return (isWhole ? opening : '') + sentence.slice(start, end);
}

function speaksOfUsNow(before: string, applicant: Applicant, since: number): boolean {
  const plain = before.replace(AS_OF, (text, year: string) => (Number(year) >= since ? '' : text));
  if (ELSEWHERE.test(plain) || BEFORE_NOW.test(plain) || UNDER_WAY.test(plain)) return false;
  const { ours, others } = patternsOf(applicant);
  return !others.test(plain) || ours.test(plain.replace(/^[\s，,]+/u, ''));
}

/** A sentence that counts more things than this is a list, of which no sum is told. */
const MOST_BESIDE = 24;

/** What the sentence counts or measures in the unit of this figure, beside it. */
function besides(quantities: readonly Quantity[], own: Quantity, at: number): Figure[] {
  if (quantities.length > MOST_BESIDE) return [];
  return quantities
    .filter(
      ({ start, length, unit }) => unit?.dimension === own.unit?.dimension && (start + length <= at || start > at),
    )
    .map((quantity) => figureOf(quantity));
}

function statementsIn(sentence: string, offset: number, { words, applicant, since }: StatementReading): Statement[] {
  const { unless, subjects } = words;
  let all: readonly Quantity[] | null = null;
  const { statements } = patternsOf(applicant);
  return statements(words).flatMap((pattern) =>
    [...sentence.matchAll(pattern)].slice(0, MOST_BESIDE).flatMap((match) => {
      const { opening = '', figure = '', phrase = '', lead = '', comma } = match.groups ?? {};
      const [quantity] = findQuantities(figure);
      const start = match.index + opening.length;
      const end = match.index + match[0].length;
      const behind = sentence.slice(end);
      const clause = clauseWithOpening(sentence, match.index, end);
      const listed = comma !== undefined && opening.startsWith('、');
      if (
        quantity === undefined ||
        listed ||
        ONE_OR_TWO.test(figure) ||
        BRACKET_BEHIND.test(behind) ||
        GOES_ON.test(behind) ||
        unless.some((word) => clause.includes(word)) ||
        !speaksOfUsNow(sentence.slice(0, end), applicant, since)
      )
        return [];
      if (subjects && !subjects.some((subject) => (lead + phrase).includes(subject))) return [];
      const range = { start: offset + start, length: end - start };
      all ??= findQuantities(sentence);
      const beside = besides(all, quantity, match.index + match[0].lastIndexOf(figure));
      return [{ ...figureOf(quantity), phrase, before: sentence.slice(0, match.index), beside, range }];
    }),
  );
}

/** All clear statements in a text, in order. */
export function statementsOf(text: string, reading: StatementReading): Statement[] {
  const { phrases } = reading.words;
  const found: Statement[] = [];
  for (const match of text.matchAll(/[^。；;！!？?\n]+/gu)) {
    const sentence = match[0];
    if (!DIGIT.test(sentence) || !phrases.some((phrase) => sentence.includes(phrase))) continue;
    found.push(...statementsIn(sentence, match.index, reading));
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
