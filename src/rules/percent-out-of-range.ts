import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FormField } from '../forms/schema.js';
import { readShare } from '../text/percent.js';
import type { ShareReading } from '../text/percent.js';
import { valueText } from './reading/answer.js';
import { quoted } from './reading/quote.js';

/** The words of a percentage above 100: with its sign, or a bare number where nothing but a percentage is asked for. */
function tooHigh({ kind }: FormField, { percents, counts }: ShareReading): string | undefined {
  const stated = percents.find(({ percent, upTo }) => Math.max(percent, upTo ?? percent) > 100);
  if (stated || kind !== 'percent' || percents.length > 0) return stated?.text;
  return counts.find(({ value, unit }) => unit === null && value > 100)?.text;
}

/** Whether a person has to tell what share is meant: 四分之一, 0.25, 较高. A count without a percentage is not asked for here. */
function isUnclear({ kind }: FormField, { outcome, counts }: ShareReading): boolean {
  if (outcome === 'percent') return false;
  if (outcome === 'unclear') return true;
  return kind === 'percent' && counts.every(({ unit }) => unit !== null);
}

export default defineFieldRule({
  id: 'percent-out-of-range',
  severity: 'error',
  description: '比例超过 100%（增长、增幅不算比例）；“四分之一”“6O%”等软件读不出百分数的写法请人工核对。',
  mark: '比例超过 100%',
  says: {
    default: (f: Said<{ value: string; percent: string }>) =>
      `${f.name}填写的比例${quoted(f.percent)}超过了 100%，请核对后改正。`,
    unclear: (f: Said<{ value: string }>) => `软件读不出${f.name}填写的${quoted(f.value)}是百分之多少，请核对。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => kind.endsWith('percent'),

  *check({ field, content, say }) {
    const text = valueText(content);
    const reading = readShare(text);
    const percent = tooHigh(field, reading);
    if (percent !== undefined) yield say.default({ value: text, percent });
    else if (isUnclear(field, reading)) yield say.unclear({ value: text }, { severity: 'manual' });
  },
});
