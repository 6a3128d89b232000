/** The catalogue of official forms. Each form file passes the schema once, when this module is loaded. */
import jointLab2022 from './joint-lab-2022.json' with { type: 'json' };
import { formSchema } from './schema.js';
import type { Form, FormField, OfficialForm } from './schema.js';

export type { FieldKind, FieldRole, Form, FormField, FormPart, OfficialForm } from './schema.js';

/** All known forms, the newest first. */
export const forms: readonly OfficialForm[] = [jointLab2022].map((form) => formSchema.parse(form));

/** @throws RangeError when no form has this id; ids come from a document that was recognised, so this is a fault of the program. */
export function formById(id: string): OfficialForm {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new RangeError(`no form has the id ${id}`);
  return form;
}

/** The form that a document was recognised as. */
export function formOf({ form, pack }: { readonly form: string; readonly pack?: Form }): Form {
  return pack ?? formById(form);
}

/** To be answered in words: with content, or with “无” where that may be. */
export function isWritten({ role }: FormField): boolean {
  return role === 'must' || role === 'or-wu';
}

/** What the applicant writes there is judged, whether it has to be written or not. */
export function isOfApplicant(field: FormField): boolean {
  return isWritten(field) || field.role === 'optional';
}

/** A field of the form, an added row of a group (`chinese.platform3`) or a further copy (`agreement.title#2`), taken apart. */
export interface FieldId {
  /** Id without the ordinal of the copy. */
  readonly field: string;
  /** 1 for the field itself, from 2 on for what repeats its label, row, line or heading. */
  readonly copy: number;
}

const COPY = /^(.+)#([2-9]|[1-9]\d+)$/;

export function parseFieldId(id: string): FieldId {
  const [, field = id, copy = '1'] = COPY.exec(id) ?? [];
  return { field, copy: Number(copy) };
}

export function copyId(field: string, copy: number): string {
  return copy === 1 ? field : `${field}#${copy}`;
}

/**
 * The field that an id of a document stands for. A row that was added to a group (`chinese.platform3`) is asked the same as the group's
 * last row, a further copy (`agreement.title#2`) the same as what it repeats, each under its own id. Undefined when the form has none.
 */
export function fieldOf(form: Form, id: string | undefined): FormField | undefined {
  const known = form.fields.find((field) => field.id === id);
  if (known !== undefined || id === undefined) return known;
  const { field: own, copy } = parseFieldId(id);
  if (copy > 1) {
    const repeated = fieldOf(form, own);
    return repeated && { ...repeated, id };
  }
  const [, group = '', ordinal] = /^(.*\D)([1-9]\d*)$/.exec(id) ?? [];
  const last = form.fields.filter(({ repeat }) => repeat?.group === group).at(-1);
  return last && { ...last, id, repeat: { group, ordinal: Number(ordinal) } };
}

/** Whether “无” is a common answer of a field that may be so answered; an added row is as the others of its group. */
export function isLikelyWu(form: Form, id: string): boolean {
  return fieldOf(form, id)?.wu === 'likely';
}

const LABEL_SEPARATOR = ' / ';

/** The labels of a whole path, from the part to the field. */
export function labelPath(label: string): readonly string[] {
  return label.split(LABEL_SEPARATOR);
}

export function joinedLabel(path: readonly string[]): string {
  return path.join(LABEL_SEPARATOR);
}

/** A label without the part, which stands in the heading above it. */
export function titleIn(label: string, heading: string): string {
  const path = labelPath(label);
  return joinedLabel(path.length > 1 && path[0] === heading ? path.slice(1) : path);
}

/** The field's whole path as people know it: “基本信息表 / 实验室主任 / 中方 / 姓名”; repeated rows with their number: “依托平台（第1行）”, further copies with theirs: “签署时间（第2处）”. */
export function fieldLabel(form: Form, field: FormField): string {
  return joinedLabel([partLabel(form, field), ...numberedLabels(field)]) + copyNote(field);
}

/** The short title that a field's control wears: “实验室主任·中方·姓名”. At most 64 UTF-16 units, the limit of `w:alias` in Word. */
export function fieldTitle(form: Form, field: FormField): string {
  const labels = numberedLabels(field);
  return (labels.length === 0 ? partLabel(form, field) : labels.join('·')) + copyNote(field);
}

function copyNote({ id }: FormField): string {
  const { copy } = parseFieldId(id);
  return copy === 1 ? '' : `（第${copy}处）`;
}

function partLabel(form: Form, field: FormField): string {
  return form.parts.find((part) => part.id === field.part)?.label ?? field.part;
}

function numberedLabels(field: FormField): readonly string[] {
  if (field.repeat === undefined) return field.labels;
  const last = `${field.labels.at(-1) ?? ''}（第${field.repeat.ordinal}行）`;
  return [...field.labels.slice(0, -1), last];
}
