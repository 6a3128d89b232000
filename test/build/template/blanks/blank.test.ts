/** The blanks of our own making as the software itself reads them. */
import { describe, expect, it } from '@jest/globals';
import { blankFormBytes, type BlankForm } from '../../../../src/build/template/blanks/blank.js';
import { innovation } from '../../../../src/build/template/blanks/innovation.js';
import { recommendation } from '../../../../src/build/template/blanks/recommendation.js';
import { OoxmlPackage } from '../../../../src/ooxml/package/package.js';
import { readStory } from '../../../../src/ooxml/story/body/readStory.js';

function texts(form: BlankForm, filled: boolean): readonly string[] {
  const { paragraphs } = readStory(OoxmlPackage.open(blankFormBytes(form, filled)).storyParts());
  return paragraphs.map(({ text }) => text);
}

describe.each([innovation, recommendation])('$title', (form) => {
  const blank = texts(form, false);
  const filled = texts(form, true);

  it('has the same paragraphs blank and filled', () => {
    expect(filled).toHaveLength(blank.length);
  });

  it('keeps, filled, every printed label', () => {
    // What was changed began as a gap, or kept its label in front of it.
    const rewritten = blank.filter((text, at) => text !== filled[at] && !/^\s*$/u.test(text));
    const labels = rewritten.map((text) => /^[^：　□]*/u.exec(text)?.[0] ?? '');
    for (const label of labels) expect(filled.some((text) => text.startsWith(label))).toBe(true);
    expect(rewritten.every((text) => /[＿　□]/u.test(text))).toBe(true);
  });

  it('leaves to others what is theirs', () => {
    const theirs = blank.filter((text) => /(?:学校|推荐单位)意见|票|公章/u.test(text));
    expect(theirs).not.toEqual([]);
    expect(filled).toEqual(expect.arrayContaining(theirs));
  });
});
