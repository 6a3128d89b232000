import * as z from 'zod/mini';
import { valueText } from '../check/answer.js';
import { quantitiesOf } from '../check/figures.js';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import { agreesWithRatio, readShare } from '../text/percent.js';

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

/** Data: `stated`; `part`; `totals` and `ratios` (in per cent), the quotients that were tried. */
export default defineFieldRule({
  id: 'ratio-mismatch',
  severity: 'error',
  description: '写出的比例与人数算出的不符；按写出的小数位四舍五入或截去都可以，分母有几种算法的符合一种即可。',
  ground: 'accuracy',
  reads: 'value',
  options: optionsSchema,

  *check({ content }, { totals }, context) {
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
    yield { data: { stated: stated.text, part: part.value, totals: tried.map(String), ratios } };
  },
});
