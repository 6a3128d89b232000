/** What of the form is gone from a document. */
import type { DocumentContent } from '../../document/content.js';
import type { Form, FormPart } from '../../forms/schema.js';

/**
 * In form order: sections of which the heading is gone and holds no field of its own; fields that are gone, or whose heading is. Each is
 * said: no field is passed over in silence.
 */
export function goneFrom(document: DocumentContent, form: Form) {
  const present = new Set(document.fields.flatMap(({ field, state }) => (state === 'missing' ? [] : [field])));
  const missing = new Set(document.missingHeadings);
  const parts = new Map(form.parts.map((part) => [part.id, part]));
  const ownField = (part: FormPart): string | undefined => (part.kind === 'section' ? part.field : undefined);
  return {
    headings: form.parts.filter((part) => missing.has(part.id) && ownField(part) === undefined),
    fields: form.fields.flatMap(({ id, part: partId }) => {
      const part = parts.get(partId);
      if (part === undefined) return [];
      const isGone = !present.has(id) || missing.has(id) || (missing.has(partId) && ownField(part) === id);
      return isGone ? [{ field: id, part }] : [];
    }),
  };
}
