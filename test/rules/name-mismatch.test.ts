import { describe, expect, it } from '@jest/globals';
import { filled, found, missing, onlyFinding } from '../check/content.js';
import { messageOf } from '../../src/report/describe.js';

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

  it.each([
    ['a point', '智能光子材料国际合作联合实验室。'],
    ['a comma', '智能、光子，材料国际合作联合实验室'],
    ['a dash', '智能-光子材料国际合作联合实验室'],
    ['quotes', '“智能光子”材料国际合作联合实验室'],
    ['its label', '实验室名称：智能光子材料国际合作联合实验室'],
    ['what nobody sees', '智能光子\uFE0D材料国际合作联合实验室'],
  ])('takes names as equal that differ only in %s', (_name, text) => {
    expect(found({ 'cover.labName': text })).toEqual([]);
  });

  it.each([
    ['in brackets', '智能光子材料国际合作联合实验室（中英）'],
    ['in Latin letters', '智能光子材料国际合作联合实验室 Joint Laboratory of Photonics'],
    ['in Latin letters and brackets', '智能光子材料国际合作联合实验室（JLP）'],
    ['on a line of its own', '智能光子材料国际合作联合实验室\nJoint Laboratory of Photonics'],
    ['before it', 'Joint Laboratory of Photonics 智能光子材料国际合作联合实验室'],
    ['with labels', '中文：智能光子材料国际合作联合实验室\n英文：Joint Laboratory of Photonics'],
  ])('only warns about something added %s', (_name, text) => {
    expect(found({ 'cover.labName': text })).toEqual(['warning name-mismatch cover.labName']);
    expect(found({ 'basic.labName': text })).toEqual(['warning name-mismatch cover.labName']);
  });

  it.each([
    ['智能光子国际合作联合实验室（中英）', '智能光子国际合作联合实验室（中德）'],
    ['5G芯片国际合作联合实验室', '6G芯片国际合作联合实验室'],
    ['芯片国际合作联合实验室2', '芯片国际合作联合实验室3'],
  ])('two different additions make two names: %s, %s', (cover, basic) => {
    expect(found({ 'cover.labName': cover, 'basic.labName': basic })).toEqual(['error name-mismatch cover.labName']);
  });

  it.each(['', '无', '/'])('compares nothing with %p', (text) => {
    expect(found({ 'basic.labName': text }).some((line) => line.includes('name-mismatch'))).toBe(false);
  });

  it('compares nothing with a field that is gone', () => {
    expect(found({ 'basic.labName': missing })).toEqual(['error missing-field basic.labName']);
  });

  it('names both', () => {
    const finding = onlyFinding('name-mismatch', filled({ 'cover.labName': '甲实验室', 'basic.labName': '乙实验室' }));
    expect(messageOf(finding)).toBe(
      '“实验室名称”填写的“甲实验室”与“基本信息表 / 实验室名称”填写的“乙实验室”不一致，请改为一致。',
    );
  });
});
