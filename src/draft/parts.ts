/** The headings over the fields of a draft, as people see the form. */
import type { DraftField } from './draftField.js';

export interface DraftPart {
  /** The label of the group, or where its fields stand. */
  readonly label: string;
  /** The fields' outermost label is the heading. */
  readonly isGroup: boolean;
  readonly fields: readonly DraftField[];
}

const COVER = '封面';
const TABLE = '表格';
const ELSEWHERE = '表格以外';

function headingOf({ labels, where }: DraftField, hasTable: boolean): Omit<DraftPart, 'fields'> {
  const [first] = labels;
  if (first !== undefined && labels.length > 1) return { label: first, isGroup: true };
  return { label: where === 'table' ? TABLE : hasTable ? ELSEWHERE : COVER, isGroup: false };
}

/** Consecutive fields of one heading together, in the order of the form. */
export function partsOf(fields: readonly DraftField[]): DraftPart[] {
  const parts: (DraftPart & { readonly fields: DraftField[] })[] = [];
  let hasTable = false;
  for (const field of fields) {
    hasTable ||= field.where === 'table';
    const heading = headingOf(field, hasTable);
    const last = parts.at(-1);
    if (last?.label === heading.label && last.isGroup === heading.isGroup) last.fields.push(field);
    else parts.push({ ...heading, fields: [field] });
  }
  return parts;
}

/** The labels below the heading of the part. */
export function labelsWithin({ isGroup }: DraftPart, { labels }: DraftField): readonly string[] {
  return isGroup ? labels.slice(1) : labels;
}
