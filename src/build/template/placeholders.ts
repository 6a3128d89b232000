/**
 * The glossary part holds the placeholder of each control, so that Word shows it again when a control has been emptied
 * (ISO/IEC 29500-1 17.12). The text that shows at first stands in the control itself.
 */
import type { Form, FormField } from '../../forms/index.js';
import { paragraph, run } from './markup.js';
import { NAMESPACES } from './namespaces.js';
import { styleIds } from './styleIds.js';

export const PLACEHOLDER_DRESS = { style: styleIds.placeholder } as const;

/** Name by which a control refers to its placeholder. */
export function placeholderPartName(field: FormField): string {
  return `placeholder.${field.id}`;
}

export function glossaryXml(form: Form): string {
  const parts = form.fields.flatMap((field, index) =>
    field.placeholder === undefined ? [] : [docPart(field, field.placeholder, index)],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:glossaryDocument ${NAMESPACES}><w:docParts>${parts.join('')}</w:docParts></w:glossaryDocument>`;
}

function docPart(field: FormField, placeholder: string, index: number): string {
  const guid = `{57554C4F-5500-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
  const properties = [
    `<w:name w:val="${placeholderPartName(field)}"/>`,
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>',
    '<w:types><w:type w:val="bbPlcHdr"/></w:types>',
    '<w:behaviors><w:behavior w:val="content"/></w:behaviors>',
    `<w:guid w:val="${guid}"/>`,
  ].join('');
  const body = paragraph({ style: styleIds.normal }, run(placeholder, PLACEHOLDER_DRESS));
  return `<w:docPart><w:docPartPr>${properties}</w:docPartPr><w:docPartBody>${body}</w:docPartBody></w:docPart>`;
}
