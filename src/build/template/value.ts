/** What stands where a field is answered: the answer, the placeholder, or nothing. */
import type { Form, FormField } from '../../forms/index.js';
import { answerTo, isTicked } from './answers.js';
import type { TemplateKind } from './answers.js';
import { checkBox, fieldControl } from './controls.js';
import { paragraph, run } from './markup.js';
import type { ParagraphDress, RunDress } from './markup.js';
import { PLACEHOLDER_DRESS } from './placeholders.js';

/** Empty paragraphs left for stamp and signature. */
const SIGNATURE_PARAGRAPHS = 8;

/** Between the boxes of a choice. */
const OPTION_GAP = '　　';

/** Whole paragraphs, in the field's control if the document has controls. Never empty, since a table cell must not be. */
export function valueParagraphs(form: Form, field: FormField, look: ParagraphDress, dress: TemplateKind): string {
  const filled =
    field.options === undefined ? textParagraphs(field, look, dress) : choiceParagraph(form, field, look, dress);
  if (!dress.controls) return filled;
  return fieldControl(form, field, filled, { showsPlaceholder: showsPlaceholder(field, dress) });
}

/** Runs for a blank that shares its paragraph with the label; '' for a blank in a document without controls. */
export function valueRuns(form: Form, field: FormField, look: RunDress, dress: TemplateKind): string {
  const runs = answerTo(field, dress)
    .map((text) => run(text, look))
    .join('');
  if (!dress.controls) return runs;
  const shows = showsPlaceholder(field, dress);
  const content = shows ? run(field.placeholder ?? '', { ...look, ...PLACEHOLDER_DRESS }) : runs;
  return fieldControl(form, field, content, { showsPlaceholder: shows, typed: look });
}

function showsPlaceholder(field: FormField, dress: TemplateKind): boolean {
  return dress.controls && field.placeholder !== undefined && answerTo(field, dress).length === 0;
}

function textParagraphs(field: FormField, look: ParagraphDress, dress: TemplateKind): string {
  if (showsPlaceholder(field, dress)) return paragraph(look, run(field.placeholder ?? '', PLACEHOLDER_DRESS));
  const answer = answerTo(field, dress);
  if (answer.length > 0) return answer.map((text) => paragraph(look, run(text))).join('');
  return paragraph(look).repeat(field.role === 'signature' ? SIGNATURE_PARAGRAPHS : 1);
}

function choiceParagraph(form: Form, field: FormField, look: ParagraphDress, dress: TemplateKind): string {
  const options = (field.options ?? []).map((option, index) => {
    const ticked = isTicked(field, option.id, dress);
    const box = dress.controls ? checkBox(form, field, option.id, ticked) : run(ticked ? '☑' : '□');
    const gap = index === 0 ? '' : run(OPTION_GAP);
    return `${gap}${box}${run(` ${option.label}`)}`;
  });
  return paragraph(look, options.join(''));
}
