/** The headings over the fields of a draft, as people see the form. */
import type { DraftField } from './draftField.js';
import { readLabel } from './words/label.js';

export interface DraftPart {
  /** The line above the table, the label of the group, or where its fields stand. */
  readonly label: string;
  readonly fields: readonly DraftField[];
}

const COVER = '封面';
const TABLE = '表格';
const ELSEWHERE = '表格以外';

function headingOf({ labels, where, caption }: DraftField, hasTable: boolean): string {
  if (caption !== undefined) return caption;
  const [first] = labels;
  if (first !== undefined && labels.length > 1) return first;
  return where === 'table' ? TABLE : hasTable ? ELSEWHERE : COVER;
}

/** Consecutive fields of one heading together, in the order of the form. */
export function partsOf(fields: readonly DraftField[]): DraftPart[] {
  const parts: (DraftPart & { readonly fields: DraftField[] })[] = [];
  let hasTable = false;
  for (const field of fields) {
    hasTable ||= field.where === 'table';
    const label = headingOf(field, hasTable);
    const last = parts.at(-1);
    if (last?.label === label) last.fields.push(field);
    else parts.push({ label, fields: [field] });
  }
  return parts;
}

/** The labels below the heading of the part; [] where the heading is the field's own. */
export function labelsWithin({ label }: DraftPart, { labels }: DraftField): readonly string[] {
  return labels[0] === readLabel(label).label || labels[0] === label ? labels.slice(1) : labels;
}
