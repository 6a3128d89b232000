/**
 * The few WordprocessingML elements the templates are made of. Children stand in the order of their schema types (CT_PPr, CT_RPr …,
 * ISO/IEC 29500-1 annex A), since Word refuses some documents that do not keep it.
 */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of a root element that holds paragraphs and controls. */
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');

/** A part of WordprocessingML as a whole. */
export function rootXml(name: string, content: string): string {
  return `${XML}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface RunDress {
  /** Style id of a character style. */
  readonly style?: string;
  readonly underlined?: boolean;
}

/** Text typed in a Chinese input method: Word marks it so, and draws and counts its quotation marks as Chinese ones. */
const EAST_ASIA_HINT = '<w:rFonts w:hint="eastAsia"/>';

export function runProperties({ style, underlined }: RunDress): string {
  return [
    '<w:rPr>',
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    EAST_ASIA_HINT,
    underlined === true ? '<w:u w:val="single"/>' : '',
    '</w:rPr>',
  ].join('');
}

export function run(text: string, dress: RunDress = {}): string {
  return `<w:r>${runProperties(dress)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function tab(dress: RunDress = {}): string {
  return `<w:r>${runProperties(dress)}<w:tab/></w:r>`;
}

export interface ParagraphDress {
  /** Style id. */
  readonly style: string;
  /** Stays on the page of the next paragraph or table row. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Moved in from both sides, twentieths of a point. */
  readonly inset?: number;
  /** `w:sectPr` of a section that ends with this paragraph. */
  readonly sectionEnd?: string;
}

/** @param content runs and run-level controls */
export function paragraph(dress: ParagraphDress, content = ''): string {
  const properties = [
    `<w:pStyle w:val="${dress.style}"/>`,
    dress.keepNext === true ? '<w:keepNext/>' : '',
    dress.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '',
    dress.inset === undefined ? '' : `<w:ind w:left="${dress.inset}" w:right="${dress.inset}"/>`,
    dress.sectionEnd ?? '',
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** Twentieths of a point, the unit of most lengths in WordprocessingML. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A content control (`w:sdt`). @param properties children of its `w:sdtPr` */
export function controlXml(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
