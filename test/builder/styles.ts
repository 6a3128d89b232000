/** Style sheets and numbering as the three programs write them; style ids differ, names say what is meant. */
import { element, property } from './markup.js';
import type { Producer } from './writer.js';

export type StyleName =
  'normal' | 'title' | 'heading1' | 'heading2' | 'toc1' | 'toc2' | 'placeholder' | 'tableGrid' | 'hyperlink' | 'hidden';

/** Style ids: Chinese Word numbers them, WPS numbers them otherwise, LibreOffice spells them out. */
const IDS: Record<Producer, Record<StyleName, string>> = {
  word: {
    normal: 'a',
    title: 'a5',
    heading1: '1',
    heading2: '2',
    toc1: '10',
    toc2: '20',
    placeholder: 'a6',
    tableGrid: 'a3',
    hyperlink: 'a7',
    hidden: 'a8',
  },
  wps: {
    normal: '1',
    title: '4',
    heading1: '2',
    heading2: '3',
    toc1: '6',
    toc2: '7',
    placeholder: '10',
    tableGrid: '5',
    hyperlink: '9',
    hidden: '11',
  },
  libreoffice: {
    normal: 'Normal',
    title: 'Title',
    heading1: 'Heading1',
    heading2: 'Heading2',
    toc1: 'TOC1',
    toc2: 'TOC2',
    placeholder: 'PlaceholderText',
    tableGrid: 'TableGrid',
    hyperlink: 'InternetLink',
    hidden: 'Hidden',
  },
};

export function styleId(producer: Producer, name: StyleName): string {
  return IDS[producer][name];
}

/** Built-in style names (ECMA-376 17.7.4.9); LibreOffice writes some with a capital. */
function displayName(producer: Producer, name: StyleName): string {
  const names: Record<StyleName, string> = {
    normal: 'Normal',
    title: 'Title',
    heading1: 'heading 1',
    heading2: 'heading 2',
    toc1: 'toc 1',
    toc2: 'toc 2',
    placeholder: 'Placeholder Text',
    tableGrid: 'Table Grid',
    hyperlink: 'Hyperlink',
    hidden: '批注隐藏',
  };
  const plain = names[name];
  return producer === 'libreoffice' && name.startsWith('heading') ? plain.replace('h', 'H') : plain;
}

export interface StyleOptions {
  /** Heading styles carry the automatic numbers themselves. */
  readonly numberedHeadings: boolean;
}

export function stylesXml(producer: Producer, options: StyleOptions): string {
  const id = (name: StyleName): string => styleId(producer, name);
  const style = (kind: string, name: StyleName, content: string, isDefault = false): string =>
    element(
      'w:style',
      { 'w:type': kind, 'w:default': isDefault ? '1' : undefined, 'w:styleId': id(name) },
      property('name', displayName(producer, name)),
      isDefault ? '' : property('basedOn', kind === 'paragraph' ? id('normal') : undefined),
      content,
    );
  const numbers = (level: number): string =>
    options.numberedHeadings
      ? element('w:numPr', {}, level === 0 ? '' : property('ilvl', level), property('numId', 1))
      : '';
  const heading = (name: StyleName, level: number, size: number): string =>
    style(
      'paragraph',
      name,
      `<w:qFormat/><w:pPr><w:keepNext/>${numbers(level)}<w:outlineLvl w:val="${level}"/></w:pPr>` +
        `<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="${size}"/></w:rPr>`,
    );
  const asciiFont = producer === 'wps' ? '宋体' : 'Times New Roman';
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  return [
    defaults,
    style(
      'paragraph',
      'normal',
      `<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:ascii="${asciiFont}" w:hAnsi="${asciiFont}" w:eastAsia="宋体"/><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr>`,
      true,
    ),
    style(
      'paragraph',
      'title',
      '<w:qFormat/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>',
    ),
    heading('heading1', 0, 32),
    heading('heading2', 1, 28),
    style(
      'paragraph',
      'toc1',
      '<w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8296"/></w:tabs></w:pPr>',
    ),
    style(
      'paragraph',
      'toc2',
      '<w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8296"/></w:tabs><w:ind w:left="420"/></w:pPr>',
    ),
    style('character', 'placeholder', '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="808080"/></w:rPr>'),
    style(
      'character',
      'hyperlink',
      '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>',
    ),
    style('character', 'hidden', '<w:rPr><w:vanish/></w:rPr>'),
    producer === 'libreoffice'
      ? ''
      : style('table', 'tableGrid', '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'),
  ].join('');
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly suffix?: 'tab' | 'space' | 'nothing';
  readonly legal?: boolean;
  readonly font?: string;
}

/** `w:numId` of the lists every document has. */
export const LISTS = { headings: 1, decimal: 2, bullet: 3, chinese: 4 } as const;

const ABSTRACT: readonly (readonly Level[])[] = [
  [
    { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
    { format: 'decimal', text: '%1.%2', suffix: 'space', legal: true },
  ],
  [{ format: 'decimal', text: '%1.' }],
  [{ format: 'bullet', text: '\uf06c', font: 'Wingdings' }],
  [{ format: 'chineseCounting', text: '（%1）', suffix: 'nothing' }],
];

export function numberingXml(): string {
  const level = (one: Level, index: number): string =>
    element(
      'w:lvl',
      { 'w:ilvl': index },
      property('start', 1),
      property('numFmt', one.format),
      property('isLgl', one.legal),
      property('suff', one.suffix),
      property('lvlText', one.text),
      property('lvlJc', 'left'),
      '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr>',
      one.font === undefined
        ? ''
        : element('w:rPr', {}, element('w:rFonts', { 'w:ascii': one.font, 'w:hAnsi': one.font })),
    );
  const abstracts = ABSTRACT.map((levels, index) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': index },
      property('multiLevelType', 'multilevel'),
      ...levels.map(level),
    ),
  );
  const numbers = ABSTRACT.map((_, index) =>
    element('w:num', { 'w:numId': index + 1 }, property('abstractNumId', index)),
  );
  return [...abstracts, ...numbers].join('');
}
