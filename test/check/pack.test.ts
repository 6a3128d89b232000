/** What rules say of documents of a pack: how strict they may be, and what lists, periods and signatures are asked. */
import { describe, expect, it } from '@jest/globals';
import { examplePack } from '../forms/examplePack.js';
import type { PackInput } from '../../src/forms/packSchema.js';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import { blank, bodyOf, cell, formOf, readBody, row, type Body } from '../locate/anchors/exampleForm.js';
import { p, r } from '../ooxml/story/story.js';

const asOf = { year: 2026, month: 11, day: 30 };

const filled: Partial<Body> = {
  name: p(r('项目名称：青枫湖水质监测')),
  people: p(r('负责人：张三 电话：13800000000')),
  first: row(cell('项目级别'), cell('□国家级 ☑省级 □校级'), cell('起止时间'), cell('2026年3月至2027年3月')),
  members: row(cell('李四', 2), cell('2024001', 2)) + row(cell('王五', 2), cell('2024002', 2)),
  brief: p(r('（限200字）')) + p(r('本项目监测水质。')),
};

function found(change: Partial<Body>, pack: PackInput = examplePack): string[] {
  const form = formOf(pack);
  const { content } = readBody(bodyOf({ ...filled, ...change }), form);
  return check(content, form, asOf)
    .filter(({ rule }) => rule !== 'signature-needed')
    .map(({ severity, rule, field, message }) =>
      [severity, rule, field, ...(message === 'default' ? [] : [message])].join(' '),
    );
}

/** The example with one of its fields changed. */
const changed = (id: string, change: object): PackInput => ({
  ...examplePack,
  fields: examplePack.fields.map((field) => (field.id === id ? { ...field, ...change } : field)),
});

/** The example without the sentence that asks for 无. */
const free: PackInput = {
  ...examplePack,
  grounds: { g1: { where: '三、项目简介', quote: '（限200字）' } },
  fields: examplePack.fields.map((field) => ({
    ...field,
    ...(field.role === 'or-wu' && { role: 'must', wu: undefined }),
  })),
};

describe('a pack', () => {
  it('gives no finding on a form that is filled in, but the list of what is signed on paper', () => {
    expect(found({})).toEqual([]);
    const form = formOf(examplePack);
    const all = check(readBody(bodyOf(filled)).content, form, asOf);
    expect(all.map((finding) => messageOf(finding))).toEqual(['请打印后逐处核对签字、盖章和日期：导师意见。']);
  });

  const brief = (count: number): Partial<Body> => ({ brief: p(r('字'.repeat(count))) });
  const members = (...rows: (readonly [string, string])[]): Partial<Body> => ({
    members: rows.map(([name, number]) => row(cell(name, 2), cell(number, 2))).join(''),
  });

  it.each<[string, Partial<Body>, PackInput, string[]]>([
    ['a blank where the form asks for 无', { name: blank.name }, examplePack, ['error blank-field f1']],
    ['a blank where it does not', { name: blank.name }, free, ['warning blank-field f1']],
    [
      'a slash where the form asks for 无',
      { first: row(cell('项目级别'), cell('☑省级'), cell('起止时间'), cell('/')) },
      examplePack,
      ['error not-applicable-wording f5'],
    ],
    ['a slash where it does not', { name: p(r('项目名称：/')) }, free, []],
    ['无 where the form does not speak of it', { name: p(r('项目名称：无')) }, free, []],
    ['a text beyond a quoted limit', brief(201), examplePack, ['error over-limit f8']],
    [
      'a text beyond a limit without a quotation',
      brief(201),
      changed('f8', { grounds: {} }),
      ['warning over-limit f8'],
    ],
    ['a text of exactly the limit', brief(200), examplePack, []],
    ['a text below the least', brief(99), changed('f8', { least: 100 }), ['warning under-limit f8']],
    ['a text about as long as asked', brief(129), changed('f8', { about: 100 }), []],
    ['a text much longer than asked', brief(140), changed('f8', { about: 100 }), ['warning under-limit f8 about']],
    ['a phone that is none', { people: p(r('负责人：张三 电话：12')) }, examplePack, ['warning phone-invalid f3']],
    [
      'a month 13 in a period',
      { first: row(cell('项目级别'), cell('☑省级'), cell('起止时间'), cell('2026年13月至2027年3月')) },
      examplePack,
      ['warning date-invalid f5'],
    ],
    [
      'a period in words',
      { first: row(cell('项目级别'), cell('☑省级'), cell('起止时间'), cell('三年')) },
      examplePack,
      [],
    ],
    [
      'no box ticked',
      { first: row(cell('项目级别'), cell('□国家级 □省级 □校级'), cell('起止时间'), cell('三年')) },
      examplePack,
      ['warning choice-none f4'],
    ],
    [
      'two boxes ticked',
      { first: row(cell('项目级别'), cell('☑国家级 ☑省级 □校级'), cell('起止时间'), cell('三年')) },
      examplePack,
      ['warning choice-multiple f4'],
    ],
    [
      'two boxes ticked where more may be',
      { first: row(cell('项目级别'), cell('☑国家级 ☑省级 □校级'), cell('起止时间'), cell('三年')) },
      changed('f4', { several: true }),
      [],
    ],
    [
      'no box ticked where more may be',
      { first: row(cell('项目级别'), cell('□国家级 □省级 □校级'), cell('起止时间'), cell('三年')) },
      changed('f4', { several: true }),
      ['warning choice-none f4 several'],
    ],
    ['boxes that are drawn', {}, changed('f4', { drawn: true }), ['manual choice-none f4 unclear']],
    ['a blank list', { members: blank.members }, examplePack, ['error blank-field f6']],
    ['无 for a whole list', members(['无', ''], ['', '']), examplePack, []],
    ['a list with a blank row', members(['李四', '2024001'], ['', '']), examplePack, []],
    [
      'a list with holes in two rows',
      members(['李四', ''], ['', '2024002'], ['王五', '3']),
      examplePack,
      ['warning row-incomplete f6'],
    ],
    [
      'more rows than the list may have',
      members(['a', '1'], ['b', '2'], ['c', '3'], ['d', '4'], ['e', '5']),
      examplePack,
      ['warning too-many-rows f6'],
    ],
    ['a field that others fill in, blank', { name: blank.name }, changed('f1', { role: 'reserved' }), []],
    [
      'a field that others fill in, filled',
      { name: p(r('项目名称：待补充')) },
      changed('f1', { role: 'reserved' }),
      [],
    ],
    ['a field nobody asks for, gone', { name: '' }, changed('f1', { role: 'unchecked' }), []],
    ['a field that may be blank', { name: blank.name }, changed('f1', { role: 'optional' }), []],
    [
      'a word left to be replaced where it may be blank',
      { name: p(r('项目名称：待补充')) },
      changed('f1', { role: 'optional' }),
      ['warning todo-left f1'],
    ],
    ['a row gone', { first: '' }, examplePack, ['warning missing-field f4', 'warning missing-field f5']],
  ])('%s', (_name, change, pack, findings) => {
    expect(found(change, pack)).toEqual(findings);
  });
});
