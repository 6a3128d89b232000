import { describe, expect, it } from '@jest/globals';

import { symText } from '../../../../src/ooxml/story/properties/symbols.js';
import { firstPieces, p, r, storyOf } from '../story.js';

describe('symText', () => {
  it.each([
    ['Wingdings 2', '0052', '☑'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings 2', '00A3', '☐'],
    ['Wingdings 2', 'F02A', '☐'],
    ['Wingdings 2', 'F0A3', '☐'],
    ['Wingdings 2', '0050', '✓'],
    ['Wingdings 2', '004F', '✗'],
    ['Wingdings 2', '0051', '☒'],
    ['Wingdings 2', '0053', '☒'],
    ['Wingdings 2', 'F054', '☒'],
    ['Wingdings 2', '0098', '●'],
    ['Wingdings 2', '0099', '○'],
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', '00FE', '☑'],
    ['Wingdings', 'F0FD', '☒'],
    ['Wingdings', 'F0A8', '☐'],
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'F0FB', '✗'],
    ['Wingdings', 'F06C', '●'],
    ['Wingdings', 'F0A1', '○'],
    ['Wingdings', 'F06E', '■'],
    ['Wingdings', 'F06F', '□'],
    ['Wingdings', 'F081', '①'],
    ['wingdings', 'f0fe', '☑'],
    ['Webdings', 'F061', '✓'],
    ['Symbol', 'F061', 'α'],
    ['Symbol', '0061', 'α'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F0D6', '√'],
    ['Wingdings', 'F04F', '\uf04f'],
    ['Wingdings', '004F', '\uf04f'],
    ['宋体', '2611', '☑'],
    ['Times New Roman', 'F0B0', '°'],
    ['MS Gothic', '1F5F9', '🗹'],
    ['Wingdings', '', ''],
    ['Wingdings', 'zz', ''],
    ['Arial', 'D800', ''],
    ['Arial', '0007', ''],
  ])('shows %s %s as %s', (font, code, expected) => {
    expect(symText(font, code)).toBe(expected);
  });
});

describe('text in a symbol font', () => {
  const fonts = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;

  it.each([
    ['a letter that is a tick', r('R', fonts('Wingdings 2')), '[symbol ☑]'],
    ['a letter that is a box', r('£', fonts('Wingdings 2')), '[symbol ☐]'],
    ['a private-use character', r('&#xF052;', fonts('Wingdings 2')), '[symbol ☑]'],
    [
      'a private-use character by the East Asian font',
      r('&#xF052;', '<w:rFonts w:ascii="Arial" w:eastAsia="Wingdings 2"/>'),
      '[symbol ☑]',
    ],
    ['Chinese in the same run', r('R平台£团队', fonts('Wingdings 2')), '[symbol ☑]|平台|[symbol ☐]|团队'],
    ['a space', r('<w:t xml:space="preserve">R R</w:t>', fonts('Wingdings 2')), '[symbol ☑]| |[symbol ☑]'],
    ['Greek', r('mm', fonts('Symbol')), '[symbol μ]|[symbol μ]'],
    ['a letter in another font', r('R', fonts('Arial')), 'R'],
    ['w:sym', r('<w:sym w:font="Wingdings 2" w:char="F052"/>'), '[symbol ☑]'],
    ['w:sym of no character', r('<w:sym w:font="Wingdings 2"/>'), ''],
  ])('reads as it looks: %s', (_title, content, expected) => {
    expect(firstPieces(p(content))).toBe(expected);
  });

  it('has its font from a style', () => {
    const styles = `<w:style w:type="character" w:styleId="s"><w:name w:val="box"/><w:rPr>${fonts('Wingdings 2')}</w:rPr></w:style>`;
    expect(firstPieces(p(r('R', '<w:rStyle w:val="s"/>')), { styles })).toBe('[symbol ☑]');
  });

  it('keeps the raw place of every symbol', () => {
    const story = storyOf(p(r('R&#xF0A3;', fonts('Wingdings 2'))));
    const raws = story.paragraphs[0]?.pieces.map(({ start, end }) => story.source.slice(start, end));
    expect(raws).toEqual(['R', '&#xF0A3;']);
  });
});
