import { describe, expect, it } from '@jest/globals';
import { datedName, savedName } from '../../../src/workbench/files/give.js';

describe('the name of a downloaded copy', () => {
  it.each([
    ['申报书.docx', '申报书.docx'],
    ['申报书.DOCX', '申报书.docx'],
    ['含宏.docm', '含宏.docm'],
    ['申报书.xml', '申报书.xml'],
    ['其实是docx.doc', '其实是docx.docx'],
    ['申报书', '申报书.docx'],
    ['第1.2稿', '第1.2稿.docx'],
  ])('of %s is %s, an ending that its bytes have', (name, saved) => {
    expect(savedName(name)).toBe(saved);
  });

  it('says what was done to the copy before the ending', () => {
    expect(savedName('含宏.docm', (base) => `${base}（批注）`)).toBe('含宏（批注）.docm');
  });

  it.each([
    ['申报书.docx', '申报书（无漏 08-07）.docx'],
    ['申报书（无漏 07-30）.docx', '申报书（无漏 08-07）.docx'],
    ['含宏.docm', '含宏（无漏 08-07）.docm'],
  ])('of %s with its day is %s', (name, saved) => {
    expect(datedName(name, new Date(2026, 7, 7))).toBe(saved);
  });
});
