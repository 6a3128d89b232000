/** What the form prints of its own around a field. It says nothing when it stands alone where an answer is asked for. */
import type { Form, FormField } from '../forms/schema.js';
import { normaliseLabel } from '../text/labels.js';

interface Printed {
  /** Numbered headings, and those with the hints, in their normal form. */
  readonly headings: readonly string[];
  readonly all: readonly string[];
}

const ofForm = new WeakMap<Form, Printed>();

function printedByForm(form: Form): Printed {
  const known = ofForm.get(form);
  if (known !== undefined) return known;
  const numbered = form.parts.flatMap((part) =>
    part.kind === 'section' ? [part, ...part.subsections].map(({ number, title }) => [number, title]) : [],
  );
  const headings = numbered
    .flatMap(([number = '', title = '']) => [`${number}${title}`, `${number}.${title}`])
    .map((text) => normaliseLabel(text));
  const hints = form.fields.flatMap(({ hint }) => (hint ?? []).map((text) => normaliseLabel(text)));
  const printed = { headings, all: [...headings, ...hints] };
  ofForm.set(form, printed);
  return printed;
}

/** Whether the text begins with a heading of the form, its number and its words as they are printed. */
export function beginsWithHeading(form: Form, text: string): boolean {
  const normal = normaliseLabel(text);
  return printedByForm(form).headings.some((heading) => normal.startsWith(heading));
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
  return new Set([...ownLabels(form, field), ...printedByForm(form).all]);
}

/** Whether the text is the field's own label over again, perhaps in brackets. */
export function isOwnLabel(form: Form, field: FormField, text: string): boolean {
  const bare = normaliseLabel(text.slice(0, LONGEST_LABEL)).replace(/^[([<]+|[)\]>:]+$/gu, '');
  return bare !== '' && text.length < LONGEST_LABEL && ownLabels(form, field).includes(bare);
}

const LONGEST_LABEL = 60;
