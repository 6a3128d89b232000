/** Small files that ask for much: each is refused or read in bounded time, however often it repeats itself. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DocumentError } from '../../../src/document/error.js';
import { MAX_PARAGRAPHS } from '../../../src/ooxml/bounds.js';
import { jointLab } from '../../builder/form/jointLab.js';
import { readingOf } from '../../fixtures/reading.js';
import { p, r, storyOf } from '../story/story.js';

const KIB = 1024;
const MAIN = 'word/document.xml';
const entries = unzipSync(jointLab());
const partOf = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());

/** `unit` again and again up to this many characters. */
function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function inBody(xml: string): Record<string, string> {
  return { [MAIN]: partOf(MAIN).replace('<w:body>', `<w:body>${xml}`) };
}

function outcome(parts: Record<string, string>): string {
  const changed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  try {
    readingOf(zipSync({ ...entries, ...changed }));
    return 'read';
  } catch (error) {
    if (error instanceof DocumentError) return `${error.code} ${error.data.found ?? ''}`.trim();
    throw error;
  }
}

const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;

describe('a small file', () => {
  it.each([
    ['of more paragraphs than any document', inBody(repeated('<w:p/>', 1024 * KIB)), 'zip-too-large paragraphs'],
    ['of controls, one after the other', inBody(repeated('<w:sdt><w:sdtContent/></w:sdt>', 512 * KIB)), 'read'],
    ['of a row as long as a book', inBody(`<w:tbl><w:tr>${repeated(cell('面积'), 1024 * KIB)}</w:tr></w:tbl>`), 'read'],
    [
      'of a row of the form, again and again',
      {
        [MAIN]: partOf(MAIN).replace(
          '<w:tr>',
          `${repeated(`<w:tr>${cell('依托平台')}${cell('')}</w:tr>`, 512 * KIB)}<w:tr>`,
        ),
      },
      'read',
    ],
    ['of a heading of the form, again and again', inBody(repeated(p(r('1.1 需求分析')), 512 * KIB)), 'read'],
    [
      'of fields that never end',
      inBody(p(repeated('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 512 * KIB))),
      'read',
    ],
    ['of tables inside tables', inBody(nestedTables(150)), 'read'],
    ['of tables nested past the bound', inBody(nestedTables(200)), 'xml-malformed'],
    ['of one figure', { [MAIN]: partOf(MAIN).replace('2600平方米', '1'.repeat(512 * KIB)) }, 'read'],
    ['whose list labels are as long as a book', longLabels(), 'read'],
    ['whose styles are based on one another in a ring', ringOfStyles(), 'read'],
  ])('%s', (_name, parts, expected) => {
    expect(outcome(parts)).toBe(expected);
  });

  it('of as many paragraphs as allowed is read', () => {
    expect(storyOf('<w:p/>'.repeat(MAX_PARAGRAPHS)).paragraphs).toHaveLength(MAX_PARAGRAPHS);
  });
});

function nestedTables(depth: number): string {
  return `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
}

function longLabels(): Record<string, string> {
  const name = 'word/numbering.xml';
  const long = partOf(name).replace(/<w:lvlText w:val="[^"]*"/g, `<w:lvlText w:val="${repeated('%1', 256 * KIB)}"`);
  const item =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
  return { [name]: long, ...inBody(repeated(item, 512 * KIB)) };
}

function ringOfStyles(): Record<string, string> {
  const name = 'word/styles.xml';
  const ring = Array.from({ length: 2000 }, (_, index) => {
    const next = (index + 1) % 2000;
    return `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${next}"/></w:style>`;
  });
  const item = (index: number): string => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr></w:p>`;
  return {
    [name]: partOf(name).replace('</w:styles>', `${ring.join('')}</w:styles>`),
    ...inBody(Array.from({ length: 2000 }, (_, index) => item(index)).join('')),
  };
}
