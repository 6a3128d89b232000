/** The form of the catalogue, drafted from its own blank as any other and reviewed by nobody, reads documents as the hand-written one does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '../../../src/document/content.js';
import { draftPack } from '../../../src/draft/pack/draftPack.js';
import { formById } from '../../../src/forms/index.js';
import type { Form } from '../../../src/forms/schema.js';
import { contentOf } from '../../../src/locate/content.js';
import { locateForm } from '../../../src/locate/locate.js';
import { OoxmlPackage } from '../../../src/ooxml/package/package.js';
import { readStory } from '../../../src/ooxml/story/body/readStory.js';
import { FIXTURES_COMPARED } from '../../effort.js';
import { fixtures } from '../../fixtures/index.js';
import { formOf } from './exampleForm.js';

const hand = formById('joint-lab-2022');

function drafted(): Form {
  const made = draftPack(readFileSync('assets/forms/joint-lab-2022-plain.docx'), '申报书.docx', '2026-11-30');
  if ('refused' in made) throw new Error(made.refused);
  return formOf(made.pack);
}

describe('the form drafted from its own blank', () => {
  const pack = drafted();

  it('has a field for each field', () => {
    expect(pack.fields).toHaveLength(hand.fields.length);
  });

  it('gives the states of the hand-written form, but for one in a thousand', () => {
    const prompts = hand.fields.flatMap(({ placeholder }) => placeholder ?? []);
    const different: string[] = [];
    let compared = 0;
    for (const { name, bytes, expected } of Object.values(fixtures).flatMap((group) =>
      group.slice(0, FIXTURES_COMPARED),
    )) {
      if ('refused' in expected) continue;
      const story = readStory(OoxmlPackage.open(bytes()).storyParts(), prompts);
      const statesBy = (form: Form): DocumentContent => contentOf(story, locateForm(story, [form]), form);
      const [own, other] = [statesBy(hand), statesBy(pack)];
      hand.fields.forEach(({ id }, index) => {
        const state = own.fields.find(({ field }) => field === id)?.state;
        const read = other.fields.find(({ field }) => field === pack.fields[index]?.id)?.state;
        compared += 1;
        if (state !== read) different.push(`${name}: ${id} ${state ?? ''}, not ${read ?? ''}`);
      });
    }
    expect(compared).toBeGreaterThan(1000);
    expect([different.length <= compared / 1000, different]).toEqual([true, different]);
  });
});
