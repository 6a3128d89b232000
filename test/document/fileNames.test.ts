import { describe, expect, it } from '@jest/globals';
import { documentNames, endingOf } from '../../src/document/fileNames.js';

describe('names of files', () => {
  it.each([
    ['申报书.docx', true, true],
    ['申报书.DOCM', true, true],
    ['旧版.doc', true, true],
    ['扫描件.pdf', true, false],
    ['写的.wps', true, false],
    ['合影.jpg', false, false],
    ['docx', false, false],
  ])('%s may be a form: %s, may be changed: %s', (name, isCheck, isChange) => {
    expect([documentNames.check.test(name), documentNames.change.test(name)]).toEqual([isCheck, isChange]);
  });

  it.each([
    ['合影.JPG', '.jpg'],
    ['夹.d/说明', ''],
    ['v1.2.tar', '.tar'],
    ['.gitignore', ''],
  ])('%s ends in “%s”', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});
