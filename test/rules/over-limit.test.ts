import { describe, expect, it } from '@jest/globals';
import type { FieldContent } from '../../src/document/content.js';
import { messageOf } from '../../src/report/describe.js';
import { filled, found, missing, onlyFinding, paragraphsOf } from '../check/content.js';

const han = (count: number): string => '字'.repeat(count);

/** The field of 500 字 with this text and these particulars. */
function significance(text: string, rest: Partial<FieldContent> = {}) {
  return { 'summary.significance': { state: 'filled', text, paragraphs: paragraphsOf(text), ...rest } as const };
}

describe('over-limit', () => {
  it.each([
    ['exactly the limit', han(500), []],
    ['one more', han(501), ['error over-limit summary.significance']],
    ['full-width marks count', `${han(499)}，。`, ['error over-limit summary.significance']],
    ['white space does not', `${han(500)}\n\u3000\n `, []],
    ['an unbroken Latin run counts one', `${han(499)}internationalisation`, []],
  ])('judges by the count of Word: %s', (_name, text, expected) => {
    expect(found(significance(text))).toEqual(expected);
  });

  it.each([
    [
      'the limit lies between the two counts',
      `${han(490)}${'“啊”'.repeat(4)}`,
      ['manual over-limit summary.significance unread'],
    ],
    [
      'labels of lists, which are not known either, may add up to more than it',
      `${han(248)}\n${han(248)}`,
      ['manual over-limit summary.significance unread'],
    ],
    ['both are above it', `${han(501)}“啊”`, ['error over-limit summary.significance']],
    ['both are below it', `${han(400)}“啊”`, []],
  ])('leaves it to a person where what counts is not wholly known and %s', (_name, text, expected) => {
    expect(found(significance(text), { unjudged: ['count'] })).toEqual(expected);
  });

  it('points at exactly the surplus', () => {
    const finding = onlyFinding('over-limit', filled(significance(`${han(400)}\n${han(112)}`)));
    expect(finding.data).toEqual({ count: 512, limit: 500, surplus: 12, wps: null });
    expect(finding.place.range).toEqual({ start: 501, length: 12 });
  });

  it('points rightly when the paragraphs keep the outer white space that the text has lost', () => {
    const paragraphs = paragraphsOf(`\u3000\u3000${han(503)}  `);
    const finding = onlyFinding('over-limit', filled(significance(han(503), { paragraphs })));
    expect(finding.place.range).toEqual({ start: 500, length: 3 });
  });

  it('says that WPS shows another figure when it does', () => {
    const text = `${han(500)}一——二`;
    const finding = onlyFinding('over-limit', filled(significance(text)));
    expect(finding.data).toEqual({ count: 502, limit: 500, surplus: 2, wps: 504 });
    expect(messageOf(finding)).toBe('共 502 字，限 500 字，超出 2 字，请删减。（WPS 的字数统计显示为 504 字。）');
  });

  it.each([
    ['490 字 with an equation', han(490), ['manual over-limit summary.significance equation']],
    ['510 字 with an equation', han(510), ['manual over-limit summary.significance equation']],
    ['489 字 with an equation', han(489), []],
    ['511 字 with an equation', han(511), ['error over-limit summary.significance']],
  ])('cannot tell within two per cent of the limit when an equation is counted: %s', (_name, text, expected) => {
    expect(found(significance(text, { hasEquation: true }))).toEqual(expected);
  });

  it.each([
    ['still below with the note', 480, han(20), []],
    ['over only with the note', 490, han(11), ['manual over-limit summary.significance notes']],
    ['over without it', 501, han(11), ['error over-limit summary.significance']],
  ])('leaves footnotes to a person: %s', (_name, count, note, expected) => {
    expect(found(significance(han(count), { notes: [note] }))).toEqual(expected);
  });

  it('is silent about a field that is gone and about fields without a limit', () => {
    expect(found({ 'summary.incubation': missing })).toEqual(['error missing-field summary.incubation']);
    expect(found({ 'section.1.1': han(5000) })).toEqual([]);
  });
});
