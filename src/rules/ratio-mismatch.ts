import * as z from 'zod/mini';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { Quantity } from '../text/numbers.js';
import { agreesWithRatio, readShare } from '../text/percent.js';
import type { Percent } from '../text/percent.js';
import { valueText } from './reading/answer.js';
import { quantitiesOf } from './reading/figures.js';

const optionsSchema = z.strictObject({
  /** Possible denominators, each the sum of these fields; one that agrees is enough, since the form may leave it open. */
  totals: z.array(z.array(z.string()).check(z.minLength(1))).check(z.minLength(1)),
});

/**
 * Every whole that these fields may mean for this part, which is that of the field itself: of one other field any of its numbers and
 * their sum, of several the sum of the first ones. Null when a number is not known, since it might be the one that was meant.
 */
function wholesOf(fields: readonly string[], own: string, part: number, context: CheckContext): number[] | null {
  const others = fields.filter((field) => field !== own).map((field) => quantitiesOf(field, context));
  const isKnown = ({ approximate, doubtful, upTo }: Quantity): boolean => !approximate && !doubtful && upTo === null;
  if (others.some((quantities) => quantities.length === 0 || !quantities.every(isKnown))) return null;
  const values = others.map((quantities) => quantities.map(({ value }) => value));
  const [only = [], ...more] = values;
  const wholes = more.length > 0 ? [sum(values.map(([first = 0]) => first))] : [...only, sum(only)];
  return fields.includes(own) ? wholes.map((whole) => whole + part) : wholes;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Whatever may be meant as the part: each count, and the first ones together: “教授8人，副教授4人，共25%”. */
function partsOf(counts: readonly Quantity[]): number[] {
  const values = counts.map(({ value }) => value);
  return [...new Set([...values, ...values.map((_value, index) => sum(values.slice(0, index + 1)))])];
}

/** Words for a whole that say nothing of which; the rest names it. */
const ANY_WHOLE = /[总全体部人数员团队实验室的本该所有共计比例重率为约达是\d\s%]/gu;

/** “占博士学位人员的30%”: a share of something else than the fields that are asked for. */
function hasOtherWhole(text: string, { start, length }: Percent, names: readonly string[]): boolean {
  const before = /占([^占，,；;。、()（）\n]{1,24})$/u.exec(text.slice(Math.max(0, start - 32), start))?.[1] ?? '';
  const behind = /^ ?[(（] ?(?:占|按|以)([^()（）]{1,24})/u.exec(text.slice(start + length))?.[1] ?? '';
  const known = names.join('');
  return Array.from((before + behind).replace(ANY_WHOLE, '')).some((character) => !known.includes(character));
}

function rounded(ratio: number, decimals: number): string {
  return String(Number(ratio.toFixed(Math.max(1, decimals))));
}

interface Quotient {
  readonly part: number;
  readonly whole: number;
}

function distance({ part, whole }: Quotient, { percent }: Percent): number {
  return Math.abs((100 * part) / whole - percent);
}

/** `totals` and `ratios` (in per cent): the quotients that were tried. */
type Ratios = { stated: string; part: number; totals: readonly string[]; ratios: readonly string[] };

function lastLabel(field: string, { content }: CheckContext): string {
  return content(field)?.label.split(' / ').at(-1) ?? '';
}

/** “5 ÷ 45 = 11.1%，5 ÷ 50 = 10%”. */
function quotientsOf({ part, totals, ratios }: Ratios): string {
  return totals.map((total, index) => `${part} ÷ ${total} = ${ratios[index] ?? ''}%`).join('，');
}

export default defineFieldRule({
  id: 'ratio-mismatch',
  severity: 'error',
  description:
    '写出的比例与人数算出的不符；按写出的小数位四舍五入或截去都可以，分子（几个人数各自或相加）、分母有几种算法的符合一种即可；写明占其他总数的请人工核对。',
  mark: '比例不符',
  says: {
    default: (said: Said<Ratios>) =>
      `${said.name}填写的比例“${said.stated}”与人数不符：${quotientsOf(said)}，请核对后改正。`,
    whole: (said: Said<Ratios>) =>
      `${said.name}填写的比例“${said.stated}”与栏目所问的不同：${quotientsOf(said)}，请核对是占什么的比例。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, context, { totals }) {
    const text = valueText(content);
    const { percents, counts } = readShare(text);
    const [[stated], [first]] = [percents, counts];
    if (stated === undefined || first === undefined || first.approximate) return;
    const tried = partsOf(counts).flatMap((part) =>
      totals.map((fields) => ({ part, wholes: wholesOf(fields, content.field, part, context) })),
    );
    if (tried.some(({ wholes }) => wholes === null)) return;
    const quotients = tried.flatMap(({ part, wholes }) => (wholes ?? []).map((whole) => ({ part, whole })));
    const beside = partsOf(counts).flatMap((part) =>
      counts.filter(({ value }) => value > part).map(({ value }) => ({ part, whole: value })),
    );
    const possible = [...quotients, ...beside].filter(({ whole }) => whole > 0);
    if (percents.some((percent) => possible.some(({ part, whole }) => agreesWithRatio(percent, part, whole)))) return;
    const asked = quotients.filter(({ whole }) => whole > 0);
    const [nearest] = asked.sort((one, other) => distance(one, stated) - distance(other, stated));
    if (nearest === undefined) return;
    const { part } = nearest;
    const wholes = tried.flatMap((each) => (each.part === part ? (each.wholes ?? []).slice(0, 1) : []));
    const shown = [...new Set(wholes)].filter((whole) => whole > 0);
    const ratios = shown.map((whole) => rounded((100 * part) / whole, stated.decimals));
    const data = { stated: stated.text, part, totals: shown.map(String), ratios };
    const names = totals.flat().map((field) => lastLabel(field, context));
    if (percents.some((percent) => hasOtherWhole(text, percent, names))) yield say.whole(data, { severity: 'manual' });
    else yield say.default(data);
  },
});
