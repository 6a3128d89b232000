/** What stands around the form: the notice it is annexed to, the instructions, a table of contents, a closing note. */
import type { Block } from '../block.js';
import { blockControl, paragraph } from '../block.js';
import { field, fieldMark, instruction } from '../field.js';
import { dressed, pageBreak, text } from '../inline.js';
import { INSTRUCTIONS, SECTIONS } from './official.js';

const BODY = { text: { font: '仿宋_GB2312', size: 32 }, firstLine: 200 };

export function instructionBlocks(): Block[] {
  return [
    paragraph('填表说明', { align: 'center', text: { font: '黑体', size: 32 } }),
    ...INSTRUCTIONS.map((item) => paragraph(item, BODY)),
    paragraph([pageBreak]),
  ];
}

/** The notice 教科信厅函〔2022〕41号 as it is circulated, with the form as its annex. */
export function noticeBlocks(): Block[] {
  const centred = { align: 'center' as const, text: { font: '方正小标宋简体', size: 44 } };
  return [
    paragraph('教育部办公厅', centred),
    paragraph('教科信厅函〔2022〕41号', { align: 'center' }),
    paragraph('教育部办公厅关于开展高校国际合作联合\n实验室建设推荐工作的通知', centred),
    paragraph(
      '各省、自治区、直辖市教育厅（教委），有关部门（单位）教育司（局），部属各高等学校、部省合建各高等学校：',
      BODY,
    ),
    paragraph('现将有关事项通知如下。', BODY),
    paragraph('一、建设要求', BODY),
    paragraph('1. 推荐报送的联合实验室要以开展高水平国际科技合作为特色。', BODY),
    paragraph('2. 本次联合实验室建设采用两种模式。第一种模式为依托平台建设，第二种模式为依托海外引进团队建设。', BODY),
    paragraph('3. 要符合有关立项建设要求，实质运行两年以上，并取得明显建设成效。', BODY),
    paragraph('二、推荐要求', BODY),
    paragraph('各省级教育行政部门可推荐1项地方高校联合实验室建设项目。', BODY),
    paragraph('三、材料填报要求', BODY),
    paragraph(
      '请各推荐单位组织申报实验室于2023年1月20日登录“教育部科技管理信息系统”，在线填写申报书（模板见附件）。',
      BODY,
    ),
    paragraph('联系人及电话：王艺博 010-66096865', BODY),
    paragraph('通讯地址：北京市西城区大木仓胡同37号南楼415', BODY),
    paragraph('附件：国际合作联合实验室立项申报书', BODY),
    paragraph('教育部办公厅', { align: 'right' }),
    paragraph('2022年12月30日', { align: 'right' }),
    paragraph([pageBreak]),
  ];
}

/** An automatic table of contents: one TOC field over all its paragraphs, in a content control, entries in the toc styles. */
export function contentsBlocks(): Block[] {
  const entries = SECTIONS.flatMap((section) => [
    { style: 'toc1' as const, shown: `${section.number}、${section.title}` },
    ...section.subsections.map((one) => ({ style: 'toc2' as const, shown: `${one.number} ${one.title}` })),
  ]);
  const start = [fieldMark('begin'), instruction(' TOC \\o "1-2" \\h \\z \\u '), fieldMark('separate')];
  const lines = entries.map((entry, index) => {
    const page = field(` PAGEREF _Toc${1000 + index} \\h `, [
      text(String(4 + Math.floor(index / 3)), { webHidden: true }),
    ]);
    const link = [text(entry.shown), text('\t', { webHidden: true }), dressed({ webHidden: true }, page)];
    return paragraph([...(index === 0 ? start : []), ...link], { style: entry.style });
  });
  return [
    blockControl(
      { kind: 'docPart' },
      paragraph('目  录', { align: 'center' }),
      ...lines,
      paragraph([fieldMark('end')]),
    ),
    paragraph([pageBreak]),
  ];
}

/** A table of contents typed by hand: no field and no style, dots up to the page. */
export function typedContentsBlocks(): Block[] {
  const entries = SECTIONS.flatMap((section) => [
    `${section.number}、${section.title}`,
    ...section.subsections.map((one) => `${one.number} ${one.title}`),
  ]);
  return [
    paragraph('目录', { align: 'center', text: { font: '黑体', size: 32 } }),
    ...entries.map((entry, index) => paragraph(`${entry}………………………${3 + Math.floor(index / 3)}`)),
    paragraph([pageBreak]),
  ];
}

/** What the ministry prints under its notices. */
export function closingBlocks(): Block[] {
  return [
    paragraph('（此件不予公开）'),
    paragraph('部内发送：有关部领导，办公厅'),
    paragraph('教育部办公厅                         2022年12月30日印发'),
  ];
}
