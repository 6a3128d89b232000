import { describe, expect, it } from '@jest/globals';
import { ruleIds } from '../../src/check/finding.js';
import type { Finding, FindingData, RuleId } from '../../src/check/finding.js';
import { ruleMessages } from '../../src/check/messages.js';
import { describeFinding, markTitle } from '../../src/strings/rules.js';
import { form } from '../check/content.js';

function finding(rule: RuleId, message: string, label: string, data: FindingData, ground = ''): Finding {
  return { rule, severity: 'error', field: null, label, message, data, ground, place: { part: '', paragraph: null } };
}

const date = '基本信息表 / 协议情况 / 签署时间';
const left = { count: 4, texts: ['甲', '乙', '丙'], where: 'field' };

/** Every sentence of every rule, with data as the rule gives it. */
const sentences: readonly (readonly [RuleId, string, string, FindingData, string])[] = [
  ['blank-field', 'default', date, { role: 'must' }, '签署时间还没有填写，请填写。'],
  [
    'blank-field',
    'default',
    '四 / 4.1 管理机构',
    { role: 'or-wu' },
    '4.1 管理机构还没有填写，请填写；如果没有，请填写“无”。',
  ],
  ['blank-field', 'placeholder', date, { role: 'must' }, '签署时间还没有填写，只有提示文字，请填写。'],
  ['blank-field', 'hint', '3.1 甲', { role: 'must' }, '3.1 甲还没有填写，只有官方的填写提示，请填写。'],
  ['blank-field', 'limit-note', '甲', { role: 'must' }, '甲还没有填写，只有字数限制的说明，请填写。'],
  ['blank-field', 'skeleton', date, { role: 'must' }, '签署时间还没有填写，只有空的格式（如“年 月 日”），请填写。'],
  ['blank-field', 'unreadable', date, { role: 'must' }, '软件没能读出签署时间的内容，请在文档中核对是否已填写。'],
  [
    'not-applicable-wording',
    'default',
    '4.1 管理机构',
    { value: '/' },
    '4.1 管理机构填写的是“/”，没有该项内容时应填写“无”，请改为“无”。',
  ],
  ['not-applicable-wording', 'required', date, { value: '暂无' }, '签署时间填写的是“暂无”，此栏须有实际内容，请填写。'],
  ['wu-in-required', 'default', date, {}, '签署时间填写了“无”，此栏一般应有实际内容，请核对。'],
  [
    'over-limit',
    'default',
    '甲',
    { count: 512, limit: 500, surplus: 12, wps: null },
    '共 512 字，超出限 500 字 12 字，请删减。',
  ],
  [
    'over-limit',
    'default',
    '甲',
    { count: 512, limit: 500, surplus: 12, wps: 498 },
    '共 512 字，超出限 500 字 12 字，请删减。（WPS 的字数统计显示为 498 字。）',
  ],
  [
    'over-limit',
    'equation',
    '甲',
    { count: 505, limit: 500, surplus: 5, wps: null },
    '共约 505 字，含有公式，软件数不准，请用 Word 的“字数统计”核对是否超过限 500 字。',
  ],
  [
    'over-limit',
    'notes',
    '甲',
    { count: 490, limit: 500, surplus: -10, wps: null, withNotes: 520 },
    '正文 490 字，连同脚注、尾注共 520 字，请核对是否超过限 500 字。',
  ],
  ['choice-none', 'default', '实验室类型', { options: ['甲', '乙'] }, '实验室类型没有勾选，请在“甲”“乙”中勾选一项。'],
  [
    'choice-none',
    'unclear',
    '实验室类型',
    { options: ['甲', '乙'] },
    '软件看不出实验室类型勾选了哪一项，请核对：应勾选一项，且只勾选一项。',
  ],
  [
    'choice-multiple',
    'default',
    '实验室类型',
    { ticked: ['甲', '乙'] },
    '实验室类型同时勾选了“甲”“乙”，只能勾选一项，请保留一项。',
  ],
  [
    'choice-multiple',
    'unclear',
    '实验室类型',
    { ticked: ['甲'] },
    '实验室类型勾选了“甲”，其余选项软件看不清，请核对是否只勾选了一项。',
  ],
  [
    'date-invalid',
    'default',
    date,
    { value: '2021年13月5日', problem: 'month', found: '2021年13月5日' },
    '签署时间填写的“2021年13月5日”不是有效日期，请改为实际日期。',
  ],
  ['date-invalid', 'unclear', date, { value: '去年' }, '软件读不懂签署时间填写的“去年”，请核对日期。'],
  [
    'date-in-future',
    'default',
    date,
    { value: '2099.1', date: '2099-01', asOf: '2023-01-15' },
    '签署时间填写的“2099.1”晚于检查之日（2023年1月15日），请改为实际日期。',
  ],
  [
    'phone-invalid',
    'default',
    '封面 / 联系电话',
    { value: '12345', found: '12345' },
    '联系电话填写的“12345”不是有效的电话号码，请核对后改正。',
  ],
  [
    'phone-invalid',
    'unclear',
    '封面 / 联系电话',
    { value: '1', found: '62781 234' },
    '联系电话填写的“62781 234”可能缺国家代码或区号，请核对。',
  ],
  [
    'email-invalid',
    'default',
    '封面 / 电子邮箱',
    { value: 'a@b', found: 'a@b' },
    '电子邮箱填写的“a@b”不是有效的邮箱地址，请核对后改正。',
  ],
  [
    'email-invalid',
    'unclear',
    '封面 / 电子邮箱',
    { value: 'a(at)b.cn' },
    '软件读不出电子邮箱填写的“a(at)b.cn”是什么地址，请核对。',
  ],
  ['number-invalid', 'default', '项目总数', { value: '若干' }, '项目总数填写的“若干”里没有数字，请填写数字。'],
  [
    'number-invalid',
    'share-only',
    '外籍全职人员数量及比例',
    { value: '25%' },
    '外籍全职人员数量及比例只填写了“25%”，没有填写数量，请补上。',
  ],
  ['number-invalid', 'unclear', '项目总数', { value: '见附件2' }, '软件读不出项目总数填写的“见附件2”是多少，请核对。'],
  [
    'number-invalid',
    'unit',
    '经费总额(万元)',
    { value: '500元', unit: '元', expected: '万元' },
    '经费总额(万元)的单位是万元，填写的却是“500元”，请换算后填写。',
  ],
  [
    'number-invalid',
    'unit',
    '面积',
    { value: '12人', unit: '人', expected: '' },
    '面积填写的“12人”单位与栏目不符，请核对后改正。',
  ],
  [
    'number-invalid',
    'currency',
    '经费总额(万元)',
    { value: '5万美元', unit: '美元', expected: '万元' },
    '经费总额(万元)填写的“5万美元”不是人民币，请核对是否需要换算。',
  ],
  [
    'percent-out-of-range',
    'default',
    '比例',
    { value: '5人，120%', percent: '120%' },
    '比例填写的比例“120%”超过了 100%，请核对后改正。',
  ],
  [
    'percent-out-of-range',
    'unclear',
    '比例',
    { value: '四分之一' },
    '软件读不出比例填写的“四分之一”是百分之多少，请核对。',
  ],
  [
    'part-exceeds-total',
    'default',
    '外籍科学家人数及比例',
    { part: 15, total: 12, totalName: '专家咨询委员会人数' },
    '外籍科学家人数及比例填写的 15 多于专家咨询委员会人数填写的 12，请核对后改正。',
  ],
  [
    'ratio-mismatch',
    'default',
    '外籍全职人员数量及比例',
    { stated: '30%', part: 5, totals: ['45', '50'], ratios: ['11.1', '10'] },
    '外籍全职人员数量及比例填写的比例“30%”与人数不符：5 ÷ 45 = 11.1%，5 ÷ 50 = 10%，请核对后改正。',
  ],
  [
    'name-mismatch',
    'default',
    '封面 / 实验室名称',
    { value: '甲', other: '乙', otherLabel: '表 / 实验室名称' },
    '实验室名称填写的“甲”与“表 / 实验室名称”填写的“乙”不一致，请改为一致。',
  ],
  [
    'figure-mismatch',
    'default',
    '3.1',
    { statement: '面积3200平方米', other: '3000', otherLabel: '表 / 面积' },
    '文中写的“面积3200平方米”与“表 / 面积”填写的“3000”不一致，请核对后改为一致。',
  ],
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
    '依托平台（第1行）填写的“光子学院”看不出属于填表说明所列的哪一类平台，请核对并写出平台全称。',
  ],
  [
    'agreement-recent',
    'default',
    date,
    { date: '2022-05-09', deadline: '2023-02-28', years: 2 },
    '签署时间2022年5月9日距申报截止日期（2023年2月28日）不足 2 年，请核对是否已实质运行 2 年以上。',
  ],
  [
    'identity-number',
    'default',
    '1.1',
    { found: '1101**********002X' },
    '1.1中有身份证号码“1101**********002X”，申报材料不应涉及敏感信息，请删除。',
  ],
  [
    'identity-number',
    'secrecy',
    '1.1',
    { found: '机密★5年' },
    '1.1中有密级标志“机密★5年”，申报材料不应涉及敏感事项，请核对并删除。',
  ],
  [
    'todo-left',
    'default',
    '1.1 需求分析',
    { found: ['待补充', 'XXX'], count: 2 },
    '1.1 需求分析中还留着“待补充”“XXX”，请补全内容后删去这些字样。',
  ],
  ['hint-left', 'default', '3.1 甲', { hint: '重点说明' }, '3.1 甲中官方的填写提示还留在正文旁，请在打印前删除。'],
  ['revision-left', 'default', '1.1', left, '1.1还有 4 处修订没有接受或拒绝（“甲”“乙”“丙”等），请处理后再打印。'],
  [
    'comment-left',
    'default',
    '表单',
    { count: 1, texts: [], where: 'elsewhere' },
    '文档其他地方还有 1 条批注，可能随文打印，请处理后删除。',
  ],
  [
    'highlight-left',
    'default',
    '1.1',
    { ...left, count: 3 },
    '1.1还有 3 处突出显示（“甲”“乙”“丙”），会随文打印，请取消突出显示。',
  ],
  ['hidden-text', 'default', '1.1', { ...left, texts: [] }, '1.1有 4 处隐藏文字，打印时看不到，请删除或取消隐藏。'],
  [
    'missing-field',
    'default',
    date,
    {},
    '没有找到“基本信息表 / 协议情况 / 签署时间”一栏，可能已被删除，请对照官方申报书补上。',
  ],
  [
    'missing-section',
    'default',
    '二 / 2.3 甲',
    {},
    '没有找到标题“二 / 2.3 甲”，可能已被删除或改写，请对照官方申报书补上。',
  ],
  ['missing-section', 'part', '封面', { kind: 'cover' }, '没有找到“封面”，可能已被删除，请对照官方申报书补上。'],
  ['control-missing', 'default', date, {}, '签署时间的内容控件不见了，无法在此标出和填写，请重新准备文档。'],
  [
    'control-duplicate',
    'default',
    date,
    { count: 2 },
    '签署时间的内容控件有 2 个（多因复制了表格行或整段），请重新准备文档。',
  ],
  [
    'protected',
    'default',
    '表单',
    { protection: 'read-only' },
    '文档限制编辑（只读），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。',
  ],
  ['protected', 'field', date, {}, '签署时间的内容控件已锁定，无法标出和填写，请在控件属性中取消锁定。'],
  ['signature-needed', 'default', '七', { text: '请盖章。' }, '请盖章。'],
  ['attachment-needed', 'default', '8.1', { text: '请核对附件。' }, '请核对附件。'],
  ['policy-check', 'default', '表单', { text: '请打印一式一份。' }, '请打印一式一份。'],
];

