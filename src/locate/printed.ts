/** What the form prints of its own around a field. It says nothing when it stands alone where an answer is asked for. */
import type { Form, FormField } from '../forms/schema.js';
import { normaliseLabel } from '../text/labels.js';

/** Numbered headings and hints of a form, in their normal form. */
const ofForm = new WeakMap<Form, readonly string[]>();

function printedByForm(form: Form): readonly string[] {
  const known = ofForm.get(form);
  if (known !== undefined) return known;
  const headings = form.parts.flatMap((part) =>
    part.kind === 'section' ? [part, ...part.subsections].map(({ number, title }) => [number, title]) : [],
  );
  const texts = [
    ...headings.flatMap(([number = '', title = '']) => [`${number}${title}`, `${number}.${title}`]),
    ...form.fields.flatMap(({ hint }) => hint ?? []),
  ].map((text) => normaliseLabel(text));
  ofForm.set(form, texts);
  return texts;
}

/** Labels of the field itself, innermost last, in their normal form, with and without their number. */
function ownLabels(form: Form, field: FormField): string[] {
  const part = form.parts.find(({ id }) => id === field.part);
  const title = part?.kind === 'section' && part.field === field.id ? part.title : '';
  const own = [field.labels.at(-1) ?? title].map((text) => normaliseLabel(text));
  return [...own, ...own.map((text) => text.replace(/^\d+(?:\.\d+)*/u, ''))].filter((text) => text !== '');
}

/** What may stand under the heading of a field without being anybody's answer, as `normaliseLabel` gives it. */
export function printedAt(form: Form, field: FormField): ReadonlySet<string> {
  return new Set([...ownLabels(form, field), ...printedByForm(form)]);
}

/** Whether the text is the field's own label over again, perhaps in brackets. */
export function isOwnLabel(form: Form, field: FormField, text: string): boolean {
  const bare = normaliseLabel(text.slice(0, LONGEST_LABEL)).replace(/^[([<]+|[)\]>:]+$/gu, '');
  return bare !== '' && text.length < LONGEST_LABEL && ownLabels(form, field).includes(bare);
}

const LONGEST_LABEL = 60;
