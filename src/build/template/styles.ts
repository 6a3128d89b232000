/**
 * The look of an official form, all of it in styles. Sizes in points by their Chinese names: 二号 22, 小二 18, 三号 16, 四号 14, 小四 12, 五号 10.5.
 * Fonts are those of official documents; where one is missing Word takes the alternative named in `fonts.ts`.
 */
import { fonts } from './fonts.js';
import { rootXml, twips } from './markup.js';
import { CELL_MARGIN, LABEL_SIZE, TEXT_WIDTH } from './measures.js';
import { styleIds } from './styleIds.js';
import type { StyleId } from './styleIds.js';

interface ParagraphStyle {
  readonly id: StyleId;
  /** As Word lists it; built-in ones keep their English names. */
  readonly name: string;
  readonly font?: string;
  /** Points. */
  readonly size: number;
  /** Elements of CT_PPr in schema order. */
  readonly paragraph: string;
}

/** `w:spacing` in points before and after, line in lines of single spacing. */
function spacing(before: number, after: number, line: number): string {
  return `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${Math.round(line * 240)}" w:lineRule="auto"/>`;
}

/** Lines of a fixed height, for the cover and for labels, where nothing but text stands. Points. */
function exactSpacing(before: number, line: number): string {
  return `<w:spacing w:before="${before * 20}" w:after="0" w:line="${line * 20}" w:lineRule="exact"/>`;
}

/** First line moved in by two characters of the given size, as Chinese paragraphs are. */
function indent(size: number): string {
  return `<w:ind w:firstLineChars="200" w:firstLine="${size * 40}"/>`;
}

const CENTRED = '<w:jc w:val="center"/>';
const LEFT = '<w:jc w:val="left"/>';

function heading(spaced: string, level: number): string {
  return `<w:keepNext/><w:keepLines/>${spaced}${LEFT}<w:outlineLvl w:val="${level}"/>`;
}

/** Where the cover blanks start and end, from the left margin: twentieths of a point. */
const COVER_BLANK = { label: 480, start: 3500, end: 8700 } as const;

const paragraphStyles: readonly ParagraphStyle[] = [
  { id: styleIds.title, name: 'Title', font: fonts.title, size: 26, paragraph: spacing(70, 90, 1) + CENTRED },
  {
    id: styleIds.coverLine,
    name: '封面栏目',
    size: 16,
    paragraph: [
      `<w:tabs><w:tab w:val="left" w:pos="${COVER_BLANK.start}"/><w:tab w:val="right" w:pos="${COVER_BLANK.end}"/></w:tabs>`,
      exactSpacing(0, 34),
      `<w:ind w:left="${COVER_BLANK.start}" w:right="${twips(TEXT_WIDTH) - COVER_BLANK.end}" w:hanging="${COVER_BLANK.start - COVER_BLANK.label}"/>`,
      '<w:jc w:val="left"/>',
    ].join(''),
  },
  { id: styleIds.issuer, name: '封面发文机关', size: 16, paragraph: exactSpacing(100, 30) + CENTRED },
  { id: styleIds.edition, name: '封面年份', size: 16, paragraph: exactSpacing(0, 30) + CENTRED },
  { id: styleIds.partTitle, name: '表题', font: fonts.heading, size: 18, paragraph: spacing(0, 12, 1) + CENTRED },
  { id: styleIds.instruction, name: '填表说明', size: 14, paragraph: spacing(0, 6, 1.5) + indent(14) },
  { id: styleIds.tableLabel, name: '表格栏目', size: LABEL_SIZE, paragraph: exactSpacing(0, 14) + CENTRED },
  { id: styleIds.tableText, name: '表格内容', size: 10.5, paragraph: spacing(0, 0, 1) + LEFT },
  { id: styleIds.tableProse, name: '表格正文', size: 10.5, paragraph: spacing(0, 0, 1.15) + indent(10.5) },
  { id: styleIds.section, name: 'heading 1', font: fonts.heading, size: 16, paragraph: heading(spacing(18, 9, 1), 0) },
  {
    id: styleIds.subsection,
    name: 'heading 2',
    font: fonts.heading,
    size: 12,
    paragraph: heading(spacing(9, 4.5, 1), 1),
  },
  { id: styleIds.hint, name: '填写提示', font: fonts.hint, size: 12, paragraph: spacing(0, 0, 1.25) + indent(12) },
  { id: styleIds.prose, name: '申报正文', size: 12, paragraph: spacing(0, 0, 1.5) + indent(12) },
  { id: styleIds.footer, name: 'footer', size: 14, paragraph: spacing(0, 0, 1) + CENTRED },
];

export function stylesXml(): string {
  return rootXml('styles', [DEFAULTS, NORMAL, ...paragraphStyles.map(styleXml), PLACEHOLDER, ...TABLES].join(''));
}

function styleXml({ id, name, font, size, paragraph }: ParagraphStyle): string {
  const face = font === undefined ? '' : `<w:rFonts w:eastAsia="${font}"/>`;
  const properties = `${face}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  return [
    `<w:style w:type="paragraph" ${/^[A-Za-z]/.test(name) ? '' : 'w:customStyle="1" '}w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${styleIds.normal}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${properties}</w:rPr></w:style>`,
  ].join('');
}

const DEFAULTS = [
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  `<w:rFonts w:ascii="${fonts.latin}" w:eastAsia="${fonts.body}" w:hAnsi="${fonts.latin}" w:cs="${fonts.latin}"/>`,
  '<w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
].join('');

const NORMAL = [
  `<w:style w:type="paragraph" w:default="1" w:styleId="${styleIds.normal}"><w:name w:val="Normal"/><w:qFormat/>`,
  '<w:pPr><w:widowControl/><w:jc w:val="both"/></w:pPr></w:style>',
].join('');

const PLACEHOLDER = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="character" w:styleId="${styleIds.placeholder}"><w:name w:val="Placeholder Text"/>`,
  '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/>',
  '<w:rPr><w:color w:val="808080"/></w:rPr></w:style>',
].join('');

const TABLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.tableGrid}"><w:name w:val="申报表格"/><w:basedOn w:val="TableNormal"/>`,
  '<w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right'].map(
    (side) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="auto"/>`,
  ),
  ...['insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`),
  `</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="${CELL_MARGIN}" w:type="dxa"/>`,
  `<w:bottom w:w="28" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
];
