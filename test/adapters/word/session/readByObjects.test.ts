/** Reading where Word gives no OOXML: what the controls hold is read as it is, and nothing of it is taken for something else. */
import { describe, expect, it } from '@jest/globals';
import type { DocumentOptions } from '../../../builder/form/jointLab';
import { open } from '../opened';

const filled: DocumentOptions = { controls: 'block' };
const documents: readonly (readonly [string, DocumentOptions])[] = [
  ['a blank form', { ...filled, blank: true }],
  ['a filled form', filled],
  [
    'a form with a line like the title of another',
    { ...filled, values: { 'section.6': '国际合作联合实验室年度考核表' } },
  ],
];

describe.each(documents)('%s', (_title, options) => {
  it('is read as it is with OOXML, field by field', async () => {
    const exact = await open(options).document.read();
    const { unjudged, fields } = await open(options, { switches: { ooxmlThrows: true } }).document.read();
    expect(unjudged).toContain('revision');
    expect(fields.map(({ field, state, text }) => [field, state, text])).toEqual(
      exact.fields.map(({ field, state, text }) => [field, state, text]),
    );
  });
});

it('refuses a document without controls of ours rather than guess', async () => {
  const { document } = open({}, { switches: { ooxmlThrows: true } });
  await expect(document.read()).rejects.toMatchObject({ code: 'word-read-failed' });
});
