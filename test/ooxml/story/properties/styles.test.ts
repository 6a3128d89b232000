import { describe, expect, it } from '@jest/globals';

import { Styles } from '../../../../src/ooxml/story/properties/styles.js';
import { W } from '../story.js';

const stylesOf = (content: string) => new Styles(`<w:styles xmlns:w="${W}">${content}</w:styles>`);
const style = (id: string, properties: string, more = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more.includes('default') ? ' w:default="1"' : ''}>${more.replace('default', '')}<w:rPr>${properties}</w:rPr></w:style>`;
const font = (name: string) => `<w:rFonts w:ascii="${name}"/>`;

describe('Styles', () => {
  it.each([
    ['its own', style('a', font('甲')), 'a', null, '甲'],
    [
      'that of the style it is based on',
      style('b', font('乙')) + style('a', '', '<w:basedOn w:val="b"/>'),
      'a',
      null,
      '乙',
    ],
    ['the default style’s without a style', style('n', font('丙'), 'default'), null, null, '丙'],
    ['the default style’s with an unknown style', style('n', font('丙'), 'default'), 'x', null, '丙'],
    [
      'the character style’s before the paragraph style’s',
      style('a', font('甲')) + style('c', font('丁'), '', 'character'),
      'a',
      'c',
      '丁',
    ],
    [
      'the document defaults’',
      `<w:docDefaults><w:rPrDefault><w:rPr>${font('戊')}</w:rPr></w:rPrDefault></w:docDefaults>`,
      null,
      null,
      '戊',
    ],
    ['none', '', 'a', 'c', undefined],
  ])('gives a run the font of a style: %s', (_title, content, paragraph, character, expected) => {
    expect(stylesOf(content).dress(paragraph, character).fonts.ascii).toBe(expected);
  });

  it('ends on styles based on one another', () => {
    const content = style('a', '', '<w:basedOn w:val="b"/>') + style('b', font('乙'), '<w:basedOn w:val="a"/>');
    expect(stylesOf(content).dress('a', null).fonts.ascii).toBe('乙');
  });

  it('underlines and highlights by style', () => {
    const dress = stylesOf(style('a', '<w:u w:val="single"/><w:highlight w:val="red"/>')).dress('a', null);
    expect([dress.underline, dress.highlight, dress.vanish]).toEqual([true, true, false]);
  });
});
