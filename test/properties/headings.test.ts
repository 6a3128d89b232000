/** Words that somebody appends to a heading fill no section: blank below, it stays blank, whatever kind of addition it is. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forms } from '../../src/forms/index.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import { jointLab } from '../builder/form/jointLab.js';
import { runs, SEED } from '../effort.js';

const [form] = forms;
const headings = (form?.parts ?? []).flatMap((part) => (part.kind === 'section' ? part.subsections : []));
const parts = OoxmlPackage.open(
  jointLab({ values: Object.fromEntries(headings.map(({ field }) => [field, ''])) }),
).storyParts();

const noun = fc.constantFrom(
  '情况',
  '设置',
  '概况',
  '说明',
  '介绍',
  '内容',
  '现状',
  '简介',
  '与规划',
  '及进展',
  '情况说明',
);
const bracket = fc.constantFrom(
  '（续）',
  '（限1000字）',
  '（可另附页）',
  '(Section)',
  '（本部分不超过2页）',
  '【必填】',
  '(Overview of the laboratory)',
);
const addition = fc.oneof(
  noun,
  bracket,
  fc.tuple(noun, bracket).map((both) => both.join('')),
  fc.tuple(bracket, bracket).map((both) => both.join('')),
);

it(`words appended to a heading never fill a section (seed ${SEED})`, () => {
  if (form === undefined) throw new Error('no forms');
  const titles = new Map(headings.map(({ field, title }) => [field, title]));
  fc.assert(
    fc.property(fc.constantFrom(...titles), addition, ([field, title], words) => {
      const document = parts.document.replace(`${title}</w:t>`, `${title}${words}</w:t>`);
      expect(document).not.toBe(parts.document);
      const story = readStory({ ...parts, document });
      const content = contentOf(story, locateForm(story, forms), form);
      expect(content.fields.find((one) => one.field === field)?.state).toBe('blank');
    }),
    runs(24),
  );
});
