import { describe, expect, it } from '@jest/globals';
import { filled, form, found, onlyFinding } from '../check/content.js';
import { fieldOf } from '../../src/forms/index.js';

const inText = (text: string): string[] => found({ 'section.2.1': text });

describe('todo-left', () => {
  it.each([
    '合作情况待补充。',
    '合作单位：待定',
    '（待补）',
    '与XXX大学共建。',
    '与xxx共建。',
    '与ＸＸＸ共建。',
    '与××大学共建。',
    '与XX大学共建。',
    '20XX年成立。',
    '电话138XXXXXXXX。',
    '（此处填写组建方式）',
    '【请填写培育过程】',
    '［请在此处补充］',
    '单击此处输入文字。',
    'TODO: 数据',
    '经费 TBD',
    '共有???人',
  ])('finds %s', (text) => expect(inText(text)).toEqual(['error todo-left section.2.1']));

  it.each([
    '人才梯队有待补充和加强。',
    '制度尚有待完善，待补充和修订的内容已列入计划。',
    '于XXX International Congress on Optics作报告。',
    '第XXX届国际光学大会。',
    '主持制定标准ISO XXXIV。',
    '研究XX染色体与XY染色体。',
    '期待定期交流。',
    '采用待定系数法。',
    '（请见附件1）',
    '（补充协议另附）',
    '双方互派学者？是的。',
    'Toshio Todo教授',
    '按3×4×5布置。',
  ])('leaves alone: %s', (text) => expect(inText(text)).toEqual([]));

  it.each(['与某某大学共建。', '某某教授牵头。'])('leaves to people what prose may not want to name: %s', (text) =>
    expect(inText(text)).toEqual(['warning todo-left section.2.1 doubtful']),
  );

  it('takes a name that is not one for a name still to come where names are asked for', () => {
    expect(found({ 'agreement.title': '某某大学', 'director.chinese.name': '某某某' })).toEqual([
      'error todo-left agreement.title',
      'error todo-left director.chinese.name',
    ]);
  });

  it('is not in doubt about prose that waits for something else too', () => {
    expect(inText('与某某大学共建，面积待补充。')).toEqual(['error todo-left section.2.1']);
  });

  it('finds a placeholder of the template that was typed over as text', () => {
    const text = fieldOf(form, 'section.2.1')?.placeholder ?? '';
    expect(inText(text)).toEqual(['error todo-left section.2.1']);
  });

  it('is one finding for a field, at the first place, with what is left', () => {
    const finding = onlyFinding('todo-left', filled({ 'section.2.1': '甲待补充，乙TODO，丙待补充。' }));
    expect(finding.data).toEqual({ found: ['待补充', 'TODO'], count: 3 });
    expect(finding.place.range).toEqual({ start: 1, length: 3 });
  });

  it('is all that is said about a date or number that waits to be filled in', () => {
    expect(
      found({ 'agreement.signedOn': '20XX年XX月XX日', 'projects.count': 'XXX项', 'cover.email': 'xxx@163.com' }),
    ).toEqual(['error todo-left cover.email', 'error todo-left agreement.signedOn', 'error todo-left projects.count']);
  });

  it.each(['引进x名博士。', '双方合作，人员待定。', '投入…万元。', '第一年启动，后续补充。'])(
    'leaves to people what prose may mean as it stands: %s',
    (text) => expect(inText(text)).toEqual(['warning todo-left section.2.1 doubtful']),
  );

  it('shows the surest of several', () => {
    const { place, data } = onlyFinding('todo-left', filled({ 'section.2.1': '人员待定，经费XX万元。' }));
    expect([place.range, data]).toEqual([
      { start: 7, length: 2 },
      { found: ['待定', 'XX'], count: 2 },
    ]);
  });

  it('says of what belongs to no field only what is surely left', () => {
    const outside = (text: string) => [{ where: 'elsewhere' as const, text, place: { part: '', paragraph: 3 } }];
    const unread = 'manual unread-text -';
    expect(found({}, { outside: outside('填写说明') })).toEqual([unread]);
    expect(found({}, { outside: outside('待补充') })).toEqual(['error todo-left -', unread]);
    expect(found({}, { outside: outside('人员待定') })).toEqual(['warning todo-left - doubtful', unread]);
  });
});
