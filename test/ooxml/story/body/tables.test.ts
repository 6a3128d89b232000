import { describe, expect, it } from '@jest/globals';

import type { Block, Cell, Table } from '../../../../src/ooxml/story/story.js';
import { p, r, shape, storyOf } from '../story.js';

const tc = (content: string, properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : p(r(content))}</w:tc>`;
const tr = (...parts: string[]) => `<w:tr>${parts.join('')}</w:tr>`;
const tbl = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const goesOn = '<w:vMerge/>';
const starts = '<w:vMerge w:val="restart"/>';
const sdt = (content: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const del = '<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>';

function tableOf(blocks: readonly Block[]): Table {
  const table = blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

function textOf(cell: Cell): string {
  return shape(cell.blocks).join('\n');
}

/** Each cell as “text column+span merge (text of the master)”. */
function grid(body: string): string[][] {
  return tableOf(storyOf(body).blocks).rows.map((row) =>
    row.cells.map((cell) => {
      const master = cell.master === cell ? '' : ` (${textOf(cell.master)})`;
      return `${textOf(cell)} ${cell.column}+${cell.span} ${cell.merge}${master}`;
    }),
  );
}

describe('the grid of a table', () => {
  it.each([
    ['plain cells', tbl(tr(tc('甲'), tc('乙'))), [['甲 0+1 none', '乙 1+1 none']]],
    ['spans', tbl(tr(tc('甲', span(3)), tc('乙', span(2)))), [['甲 0+3 none', '乙 3+2 none']]],
    ['columns before the row', tbl(tr('<w:trPr><w:gridBefore w:val="2"/></w:trPr>', tc('甲'))), [['甲 2+1 none']]],
    [
      'a merge as Word writes it',
      tbl(tr(tc('甲', starts), tc('1')), tr(tc('', goesOn), tc('2')), tr(tc('丙'), tc('3'))),
      [
        ['甲 0+1 restart', '1 1+1 none'],
        [' 0+1 continue (甲)', '2 1+1 none'],
        ['丙 0+1 none', '3 1+1 none'],
      ],
    ],
    [
      'a merge as WPS and LibreOffice write it',
      tbl(tr(tc('甲', starts)), tr(tc('', '<w:vMerge w:val="continue"/>')), tr(tc('', '<w:vMerge w:val="continue"/>'))),
      [['甲 0+1 restart'], [' 0+1 continue (甲)'], [' 0+1 continue (甲)']],
    ],
    [
      'a merge below other cells, found by its column',
      tbl(tr(tc('1', span(2)), tc('甲', starts)), tr(tc('2'), tc('3'), tc('', goesOn))),
      [
        ['1 0+2 none', '甲 2+1 restart'],
        ['2 0+1 none', '3 1+1 none', ' 2+1 continue (甲)'],
      ],
    ],
    [
      'two merges one above the other',
      tbl(tr(tc('甲', starts)), tr(tc('', goesOn)), tr(tc('乙', starts)), tr(tc('', goesOn))),
      [['甲 0+1 restart'], [' 0+1 continue (甲)'], ['乙 0+1 restart'], [' 0+1 continue (乙)']],
    ],
    ['a merge that goes on from nothing', tbl(tr(tc('甲', goesOn))), [['甲 0+1 restart']]],
    [
      'a merge that goes on from a plain cell',
      tbl(tr(tc('甲')), tr(tc('乙', goesOn))),
      [['甲 0+1 none'], ['乙 0+1 restart']],
    ],
    [
      'a merge that goes on in a column that is not there',
      tbl(tr('<w:trPr><w:gridBefore w:val="1"/></w:trPr>', tc('甲', starts)), tr(tc('乙', goesOn), tc('', goesOn))),
      [['甲 1+1 restart'], ['乙 0+1 restart', ' 1+1 continue (甲)']],
    ],
    [
      'cells merged to the right in the old way',
      tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'))),
      [['甲 0+1 restart', ' 1+1 continue (甲)', '乙 2+1 none']],
    ],
    [
      'a span that is no number',
      tbl(tr(tc('甲', '<w:gridSpan w:val="x"/>'), tc('乙', '<w:gridSpan w:val="0"/>'))),
      [['甲 0+1 none', '乙 1+1 none']],
    ],
    [
      'exceptions of WPS in each row',
      tbl(tr('<w:tblPrEx><w:tblCellMar/></w:tblPrEx><w:trPr/>', tc('甲'))),
      [['甲 0+1 none']],
    ],
    [
      'controls around rows and cells',
      tbl(sdt(tr(tc('甲'), sdt(tc('乙')), tc('丙')))),
      [['甲 0+1 none', '乙 1+1 none', '丙 2+1 none']],
    ],
    [
      'custom XML around rows and cells',
      tbl(`<w:customXml>${tr(`<w:customXml>${tc('甲')}</w:customXml>`)}</w:customXml>`),
      [['甲 0+1 none']],
    ],
    [
      'a deleted row',
      tbl(tr(tc('甲', starts)), tr(del, tc('乙', starts)), tr(tc('', goesOn))),
      [['甲 0+1 restart'], [' 0+1 continue (甲)']],
    ],
    ['a deleted cell', tbl(tr(tc('甲', '<w:cellDel w:id="1"/>'), tc('乙'))), [['乙 0+1 none']]],
    [
      'a tracked merge',
      tbl(tr(tc('甲', '<w:cellMerge w:vMerge="rest"/>')), tr(tc('', '<w:cellMerge w:vMerge="cont"/>'))),
      [['甲 0+1 restart'], [' 0+1 continue (甲)']],
    ],
  ])('is read with %s', (_title, body, expected) => {
    expect(grid(body)).toEqual(expected);
  });

  it('leaves out a table all of whose rows are deleted', () => {
    expect(shape(storyOf(`${p(r('甲'))}${tbl(tr(del, tc('乙')))}${p(r('丙'))}`).blocks)).toEqual(['甲', '丙']);
  });

  it('reads tables in cells and in controls, and their paragraphs in reading order', () => {
    const inner = tbl(tr(tc('内'), tc('里')));
    const story = storyOf(
      `${p(r('前'))}${sdt(tbl(tr(tc(`${p(r('外'))}${inner}${p(r('尾'))}`), tc('右'))))}${p(r('后'))}`,
    );
    expect(shape(story.blocks)).toEqual(['前', [[['外', [[['内'], ['里']]], '尾'], ['右']]], '后']);
    expect(story.paragraphs.map(({ text, index }) => `${index}${text}`)).toEqual(
      ['前', '外', '内', '里', '尾', '右', '后'].map((text, index) => `${index}${text}`),
    );
    expect(tableOf(story.blocks).control).toBe(story.controls[0]);
  });

  it('gives the places of rows, cells and what cells hold', () => {
    const story = storyOf(tbl(tr(tc('甲', span(2)), tc('乙'), '<w:tc><w:tcPr/></w:tc>')));
    const cells = tableOf(story.blocks).rows[0]?.cells ?? [];
    const at = ({ start, end }: { start: number; end: number }) => story.source.slice(start, end);
    expect(cells.map(at)).toEqual([tc('甲', span(2)), tc('乙'), '<w:tc><w:tcPr/></w:tc>']);
    expect(cells.map(({ content }) => at(content))).toEqual([p(r('甲')), p(r('乙')), '']);
  });

  it('takes time in proportion to its cells', () => {
    const row = tr(...Array.from({ length: 4000 }, () => tc('<w:p/>', starts)));
    const next = tr(...Array.from({ length: 4000 }, () => tc('<w:p/>', goesOn)));
    expect(
      tableOf(storyOf(tbl(row, next, next)).blocks).rows[2]?.cells.every(({ merge }) => merge === 'continue'),
    ).toBe(true);
  });
});
