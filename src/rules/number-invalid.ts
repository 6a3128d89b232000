import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FormField } from '../forms/schema.js';
import { readNumber, unitFit } from '../text/numbers.js';
import type { Quantity } from '../text/numbers.js';
import { readShare } from '../text/percent.js';
import { valueText } from './reading/answer.js';
import { dimensionOf, quantitiesIn } from './reading/figures.js';
import { quoted } from './reading/quote.js';

/** Why a text gives no number that counts: null when another rule has to tell. */
function absence({ kind }: FormField, text: string): 'default' | 'share-only' | 'unclear' | null {
  if (kind !== 'count+percent') return readNumber(text).outcome === 'unclear' ? 'unclear' : 'default';
  const { outcome } = readShare(text);
  if (outcome === 'percent') return 'share-only';
  // “四分之一” is for percent-out-of-range.
  return outcome === 'unclear' ? null : 'default';
}

/** The unit as written behind the number. */
function unitOf({ text, unit }: Quantity): string {
  return /[^\d０-９.．,，\s]+$/u.exec(text)?.[0] ?? unit?.name ?? '';
}

type Value = Said<{ value: string }>;
/** `expected`: the label's unit, '' when the label prints none. */
type OtherUnit = Said<{ value: string; unit: string; expected: string }>;

export default defineFieldRule({
  id: 'number-invalid',
  severity: 'warning',
  description:
    '数量、金额、面积栏里没有数字，或单位与栏目的单位矛盾（如“万元”栏写了“元”）；外币、只有比例和读不准的（如“26OO”“-3”“详见3.3”）请人工核对。',
  mark: '数字有误',
  says: {
    default: (f: Value) => `${f.name}填写的${quoted(f.value)}里没有数字，请填写数字。`,
    'share-only': (f: Value) => `${f.name}只填写了${quoted(f.value)}，没有填写数量，请核对是否需要补上。`,
    unclear: (f: Value) => `软件读不出${f.name}填写的${quoted(f.value)}是多少，请核对。`,
    unit: (f: OtherUnit) =>
      f.expected === ''
        ? `${f.name}填写的${quoted(f.value)}单位与栏目不符，请核对后改正。`
        : `${f.name}的单位是${f.expected}，填写的却是${quoted(f.value)}，请换算后填写。`,
    currency: (f: OtherUnit) => `${f.name}填写的${quoted(f.value)}不是人民币，请核对是否需要换算。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => dimensionOf[kind] !== undefined,

  *check({ field, content, say }) {
    const text = valueText(content);
    const dimension = dimensionOf[field.kind];
    if (dimension === undefined) return;
    const quantities = quantitiesIn(field, text);
    const [first] = quantities;
    if (first === undefined) {
      const message = absence(field, text);
      if (message !== null) yield say[message]({ value: text }, message === 'default' ? {} : { severity: 'manual' });
      return;
    }
    const fits = quantities.map((quantity) => unitFit(quantity, { dimension, unit: field.unit }));
    if (fits.includes('fits')) return;
    const data = { value: text, unit: unitOf(first), expected: field.unit ?? '' };
    if (fits.includes('contradicts')) yield say.unit(data);
    else if (first.unit?.dimension === 'foreign-money') yield say.currency(data, { severity: 'manual' });
    else yield say.unclear({ value: text }, { severity: 'manual' });
  },
});
