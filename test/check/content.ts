/** Documents for tests of rules, from plain text: the form of 2022 without any file. */
import type { Finding, FindingData } from '../../src/check/finding.js';
import type { ChoiceOption, DocumentContent, FieldContent, TextParagraph } from '../../src/document/content.js';
import { fieldOf, fieldLabel, formById } from '../../src/forms/index.js';
import type { FormField } from '../../src/forms/index.js';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import type { RuleId } from '../../src/rules/index.js';
import { correctTexts } from './correctTexts.js';

export const form = formById('joint-lab-2022');
export const asOf = { year: 2023, month: 1, day: 15 };

/** A text ('' is a blank; for the choice the ids that are ticked, separated by spaces), or parts of a content. */
export type Given = string | Partial<FieldContent>;

export function paragraphsOf(text: string): TextParagraph[] {
  return text.split('\n').map((line) => ({
    runs: [{ text: line, eastAsiaHint: true, eastAsiaFont: true, symbol: false }],
    listLabel: '',
  }));
}

function optionsOf(field: FormField, ticked: readonly string[]): ChoiceOption[] {
  return (field.options ?? []).map((option) => ({
    ...option,
    state: ticked.includes(option.id) ? 'ticked' : 'empty',
  }));
}

/** Content of a field that says this; `blank` for '', a choice without a tick and the signature area are as a reader gives them. */
export function fieldContent(id: string, given: Given = '', index = 0): FieldContent {
  const field = fieldOf(form, id);
  if (field === undefined) throw new RangeError(`no field ${id} in the form`);
  const text = typeof given === 'string' ? given : (given.text ?? '');
  const choice = field.kind === 'choice';
  const content: FieldContent = {
    field: id,
    label: fieldLabel(form, field),
    state: text === '' && !choice ? 'blank' : 'filled',
    residue: 'nothing',
    text: choice ? '□依托平台建设 □依托海外引进团队建设' : text,
    paragraphs: text === '' || choice ? [] : paragraphsOf(text),
    notes: [],
    hasEquation: false,
    pictures: 0,
    options: choice ? optionsOf(field, text.split(' ')) : [],
    hintLeft: false,
    controls: 0,
    locked: false,
    place: { part: field.part, paragraph: index },
  };
  return typeof given === 'string' ? content : { ...content, ...given };
}

export const missing: Partial<FieldContent> = { state: 'missing' };

/** A document of these fields, in form order; rows added to a group stand after its last. */
function documentOf(texts: Readonly<Record<string, Given>>, rest: Partial<DocumentContent>): DocumentContent {
  const ids = form.fields.map((field) => field.id);
  for (const id of Object.keys(texts)) {
    const group = fieldOf(form, id)?.repeat?.group;
    const last = form.fields.findLastIndex((field) => field.repeat?.group === group);
    if (!ids.includes(id)) ids.splice(last + 1, 0, id);
  }
  return {
    form: form.id,
    fields: ids.map((id, index) => fieldContent(id, texts[id] ?? '', index)),
    missingHeadings: [],
    leftovers: [],
    outside: [],
    isTwice: false,
    unjudged: [],
    protection: 'none',
    prepared: false,
    ...rest,
  };
}

/** A whole correct form with these changes. */
export function filled(
  changes: Readonly<Record<string, Given>> = {},
  rest: Partial<DocumentContent> = {},
): DocumentContent {
  return documentOf({ ...correctTexts, ...changes }, rest);
}

/** A blank form with these changes. */
export function blank(
  changes: Readonly<Record<string, Given>> = {},
  rest: Partial<DocumentContent> = {},
): DocumentContent {
  return documentOf(changes, rest);
}

const REMINDERS = new Set(['signature-needed', 'attachment-needed', 'policy-check']);

/** “severity rule field message” of each finding but the reminders that every form gets. */
export function summary(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ rule }) => !REMINDERS.has(rule))
    .map(
      ({ severity, rule, field, message }) =>
        `${severity} ${rule} ${field ?? '-'}${message === 'default' ? '' : ` ${message}`}`,
    );
}

/** What is found in a correct form with these changes, as of `asOf`. */
export function found(changes: Readonly<Record<string, Given>>, rest: Partial<DocumentContent> = {}): string[] {
  return summary(check(filled(changes, rest), form, asOf));
}

/** The only finding of this rule; the test fails when there is none or more. */
export function onlyFinding(rule: RuleId, document: DocumentContent): Finding {
  const [finding, ...others] = check(document, form, asOf).filter((each) => each.rule === rule);
  if (finding === undefined || others.length > 0)
    throw new Error(`${rule}: ${finding ? others.length + 1 : 0} findings`);
  return finding;
}

/** A finding of this rule about nothing in particular, to be put into words. */
export function finding(rule: RuleId, message: string, label: string, data: FindingData, ground = ''): Finding {
  return { rule, severity: 'error', field: null, label, message, data, ground, place: { part: '', paragraph: null } };
}

/** What is said of such a finding. */
export function sentenceOf(rule: RuleId, message: string, label: string, data: FindingData): string {
  return messageOf(finding(rule, message, label, data));
}
