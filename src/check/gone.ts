/** What of the form is gone from a document, said once: a whole part instead of each of its fields. */
import type { DocumentContent } from '../document/content.js';
import type { Form, FormPart } from '../forms/schema.js';

export interface Gone {
  /** Parts of which the heading, table or cover is gone, in form order. */
  readonly parts: readonly FormPart[];
  /** Fields that are gone although the rest of their part is there, in form order. */
  readonly fields: readonly { readonly field: string; readonly part: FormPart }[];
}

function fieldIds(form: Form, part: FormPart): string[] {
  return form.fields.filter((field) => field.part === part.id).map((field) => field.id);
}

export function goneFrom(document: DocumentContent, form: Form): Gone {
  const present = new Set(document.fields.flatMap(({ field, state }) => (state === 'missing' ? [] : [field])));
  const headings = new Set(document.missingHeadings);
  const parts: FormPart[] = [];
  const fields: { field: string; part: FormPart }[] = [];
  for (const part of form.parts) {
    const ids = fieldIds(form, part);
    const missing = ids.filter((id) => !present.has(id) || headings.has(id));
    const whole = ids.length > 0 && ids.every((id) => !present.has(id));
    if (whole || headings.has(part.id)) parts.push(part);
    if (!whole) fields.push(...missing.map((field) => ({ field, part })));
  }
  return { parts, fields };
}
