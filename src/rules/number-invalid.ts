import { valueText } from '../check/answer.js';
import { dimensionOf, quantitiesIn } from '../check/figures.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import type { FormField } from '../forms/schema.js';
import { readNumber, unitFit } from '../text/numbers.js';
import type { Quantity } from '../text/numbers.js';
import { readShare } from '../text/percent.js';

/** Why a text gives no number that counts: null when a person or another rule has to tell. */
function absence({ kind }: FormField, text: string): 'default' | 'share-only' | 'unclear' | null {
  if (kind === 'count+percent') {
    const { outcome } = readShare(text);
    if (outcome === 'percent') return 'share-only';
    // “四分之一” is for percent-out-of-range.
    return outcome === 'unclear' ? null : 'default';
  }
  return readNumber(text).outcome === 'unclear' && /\d/u.test(text.normalize('NFKC')) ? 'unclear' : 'default';
}

/** The unit as written behind the number. */
function unitOf({ text, unit }: Quantity): string {
  return /[^\d０-９.．,，\s]+$/u.exec(text)?.[0] ?? unit?.name ?? '';
}

/** Data: `value`; for `unit` and `currency` `unit` and `expected`, the label's ('' when the label prints none). */
export default defineFieldRule({
  id: 'number-invalid',
  severity: 'warning',
  description: '数量、金额、面积栏里没有数字，或单位与栏目的单位矛盾（如“万元”栏写了“元”）；外币和读不准的请人工核对。',
  ground: 'accuracy',
  reads: 'value',
  options: noOptions,

  *check({ field, content }) {
    const text = valueText(content);
    const dimension = dimensionOf[field.kind];
    if (dimension === undefined) return;
    const quantities = quantitiesIn(field, text);
    const [first] = quantities;
    if (first === undefined) {
      const message = absence(field, text);
      if (message !== null)
        yield { message, data: { value: text }, ...(message === 'unclear' ? { severity: 'manual' } : {}) };
      return;
    }
    const fits = quantities.map((quantity) => unitFit(quantity, { dimension, unit: field.unit }));
    if (fits.includes('fits')) return;
    const data = { value: text, unit: unitOf(first), expected: field.unit ?? '' };
    yield fits.includes('contradicts') ? { message: 'unit', data } : { message: 'currency', severity: 'manual', data };
  },
});
