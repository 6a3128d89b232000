import { describe, expect, it } from '@jest/globals';

import { p, r, storyOf } from '../story.js';

/** A level in short: “decimal %1.” and further elements. */
const lvl = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
const item = (numId: number, level = 0, text = '甲') =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

const outline = list(
  1,
  lvl(0, 'chineseCounting', '%1、'),
  lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  lvl(2, 'decimalEnclosedParen', '%3'),
);

function labels(body: string, numbering: string, styles = ''): string[] {
  return storyOf(body, { numbering, styles }).paragraphs.map(({ listLabel }) => listLabel);
}

describe('labels of lists', () => {
  it.each([
    ['a Chinese number', list(1, lvl(0, 'chineseCountingThousand', '%1、')), '一、\t'],
    ['full-width parentheses', list(1, lvl(0, 'japaneseCounting', '（%1）')), '（一）\t'],
    ['a space after it', list(1, lvl(0, 'decimal', '%1.', '<w:suff w:val="space"/>')), '1. '],
    ['nothing after it', list(1, lvl(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')), '1.'],
    ['a tab after it, said', list(1, lvl(0, 'decimal', '%1.', '<w:suff w:val="tab"/>')), '1.\t'],
    ['text around its number', list(1, lvl(0, 'decimal', '第%1章')), '第1章\t'],
    [
      'another start',
      list(1, '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'),
      '3.\t',
    ],
    ['no text', list(1, lvl(0, 'none', '')), ''],
    ['the format none', list(1, lvl(0, 'none', '%1')), ''],
    ['a bullet', list(1, lvl(0, 'bullet', '●')), '●\t'],
    [
      'a bullet of Wingdings',
      list(1, lvl(0, 'bullet', '&#xF06C;', '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>')),
      '●\t',
    ],
    [
      'a bullet of Symbol',
      list(1, lvl(0, 'bullet', '&#xF0B7;', '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')),
      '•\t',
    ],
    ['a private-use bullet', list(1, lvl(0, 'bullet', '&#xF0D8;')), '\uf0d8\t'],
    ['a hidden number', list(1, lvl(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')), ''],
    [
      'a format of Word’s own',
      list(
        1,
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
          '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>',
      ),
      '001\t',
    ],
  ])('read as printed with %s', (_title, lists, expected) => {
    expect(labels(item(1), lists + num(1, 1))).toEqual([expected]);
  });

  it('count by levels, deeper ones starting anew', () => {
    const body = [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1), item(1, 2), item(1, 2)].join('');
    expect(labels(body, outline + num(1, 1))).toEqual([
      '一、\t',
      '1.1\t',
      '1.2\t',
      '⑴\t',
      '二、\t',
      '2.1\t',
      '⑴\t',
      '⑵\t',
    ]);
  });

  it('take a level that was not counted for its start', () => {
    expect(labels(item(1, 1), outline + num(1, 1))).toEqual(['1.1\t']);
  });

  it('go on through lists of one kind and count for themselves through others', () => {
    const numbering = outline + list(2, lvl(0, 'decimal', '%1.')) + num(1, 1) + num(2, 1) + num(3, 2);
    expect(labels(item(1) + item(3) + item(2) + item(3), numbering)).toEqual(['一、\t', '1.\t', '二、\t', '2.\t']);
  });

  it('start anew where a list says so, once', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = outline + num(1, 1) + num(2, 1, restart);
    expect(labels(item(1) + item(1) + item(2) + item(2) + item(1), numbering)).toEqual(
      ['一', '二', '一', '二', '三'].map((label) => `${label}、\t`),
    );
  });

  it('take a level that a list overrides', () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    expect(labels(item(2), outline + num(2, 1, override))).toEqual(['A)\t']);
  });

  it.each([
    ['0', ['1.1\t', '1.2\t', '2.3\t']],
    ['1', ['1.1\t', '1.2\t', '2.1\t']],
  ])('restart a level as w:lvlRestart says: %s', (value, expected) => {
    const restarting = list(1, lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2', `<w:lvlRestart w:val="${value}"/>`));
    const body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1);
    expect(labels(body, restarting + num(1, 1)).filter((label) => label.includes('.'))).toEqual(expected);
  });

  it('follow the link to the style that defines the list', () => {
    const linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const defining = list(1, lvl(0, 'decimal', '%1)')).replace('><w:lvl', '><w:styleLink w:val="L"/><w:lvl');
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(labels(item(2) + item(1), linked + defining + num(1, 1) + num(2, 2), styles)).toEqual(['1)\t', '2)\t']);
  });
});

describe('numbering by style', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="2"/></w:style>';
  const linked = list(
    1,
    lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>'),
    lvl(1, 'decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="2"/>'),
  );
  const styled = (id: number, more = '') => p(r('甲'), `<w:pStyle w:val="${id}"/>${more}`);

  it.each([
    ['at the level that names the style', styled(1) + styled(2) + styled(2), ['一、\t', '1.1\t', '1.2\t']],
    ['through the style it is based on', styled(1) + styled(4), ['一、\t', '1.1\t']],
    ['unless a style switches it off', styled(3), ['']],
    [
      'unless the paragraph switches it off',
      styled(1, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
      [''],
    ],
    [
      'at the level that the paragraph says',
      styled(1) + styled(1, '<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
      ['一、\t', '1.1\t'],
    ],
  ])('counts %s', (_title, body, expected) => {
    expect(labels(body, linked + num(1, 1), styles)).toEqual(expected);
  });
});

describe('which paragraphs count', () => {
  const numbering = outline + num(1, 1);
  const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  it.each([
    ['empty ones', p('', numbered) + item(1), ['一、\t', '二、\t']],
    ['none without numbering', p(r('甲')) + item(1), ['', '一、\t']],
    ['none of an unknown list', item(9) + item(1), ['', '一、\t']],
    ['none of an unknown level', item(1, 7) + item(1), ['', '一、\t']],
    [
      'none in a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${item(1)}</w:tc></w:tr></w:tbl>${item(1)}`,
      ['一、\t'],
    ],
    ['none whose mark is hidden', p(r('甲'), `${numbered}<w:rPr><w:vanish/></w:rPr>`) + item(1), ['', '一、\t']],
    [
      'one for two that are joined, before the text of both',
      p(r('甲'), numbered + gone) + item(1) + item(1),
      ['一、\t', '', '二、\t'],
    ],
    ['one after a paragraph that is deleted whole', p('', numbered + gone) + item(1), ['', '一、\t']],
    [
      'those in text boxes',
      p(r(`<w:pict><v:textbox><w:txbxContent>${item(1)}</w:txbxContent></v:textbox></w:pict>`)) + item(1),
      ['', '一、\t', '二、\t'],
    ],
  ])('are %s', (_title, body, expected) => {
    expect(labels(body, numbering)).toEqual(expected);
  });

  it('are none without numbering.xml', () => {
    expect(storyOf(item(1)).paragraphs[0]?.listLabel).toBe('');
  });
});
