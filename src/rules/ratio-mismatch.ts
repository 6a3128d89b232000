import * as z from 'zod/mini';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { agreesWithRatio, readShare } from '../text/percent.js';
import { valueText } from './reading/answer.js';
import { quantitiesOf } from './reading/figures.js';

const optionsSchema = z.strictObject({
  /** Possible denominators, each the sum of these fields; one that agrees is enough, since the form may leave it open. */
  totals: z.array(z.array(z.string()).check(z.minLength(1))).check(z.minLength(1)),
});

/** Every whole that these fields may mean: with one number each their sum, else any of the numbers of the only field and their sum. */
function wholesOf(fields: readonly string[], context: CheckContext): number[] {
  const stated = fields.map((field) => quantitiesOf(field, context));
  if (
    stated.some(
      (quantities) =>
        quantities.length === 0 || quantities.some(({ approximate, upTo }) => approximate || upTo !== null),
    )
  ) {
    return [];
  }
  const values = stated.map((quantities) => quantities.map(({ value }) => value));
  const sum = values.reduce((total, [first = 0]) => total + first, 0);
  const [only = []] = values;
  return fields.length > 1 ? [sum] : [...only, only.reduce((total, value) => total + value, 0)];
}

function rounded(ratio: number, decimals: number): string {
  return String(Number(ratio.toFixed(Math.max(1, decimals))));
}

/** `totals` and `ratios` (in per cent): the quotients that were tried. */
type Ratios = { stated: string; part: number; totals: readonly string[]; ratios: readonly string[] };

/** “5 ÷ 45 = 11.1%，5 ÷ 50 = 10%”. */
function quotients({ part, totals, ratios }: Ratios): string {
  return totals.map((total, index) => `${part} ÷ ${total} = ${ratios[index] ?? ''}%`).join('，');
}

export default defineFieldRule({
  id: 'ratio-mismatch',
  severity: 'error',
  description: '写出的比例与人数算出的不符；按写出的小数位四舍五入或截去都可以，分母有几种算法的符合一种即可。',
  mark: '比例不符',
  says: {
    default: (said: Said<Ratios>) =>
      `${said.name}填写的比例“${said.stated}”与人数不符：${quotients(said)}，请核对后改正。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, context, { totals }) {
    const text = valueText(content);
    const { percents, counts } = readShare(text);
    const [stated] = percents;
    const [part] = counts;
    const known = totals.map((fields) => wholesOf(fields, context));
    // A denominator that is not known might be the one that was meant.
    if (stated === undefined || part === undefined || known.some((wholes) => wholes.length === 0)) return;
    const wholes = [...new Set([...known.flat(), ...counts.slice(1).map(({ value }) => value)])].filter(
      (whole) => whole > 0,
    );
    const agrees = percents.some((percent) =>
      counts.some(({ value }) => wholes.some((whole) => agreesWithRatio(percent, value, whole))),
    );
    if (wholes.length === 0 || agrees || part.approximate) return;
    const tried = [...new Set(known.flatMap((candidates) => candidates.slice(0, 1)))].filter((whole) => whole > 0);
    const ratios = tried.map((whole) => rounded((100 * part.value) / whole, stated.decimals));
    yield say.default({ stated: stated.text, part: part.value, totals: tried.map(String), ratios });
  },
});
