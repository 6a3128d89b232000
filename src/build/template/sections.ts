/** Headings with the text below them, each with its official hint. */
import { fieldOf } from '../../forms/index.js';
import type { Form, FormField, FormPart } from '../../forms/index.js';
import { keepsHint } from './answers.js';
import type { TemplateKind } from './answers.js';
import { paragraph, run } from './markup.js';
import { styleIds } from './styleIds.js';
import { valueParagraphs } from './value.js';

type SectionPart = FormPart & { kind: 'section' };

/** @param before the part above it. */
export function sectionXml(
  form: Form,
  section: SectionPart,
  before: FormPart | undefined,
  dress: TemplateKind,
): string {
  // Stamped opinions get a page of their own, so that it can be signed and replaced by itself.
  const newPage = isSigned(form, section) || isSigned(form, before);
  const own = fieldOf(form, section.field);
  const subsections = section.subsections.map((subsection) => {
    const heading = run(`${subsection.number} ${subsection.title}`);
    return paragraph({ style: styleIds.subsection }, heading) + bodyXml(form, fieldOf(form, subsection.field), dress);
  });
  return [
    paragraph({ style: styleIds.section, pageBreakBefore: newPage }, run(section.label)),
    own === undefined ? '' : bodyXml(form, own, dress),
    ...subsections,
  ].join('');
}

function bodyXml(form: Form, field: FormField | undefined, dress: TemplateKind): string {
  if (field === undefined) return '';
  const hints = keepsHint(field, dress) ? (field.hint ?? []) : [];
  return [
    ...hints.map((hint) => paragraph({ style: styleIds.hint }, run(hint))),
    valueParagraphs(form, field, { style: styleIds.prose }, dress),
  ].join('');
}

function isSigned(form: Form, part: FormPart | undefined): boolean {
  return part?.kind === 'section' && fieldOf(form, part.field)?.role === 'signature';
}
