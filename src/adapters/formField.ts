/** Field ids of a document, which may have more rows than the form, and the fields of the form they stand for. */
import type { Form, FormField } from '../forms/schema.js';

/** The field of the form that a field id stands for; an added row (`chinese.platform3`) stands for its group, with its own ordinal. */
export function formFieldOf(form: Form, id: string): FormField | undefined {
  const known = form.fields.find((field) => field.id === id);
  if (known !== undefined) return known;
  for (const field of form.fields) {
    const { repeat } = field;
    const ordinal = repeat !== undefined && id.startsWith(repeat.group) ? id.slice(repeat.group.length) : '';
    if (repeat !== undefined && /^[1-9]\d*$/.test(ordinal)) {
      return { ...field, id, repeat: { ...repeat, ordinal: Number(ordinal) } };
    }
  }
  return undefined;
}
