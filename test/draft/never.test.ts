/** A draft never throws about content: of any fixture, of any file here with pieces cut out, within its time. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { draftOf } from '../../src/draft/draft.js';
import { draftJson } from '../../src/draft/draftJson.js';
import { refusalOf } from '../../src/draft/refusal.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory, type StoryParts } from '../../src/ooxml/story/body/readStory.js';
import { Chance } from '../fuzz/chance.js';
import { fixtures } from '../fixtures/index.js';

const blanks = readdirSync('assets/forms').filter((name) => name.endsWith('.docx') && !name.includes('sample'));
/** One fixture of so many is enough: each is written when it is asked for. */
const SHARE = 6;
const partsOf = (name: string): StoryParts => OoxmlPackage.open(readFileSync(`assets/forms/${name}`)).storyParts();

/** Innermost, whole. */
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gsu;

/** All that is done with a story: every field has its place in it, once. */
function drafted(parts: StoryParts): number {
  const story = readStory(parts);
  const draft = draftOf(story);
  refusalOf(story, draft.fields);
  draftJson(draft);
  const places = draft.fields.map(({ at }) => at);
  expect(new Set(places).size).toBe(places.length);
  return places.length;
}

describe('a draft', () => {
  it.each(Object.entries(fixtures))('of the fixtures about %s is made without an error', (_, group) => {
    for (const fixture of group.filter((_, index) => index % SHARE === 0)) {
      if ('findings' in fixture.expected) drafted(OoxmlPackage.open(fixture.bytes()).storyParts());
    }
  });

  it.each(blanks)('of %s with paragraphs taken out, doubled and exchanged is made without an error', (name) => {
    const parts = partsOf(name);
    const chance = new Chance(7);
    const changed = (whole: string): string =>
      [whole, whole, whole, '', `${whole}${whole}`, chance.of(found)][chance.below(6)] ?? whole;
    const found = parts.document.match(PARAGRAPH) ?? [];
    for (let round = 0; round < 3; round += 1)
      drafted({ ...parts, document: parts.document.replace(PARAGRAPH, changed) });
  });

  it('of a form of ten pages takes less than a third of a second', () => {
    const story = readStory(partsOf('joint-lab-2022-plain.docx'));
    draftOf(story);
    const start = performance.now();
    draftOf(story);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
