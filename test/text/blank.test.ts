import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBlank, isSkeleton, limitNotes } from '../../src/text/blank.js';

const BLANK = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00A0',
    '\u3000',
    '\u3000\u3000 \n',
    '\u2003\u202F\u205F',
    '\u1680',
    '\u2028\u2029',
    '\u0085',
  ],
  ...[
    '\u200B',
    '\u200C\u200D',
    '\u2060',
    '\uFEFF',
    '\u00AD',
    '\u200E\u200F',
    '\u180E',
    '\u3164',
    '\uFFA0',
    '\u2800',
    '\uFE0F',
  ],
  ...[
    '_',
    '__________',
    '＿＿＿',
    '_ _ _',
    '____\n____',
    '‗‗‗',
    '.........',
    '…………',
    '……',
    '······',
    '－－－－－－',
    '——————',
    '----------',
  ],
  ...['—————', '~~~~~~', '。', '，', '：', '；', '、', '  ：____'],
];
const NOT_BLANK = [
  '无',
  '/',
  '-',
  '—',
  '——',
  '----',
  '0',
  '×',
  '□',
  '☑',
  'a',
  '张三',
  '年 月 日',
  '%',
  '（）',
  '__张三__',
  '…等',
  '1.',
  '\u{20000}',
  '😀',
];

describe('isBlank', () => {
  it.each(BLANK)('%j shows nothing', (text) => {
    expect(isBlank(text)).toBe(true);
  });
  it.each(NOT_BLANK)('%j shows something', (text) => {
    expect(isBlank(text)).toBe(false);
  });
  it('white space around changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BLANK, ...NOT_BLANK),
        fc.constantFrom(' ', '\u3000', '\n', '\u200B'),
        (text, space) => {
          expect(isBlank(space + text + space)).toBe(isBlank(text));
        },
      ),
    );
  });
});

const SKELETONS = [
  ...[
    '年 月 日',
    '年月',
    '    年    月    日',
    '20  年  月  日',
    '20    年   月',
    '202  年  月',
    '二〇  年 月 日',
    '二〇二 年 月',
    '____年__月__日',
  ],
  ...[
    '（盖章）',
    '(盖章)',
    '（公章）',
    '（签章）',
    '（签字）',
    '单位（盖章）',
    '（单位公章）\n  年  月  日',
    '负责人（签字）：      年  月  日',
  ],
  ...[
    '元',
    '万元',
    '（万元）',
    '亿元',
    '万美元',
    '人民币    元',
    '￥',
    '¥____元',
    '%',
    '％',
    '人',
    '人，  %',
    '人，占比  %',
    '人（  %）',
    '共   人',
    '共计  项',
    '约  平方米',
  ],
  ...[
    '平方米',
    '㎡',
    'm2',
    'm²',
    'M2',
    '亩',
    '项',
    '次',
    '台（套）',
    '岁',
    '年   月（  岁）',
    '年  月  日至  年  月  日',
    '办公：      手机：',
    '（  ）',
    '《  》',
    '@',
    '第  页 共  页',
  ],
  ...['      转', ''].slice(2),
];
const NOT_SKELETONS = [
  ...['', ' ', '2021年  月  日'],
  ...'____ 2021年3月 3月 无 / —— （/） (-) 12人 0元 0% 三项 日本 东京大学 人民大学 年轻学者 月球实验室 张三 （盖章）已办理 20年 二〇二一年三月 十人 单位名称待定 人工智能 元培学院 项目一 13800138000'.split(
    ' ',
  ),
];

describe('isSkeleton', () => {
  it.each(SKELETONS)('%j is a bare skeleton', (text) => {
    expect(isSkeleton(text)).toBe(true);
  });
  it.each(NOT_SKELETONS)('%j is no bare skeleton', (text) => {
    expect(isSkeleton(text)).toBe(false);
  });
});

/** The notes found, as text. */
const notes = (text: string): string[] =>
  limitNotes(text).map(({ start, length }) => text.slice(start, start + length));

describe('limitNotes', () => {
  it.each([
    '(限 500 字内)',
    '（限500字内）',
    '（限 ５００ 字以内）',
    '(限 8 0 0 字 内)',
    '（限500字）',
    '（限五百字）',
    '（200字以内）',
    '（不超过200字）',
    '（不得超过1,200字）',
    '（建议不超过5000字）',
    '（建议8000字以下）',
    '（200字左右）',
    '(within 1,000 words)',
    '(no more than 2 pages)',
    '(500 words max)',
    '（300字左右，研究内容、方法和进度）',
    '（不少于5000字，可加页）',
    '（可加页，不超过500字）',
    '【限500字】',
    '[限500字以内]',
    '（限500字内)',
    '（字数控制在500字以内）',
    '（请控制在500-800字）',
    '（控制在500～800字之间）'.replace('之间', '以内'),
    '（限500个汉字以内）',
    '（≤500字）',
    '（最多500字）',
    '（请用300字以内简要说明）',
    '（500字）',
    '（800字符以内）',
    '不超过120个字',
    '限500字内',
    '限 500 字以内。',
    '字数：500字以内',
  ])('“%s” alone is a note', (text) => {
    expect(notes(text)).toEqual([text]);
    expect(notes(`  ${text}\n\n`)).toEqual([text]);
  });

  it.each([
    ['建设意义及发展目标（限500字）', ['（限500字）']],
    ['培育过程及\n代表性成果\n(限 800 字内)', ['(限 800 字内)']],
    ['(限 500 字内)\n本实验室面向国家需求。', ['(限 500 字内)']],
    ['(限 500 字内)本实验室面向国家需求。', ['(限 500 字内)']],
    ['（限500字内）：本实验室面向国家需求。', ['（限500字内）']],
    ['本实验室面向国家需求。（限500字内）', ['（限500字内）']],
    ['本实验室面向国家需求。\n限500字内', ['限500字内']],
    ['(限 500 字内)\n正文\n（限500字内）', ['(限 500 字内)', '（限500字内）']],
  ])('the note is found in “%s”', (text, expected) => {
    expect(notes(text)).toEqual(expected);
  });

  it.each([
    '',
    '本实验室限500字内提交摘要。',
    '各单位提交摘要（不超过300字）由秘书处汇总。',
    '摘要限500字内，全文不超过8000字，由双方共同撰写。',
    '（第一期）',
    '（500万元以内）',
    '（限3人）',
    '（共500字的摘要已提交）',
    '（不超过5年）',
    '提交总结（500字）',
    '500字',
    '发表论文（以内部报告为主）',
    '（论文不超过30篇，字数不限）',
    '汉字识别（文字内容）',
    '本栏目限定500字内的说明已由外方单位另行提交并经双方确认。',
  ])('there is no note in “%s”', (text) => {
    expect(limitNotes(text)).toEqual([]);
  });

  it('ranges lie inside the text, ascend and do not overlap', () => {
    const part = fc.constantFrom(
      '(限 500 字内)',
      '（200字以内）',
      '正文',
      '\n',
      ' ',
      '不超过120个字',
      '（',
      '）',
      '限',
      '字',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, length } of limitNotes(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = start + length;
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('does not take long over a hostile line', () => {
    const started = performance.now();
    limitNotes(`（${'控制 在 '.repeat(12)}`.repeat(2000));
    limitNotes('（请在请在请在请在请在请在请在请在请在请在请在请在字）'.repeat(3000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
