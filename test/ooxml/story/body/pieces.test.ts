import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readable } from '../../../../src/ooxml/story/body/pieces.js';
import { readStory, sourceOffset } from '../../../../src/ooxml/story/body/readStory.js';
import { escapeText } from '../../../../src/ooxml/xml/xmlText.js';
import { p, partsOf, r, storyOf, texts } from '../story.js';

describe('white space in w:t', () => {
  it.each([
    ['is dropped at both ends without xml:space', '<w:t> 甲 乙\n</w:t>', '甲 乙'],
    ['is kept with xml:space="preserve"', '<w:t xml:space="preserve"> 甲 </w:t>', ' 甲 '],
    ['is dropped with xml:space="default"', '<w:t xml:space="default"> 甲 </w:t>', '甲'],
    ['alone is nothing', '<w:t>   </w:t>', ''],
    ['alone is kept with xml:space="preserve"', '<w:t xml:space="preserve">   </w:t>', '   '],
    ['is dropped when written as a reference', '<w:t>&#32;甲&#9;</w:t>', '甲'],
    ['is dropped around a comment', '<w:t> <!-- c --> 甲<!-- c --> 乙 <!-- c --> </w:t>', '甲 乙'],
    ['is only that of XML: a wide space stays', '<w:t>　甲　</w:t>', '　甲　'],
    ['is only that of XML: a no-break space stays', '<w:t>\u00a0甲\u00a0</w:t>', '\u00a0甲\u00a0'],
    ['reads as spaces where lines end', '<w:t>a\nb\r\nc</w:t>', 'a b c'],
  ])('%s', (_title, content, expected) => {
    expect(texts(p(r(content)))).toEqual([expected]);
  });

  it('is kept where the root says so', () => {
    const parts = partsOf(p(r('<w:t> 甲 </w:t>')));
    const document = parts.document.replace('<w:document ', '<w:document xml:space="preserve" ');
    expect(readStory({ ...parts, document }).paragraphs[0]?.text).toBe(' 甲 ');
  });
});

describe('text in several parts', () => {
  it.each([
    ['a comment', '<w:t>甲<!-- 乙 -->丙</w:t>', ['甲', '丙']],
    ['an instruction', '<w:t>甲<?乙 ?>丙</w:t>', ['甲', '丙']],
    ['a CDATA section', '<w:t>甲<![CDATA[<乙>&amp;]]>丙</w:t>', ['甲', '<![CDATA[<乙>&amp;]]>', '丙']],
  ])('gives pieces with their raw places around %s', (_title, content, raws) => {
    const story = storyOf(p(r(content)));
    const pieces = story.paragraphs[0]?.pieces ?? [];
    expect(pieces.map(({ start, end }) => story.source.slice(start, end))).toEqual(raws);
  });

  it('leaves a CDATA section whole even where its white space is not shown', () => {
    const story = storyOf(p(r('<w:t><![CDATA[ 甲&amp; ]]></w:t>')));
    const piece = story.paragraphs[0]?.pieces[0];
    expect(story.source.slice(piece?.start, piece?.end)).toBe('<![CDATA[ 甲&amp; ]]>');
  });
});

describe('sourceOffset', () => {
  it.each([
    ['<w:t>甲乙</w:t>', 1, '乙</w:t>'],
    ['<w:t>a&lt;b</w:t>', 1, '&lt;b</w:t>'],
    ['<w:t>a&lt;b</w:t>', 2, 'b</w:t>'],
    ['<w:t>&#x1F600;b</w:t>', 2, 'b</w:t>'],
    ['<w:t>a\r\nb</w:t>', 2, 'b</w:t>'],
    ['<w:t>  甲乙  </w:t>', 0, '甲乙  </w:t>'],
    ['<w:t>  甲乙  </w:t>', 2, '  </w:t>'],
    ['<w:t><![CDATA[a&b]]></w:t>', 2, 'b]]></w:t>'],
    ['<w:tab/>', 0, '<w:tab/>'],
    ['<w:tab/>', 1, '</w:r>'],
  ])('finds in %s the character %i', (content, index, rest) => {
    const story = storyOf(p(r(content)));
    const piece = story.paragraphs[0]?.pieces[0];
    if (piece === undefined) throw new Error('no piece');
    const offset = sourceOffset(story.source, piece, index);
    expect(story.source.slice(offset, offset + rest.length)).toBe(rest);
  });

  const character = fc.constantFrom(
    '甲',
    'a',
    ' ',
    '<',
    '&',
    '>',
    '\n',
    '😀',
    '&lt;',
    '&#x4E2D;',
    '&#128512;',
    '\r\n',
    ']',
  );

  it('finds every character of any text again', () => {
    const text = fc.array(character, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.boolean(), (characters, keeps) => {
        const raw = characters
          .map((one) => (one.startsWith('&') && one.length > 1 ? one : one === '\r\n' ? one : escapeText(one)))
          .join('');
        const story = storyOf(p(r(`<w:t${keeps ? ' xml:space="preserve"' : ''}>${raw}</w:t>`)));
        for (const piece of story.paragraphs[0]?.pieces ?? []) {
          expect(readable(story.source.slice(piece.start, piece.end))).toBe(piece.text);
          const offsets = Array.from({ length: piece.text.length + 1 }, (_, index) =>
            sourceOffset(story.source, piece, index),
          );
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
          for (let index = 0; index <= piece.text.length; index += 1) {
            const offset = offsets[index] ?? 0;
            // Inside a pair of surrogates that one reference wrote there is no place.
            if (/[\udc00-\udfff]/.test(piece.text.charAt(index))) continue;
            expect(readable(story.source.slice(piece.start, offset))).toBe(piece.text.slice(0, index));
            expect(readable(story.source.slice(offset, piece.end))).toBe(piece.text.slice(index));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
