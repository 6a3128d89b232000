/** Small blank forms for tests, written as people see them. */
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import type { Story } from '../../src/ooxml/story/story.js';

/**
 * A cell: its paragraphs. `span` grid columns; `merge` starts a vertical merge or goes on with it. A string stands for its only paragraph,
 * '^' for the rest of a merge above.
 */
export type BlankCell =
  string | { readonly text: readonly string[]; readonly span?: number; readonly merge?: 'restart' };
/** A paragraph, or a table as rows of cells. */
export type BlankBlock = string | readonly (readonly BlankCell[])[];

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** “{     }” is a line to write on: underlined blanks. */
function run(part: string): string {
  const isLine = /^\{\s*\}$/u.test(part);
  const text = isLine ? part.slice(1, -1) : part;
  return `<w:r>${isLine ? '<w:rPr><w:u w:val="single"/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

const paragraph = (text: string): string =>
  `<w:p>${text
    .split(/(\{\s*\})/u)
    .filter((part) => part !== '')
    .map(run)
    .join('')}</w:p>`;

function cell(given: BlankCell): string {
  const {
    text,
    span = 1,
    merge,
  } = typeof given === 'string'
    ? { text: [given === '^' ? '' : given], span: 1, merge: given === '^' ? '' : undefined }
    : given;
  const vertical = merge === undefined ? '' : merge === '' ? '<w:vMerge/>' : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${text.map(paragraph).join('')}</w:tc>`;
}

const block = (given: BlankBlock): string =>
  typeof given === 'string'
    ? paragraph(given)
    : `<w:tbl>${given.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

export function blank(...blocks: readonly BlankBlock[]): Story {
  const body = blocks.map(block).join('');
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return readStory({ part: 'word/document.xml', document });
}
