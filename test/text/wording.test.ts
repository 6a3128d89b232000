import { describe, expect, it } from '@jest/globals';
import { isWu, loneCharacter, wordingOf } from '../../src/text/wording.js';

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

/** “此处空白”, “本页无正文”, “以下故意留空”: every place with every way of being empty. */
const places = ['此处', '此栏', '本栏', '本页', '以下', '本项', '该栏', '本部分'].flatMap((here) =>
  ['空白', '空缺', '无正文', '不填', '留空', '免填', '无内容', '为空', '均为空白', '故意留空'].flatMap((empty) => [
    `${here}${empty}`,
    `（${here}${empty}）`,
  ]),
);

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
  ...[
    '未涉及',
    '免填',
    '不需要',
    '不用填写',
    '无需填写',
    '不填',
    '暂不涉及',
    '尚未涉及',
    '本栏不涉及'.slice(2),
    '无可填内容',
    '本页以下无正文',
    '未设',
    '尚未开展',
  ],
  ...places,
];

/** Texts of these kinds are no answer, but nobody can say that they mean 无. */
const OPEN = [
  ...[
    '略',
    '（略）',
    '从略',
    '此处略',
    '以下略',
    '不详',
    '未知',
    '尚未确定',
    '暂未确定',
    '无法确定',
    '无法提供',
    '暂不提供',
    '未填',
    '尚不清楚',
  ],
  ...['√', '●', '～', '-/-', '=', '々', '☐', '#', '▲', '↓', '■', '＋', '◆◆', '【√】', 'Unknown'],
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
  ...[
    '不适用于本实验室',
    '无此项目经费，已停止',
    'None of them',
    'nullable',
    '无；有',
    '同上',
    '？？？',
    '***',
    '无其他材料',
    '见附件',
    '另附',
    '已上传',
  ],
  ...[
    '本页说明',
    '此处空白对照组',
    '以下空间',
    '该项目',
    '不填海',
    '未来',
    '未名湖',
    '不锈钢',
    '无需填埋',
    '不定形',
    '未央',
    '方略',
    '知略',
  ],
];

describe('“无”', () => {
  it.each(WU)('“%s” is 无', (text) => {
    expect(isWu(text)).toBe(true);
    expect(wordingOf(text)).toBeNull();
  });
  it.each([...WORDINGS, ...CONTENT, '（）', '无锡', '无无锡', '有无'])('“%s” is not 无', (text) => {
    expect(isWu(text)).toBe(false);
  });
});

describe('no answer', () => {
  it.each(OPEN)('“%s” leaves open what there is', (text) => {
    expect(wordingOf(text)).toBe('open');
    expect(isWu(text)).toBe(false);
  });
  it.each([
    ['0', 'nothing'],
    ['〇', 'nothing'],
    ['零', 'nothing'],
    ['否', 'nothing'],
    ['x', 'open'],
    ['N', 'open'],
    ['１', 'open'],
    ['有。', 'open'],
    ['吴', null],
    ['12', null],
    ['AB', null],
    ['', null],
  ])('“%s” alone is no name: %s', (text, expected) => {
    expect(loneCharacter(text)).toBe(expected);
  });
});

describe('wordings in place of “无”', () => {
  it.each(WORDINGS)('“%s” stands for 无', (text) => {
    expect(wordingOf(text)).toBe('nothing');
  });
  it.each(CONTENT)('“%s” is something else', (text) => {
    expect(wordingOf(text)).toBeNull();
  });
  it('never a long text', () => {
    expect(wordingOf('/'.repeat(200))).toBeNull();
  });
});
