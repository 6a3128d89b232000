import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headingTail, isFurniture } from '../../src/text/furniture.js';
import { normaliseLabel } from '../../src/text/labels.js';
import { runs } from '../effort.js';

const NOTES = [
  ...[
    '（限1000字）',
    '（1000字以内）',
    '【本部分不超过2页】',
    '(不超过5页)',
    '（3页以内）',
    '（限2页A4纸）',
    '（可另附页）',
  ],
  ...[
    '（如篇幅不够，可续页）',
    '（可自行加行）',
    '(可附页)',
    '（续）',
    '（接上页）',
    '(continued)',
    '（必填）',
    '（选填）',
  ],
  ...[
    '（没有请填“无”）',
    '（字数不限）',
    '（另起一页）',
    '（请围绕国家需求进行阐述）',
    '（请简要说明）',
    '（重点说明组织承担和参与的国际合作项目）',
    '(Section 1.1)',
    '（第三节）',
  ],
];
const LINES = [
  ...[
    '说明：',
    '注：',
    '填写说明：',
    '正文：',
    '具体如下：',
    '图1',
    '表 3-2',
    'Figure 4.',
    '- 1 -',
    '第 3 页',
    '第1页 共3页',
    '— 12 —',
    'Page 2 of 9',
  ],
  ...[
    '2026年11月30日',
    '填报日期：2026.11.30',
    '二〇二六年十一月三十日',
    'November 2026',
    '2026年度',
    '年  月  日',
    '____________',
  ],
];
const ENUMERATORS = [
  '1.',
  '（1）',
  '(2)',
  '3）',
  '一、',
  '（二）',
  '①',
  '⑴',
  '⒈',
  'Ⅳ.',
  'a)',
  'A.',
  '1.1',
  '第一，',
  '•',
  '●',
  '■',
  '-',
  '1',
];
const CONTENT = [
  ...['无', '（无）', '/', '——', '暂无', '见附件1', '（见附件8.1）', '同上。', '附件一', '已上传', '另附', '（另附）'],
  ...[
    '（1）器件',
    '1. 双方共建',
    '12项',
    '2016—2026年',
    '张三',
    '（限1000字）本实验室',
    '说明：本实验室',
    'A',
    '中文',
  ].slice(0, 7),
  ...['第一，完善机制', '注：数据截至2025年', '（略）字', '2020年10月签署', 'Nature', '（重要）'],
];

describe('isFurniture', () => {
  it.each([...NOTES, ...LINES, ...ENUMERATORS.filter((each) => each !== '-')])('“%s” says nothing', (text) => {
    expect(isFurniture(text)).toBe(true);
  });
  it.each(['（1）\n（2）\n（3）', '1. 2. 3.', '（一）（二）', '一、（限500字）', '1）\n\n2）', '说明：\n（1）\n- 1 -'])(
    '“%s” says nothing in all its lines',
    (text) => {
      expect(isFurniture(text)).toBe(true);
    },
  );
  it.each(CONTENT)('“%s” says something', (text) => {
    expect(isFurniture(text)).toBe(false);
  });
  it('knows what the form prints of its own', () => {
    const printed = new Set(['1.1 需求分析', '需求分析', '重点说明组织承担。'].map(normaliseLabel));
    for (const line of ['需求分析', '1.1 需求分析：', '１．１　需求分析', '（1）\n需求分析：', '重点说明组织承担。'])
      expect([line, isFurniture(line, printed)]).toEqual([line, true]);
    expect(isFurniture('需求分析表明', printed)).toBe(false);
  });
  it('any lines of furniture are furniture, and one line of content makes the whole content', () => {
    const lines = fc.array(fc.constantFrom(...NOTES, ...LINES, ...ENUMERATORS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom(...CONTENT), (own, content) => {
        const text = own.filter((line) => line !== '-').join('\n');
        expect(isFurniture(text)).toBe(true);
        expect(isFurniture(`${text}\n${content}`)).toBe(false);
      }),
      runs(200),
    );
  });
});

const ADDED = [
  ...[
    '情况',
    '设置',
    '概况',
    '及成效',
    '与国际合作',
    '说明',
    '一览表',
    '简述',
    '（略述）',
    '工作情况',
    '建立情况',
    '承担情况',
    ' Demand Analysis',
    ' 情况',
  ],
  ...[
    ' / Demand Analysis',
    '——面向国家需求',
    '（限1000字）情况',
    '情况（续）',
    '（2023—2025年）',
    ' (Section 一)',
    '。',
    '：',
    '：（限1000字）',
    '',
  ],
  ...['（Demand Analysis）', '\n（限1000字）', '　　（可另附页）', '部分（重点说明科学研究的开展，成果等。）'],
];
const SAID: [string, number][] = [
  ['：本实验室面向国家需求', 0],
  ['（限1000字）：本实验室面向国家需求', 8],
  ['情况：承担项目14项', 2],
  ['情况  承担项目14项', 2],
  ['\n承担项目', 0],
  ['\t无', 0],
  ['无', 0],
  [' 无', 0],
  ['（无）', 0],
  ['：无', 0],
  ['（见附件1）', 0],
  ['见附件8.1', 0],
  [' 详见附件', 0],
  [' 12份', 0],
  ['暂无', 0],
  [' 设立管理委员会', 0],
  ['，双方联合开展', 0],
  ['是国家战略需求', 0],
  ['双方围绕器件、电路、算法与系统开展联合研究。', 0],
  ['(Section 1.1) 面向国家需求，开展研究。', 13],
  [' See Annex 6', 0],
];

describe('headingTail', () => {
  it.each(ADDED)('“%s” is all of the heading', (following) => {
    expect(headingTail(following)).toBe(following.length);
  });
  it.each(SAID)('of “%s” %d units are of the heading', (following, units) => {
    expect(headingTail(following)).toBe(units);
  });
  it('does not take long over hostile text', () => {
    const started = performance.now();
    for (const part of ['（', '（）', '(a)', '请可', '1.', '情况', '续', ' ', '可另附页', '（限1000字）']) {
      headingTail(part.repeat(3000));
      isFurniture(part.repeat(3000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
