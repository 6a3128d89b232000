import { describe, expect, it } from '@jest/globals';
import { fieldOf, fieldLabel, fieldTitle, formById, forms } from '../../src/forms/index.js';
import type { Form, FormField } from '../../src/forms/index.js';
import { formSchema } from '../../src/forms/schema.js';
import { jointLabFields } from './fields.js';

const jointLab = formById('joint-lab-2022');

function kindWithUnit(field: FormField): string {
  return field.unit === undefined ? field.kind : `${field.kind}(${field.unit})`;
}

function row(form: Form, field: FormField): string {
  const cells = [
    field.id,
    fieldLabel(form, field),
    kindWithUnit(field),
    field.role,
    field.limit ?? '',
    field.hint ? 'hint' : '',
  ];
  return cells.join(' | ').replace(/[ |]+$/, '');
}

describe('the form of 2022', () => {
  it('has the 68 agreed fields with label path, kind, role, limit and hint, in order', () => {
    expect(jointLab.fields.map((field) => row(jointLab, field))).toEqual(jointLabFields);
    expect(jointLab.fields).toHaveLength(68);
  });

  it.each([
    ['基本信息表 / 中方单位及依托平台 / 依托平台（第2行）', 'chinese.platform2'],
    ['封面 / 依托单位（公章）', 'cover.hostUnit'],
    ['五、未来三年建设计划、预期成效和考核指标', 'section.5'],
  ])('labels a field by its whole path: %s', (label, id) => {
    const field = fieldOf(jointLab, id);
    expect(field && fieldLabel(jointLab, field)).toBe(label);
  });

  it.each([
    ['实验室主任·中方·姓名', 'director.chinese.name'],
    ['中方单位及依托平台·依托平台（第2行）', 'chinese.platform2'],
    ['1.1 需求分析', 'section.1.1'],
    ['六、其他需要说明的问题', 'section.6'],
  ])('titles the control of a field briefly: %s', (title, id) => {
    const field = fieldOf(jointLab, id);
    expect(field && fieldTitle(jointLab, field)).toBe(title);
  });

  it('gives the signature area no placeholder, since one that still shows would print', () => {
    expect(fieldOf(jointLab, 'section.7')?.placeholder).toBeUndefined();
  });

  it.each([
    ['a field', 'chinese.platform2', 'chinese.platform2', '依托平台（第2行）'],
    ['a row added to its group', 'chinese.platform3', 'chinese.platform3', '依托平台（第3行）'],
    ['a row far down', 'foreign.platform12', 'foreign.platform12', '依托平台（第12行）'],
    ['no row of any group', 'cover.contact2', undefined, undefined],
    ['no ordinal', 'chinese.platform03', undefined, undefined],
    ['no field at all', 'chinese.platform', undefined, undefined],
    ['nothing', undefined, undefined, undefined],
  ])('knows the field that an id stands for: %s', (_name, id, known, label) => {
    const field = fieldOf(jointLab, id);
    expect(field?.id).toBe(known);
    expect(field && fieldLabel(jointLab, field).split(' / ').at(-1)).toBe(label);
  });

  it('refuses an id that no form has', () => {
    expect(() => formById('joint-lab-2099')).toThrow(RangeError);
  });

  it('refuses form data with a key that the schema does not know', () => {
    expect(formSchema.safeParse({ ...jointLab, colour: 'red' }).success).toBe(false);
  });
});

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_id, form) => {
  const fieldIds = form.fields.map((field) => field.id);

  it('gives every field a different id and every part a different id', () => {
    expect(new Set(fieldIds).size).toBe(fieldIds.length);
    const parts = form.parts.map((part) => part.id);
    expect(new Set(parts).size).toBe(parts.length);
  });

  it('prints every field exactly once, in the part it names and in the order of the fields', () => {
    const printed = form.parts.flatMap((part) => printedFields(part).map((field) => `${part.id}: ${field}`));
    expect(printed).toEqual(form.fields.map((field) => `${field.part}: ${field.id}`));
  });

  it('prints labels in the table that are those of the fields', () => {
    for (const part of form.parts) {
      if (part.kind !== 'table') continue;
      const printed = new Set(part.rows.flat().flatMap((cell) => cell.label ?? []));
      const named = new Set(form.fields.filter((field) => field.part === part.id).flatMap((field) => field.labels));
      expect(printed).toEqual(named);
    }
  });

  it('has table rows whose spans fill the grid, cells merged from above included', () => {
    for (const part of form.parts) {
      if (part.kind !== 'table') continue;
      expect(part.widths).toHaveLength(part.columns);
      expect(rowWidths(part.rows)).toEqual(part.rows.map(() => part.columns));
    }
  });

  it('names only fields that exist, wherever a rule refers to another field', () => {
    const known = new Set(fieldIds);
    expect(referredFields(form).filter((id) => !known.has(id))).toEqual([]);
    expect(referredFields(form).length).toBeGreaterThan(0);
  });

  it('names only grounds that exist', () => {
    const named = [...form.fields.map((field) => field.ground), ...itemGrounds(form)];
    expect(named.filter((id) => !(id in form.grounds))).toEqual([]);
  });

  it('gives a placeholder to every field that is typed into', () => {
    const without = form.fields.filter((field) => field.placeholder === undefined).map((field) => field.role);
    expect(without.every((role) => role === 'choice' || role === 'signature')).toBe(true);
  });

  it('keeps titles and tags within 64 UTF-16 units, the limit of Word', () => {
    for (const field of form.fields) {
      expect(fieldTitle(form, field).length).toBeLessThanOrEqual(64);
      expect(field.id.length).toBeLessThanOrEqual(40);
    }
  });
});

function printedFields(part: Form['parts'][number]): readonly string[] {
  switch (part.kind) {
    case 'cover':
      return part.lines.map((line) => line.field);
    case 'instructions':
    case 'group':
      return [];
    case 'table':
      return part.rows.flat().flatMap((cell) => cell.field ?? []);
    case 'section':
      return [...(part.field === undefined ? [] : [part.field]), ...part.subsections.map((sub) => sub.field)];
  }
}

/** Columns that each row fills, with the cells that reach down into it. */
function rowWidths(rows: readonly (readonly { span: number; rows?: number | undefined }[])[]): number[] {
  const widths = rows.map(() => 0);
  rows.forEach((cells, top) => {
    for (const cell of cells) {
      for (let row = top; row < top + (cell.rows ?? 1); row++) widths[row] = (widths[row] ?? 0) + cell.span;
    }
  });
  return widths;
}

const REFERENCE_KEYS = new Set(['other', 'total', 'totals', 'fields', 'in', 'field']);

function referredFields(form: Form): string[] {
  const options = [...form.fields.map((field) => field.rules), form.documentRules];
  return options.flatMap((rules) => Object.values(rules).flatMap(referencesIn));
}

function referencesIn(value: unknown, underReference: unknown = false): string[] {
  if (typeof value === 'string') return underReference === true ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => referencesIn(item, underReference));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => referencesIn(inner, REFERENCE_KEYS.has(key)));
}

function itemGrounds(form: Form): string[] {
  return Object.values(form.documentRules).flatMap((options) =>
    options !== false && Array.isArray(options['items'])
      ? options['items'].map((item: { ground: string }) => item.ground)
      : [],
  );
}
