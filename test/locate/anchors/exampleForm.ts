import type { DocumentContent, FieldContent } from '../../../src/document/content.js';
import { isPackFault, readPack } from '../../../src/forms/pack.js';
import type { PackInput } from '../../../src/forms/packSchema.js';
import type { Form } from '../../../src/forms/schema.js';
import { contentOf } from '../../../src/locate/content.js';
import { locateForm } from '../../../src/locate/locate.js';
import type { LocatedForm } from '../../../src/locate/place.js';
import { examplePack } from '../../forms/examplePack.js';
import { p, r, storyOf } from '../../ooxml/story/story.js';

export function formOf(pack: PackInput): Form {
  const read = readPack(JSON.stringify(pack));
  if (isPackFault(read)) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

export const exampleForm = formOf(examplePack);

/** A cell of these lines; over so many columns. */
export const cell = (text: string, span = 1): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text
    .split('\n')
    .map((line) => (line === '' ? '<w:p/>' : p(r(line))))
    .join('')}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** Parts of the example's body, to be changed one by one. */
export const blank = {
  title: p(r('青枫大学学生创新项目申请表')),
  name: p(r('项目名称：______')),
  people: p(r('负责人：____ 电话：____')),
  advice: p(r('填写说明')) + p(r('一、表中空缺项要填“无”。')),
  first: row(cell('项目级别'), cell('□国家级 □省级 □校级'), cell('起止时间'), cell('  年  月至  年  月')),
  heads: row(cell('姓名', 2), cell('学号', 2)),
  members: row(cell('', 2), cell('', 2)) + row(cell('', 2), cell('', 2)),
  opinion: row(cell('导师意见\n\n签字：      年  月  日', 4)),
  heading: p(r('三、项目简介')),
  brief: p(r('（限200字）')) + '<w:p/>',
};
export type Body = Record<keyof typeof blank, string>;

export function bodyOf(change: Partial<Body> = {}): string {
  const b = { ...blank, ...change };
  const grid = table(b.first + b.heads + b.members + b.opinion);
  return b.title + b.name + b.people + b.advice + grid + b.heading + b.brief;
}

export interface Reading {
  readonly located: LocatedForm;
  readonly content: DocumentContent;
  readonly field: (id: string) => FieldContent | undefined;
}

export function readBody(body: string, form = exampleForm): Reading {
  const story = storyOf(body);
  const located = locateForm(story, [form]);
  const content = contentOf(story, located, form);
  return { located, content, field: (id) => content.fields.find(({ field }) => field === id) };
}

export const states = ({ content }: Reading): string[] => content.fields.map(({ field, state }) => `${field} ${state}`);
export const unread = ({ content }: Reading): string[] => content.outside.map(({ text }) => text);
