import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '../../src/document/content.js';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form, found, missing } from '../check/content.js';

function without(
  part: string,
  missingHeadings: readonly string[],
): [Record<string, typeof missing>, Partial<DocumentContent>] {
  const fields = form.fields.filter((field) => field.part === part);
  return [Object.fromEntries(fields.map(({ id }) => [id, missing])), { missingHeadings }];
}

describe('missing-field and missing-section', () => {
  it.each([
    ['a row of the table', { 'chinese.platform2': missing }, [], ['error missing-field chinese.platform2']],
    ['a line of the cover', { 'cover.email': missing }, [], ['error missing-field cover.email']],
    ['a subsection', { 'section.2.3': missing }, ['section.2.3'], ['error missing-section section.2.3']],
    ['a subsection that only its field shows', { 'section.2.3': missing }, [], ['error missing-section section.2.3']],
    ['a heading over a text that is there', {}, ['section.2.3'], ['error missing-section section.2.3']],
    ['a part with one field', { 'section.5': missing }, ['section.5'], ['error missing-section section.5']],
    ['the heading of a part, its subsections kept', {}, ['section.2'], ['error missing-section -']],
  ])('say what is gone: %s', (_name, changes, missingHeadings, expected) => {
    expect(found(changes, { missingHeadings })).toEqual(expected);
  });

  it.each([
    ['cover', [], 'missing-field'],
    ['basic', [], 'missing-field'],
    ['section.3', ['section.3.1', 'section.3.2'], 'missing-section'],
  ])('name every field of a part that is gone: %s', (part, headings, rule) => {
    const fields = form.fields.filter((field) => field.part === part).map(({ id }) => id);
    expect(found(...without(part, headings))).toEqual(fields.map((field) => `error ${rule} ${field}`));
  });

  it('name the heading of a section by its label', () => {
    const [finding] = check(filled({}, { missingHeadings: ['section.3'] }), form, asOf).filter(
      ({ rule }) => rule === 'missing-section',
    );
    expect(finding).toMatchObject({ field: null, place: { part: 'section.3', paragraph: null } });
    expect(finding && messageOf(finding)).toBe(
      '没有找到标题“三、联合实验室建设实施情况与成效”，可能已被删除或改写，请对照官方申报书补上。',
    );
  });

  it('treats a field of which the document says nothing at all as gone', () => {
    const document = filled();
    const fields = document.fields.filter(({ field }) => field !== 'cover.contact');
    const [finding] = check({ ...document, fields }, form, asOf);
    expect(finding).toMatchObject({
      rule: 'missing-field',
      field: 'cover.contact',
      label: '封面 / 联系人',
      place: { part: 'cover' },
    });
  });
});
