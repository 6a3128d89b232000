/**
 * The glossary part holds the placeholder of each control, so that Word shows it again when a control has been emptied
 * (ISO/IEC 29500-1 17.12). The text that shows at first stands in the control itself.
 */
import type { Form, FormField } from '../../forms/index.js';
import { paragraph, rootXml, run } from './markup.js';
import { styleIds } from './styleIds.js';

export const PLACEHOLDER_DRESS = { style: styleIds.placeholder } as const;

/** Name by which a control refers to its placeholder. */
export function placeholderPartName(field: FormField): string {
  return `placeholder.${field.id}`;
}

/** A prompt under the name by which its control refers to it. */
export interface Prompt {
  readonly name: string;
  readonly text: string;
  /** Told apart by it, among all of the document. */
  readonly number: number;
}

/** The prompts of a form's fields. */
export function promptsOf({ fields }: Form): readonly Prompt[] {
  return fields.flatMap((field, number) =>
    field.placeholder === undefined ? [] : [{ name: placeholderPartName(field), text: field.placeholder, number }],
  );
}

export function glossaryXml(prompts: readonly Prompt[]): string {
  return rootXml('glossaryDocument', `<w:docParts>${prompts.map(docPart).join('')}</w:docParts>`);
}

function docPart({ name, text, number }: Prompt): string {
  const guid = `{57554C4F-5500-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
  const properties = [
    `<w:name w:val="${name}"/>`,
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>',
    '<w:types><w:type w:val="bbPlcHdr"/></w:types>',
    '<w:behaviors><w:behavior w:val="content"/></w:behaviors>',
    `<w:guid w:val="${guid}"/>`,
  ].join('');
  const body = paragraph({ style: styleIds.normal }, run(text, PLACEHOLDER_DRESS));
  return `<w:docPart><w:docPartPr>${properties}</w:docPartPr><w:docPartBody>${body}</w:docPartBody></w:docPart>`;
}
