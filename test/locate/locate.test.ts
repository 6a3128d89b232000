/** Recognising the form and finding its fields in small bodies; whole documents are in test/fixtures. */
import { describe, expect, it } from '@jest/globals';
import { DocumentError } from '../../src/document/error.js';
import { forms, formById } from '../../src/forms/index.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { isForm, type Title } from '../../src/locate/recognise.js';
import { p, r, storyOf } from '../ooxml/story/story.js';

const form = formById('joint-lab-2022');
const TITLE = p(r(form.title));

/** The headings of all sections with a paragraph of text under each subsection. */
function sections(text: (field: string) => string): string {
  return form.parts
    .flatMap((part) =>
      part.kind !== 'section'
        ? []
        : [
            p(r(part.label)),
            part.field === undefined ? '' : p(r(text(part.field))),
            ...part.subsections.map((sub) => p(r(`${sub.number} ${sub.title}`)) + p(r(text(sub.field)))),
          ],
    )
    .join('');
}

function read(body: string): ReturnType<typeof contentOf> {
  const story = storyOf(body);
  return contentOf(story, locateForm(story, forms), form);
}

function textOf(body: string, field: string): string | undefined {
  return read(body).fields.find((content) => content.field === field)?.text;
}

function refusal(body: string): string {
  try {
    locateForm(storyOf(body), forms);
    return 'located';
  } catch (error) {
    return error instanceof DocumentError ? `${error.code} ${error.data.found ?? ''}`.trim() : String(error);
  }
}

