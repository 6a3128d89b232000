/** What is typed into a form by the template script: nothing for the blank ones, the sample's answers for the sample. */
import * as z from 'zod/mini';
import type { FormField } from '../../forms/index.js';

export const answersSchema = z.strictObject({
  /** Id of the form that is answered. */
  form: z.string(),
  /** Paragraphs by field id; a field without an entry stays blank. */
  values: z.record(z.string(), z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
  /** Ids of the ticked options by field id. */
  ticks: z.record(z.string(), z.array(z.string())),
  /** Fields that are answered but keep their official hint. */
  hintsLeft: z.array(z.string()),
});
export type Answers = z.infer<typeof answersSchema>;

/** How one document is made from a form. */
export interface TemplateKind {
  /** One tagged control for each field, with placeholders; without, the form as it is circulated. */
  readonly controls: boolean;
  readonly answers: Answers | null;
}

/** Paragraphs of the answer; empty for a blank. */
export function answerTo(field: FormField, dress: TemplateKind): readonly string[] {
  return dress.answers?.values[field.id] ?? [];
}

export function isTicked(field: FormField, option: string, dress: TemplateKind): boolean {
  return dress.answers?.ticks[field.id]?.includes(option) ?? false;
}

/** Applicants replace the hint by their text; the instruction of a signature area stays for those who sign. */
export function keepsHint(field: FormField, dress: TemplateKind): boolean {
  if (field.role === 'signature' || answerTo(field, dress).length === 0) return true;
  return dress.answers?.hintsLeft.includes(field.id) ?? false;
}
