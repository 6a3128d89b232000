/** A row, a line of the cover or a heading that stands there once more, before or after, takes no finding away. */
import { expect, it } from '@jest/globals';
import { forms } from '../../src/forms/index.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import type { SourceRange } from '../../src/ooxml/xml/sourceRange.js';
import { check } from '../../src/rules/index.js';
import { jointLab } from '../builder/form/jointLab.js';
import { someOf } from '../effort.js';
import { notWhole } from '../fixtures/reading.js';

const AS_OF = { year: 2023, month: 1, day: 10 };
const FAULTS = {
  'cover.phone': '12',
  'cover.contact': '',
  'chinese.platform2': '/',
  'agreement.signedOn': '2020年13月',
  'director.foreign.email': 'a.b.cn',
  'resources.area': '',
  'output.jointPaperShare': '120%',
  'summary.incubation': '字'.repeat(801),
  'section.1.2': '待补充',
  'section.4.5': '',
};

const parts = OoxmlPackage.open(jointLab({ values: FAULTS })).storyParts();

function findingsOf(document: string): { rule: string; field: string }[] {
  const story = readStory({ ...parts, document });
  const located = locateForm(story, forms);
  expect(notWhole(story, located)).toBeNull();
  const [form] = forms;
  if (form === undefined) throw new Error('no forms');
  return check(contentOf(story, located, form), form, AS_OF)
    .filter(({ severity }) => severity !== 'manual')
    .map(({ rule, field }) => ({ rule, field: (field ?? '').replace(/#\d+$/, '').replace(/(platform)\d+$/, '$1') }));
}

it('takes nothing away', () => {
  const story = readStory(parts);
  const located = locateForm(story, forms);
  const known = findingsOf(story.source);
  const rows = story.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const lines = located.partition.flatMap(({ kind, paragraph }) =>
    kind === 'label' && !rows.some(({ start, end }) => paragraph.start >= start && paragraph.end <= end)
      ? [paragraph]
      : [],
  );
  const ranges: SourceRange[] = [...rows, ...new Set(lines)];
  expect(ranges.length).toBeGreaterThan(50);
  const lost = someOf(ranges, 20).flatMap(({ start, end }) => {
    const copy = story.source.slice(start, end);
    const changed = findingsOf(`${story.source.slice(0, start)}${copy}${story.source.slice(start)}`);
    const gone = known.filter(({ rule, field }) => !changed.some((one) => one.rule === rule && one.field === field));
    return gone.map((finding) => `${finding.rule} ${finding.field} by ${copy.replace(/<[^>]*>/g, '').slice(0, 30)}`);
  });
  expect(lost).toEqual([]);
});
