/** Figures made comparable: 3200平方米, 0.32万平方米, 2,350.5 under the label 万元. */
import type { CheckContext } from '../../check/rule.js';
import type { FieldKind, FormField } from '../../forms/schema.js';
import { findQuantities, readNumber } from '../../text/numbers.js';
import type { Asked, Quantity } from '../../text/numbers.js';
import { readShare } from '../../text/percent.js';
import { answerOf, valueText } from './answer.js';

export interface Figure {
  /** In the base unit of its kind (平方米, 元, 人 …). */
  readonly value: number;
  /** Half of the last digit's worth: what rounding may have taken. */
  readonly rounding: number;
}

/** What a field of this kind counts or measures. */
export const dimensionOf: Partial<Record<FieldKind, Asked['dimension']>> = {
  area: 'area',
  amount: 'money',
  count: 'count',
  'count+percent': 'count',
};

/** What a bare number under this unit of a label is worth: 10,000 under 万元. */
function worthOf(unit: string | undefined): number {
  return unit === undefined ? 1 : (findQuantities(`1${unit}`)[0]?.value ?? 1);
}

/** @param bareUnit the unit meant where none is written */
export function figureOf(quantity: Quantity, bareUnit?: string): Figure {
  const { value, unit, scale, text } = quantity;
  const bare = unit === null && scale === 1 ? worthOf(bareUnit) : 1;
  const decimals = /[.．]([0-9０-９]+)/u.exec(text)?.[1]?.length ?? 0;
  return { value: value * bare, rounding: (scale * (unit?.factor ?? 1) * bare * 0.5) / 10 ** decimals };
}

/** The numbers that a field states, dates and ordinals left out; none for a blank or “无”. */
export function quantitiesOf(fieldId: string, context: CheckContext): readonly Quantity[] {
  const field = context.formField(fieldId);
  const content = context.content(fieldId);
  if (field === undefined || content === undefined || answerOf(content) === null) return [];
  return quantitiesIn(field, valueText(content));
}

export function quantitiesIn(field: FormField, text: string): readonly Quantity[] {
  if (field.kind.endsWith('percent')) return readShare(text).counts;
  const reading = readNumber(text);
  return reading.outcome === 'number' ? reading.quantities : [];
}

/** The exact figures that a field states of what it asks for; none at all when one of them is rough, a range or in foreign money. */
export function figuresOf(fieldId: string, context: CheckContext): readonly Figure[] {
  const field = context.formField(fieldId);
  const quantities = quantitiesOf(fieldId, context);
  const exact = quantities.every(
    ({ approximate, doubtful, upTo, unit }) =>
      !approximate && !doubtful && upTo === null && unit?.dimension !== 'foreign-money',
  );
  if (field === undefined || !exact) return [];
  return quantities
    .filter(({ unit }) => unit === null || unit.dimension === dimensionOf[field.kind])
    .map((quantity) => figureOf(quantity, field.unit));
}

/** “0.3万” for 2,600 is rounded too far to be the same figure. */
const MOST_ROUNDING = 0.05;

/** Whether two figures may be the same one, rounded differently; nothing but zero is the same as zero. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if ((a.value === 0) !== (b.value === 0)) return false;
  const rounding = Math.min(Math.max(a.rounding, b.rounding), MOST_ROUNDING * Math.max(a.value, b.value));
  return Math.abs(a.value - b.value) <= rounding * (1 + 1e-9);
}

export function sumOf(figures: readonly Figure[]): Figure {
  return figures.reduce(
    (sum, { value, rounding }) => ({ value: sum.value + value, rounding: Math.max(sum.rounding, rounding) }),
    { value: 0, rounding: 0 },
  );
}
