import { describe, expect, it } from '@jest/globals';
import { isWu, notApplicable } from '../../src/text/wording.js';

const WU = [
  '无',
  '无。',
  '无 ',
  '　无',
  '（无）',
  '(无)',
  '“无”',
  '【无】',
  '無',
  '无；',
  '「无」',
  '无\u200B',
  '无\n',
  '无、无',
  '无\n无',
  '无 / 无',
  ' 无 。',
];

const WORDINGS = [
  ...['/', '／', '//', '/ /', '\\', '＼', '|', '｜', '／／', '/、/', '／\n／'],
  ...['-', '—', '——', '－', '--', '---', '–', '―', '−', '——。', '- -', '————', '─'],
  ...['暂无', '暂无。', '暂 无', '（暂无）', '没有', '没有。', '目前没有', '暂时没有', '尚无', '目前暂无', '暂没有'],
  ...[
    '不适用',
    '不涉及',
    '无此项',
    '无此项内容',
    '无该项',
    '无内容',
    '无相关内容',
    '无此情况',
    '暂无相关数据',
    '均无',
    '皆无',
  ],
  ...['空', '空白', '暂缺', '缺', '×', '××', '✕', '没', '未有'],
  ...[
    'N/A',
    'n/a',
    'NA',
    'na',
    'n.a.',
    'N.A.',
    'Ｎ／Ａ',
    'N / A',
    'None',
    'none.',
    'NONE',
    'null',
    'NULL',
    'nil',
    'Not applicable',
    '#N/A',
  ],
  '/、无',
];

const CONTENT = [
  ...['', ' ', '（）'],
  ...[
    '无锡',
    '无线',
    '无锡大学',
    '没有共识就没有合作',
    '暂无依托平台，计划2023年申请',
    '目前没有外籍全职人员，拟引进2人',
  ],
  ...['南海', 'Nano Lab', 'Naples', 'Nona', 'No.1', '空间科学实验室', '缺陷检测', '空天'],
  ...[
    '1/4',
    '2021-03',
    '12-15',
    'A/B',
    'http://a.b/c',
    '-5',
    '—A',
    '————————',
    '-----',
    '_____',
    '×10',
    '0',
    '零',
    '是',
    '否',
  ],
  ...['不适用于本实验室', '无此项目经费，已停止', 'None of them', 'nullable', '无；有', '同上', '从略'],
];

describe('“无”', () => {
  it.each(WU)('“%s” is 无', (text) => {
    expect(isWu(text)).toBe(true);
    expect(notApplicable(text)).toBeNull();
  });
  it.each([...WORDINGS, ...CONTENT, '（）', '无锡', '无无锡', '有无'])('“%s” is not 无', (text) => {
    expect(isWu(text)).toBe(false);
  });
});

describe('wordings in place of “无”', () => {
  it.each(WORDINGS)('“%s” stands for 无', (text) => {
    expect(notApplicable(text)).toBe(text.trim());
  });
  it.each(CONTENT)('“%s” is something else', (text) => {
    expect(notApplicable(text)).toBeNull();
  });
  it('never a long text', () => {
    expect(notApplicable('/'.repeat(200))).toBeNull();
  });
});