describe('describeFinding', () => {
  it.each(sentences)('says %s %s of %s %j', (rule, message, label, data, expected) => {
    expect(describeFinding(finding(rule, message, label, data), form).message).toBe(expected);
  });

  it('is tried here with every sentence of every rule', () => {
    const all = ruleIds.flatMap((rule) => ruleMessages[rule].map((message) => `${rule} ${message}`));
    expect([...new Set(sentences.map(([rule, message]) => `${rule} ${message}`))].sort()).toEqual(all.sort());
  });

  it.each(sentences)(
    'ends %s %s with a full stop and uses no half-width comma between Chinese words',
    (rule, message, label, data) => {
      const text = describeFinding(finding(rule, message, label, data), form).message;
      expect(text).toMatch(/[。）]$/u);
      expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/u);
    },
  );

  it('quotes the sentence of the official text', () => {
    expect(describeFinding(finding('blank-field', 'default', date, {}, 'no-blank'), form).ground).toBe(
      '填表说明三：“表内栏目不得空缺，如果没有某项栏目内容，请填写“无”。”',
    );
  });

  it('quotes nothing for what concerns marking only, or a ground the form does not have', () => {
    expect(describeFinding(finding('protected', 'default', '', {}), form).ground).toBe('');
    expect(describeFinding(finding('protected', 'default', '', {}, 'no-such'), form).ground).toBe('');
  });

  it('shortens a long value and puts it on one line', () => {
    const value = `${'长'.repeat(20)}\n${'长'.repeat(20)}`;
    const { message } = describeFinding(finding('date-invalid', 'unclear', date, { value }), form);
    expect(message).toBe(`软件读不懂签署时间填写的“${'长'.repeat(20)} ${'长'.repeat(8)}…”，请核对日期。`);
  });
});

describe('markTitle', () => {
  it.each(ruleIds)('has a few words for %s', (rule) => {
    const title = markTitle(finding(rule, 'default', date, { value: '/', surplus: 12, years: 2 }));
    expect(title).toMatch(/^.{2,12}：签署时间$/u);
  });

  it('names what is wrong and the field', () => {
    expect(markTitle(finding('blank-field', 'default', date, {}))).toBe('未填：签署时间');
    expect(markTitle(finding('over-limit', 'default', '表 / 建设意义及发展目标', { surplus: 12 }))).toBe(
      '超出 12 字：建设意义及发展目标',
    );
  });

  it('keeps within 64 UTF-16 units without cutting a character in two', () => {
    const title = markTitle(finding('blank-field', 'default', '𠮷'.repeat(40), {}));
    expect(title.length).toBeLessThanOrEqual(64);
    expect(title).toMatch(/^未填：𠮷+…$/u);
  });
});
