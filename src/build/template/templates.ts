/** The files made from the forms, by file name. */
import { SCRATCH_FILE } from '../../diagnosis/scratch.js';
import { forms } from '../../forms/index.js';
import { answersSchema } from './answers.js';
import { diagnosisBytes } from './diagnosis.js';
import { templateBytes } from './package.js';
import { draftPack } from '../../draft/pack/draftPack.js';
import { OoxmlPackage } from '../../ooxml/package/package.js';
import { withPack } from '../../ooxml/package/packPart.js';
import { type BlankForm, blankFormBytes } from './blanks/blank.js';
import { innovation } from './blanks/innovation.js';
import { recommendation } from './blanks/recommendation.js';
import sampleAnswers from './sample-answers.json' with { type: 'json' };

export interface Template {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Their packs were drafted and looked through on this day. */
const REVIEWED = '2026-11-30';

/** The blank, its rules, and a filled one that carries them. @throws Error when no rules can be drafted from it */
function draftedForm(form: BlankForm): readonly Template[] {
  const [blank, filled] = [blankFormBytes(form, false), blankFormBytes(form, true)];
  const { pack } = draftPack(blank, `${form.name}.docx`, REVIEWED);
  if (pack === undefined) throw new Error(`no rules can be drafted from ${form.name}`);
  const reviewed = { ...pack, source: { ...pack.source, reviewed: REVIEWED } };
  return [
    { file: `${form.name}.docx`, bytes: blank },
    { file: `${form.name}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(reviewed, null, 2)}\n`) },
    { file: `${form.name}-sample.docx`, bytes: withPack(OoxmlPackage.open(filled), JSON.stringify(reviewed)) },
  ];
}

/**
 * For each form the one with controls, its twin without, and the filled sample where there are answers for one; of the sample's form also
 * the scratch file of 诊断. Then the forms for which rules are drafted: the blank, its rules, and a filled one.
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
  return [...written, ...[innovation, recommendation].flatMap(draftedForm)];
}
