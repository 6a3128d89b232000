/** A research office's folder: what comes in in a first round (twelve documents and a photograph), and in a second one. */
import { jointLab } from '../builder/form/jointLab';
import type { Values } from '../builder/form/values';
import { compoundFile } from '../builder/container';
import { buildDocument } from '../builder/package';
import { annualReport } from '../builder/siblings';
import type { Folder } from './testFolder';

const named = (name: string, unit: string): Values => ({
  'cover.labName': name,
  'basic.labName': name,
  'cover.hostUnit': unit,
  'chinese.unit': unit,
});

const materials = named('中法先进材料国际合作联合实验室', '东海大学');
const energy = named('中英清洁能源国际合作联合实验室', '滨江大学');
const ocean = named('中挪海洋工程国际合作联合实验室', '临海大学');

/** Values of the first and, where it came again, of the second round. */
const filled = {
  clean: [named('中德智能制造国际合作联合实验室', '江南理工大学')],
  two: [
    { ...materials, 'section.4.1': '', 'director.chinese.phone': '1380055512' },
    { ...materials, 'section.4.1': '设理事会。', 'director.chinese.phone': '1380055512', 'section.5': '待补充' },
  ],
  silent: [
    { ...ocean, 'section.6': '/' },
    { ...ocean, 'section.6': '无', 'projects.count': '81' },
  ],
  twins: [
    { ...energy, 'section.1.1': '' },
    { ...energy, 'section.1.2': '' },
    { ...energy, 'section.1.1': '机床的精度受制于工业软件。' },
    { ...energy, 'section.1.2': '三个方向。' },
  ],
} as const;

export function writeFirstRound(folder: Folder): void {
  const write = (name: string, content: Uint8Array | string): string => folder.write(`第一轮/${name}`, content);
  write('江南理工大学.docx', jointLab({ values: filled.clean[0] }));
  write('东海大学.docx', jointLab({ values: filled.two[0], documentId: '{11111111-0000-4000-8000-000000000001}' }));
  write('临海大学/申报书.docx', jointLab({ values: filled.silent[0] }));
  write('滨江大学甲.docx', jointLab({ values: filled.twins[0] }));
  write('滨江大学乙.docx', jointLab({ values: filled.twins[1] }));
  write('空表.docx', jointLab({ blank: true }));
  write('提示没删.docm', jointLab({ values: named('', '山南大学'), hintsLeft: ['section.4.4'] }));
  write('旧版.doc', compoundFile(['WordDocument', '1Table']));
  write('用WPS写的.wps', compoundFile(['WordDocument', '1Table']));
  write('扫描件.pdf', '%PDF-1.7');
  write('没下完.docx', 'PK');
  write('年度报告.docx', buildDocument(annualReport()));
  write('合影.jpg', new Uint8Array([0xff, 0xd8]));
}

export function writeSecondRound(folder: Folder): void {
  const write = (name: string, content: Uint8Array | string): string => folder.write(`第二轮/${name}`, content);
  write('改好了.docx', jointLab({ values: filled.two[1], documentId: '{11111111-0000-4000-8000-000000000001}' }));
  write('临海大学/申报书（修改稿）.docx', jointLab({ values: filled.silent[1] }));
  write('滨江1.docx', jointLab({ values: filled.twins[2] }));
  write('滨江2.docx', jointLab({ values: filled.twins[3] }));
  write('没下完.docx', 'PK');
  write('新来的.docx', jointLab({ values: named('中新食品安全国际合作联合实验室', '岭西大学') }));
}
