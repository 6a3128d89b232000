/** Documents that are not the form although they share its words: of the same laboratory, the same ministry, the same desk. */
import type { Block, Row } from './block.js';
import { paragraph, table } from './block.js';
import { COVER_LINES, INSTRUCTIONS, SECTIONS, TABLE_ROWS } from './form/official.js';
import { CORRECT } from './form/values.js';
import { text } from './inline.js';

const TITLE = { align: 'center' as const, text: { font: '方正小标宋简体', size: 44 } };

function coverLine(label: string, value: string): Block {
  return paragraph([text(`${label}：`), text(`  ${value}        `, { underline: true })], { text: { size: 32 } });
}

function sameCover(): Block[] {
  return COVER_LINES.map(([label, field]) => coverLine(label, CORRECT[field] ?? ''));
}

function row(...texts: readonly string[]): Row {
  return { cells: texts.map((value) => ({ width: Math.floor(9000 / texts.length), blocks: [paragraph(value)] })) };
}

function sectionHeadings(bodies: (title: string) => string): Block[] {
  return SECTIONS.flatMap((section) => [
    paragraph(`${section.number}、${section.title}`, { style: 'heading1' }),
    ...section.subsections.flatMap((one) => [
      paragraph(`${one.number} ${one.title}`, { style: 'heading2' }),
      paragraph(bodies(one.title)),
    ]),
    ...(section.subsections.length === 0 ? [paragraph(bodies(section.title))] : []),
  ]);
}

/** 验收申请书 of the same laboratory: the six cover lines are the same to the letter. */
export function acceptanceApplication(): Block[] {
  return [
    paragraph('国际合作联合实验室验收申请书', TITLE),
    ...sameCover(),
    paragraph('教育部科学技术与信息化司', { align: 'center' }),
    paragraph('基本信息表', { align: 'center' }),
    table([
      row('实验室名称', CORRECT['basic.labName'] ?? ''),
      row('立项时间', '2019年3月', '验收时间', '2022年12月'),
      row('实验室主任', '张明远', '联系电话', '13851400027'),
      row('国际合作项目', '项目总数', '18', '经费总额(万元)', '3560'),
      row('学术团队', '国内固定研究人员数量', '42', '外籍全职人员数量及比例', '8人，16%'),
    ]),
    ...[
      '一、立项批复情况',
      '二、建设任务完成情况',
      '三、建设成效',
      '四、经费使用情况',
      '五、存在问题',
      '六、自评结论',
    ].flatMap((heading) => [paragraph(heading, { style: 'heading1' }), paragraph('已按批复完成。')]),
  ];
}

/** 建设计划任务书 with the eight headings of the form, written after approval. */
export function planDocument(): Block[] {
  return [
    paragraph('国际合作联合实验室建设计划任务书', TITLE),
    coverLine('实验室名称', CORRECT['cover.labName'] ?? ''),
    coverLine('依托单位（公章）', '江南理工大学'),
    coverLine('建设期限', '2024年1月至2026年12月'),
    ...sectionHeadings(() => '按计划执行。'),
  ];
}

/** 国家国际科技合作基地申报书: another ministry's form with many of the same labels. */
export function cooperationBase(): Block[] {
  return [
    paragraph('国家国际科技合作基地申报书', TITLE),
    ...['基地名称', '依托单位（公章）', '主管单位（公章）', '联系人', '联系电话', '电子邮箱'].map((label) =>
      coverLine(label, ''),
    ),
    paragraph('中华人民共和国科学技术部', { align: 'center' }),
    table([
      row('单位名称', '', '依托平台', ''),
      row('基地负责人', '姓名', '', '出生年月', ''),
      row('基地负责人', '联系电话', '', '电子邮箱', ''),
      row('国际合作项目', '项目总数', '', '经费总额(万元)', ''),
      row('协议情况', '协议名称', '', '签署时间', ''),
    ]),
    ...[
      '一、基地建设目的和意义',
      '二、基地建设基本情况',
      '三、国际合作成效',
      '四、管理与运行',
      '五、未来三年建设计划',
    ].map((heading) => paragraph(heading, { style: 'heading1' })),
  ];
}

/** A university's own 申报表. */
export function internalApplication(): Block[] {
  return [
    paragraph('江南理工大学国际合作培育项目申报表', TITLE),
    table([
      row('项目名称', ''),
      row('申请人', '姓名', '', '出生年月', ''),
      row('联系电话', '', '电子邮箱', ''),
      row('依托平台', '', '单位名称', ''),
      row('建设目标', ''),
      row('学院意见', '（盖章）　　　年　　月　　日'),
    ]),
  ];
}

/** 年度报告 of the laboratory. */
export function annualReport(): Block[] {
  return [
    paragraph('国际合作联合实验室年度报告（2022年）', TITLE),
    ...sameCover(),
    ...[
      '一、年度工作概况',
      '二、科学研究',
      '三、学科建设与人才培养',
      '四、团队建设与人才队伍',
      '五、开放与运行',
    ].flatMap((heading) => [paragraph(heading, { style: 'heading1' }), paragraph('进展顺利。')]),
  ];
}

/** 推荐函: names the form in a sentence. */
export function recommendationLetter(): Block[] {
  return [
    paragraph('关于推荐“中德智能制造国际合作联合实验室”的函', TITLE),
    paragraph('教育部科学技术与信息化司：'),
    paragraph('根据教科信厅函〔2022〕41号要求，现报送《国际合作联合实验室立项申报书》一份，请予审核。'),
    paragraph('联系人：李文静　联系电话：025-84893500　电子邮箱：liwenjing@jnlg.edu.cn'),
    paragraph('江苏省教育厅', { align: 'right' }),
  ];
}

/** 形式审查表: a checklist that names every label and heading of the form. */
export function formalCheckList(): Block[] {
  const labels = TABLE_ROWS.flatMap((cells) => cells.flatMap((cell) => (cell.label === undefined ? [] : [cell.label])));
  const headings = SECTIONS.flatMap((section) => [section, ...section.subsections]).map((one) => one.title);
  return [
    paragraph('国际合作联合实验室立项申报书形式审查表', TITLE),
    table([
      row('序号', '审查内容', '是否完整', '备注'),
      ...[...labels, ...headings].map((label, index) => row(String(index + 1), label, '□是 □否', '')),
    ]),
    paragraph('审查人：　　　　　　　日期：　　年　　月　　日'),
  ];
}

/** A guide to filling the form, which quotes its instructions and headings with advice in between. */
export function writingGuide(): Block[] {
  return [
    paragraph('《国际合作联合实验室立项申报书》填写指南', TITLE),
    ...INSTRUCTIONS.map((item) => paragraph(item)),
    ...sectionHeadings((title) => `“${title}”一栏请结合本校实际撰写，注意突出国际合作特色。`),
  ];
}

/** The notice without its annex stands in form/front.ts; this is a reply slip that merely carries its name. */
export function replySlip(): Block[] {
  return [
    paragraph('高校国际合作联合实验室建设推荐工作培训会回执', TITLE),
    table([row('单位名称', ''), row('姓名', '', '联系电话', ''), row('电子邮箱', '')]),
  ];
}
