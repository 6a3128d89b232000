/** Finding a form by what its blank prints: on the blank itself, on filled copies, and on what people make of them. */
import { describe, expect, it } from '@jest/globals';
import { p, r } from '../../ooxml/story/story.js';
import type { PackInput } from '../../../src/forms/packSchema.js';
import { examplePack } from '../../forms/examplePack.js';
import { blank, bodyOf, cell, formOf, readBody, row, states, table, unread, type Body } from './exampleForm.js';

describe('the blank of a pack', () => {
  const reading = readBody(bodyOf());

  it('has every field, all of them blank, and nothing unread', () => {
    expect(states(reading)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'].map((field) => `${field} blank`));
    expect(unread(reading)).toEqual([]);
  });
});

const filled: Partial<Body> = {
  name: p(r('项目名称：青枫湖水质监测')),
  people: p(r('负责人：张三 电话：13800000000')),
  first: row(cell('项目级别'), cell('□国家级 ☑省级 □校级'), cell('起止时间'), cell('2026年3月至2027年3月')),
  members: row(cell('李四', 2), cell('2024001', 2)) + row(cell('王五', 2), cell('2024002', 2)),
  brief: p(r('（限200字）')) + p(r('本项目监测水质。')) + p(r('共两年。')),
};

describe('a filled copy', () => {
  it('gives each field its own text, and nothing is unread', () => {
    const reading = readBody(bodyOf(filled));
    expect(Object.fromEntries(reading.content.fields.map(({ field, text }) => [field, text]))).toEqual({
      f1: '青枫湖水质监测',
      f2: '张三',
      f3: '13800000000',
      f4: '□国家级 ☑省级 □校级',
      f5: '2026年3月至2027年3月',
      f6: '李四\t2024001\n王五\t2024002',
      f7: '',
      f8: '本项目监测水质。\n共两年。',
    });
    expect(unread(reading)).toEqual([]);
  });

  const ways: readonly (readonly [string, Partial<Body>, Partial<Record<string, string>>])[] = [
    [
      'a paragraph added on the cover',
      { title: p(r('青枫大学')) + p(r('青枫大学学生创新项目申请表')) },
      { f1: '青枫湖水质监测' },
    ],
    ['a label with a word before it', { name: p(r('拟申请项目名称：青枫湖水质监测')) }, { f1: '青枫湖水质监测' }],
    [
      'a label with a word in brackets',
      { heads: row(cell('姓名（签名）', 2), cell('学号', 2)) },
      { f6: '李四\t2024001\n王五\t2024002' },
    ],
    ['spaces in a label', { name: p(r('项 目 名 称 ： 青枫湖水质监测')) }, { f1: '青枫湖水质监测' }],
    ['a name on two lines', { name: p(r('项目名称：青枫湖')) + p(r('水质监测中心')) }, { f1: '青枫湖\n水质监测中心' }],
    [
      'three more rows in a list',
      { members: Array.from({ length: 5 }, (_e, at) => row(cell(`人${at}`, 2), cell(String(at), 2))).join('') },
      { f6: '人0\t0\n人1\t1\n人2\t2\n人3\t3\n人4\t4' },
    ],
    ['a hint deleted', { brief: p(r('本项目监测水质。')) }, { f8: '本项目监测水质。' }],
    [
      'a text typed behind its heading',
      { heading: p(r('三、项目简介：监测水质。')), brief: '<w:p/>' },
      { f8: '监测水质。' },
    ],
    [
      'an opinion written',
      { opinion: row(cell('导师意见\n同意。\n签字：赵六 2026年3月1日', 4)) },
      { f7: '赵六 2026年3月1日' },
    ],
    ['the advice deleted', { advice: '' }, { f1: '青枫湖水质监测', f8: '本项目监测水质。\n共两年。' }],
    [
      'the table retyped with other columns',
      {
        first:
          row(cell('项目级别'), cell('□国家级 ☑省级 □校级', 3)) +
          row(cell('起止时间'), cell('2026年3月至2027年3月', 3)),
      },
      { f4: '□国家级 ☑省级 □校级', f5: '2026年3月至2027年3月' },
    ],
    [
      'an answer typed behind the label in its cell',
      { first: row(cell('项目级别'), cell('☑省级'), cell('起止时间：2026年3月至2027年3月'), cell('')) },
      { f5: '2026年3月至2027年3月' },
    ],
    ['labels without their colons', { name: p(r('项目名称 青枫湖水质监测')) }, { f1: '青枫湖水质监测' }],
    [
      'the cover in a table',
      { name: table(row(cell('项目名称：'), cell('青枫湖水质监测'))) },
      { f1: '青枫湖水质监测' },
    ],
    [
      'the cover in a table with a cell for the colons',
      { name: table(row(cell('项目名称'), cell('：'), cell('青枫湖水质监测'))) },
      { f1: '青枫湖水质监测' },
    ],
    [
      'two lines in one paragraph',
      { name: '', people: p(`${r('项目名称：青枫湖')}<w:r><w:br/></w:r>${r('负责人：张三 电话：13800000000')}`) },
      { f1: '青枫湖', f2: '张三', f3: '13800000000' },
    ],
    [
      'lines in another order',
      { name: '', people: p(r('负责人：张三 电话：138')) + p(r('项目名称：青枫湖')) },
      { f1: '青枫湖', f2: '张三', f3: '138' },
    ],
    [
      'a section in a box',
      { heading: '', brief: table(row(cell('三、项目简介\n（限200字）\n本项目监测水质。'))) },
      { f8: '本项目监测水质。' },
    ],
    [
      'a label in other words',
      { first: row(cell('项目级别'), cell('☑省级'), cell('起始时间'), cell('三年')) },
      { f5: '三年' },
    ],
    ['a label before the colon shortened', { people: p(r('项目负责人：张三 电话：138')) }, { f2: '张三', f3: '138' }],
  ];
  it.each(ways)('is read with %s', (_name, change, texts) => {
    const reading = readBody(bodyOf({ ...filled, ...change }));
    for (const [field, text] of Object.entries(texts))
      expect([field, reading.field(field)?.text]).toEqual([field, text]);
  });

  it('misses the fields of a row that was deleted, and no other', () => {
    const reading = readBody(bodyOf({ ...filled, first: '' }));
    expect(states(reading).filter((state) => state.endsWith('missing'))).toEqual(['f4 missing', 'f5 missing']);
  });

  it('reads a row that was copied as further copies of its fields', () => {
    const copy = row(cell('项目级别'), cell('□国家级'), cell('起止时间'), cell('2028年'));
    const reading = readBody(bodyOf({ ...filled, first: `${filled.first ?? ''}${copy}` }));
    expect(reading.field('f5#2')?.text).toBe('2028年');
    expect(reading.field('f5')?.text).toBe('2026年3月至2027年3月');
  });

  it('tells what stands where nothing is asked', () => {
    const reading = readBody(bodyOf({ ...filled, heads: row(cell('另加的一行', 4)) + blank.heads }));
    expect(unread(reading)).toEqual(['另加的一行']);
  });
});

describe('another document', () => {
  it.each([
    [
      'of another title with half of the labels',
      bodyOf({ title: p(r('青枫大学学生创新项目结题报告')), first: '', advice: '', opinion: '' }),
    ],
    ['of no title with a few of the labels', p(r('项目名称：甲')) + p(r('三、项目简介'))],
  ])('%s is not the form', (_name, body) => {
    expect(() => readBody(body)).toThrow('not-this-form');
  });

  it('of nothing but the title is not the form', () => {
    expect(() => readBody(p(r('青枫大学学生创新项目申请表')))).toThrow('not-this-form');
  });
});

describe('a list whose rows have labels', () => {
  const pack: PackInput = {
    ...examplePack,
    anchors: [...examplePack.anchors.slice(0, 9), { parts: ['负责人'], row: 4 }, { parts: ['三、项目简介'] }],
    fields: [
      {
        id: 'f1',
        part: 'p2',
        labels: ['成员'],
        kind: 'list',
        role: 'must',
        at: { anchor: 7, how: 'below' },
        list: { columns: ['姓名', '学号'], rows: 2, rowLabels: ['负责人', '成员二'] },
      },
      { id: 'f2', part: 'p2', labels: ['负责人'], kind: 'line', role: 'must', at: { anchor: 9, how: 'right' } },
    ],
  };
  const grid = (...answers: string[]): string =>
    bodyOf({
      heads: row(cell(''), cell('姓名'), cell('学号')),
      members:
        row(cell('负责人'), cell(answers[0] ?? ''), cell('')) + row(cell('成员二'), cell(''), cell(answers[1] ?? '')),
      opinion: row(cell('负责人'), cell(answers[2] ?? '', 2)),
    });

  it('has its rows, although a label further down says the same', () => {
    const reading = readBody(grid('李四', '2024001', '张三'), formOf(pack));
    expect(reading.field('f1')?.rows).toEqual([
      ['李四', ''],
      ['', '2024001'],
    ]);
    expect(reading.field('f2')?.text).toBe('张三');
    expect(states(readBody(grid(), formOf(pack)))).toEqual(['f1 blank', 'f2 blank']);
  });
});

describe('a choice', () => {
  const form = formOf({
    ...examplePack,
    fields: examplePack.fields.map((field) =>
      field.id === 'f4' ? { ...field, options: ['本科', '专科'], printed: ['本科', '专科'] } : field,
    ),
  });
  const first = (text: string): string => row(cell('项目级别'), cell(text), cell('起止时间'), cell(''));

  it('without boxes is blank as long as nothing of it was changed', () => {
    expect(readBody(bodyOf({ first: first('本科\n专科') }), form).field('f4')?.state).toBe('blank');
    expect(readBody(bodyOf({ first: first('专科') }), form).field('f4')?.state).not.toBe('blank');
  });
});
