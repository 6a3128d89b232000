import { describe, expect, it } from '@jest/globals';
import { filled, form, found, missing, onlyFinding } from '../check/content.js';
import { describeFinding } from '../../src/report/describe.js';

describe('name-mismatch', () => {
  it.each([
    ['white space', '智能光子材料 国际合作\u3000联合实验室'],
    ['a line break', '智能光子材料国际合作\n联合实验室'],
  ])('takes names as equal that differ only in %s', (_name, text) => {
    expect(found({ 'cover.labName': text })).toEqual([]);
  });

  it.each([
    ['brackets', '华东理工大学（奉贤）', '华东理工大学(奉贤)'],
    ['full width', 'ＥＣＵＳＴ', 'ECUST'],
    ['the note of a stamp', '华东理工大学（公章）', '华东理工大学'],
  ])('takes units as equal that differ only in %s', (_name, host, unit) => {
    expect(found({ 'cover.hostUnit': host, 'chinese.unit': unit })).toEqual([]);
  });

  it('is an error for the laboratory and a warning for the unit', () => {
    expect(found({ 'cover.labName': '智能光子国际合作联合实验室', 'cover.hostUnit': '华东大学' })).toEqual([
      'error name-mismatch cover.labName',
      'warning name-mismatch cover.hostUnit',
    ]);
  });

  it.each(['', '无', '/'])('compares nothing with %p', (text) => {
    expect(found({ 'basic.labName': text }).some((line) => line.includes('name-mismatch'))).toBe(false);
  });

  it('compares nothing with a field that is gone', () => {
    expect(found({ 'basic.labName': missing })).toEqual(['error missing-field basic.labName']);
  });

  it('names both', () => {
    const finding = onlyFinding('name-mismatch', filled({ 'cover.labName': '甲实验室', 'basic.labName': '乙实验室' }));
    expect(describeFinding(finding, form).message).toBe(
      '实验室名称填写的“甲实验室”与“基本信息表 / 实验室名称”填写的“乙实验室”不一致，请改为一致。',
    );
  });
});
