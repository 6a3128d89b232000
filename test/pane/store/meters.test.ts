import { describe, expect, it } from '@jest/globals';
import type { DocumentContent, FieldContent } from '../../../src/document/content.js';
import { formById } from '../../../src/forms/index.js';
import { metersOf } from '../../../src/pane/store/meters.js';
import { contentWith } from '../fakeDocument.js';

const form = formById('joint-lab-2022');

function meter(text: string | null, dress: Partial<FieldContent> = {}, whole: Partial<DocumentContent> = {}) {
  const content = contentWith({ 'summary.significance': text });
  const fields = content.fields.map((field) =>
    field.field === 'summary.significance' ? { ...field, ...dress } : field,
  );
  return metersOf({ ...content, ...whole, fields }, form)[0];
}

describe('the 字数 meters', () => {
  it('stand for the sections with a limit, in the order of the form', () => {
    const all = metersOf(contentWith({}), form);
    expect(all.map(({ label, limit }) => [label, limit])).toEqual([
      ['建设意义及发展目标', 500],
      ['培育过程及代表性成果', 800],
      ['未来三年建设规划、预期成效、考核指标', 800],
    ]);
  });

  it.each([
    ['a blank', '', { word: 0, wps: null, surplus: 0, about: false }],
    ['a text within the limit', '研'.repeat(486), { word: 486, wps: null, surplus: 0, about: false }],
    ['a text of exactly the limit', '研'.repeat(500), { word: 500, wps: null, surplus: 0, about: false }],
    ['a text beyond the limit', '研'.repeat(512), { word: 512, wps: null, surplus: 12, about: false }],
    ['a text with dashes, which WPS counts', '研—究', { word: 2, wps: 3, surplus: 0, about: false }],
  ])('count %s', (_title, text, count) => {
    expect(meter(text)?.count).toEqual(count);
  });

  it.each<[string, Partial<FieldContent>, Partial<DocumentContent>]>([
    ['an equation stands in the section', { hasEquation: true }, {}],
    ['not everything could be read that the count depends on', {}, { unjudged: ['count'] }],
  ])('say “about” when %s', (_title, dress, whole) => {
    expect(meter('研究', dress, whole)?.count?.about).toBe(true);
  });

  it('show no number for a section that was not found or not read', () => {
    expect(meter(null)?.count).toBeNull();
    expect(meter('研究', { state: 'unreadable' })?.count).toBeNull();
  });
});
