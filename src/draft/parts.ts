/** The headings over the fields of a draft, as people see the form. */
import type { DraftField } from './draftField.js';

/** `cover`: lines before the first table · `table`: cells that no heading names · `lines`: lines further down. */
export type PartName = { readonly label: string } | { readonly name: 'cover' | 'table' | 'lines' };

export interface DraftPart {
  readonly part: PartName;
  readonly fields: readonly DraftField[];
}

function nameOf(field: DraftField, hasTable: boolean): PartName {
  const [first] = field.labels;
  if (first !== undefined && field.labels.length > 1) return { label: first };
  return { name: field.where === 'table' ? 'table' : hasTable ? 'lines' : 'cover' };
}

const keyOf = (part: PartName): string => ('label' in part ? `“${part.label}` : part.name);

/** Consecutive fields of one heading together, in the order of the form. */
export function partsOf(fields: readonly DraftField[]): DraftPart[] {
  const parts: { part: PartName; fields: DraftField[] }[] = [];
  let hasTable = false;
  for (const field of fields) {
    hasTable ||= field.where === 'table';
    const part = nameOf(field, hasTable);
    const last = parts.at(-1);
    if (last !== undefined && keyOf(last.part) === keyOf(part)) last.fields.push(field);
    else parts.push({ part, fields: [field] });
  }
  return parts;
}

/** The labels below the heading of the part. */
export function labelsWithin({ part }: DraftPart, { labels }: DraftField): readonly string[] {
  return 'label' in part ? labels.slice(1) : labels;
}