const cell = (text: string, span = 1): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text === '' ? '<w:p/>' : p(r(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('locateForm', () => {
  const body = TITLE + sections((field) => `正文${field}。`);

  it('gives each heading the text up to the next one', () => {
    expect(textOf(body, 'section.1.1')).toBe('正文section.1.1。');
    expect(textOf(body, 'section.5')).toBe('正文section.5。');
    expect(textOf(body, 'section.8.6')).toBe('正文section.8.6。');
  });

  it.each([
    ['nothing', p(''), 'empty-document'],
    ['only the title', TITLE, 'not-this-form'],
    [
      'the same sections under another title',
      p(r('国际合作联合实验室验收申请书')) + sections(() => '甲'),
      'not-this-form 国际合作联合实验室验收申请书',
    ],
    [
      'a title about the form',
      p(r(`${form.title}形式审查表`)) + sections(() => '甲'),
      `not-this-form ${form.title}形式审查表`,
    ],
    [
      'the same sections under a title that only begins alike',
      p(r('国际合作联合实验室年度考核')) + sections(() => '甲'),
      'not-this-form 国际合作联合实验室年度考核',
    ],
    [
      'such a title on two lines',
      p(r('国际合作联合实验室')) + p(r('年度总结')) + sections(() => '甲'),
      'not-this-form 国际合作联合实验室年度总结',
    ],
    [
      'the title below the programme’s name',
      p(r('国际合作联合实验室建设计划')) + TITLE + sections(() => '甲'),
      'located',
    ],
    ['a title in title marks', p(r(`《${form.title}》`)) + sections(() => '甲'), 'located'],
    ['a title with a year', p(r(`2024年${form.title}`)) + sections(() => '甲'), 'located'],
    [
      'a title on two lines',
      p(r(form.title.slice(0, 9))) + p(r(form.title.slice(9))) + sections(() => '甲'),
      'located',
    ],
    [
      'a title that another document mentions before its own',
      TITLE + p(r('附：建设计划任务书')) + p(r('建设计划任务书')) + p(r('实验室名称：甲')) + sections(() => '甲'),
      'not-this-form 建设计划任务书',
    ],
  ])('recognises %s', (_name, content, expected) => {
    expect(refusal(content)).toBe(expected);
  });

  it.each(['人才工程报名表', '实验室备案表', '年度考核表', '成果认定表', '专家评议表', '合作委托书', '平台建设标书'])(
    'takes %s for another document',
    (title) => {
      expect(refusal(p(r(title)) + sections(() => '甲'))).toBe(`not-this-form ${title}`);
    },
  );

  it.each([
    ['in the next cell', row(cell('面积'), cell('1800平方米')), '1800平方米'],
    ['in the next cell, whatever the grid', row(cell('面 积：', 3), cell('1800平方米', 9)), '1800平方米'],
    ['beside a label that says the unit', row(cell('面积（平方米）'), cell('1800')), '1800'],
    ['in the label’s own cell', row(cell('面积：1800平方米')), '1800平方米'],
    ['in the row below', row(cell('面积')) + row(cell('1800平方米')), '1800平方米'],
  ])('finds a value %s', (_name, rows, expected) => {
    expect(
      textOf(
        TITLE + table(rows, row(cell('项目总数'), cell('3')), row(cell('姓名'), cell('甲'))) + sections(() => '甲'),
        'resources.area',
      ),
    ).toBe(expected);
  });

  it.each(['（1.1）', '§1.1 ', '第1.1节 ', '1-1 ', '1．1、'])('knows a heading numbered “%s”', (number) => {
    const document = TITLE + sections((field) => `正文${field}。`).replace('>1.1 需求分析<', `>${number}需求分析<`);
    expect(textOf(document, 'section.1.1')).toBe('正文section.1.1。');
  });

  it.each([
    ['a line break', '<w:r><w:br/></w:r>'],
    ['a tab', '<w:r><w:tab/></w:r>'],
    ['a wide space', r('　')],
    ['nothing', ''],
  ])('splits a heading from text in its paragraph behind %s', (_name, gap) => {
    const heading = p(r('1.1 需求分析'));
    const document =
      TITLE + sections((field) => `正文${field}。`).replace(heading, p(`${r('1.1 需求分析')}${gap}${r('需求很大。')}`));
    expect(textOf(document, 'section.1.1')?.trim()).toBe('需求很大。\n正文section.1.1。');
  });

  it('passes over a cell with nothing but the colon between a label of the cover and its value', () => {
    const document =
      TITLE +
      table(row(cell('联系人'), cell('：'), cell('张三')), row(cell('依托单位（公章）'), cell('：'), cell(''))) +
      sections(() => '甲');
    expect(textOf(document, 'cover.contact')).toBe('张三');
    expect(read(document).fields.find(({ field }) => field === 'cover.hostUnit')?.state).toBe('blank');
  });

  it('tells equal labels apart by the group to their left', () => {
    const rows = ['中方', '外方'].map((side) => row(cell('实验室主任'), cell(side), cell('姓名'), cell(`${side}主任`)));
    const document = TITLE + table(...rows) + sections(() => '甲');
    expect(textOf(document, 'director.chinese.name')).toBe('中方主任');
    expect(textOf(document, 'director.foreign.name')).toBe('外方主任');
    const onlyForeign = read(TITLE + table(rows[1] ?? '') + sections(() => '甲'));
    const state = (field: string): string | undefined =>
      onlyForeign.fields.find((content) => content.field === field)?.state;
    expect([state('director.chinese.name'), state('director.foreign.name')]).toEqual(['missing', 'filled']);
  });

  it('takes the template’s placeholder for a blank also where it has become plain text', () => {
    const text = form.fields.find(({ id }) => id === 'section.1.1')?.placeholder ?? '';
    const content = read(TITLE + sections((field) => (field === 'section.1.1' ? text : '甲')));
    expect(content.fields.find(({ field }) => field === 'section.1.1')).toMatchObject({
      state: 'blank',
      residue: 'placeholder',
      text: '',
    });
  });
});

describe('isForm', () => {
  const own: Title = { text: form.title, leaf: 0, kind: 'own' };
  const whole = { table: 1, headings: 1, cover: 1 };
  it.each([
    ['the title and the whole form', own, whole, true],
    ['no title and the whole form', undefined, whole, true],
    ['no title and half of the form', undefined, { table: 0.5, headings: 0.5, cover: 0.5 }, false],
    ['the title alone', own, { table: 0, headings: 0, cover: 0 }, false],
    ['another title and the whole form', { ...own, kind: 'other' as const }, whole, false],
    [
      'a title with words around it and a third of the form',
      { ...own, kind: 'variant' as const },
      { table: 0.3, headings: 0.3, cover: 0.3 },
      false,
    ],
  ])('judges %s', (_name, title, coverage, expected) => {
    expect(isForm(title, coverage)).toBe(expected);
  });
});
