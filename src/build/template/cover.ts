/** The cover and the instructions that follow it. */
import { fieldOf } from '../../forms/index.js';
import type { Form, FormField, FormPart } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { paragraph, run, tab } from './markup.js';
import { styleIds } from './styleIds.js';
import { valueRuns } from './value.js';

const UNDERLINED = { underlined: true } as const;
/** Full-width spaces of a cover blank as it is circulated: one character each in any font, so that the blanks end in one line. */
const BLANK_SPACES = 16;

export function coverXml(form: Form, cover: FormPart & { kind: 'cover' }, dress: TemplateKind): string {
  const lines = cover.lines.map((line) => {
    const field = fieldOf(form, line.field);
    const blank = field === undefined ? '' : blankXml(form, field, dress);
    return paragraph({ style: styleIds.coverLine }, `${run(`${line.label}：`)}${tab()}${blank}`);
  });
  return [
    paragraph({ style: styleIds.title }, run(form.title)),
    ...lines,
    paragraph({ style: styleIds.issuer }, run(form.issuer ?? '')),
    paragraph({ style: styleIds.edition }, run(form.edition ?? '')),
  ].join('');
}

/** An underlined tab draws the line to the right edge whatever the length of the answer before it. */
function blankXml(form: Form, field: FormField, dress: TemplateKind): string {
  const value = valueRuns(form, field, UNDERLINED, dress);
  return value === '' ? run('　'.repeat(BLANK_SPACES), UNDERLINED) : `${value}${tab(UNDERLINED)}`;
}

/** @param sectionEnd `w:sectPr` of the pages without page number, which end with the instructions */
export function instructionsXml(instructions: FormPart & { kind: 'instructions' }, sectionEnd: string): string {
  const last = instructions.items.length - 1;
  const items = instructions.items.map((item, index) =>
    paragraph({ style: styleIds.instruction, ...(index === last ? { sectionEnd } : {}) }, run(item)),
  );
  return paragraph({ style: styleIds.partTitle, pageBreakBefore: true }, run(instructions.label)) + items.join('');
}
