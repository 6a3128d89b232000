/** The .docx files made from the forms, by file name. */
import { SCRATCH_FILE } from '../../diagnosis/scratch.js';
import { forms } from '../../forms/index.js';
import { answersSchema } from './answers.js';
import { diagnosisBytes } from './diagnosis.js';
import { templateBytes } from './package.js';
import { blankFormBytes } from './blanks/blank.js';
import { innovation } from './blanks/innovation.js';
import { recommendation } from './blanks/recommendation.js';
import sampleAnswers from './sample-answers.json' with { type: 'json' };

export interface Template {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * For each form the one with controls, its twin without, and the filled sample where there are answers for one; of the sample's form also
 * the scratch file of 诊断. Then the forms for which rules are drafted: the blank and a filled one.
 */
export function templates(): readonly Template[] {
  const sample = answersSchema.parse(sampleAnswers);
  const written = forms.flatMap((form) => [
    { file: `${form.id}.docx`, bytes: templateBytes(form, { controls: true, answers: null }) },
    { file: `${form.id}-plain.docx`, bytes: templateBytes(form, { controls: false, answers: null }) },
    ...(sample.form === form.id
      ? [
          { file: `${form.id}-sample.docx`, bytes: templateBytes(form, { controls: true, answers: sample }) },
          { file: SCRATCH_FILE, bytes: diagnosisBytes(form) },
        ]
      : []),
  ]);
  const drafted = [innovation, recommendation].flatMap((form) => [
    { file: `${form.name}.docx`, bytes: blankFormBytes(form, false) },
    { file: `${form.name}-sample.docx`, bytes: blankFormBytes(form, true) },
  ]);
  return [...written, ...drafted];
}
