import { describe, expect, it } from '@jest/globals';
import { identityOf, isSameDocument, likest, type Identity } from '../../src/decisions/identity.js';
import { contentWith, correctTexts } from '../pane/fakeDocument.js';

const NAME = '申报书.docx';
type Texts = Readonly<Record<string, string>>;
const whole: Texts = correctTexts();
const few: Texts = { 'cover.labName': '中德智能制造联合实验室', 'cover.hostUnit': '甲大学' };
const known = (name: string, texts: Texts): Identity => identityOf(name, contentWith(texts));

/** What another applicant of the same university writes: half of it is about the university. */
function another(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([id, text], index) => [id, index % 2 ? text : `另一所的${text}`]),
  );
}

describe('a document is the same', () => {
  it.each<[string, Identity, Identity, boolean]>([
    ['under its name', known(NAME, whole), known(NAME, whole), true],
    [
      'with a corrected name on the cover',
      known(NAME, whole),
      known(NAME, { ...whole, 'cover.labName': '更正后' }),
      true,
    ],
    [
      'with a corrected name where little is written',
      known(NAME, few),
      known(NAME, { ...few, 'cover.labName': '更正后' }),
      true,
    ],
    ['as a copy', known(NAME, whole), known('申报书 (1).docx', whole), true],
    ['as a copy made by hand', known(NAME, few), known('申报书 - 副本.docx', few), true],
    ['as a copy of a copy', known(NAME, few), known('申报书（1） (2).docx', few), true],
    ['under another name', known(NAME, whole), known('中德实验室 定稿.docx', whole), true],
    [
      'under another name with a corrected cover',
      known(NAME, whole),
      known('定稿.docx', { ...whole, 'cover.labName': '更正后' }),
      true,
    ],
    ['after most of it was filled in', known(NAME, few), known(NAME, { ...whole, ...few }), true],
    ['while nothing is written in it', known(NAME, {}), known(NAME, {}), true],
    [
      'not: another applicant’s of this name',
      known(NAME, few),
      known(NAME, { 'cover.labName': '乙', 'cover.hostUnit': '乙大学' }),
      false,
    ],
    [
      'not: another applicant’s of the same university',
      known('甲.docx', whole),
      known('乙.docx', another(whole)),
      false,
    ],
    ['not: a nearly blank one by another name', known('甲.docx', few), known('乙.docx', few), false],
    ['not: a blank one by another name', known('甲.docx', {}), known('乙.docx', {}), false],
  ])('%s', (_title, a, b, same) => {
    expect([isSameDocument(a, b), isSameDocument(b, a)]).toEqual([same, same]);
  });

  it('of two that are alike the one of its name, else the one that shares more', () => {
    const near = known('甲.docx', { ...whole, 'cover.labName': '甲' });
    const exact = known('乙.docx', whole);
    expect(likest(known('甲.docx', whole), [exact, near])).toBe(near);
    expect(likest(known('丙.docx', whole), [near, exact])).toBe(exact);
    expect(likest(known('丙.docx', few), [near, exact])).toBeUndefined();
  });
});
