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
