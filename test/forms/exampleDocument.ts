/** The example's blank and filled copies of it, as files of the three producers. */
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { withPack } from '../../src/ooxml/package/packPart.js';
import { paragraph, table, type Block } from '../builder/block.js';
import { text } from '../builder/inline.js';
import { buildDocument, type PackageOptions } from '../builder/package.js';
import { examplePack } from './examplePack.js';

export interface ExampleAnswers {
  readonly name?: string;
  readonly leader?: string;
  readonly phone?: string;
  readonly level?: string;
  readonly period?: string;
  readonly members?: readonly (readonly [string, string])[];
  readonly brief?: readonly string[];
}

export const exampleAnswers: ExampleAnswers = {
  name: '青枫湖水质监测',
  leader: '张三',
  phone: '13800000000',
  level: '□国家级 ☑省级 □校级',
  period: '2026年3月至2027年3月',
  members: [['李四', '2024001']],
  brief: ['本项目监测水质。', '共两年。'],
};

const LINE = '________';

function lines(label: string, answer: string | undefined): string {
  return `${label}${answer ?? LINE}`;
}

function cellOf(width: number, ...texts: string[]): { width: number; blocks: Block[] } {
  return { width, blocks: texts.map((line) => paragraph(line)) };
}

function blocksOf({ name, leader, phone, level, period, members = [], brief = [''] }: ExampleAnswers): Block[] {
  const rows = [0, 1].map((at) => members[at] ?? (['', ''] as const));
  return [
    paragraph([text('青枫大学学生创新项目申请表', { bold: true })]),
    paragraph(lines('项目名称：', name)),
    paragraph([text(lines('负责人：', leader)), text('  '), text(lines('电话：', phone))]),
    paragraph('填写说明'),
    paragraph('一、表中空缺项要填“无”。'),
    table([
      {
        cells: [
          cellOf(1500, '项目级别'),
          cellOf(3000, level ?? '□国家级 □省级 □校级'),
          cellOf(1500, '起止时间'),
          cellOf(3000, period ?? '   年   月至   年   月'),
        ],
      },
      { cells: [cellOf(4500, '姓名'), cellOf(4500, '学号')] },
      ...rows.map(([who, number]) => ({ cells: [cellOf(4500, who), cellOf(4500, number)] })),
      { cells: [cellOf(9000, '导师意见', '', '签字：        年   月   日')] },
    ]),
    paragraph('三、项目简介'),
    paragraph('（限200字）'),
    ...brief.map((line) => paragraph(line)),
  ];
}

/** With its rules in it, unless another pack, or none, is asked for. */
export function exampleDocument(
  answers: ExampleAnswers = {},
  options: PackageOptions = {},
  pack: string | null = JSON.stringify(examplePack),
): Uint8Array {
  const bytes = buildDocument(blocksOf(answers), options);
  return pack === null ? bytes : withPack(OoxmlPackage.open(bytes), pack);
}
