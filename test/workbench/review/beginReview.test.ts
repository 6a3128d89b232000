/** From a document to its rules, to be reviewed beside it: drafted from a blank, or come with the document. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import { beginReview, reviewOf, rulesOf, type Review } from '../../../src/workbench/review/beginReview';
import { exampleDocument } from '../../forms/exampleDocument';

const DAY = '2026-11-30';
const fileOf = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`assets/forms/${name}`)) });
const nothing = (): void => undefined;

function begun(review: Review | string): Review {
  if (typeof review === 'string') throw new Error(review);
  return review;
}

describe('the rules of a document', () => {
  it.each(['innovation-project.docx', 'staff-recommendation.docx'])(
    'are drafted from %s, every field with a place that is drawn',
    (name) => {
      const { store, drawable } = begun(beginReview(fileOf(name), DAY, nothing));
      const { places } = drawable.source().located;
      const { fields } = store.getState().pack;
      expect(fields.length).toBeGreaterThan(15);
      const drawn = drawable.marks.filter(({ severity }) => severity === 'field' || severity === 'warning');
      expect(drawn.map(({ field }) => field)).toEqual(fields.map(({ id }) => id));
      for (const { field } of drawable.marks) expect(places.has(field)).toBe(true);
    },
  );

  it('read the blank as blank, and a filled copy as theirs', async () => {
    const review = begun(beginReview(fileOf('innovation-project.docx'), DAY, nothing));
    const rules = rulesOf(review, DAY);
    const packs = rules === null ? [] : [rules.form];
    const read = async (name: string) => {
      const { bytes } = fileOf(name);
      return (await DocxDocument.open(bytes, name, undefined, packs).read()).fields;
    };
    const blank = await read('innovation-project.docx');
    // The boxes of a choice are read, ticked or not.
    const answered = blank.filter(({ text, options }) => text !== '' && options.length === 0);
    expect(answered.map(({ label }) => label)).toEqual([]);
    const filled = await read('innovation-project-sample.docx');
    expect(filled.filter(({ state }) => state === 'missing').map(({ label }) => label)).toEqual([]);
    expect(filled.filter(({ text }) => text !== '').length).toBeGreaterThan(20);
  });

  it('are not drafted from a filled copy', () => {
    expect(beginReview(fileOf('innovation-project-sample.docx'), DAY, nothing)).toBe('这份好像已经填过，请用空白表。');
  });

  it('that came with it are shown as they came, and say when they were looked through once nothing is unsure', () => {
    const blank = { name: '申请表.docx', bytes: exampleDocument() };
    const { form } = DocxDocument.open(blank.bytes, blank.name);
    const review = begun(reviewOf(blank, form, nothing));
    expect(rulesOf(review, DAY)?.form.source).toEqual({ ...form.source, reviewed: DAY });
    const unsure = { ...form, fields: form.fields.map((field) => ({ ...field, unsure: ['名称是猜的'] })) };
    const doubtful = begun(reviewOf(blank, unsure, nothing));
    expect(rulesOf(doubtful, DAY)?.form.source).toEqual(form.source);
  });
});
