import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readable } from '../../../src/ooxml/story/body/pieces.js';
import type { Block, Control, Story } from '../../../src/ooxml/story/story.js';
import type { SourceRange } from '../../../src/ooxml/xml/sourceRange.js';
import { runs } from '../../effort.js';
import { p, r, storyOf } from './story.js';

/** Ranges of all pieces in reading order of the source, boxes left out. */
function checkRanges(story: Story): void {
  // There are so many that expectations of their own would take longer than the reading.
  const inside = (inner: SourceRange, outer: SourceRange) => {
    if (inner.start < outer.start || inner.end > outer.end) expect(inner).toEqual(outer);
  };
  const check = (blocks: readonly Block[], outer: SourceRange) => {
    let before = outer.start;
    for (const block of blocks) {
      inside(block, outer);
      expect(block.start).toBeGreaterThanOrEqual(before);
      before = block.end;
      if (block.kind === 'table') {
        for (const row of block.rows) {
          inside(row, block);
          for (const cell of row.cells) {
            inside(cell, row);
            inside(cell.content, cell);
            check(cell.blocks, cell.content);
          }
        }
        continue;
      }
      inside(block.content, block);
      let last = block.content.start;
      for (const piece of block.pieces) {
        inside(piece, piece.run);
        inside(piece.run, block.content);
        expect(piece.start).toBeGreaterThanOrEqual(last);
        last = piece.end;
        const raw = story.source.slice(piece.start, piece.end);
        if (piece.kind === 'text') expect(readable(raw)).toBe(piece.text);
        else expect(raw).not.toBe('');
      }
      for (const box of block.boxes) check(box, block.content);
    }
  };
  check(story.blocks, { start: 0, end: story.source.length });
  const checkControl = (control: Control) => {
    if (control.properties !== null) inside(control.properties, control);
    if (control.content !== null) inside(control.content, control);
    if (control.parent !== null) inside(control, control.parent);
  };
  story.controls.forEach(checkControl);
  story.paragraphs.forEach((paragraph, index) => expect(paragraph.index).toBe(index));
  for (const list of [story.revisions, story.comments, story.highlights, story.hidden]) {
    for (const item of list) {
      inside(item, { start: 0, end: story.source.length });
      expect(story.paragraphs[item.paragraph] ?? null).not.toBe(story.paragraphs.length > 0 ? null : undefined);
    }
  }
}

const properties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:vanish/>',
  '<w:highlight w:val="yellow"/>',
  '<w:rFonts w:ascii="Wingdings 2"/>',
  '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>',
);
const textContent = fc.constantFrom(
  '<w:t>甲乙</w:t>',
  '<w:t> a&lt;b </w:t>',
  '<w:t xml:space="preserve"> R </w:t>',
  '<w:t>甲<!-- c -->乙<![CDATA[&丙]]></w:t>',
  '<w:tab/>',
  '<w:br/>',
  '<w:sym w:font="Wingdings" w:char="F0FE"/>',
  '<w:noBreakHyphen/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText> eq \\o\\ac(□,√) </w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:commentReference w:id="1"/>',
);
const { block } = fc.letrec<{ inline: string; block: string; run: string }>((tie) => ({
  run: fc
    .tuple(
      properties,
      fc.array(
        fc.oneof(
          { weight: 9, arbitrary: textContent },
          tie('block').map((inner) => `<w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict>`),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([look, content]) => r(`<w:softHyphen/>${content.join('')}`, look)),
  inline: fc.oneof(
    { maxDepth: 3 },
    tie('run'),
    fc
      .tuple(
        fc.constantFrom(
          ['<w:ins w:id="1">', '</w:ins>'] as const,
          ['<w:del w:id="1">', '</w:del>'] as const,
          ['<w:hyperlink>', '</w:hyperlink>'] as const,
          ['<w:fldSimple w:instr="eq \\o\\ac(□,√)">', '</w:fldSimple>'] as const,
          ['<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'] as const,
          ['<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'] as const,
        ),
        fc.array(tie('inline'), { maxLength: 3 }),
      )
      .map(([[open, close], content]) => open + content.join('') + close),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('inline'), { maxLength: 4 }).map((content) => p(content.join(''))),
    fc.constant('<w:p/>'),
    fc
      .array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map(
        (cells) =>
          `<w:tbl><w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.join('')}</w:tc>`).join('')}</w:tr></w:tbl>`,
      ),
    tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  ),
}));

describe('any story', () => {
  it('has ranges that lie in one another and decode to its text', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        checkRanges(storyOf(blocks.join('')));
      }),
      runs(300),
    );
  });
});
