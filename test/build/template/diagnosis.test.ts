/** The scratch file as the software itself reads it. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { readStory } from '../../../src/ooxml/story/body/readStory.js';
import { OoxmlPackage } from '../../../src/ooxml/package/package.js';
import { SCRATCH_TITLE, scratchStretches, scratchTags } from '../../../src/diagnosis/scratch.js';

const story = readStory(OoxmlPackage.open(new Uint8Array(readFileSync('assets/forms/diagnosis.docx'))).storyParts());
const at = story.paragraphs.findIndex(({ text }) => text === SCRATCH_TITLE);

it('has each line that is looked at for its text', () => {
  const lines = story.paragraphs.slice(at + 1).filter(({ text }) => text.startsWith('诊断·'));
  expect(lines.map(({ text }) => text)).toEqual(
    scratchStretches.map(({ id, label }) => {
      const between = { symbol: '☑', hidden: '', hyphen: '-', field: '域' };
      return `${label}甲${id in between ? between[id as keyof typeof between] : ''}乙`;
    }),
  );
  expect(lines.map(({ pictures, notes, boxes }) => [pictures, notes.length, boxes.length])).toEqual(
    scratchStretches.map(({ id }) => [Number(id === 'picture'), Number(id === 'note'), Number(id === 'box')]),
  );
  expect([story.hidden, story.revisions].map((list) => list.map(({ text }) => text))).toEqual([['隐'], ['删']]);
});

it('has each control that a step looks for', () => {
  expect(story.controls.map(({ tag }) => tag).sort()).toEqual(Object.values(scratchTags).sort());
  const shapes = story.controls.map(({ tag, level, type, lock, showingPlaceholder, parent }) => [
    tag.replace('diagnosis.', ''),
    level,
    type,
    lock,
    showingPlaceholder,
    parent?.tag ?? null,
  ]);
  expect(shapes).toEqual([
    ['prompt', 'block', 'rich-text', 'none', true, null],
    ['text', 'block', 'rich-text', 'none', false, null],
    ['locked', 'block', 'rich-text', 'both', false, null],
    ['outer', 'block', 'rich-text', 'none', false, null],
    ['nested', 'run', 'rich-text', 'none', false, scratchTags.outer],
    ['box', 'run', 'checkbox', 'none', false, null],
    ['cell', 'block', 'rich-text', 'none', false, null],
  ]);
});
