import { describe, expect, it } from '@jest/globals';
import { found, missing, sentenceOf } from '../check/content.js';

const none = 'warning platform-required basic.labType';
const kind = 'warning platform-required chinese.platform1 kind';

describe('platform-required', () => {
  it.each([
    [
      'platform-required',
      'default',
      '实验室类型',
      { option: '依托平台建设' },
      '已勾选“依托平台建设”，但依托平台都填写了“无”，请填写依托平台，或核对勾选的类型。',
    ],
    [
      'platform-required',
      'kind',
      '依托平台（第1行）',
      { value: '光子学院', kinds: ['国家实验室'] },
      '“依托平台（第1行）”填写的“光子学院”看不出属于填表说明所列的哪一类平台，请核对并写出平台全称。',
    ],
  ] as const)('says %s %s of %s', (rule, message, label, data, expected) => {
    expect(sentenceOf(rule, message, label, data)).toBe(expected);
  });

  it.each([
    ['all rows say 无', { 'chinese.platform1': '无' }, [none]],
    ['the second row names one', { 'chinese.platform1': '无', 'chinese.platform2': '光电国家工程研究中心' }, []],
    ['an added row names one', { 'chinese.platform1': '无', 'chinese.platform3': '光电国家工程研究中心' }, []],
    ['the added row says 无 too', { 'chinese.platform1': '无', 'chinese.platform3': '无' }, [none]],
    ['the other mode is ticked', { 'basic.labType': 'team', 'chinese.platform1': '无' }, []],
    ['a row is still blank', { 'chinese.platform1': '' }, ['error blank-field chinese.platform1']],
    [
      'a row is gone',
      { 'chinese.platform1': '无', 'chinese.platform2': missing },
      ['error missing-field chinese.platform2'],
    ],
  ])('asks for a platform when that mode is ticked: %s', (_name, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it.each([
    ['量子信息科学国家实验室', []],
    ['材料化学全国重点实验室', []],
    ['先进制造国家工程（技术）研究中心', []],
    ['先进制造国家工程(技术)研究中心', []],
    ['教育部  光子材料\n重点 实验室', []],
    ['上海光源国家重大科技基础设施', []],
    ['前沿科学研究院（高水平新型科研机构）', []],
    ['光子学院', [kind]],
  ])('asks whether the name is of a listed kind: %s', (text, expected) => {
    expect(found({ 'chinese.platform1': text })).toEqual(expected);
  });

  it('checks the rows that were added, with their own field', () => {
    expect(found({ 'chinese.platform3': '光子学院' })).toEqual(['warning platform-required chinese.platform3 kind']);
  });
});
