import { describe, expect, it } from '@jest/globals';

import { firstPieces, p, r, storyOf, texts } from '../story.js';

const begin = r('<w:fldChar w:fldCharType="begin"/>');
const separate = r('<w:fldChar w:fldCharType="separate"/>');
const end = r('<w:fldChar w:fldCharType="end"/>');
const code = (text: string) => r(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
const form = (data: string) => r(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`);

describe('complex fields', () => {
  it.each([
    ['a result', begin + code(' HYPERLINK "mailto:a@b.cn" ') + separate + r('a@b.cn') + end, 'a@b.cn'],
    ['no result', r('甲') + begin + code(' PAGE ') + end + r('乙'), '甲|乙'],
    ['a code over several runs', begin + code(' PAGE') + code('REF x ') + separate + r('3') + end, '3'],
    ['plain text in its code', begin + code(' QUOTE ') + r('密') + separate + r('甲') + end, '甲'],
    [
      'all marks in one run',
      r(
        '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/>',
      ),
      '1',
    ],
    [
      'a field in its code',
      begin +
        code(' IF ') +
        begin +
        code(' REF a ') +
        separate +
        r('密') +
        end +
        code(' = 1 ') +
        separate +
        r('甲') +
        end,
      '甲',
    ],
    [
      'a field in its result',
      begin + code(' REF a ') + separate + r('甲') + begin + code(' REF b ') + separate + r('乙') + end + r('丙') + end,
      '甲|乙|丙',
    ],
    ['a code outside of any field', r('甲') + code(' PAGE '), '甲'],
  ])('read with %s', (_title, content, expected) => {
    expect(firstPieces(p(content))).toBe(expected);
  });

  it('go on over paragraphs', () => {
    const body = p(begin + code(' REF a ')) + p(code(' \\h ') + separate + r('甲')) + p(r('乙') + end + r('丙'));
    expect(texts(body)).toEqual(['', '甲', '乙丙']);
  });

  it.each([
    ['a field without end', p(r('甲') + begin + code(' PAGE ')) + p(r('乙')), ['甲', '乙']],
    ['an end without field', p(r('甲') + end) + p(r('乙')), ['甲', '乙']],
    [
      'a field without end before a whole one',
      p(begin + code(' A ') + r('甲')) + p(begin + code(' PAGE ') + separate + r('1') + end),
      ['甲', '1'],
    ],
    ['a second separator', p(begin + separate + r('甲') + separate + r('乙') + end), ['甲乙']],
  ])('are tolerated: %s', (_title, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('do not go beyond their cell', () => {
    const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`;
    const row = `<w:tr>${cell(begin + code(' A '))}${cell(r('甲'))}${cell(end + r('乙'))}</w:tr>`;
    expect(texts(`<w:tbl>${row}</w:tbl>${p(r('丙'))}`)).toEqual(['', '甲', '乙', '丙']);
  });
});

describe('fields that show their code', () => {
  it.each([
    ['an EQ tick in three runs', begin + code(' eq \\o\\ac(') + code('□') + code(',√) ') + end, '[equation-field ☑]'],
    ['an EQ tick with typed text in its code', begin + code(' eq \\o\\ac(□') + r(',√)') + end, '[equation-field ☑]'],
    [
      'an EQ tick in Wingdings 2',
      begin +
        code(' eq \\o\\ac(□,') +
        r('<w:instrText>P</w:instrText>', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>') +
        code(')') +
        end,
      '[equation-field ☑]',
    ],
    [
      'an EQ tick by w:sym',
      begin + code(' eq \\o\\ac(□,') + r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + code(')') + end,
      '[equation-field ☑]',
    ],
    ['an EQ field with a result', begin + code(' eq \\o\\ac(□,√) ') + separate + r('旧') + end, '[equation-field ☑]'],
    ['an EQ field that shows nothing', begin + code(' eq ') + separate + r('旧') + end, '旧'],
    ['an EQ field between text', r('是') + begin + code('eq \\o\\ac(□,√)') + end + r('否'), '是|[equation-field ☑]|否'],
    ['an EQ field in one element', '<w:fldSimple w:instr=" eq \\o\\ac(□,√) "/>', '[equation-field ☑]'],
    ['a symbol', begin + code(' SYMBOL 82 \\f "Wingdings 2" \\s 12 ') + end, '[symbol ☑]'],
    ['a symbol in hexadecimal', begin + code(' SYMBOL 0xA3 \\f "Wingdings 2"') + end, '[symbol ☐]'],
    [
      'a ticked form field',
      form('<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>') + code(' FORMCHECKBOX ') + end,
      '[checkbox ☑]',
    ],
    [
      'a form field ticked by default',
      form('<w:checkBox><w:default w:val="1"/></w:checkBox>') + code(' FORMCHECKBOX ') + separate + end,
      '[checkbox ☑]',
    ],
    [
      'a form field unticked again',
      form('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>') + code('FORMCHECKBOX') + end,
      '[checkbox ☐]',
    ],
    ['a form field with a text in it', form('<w:textInput/>') + code(' FORMTEXT ') + separate + r('甲') + end, '甲'],
    [
      'a form field with a list',
      form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList>') +
        code(' FORMDROPDOWN ') +
        end,
      '[equation-field 乙]',
    ],
    [
      'a form field with an untouched list',
      form('<w:ddList><w:listEntry w:val="甲"/></w:ddList>') + code(' FORMDROPDOWN ') + end,
      '[equation-field 甲]',
    ],
  ])('read as seen: %s', (_title, content, expected) => {
    expect(firstPieces(p(content))).toBe(expected);
  });

  it('have a piece and a run over all their runs', () => {
    const story = storyOf(p(r('是') + begin + code(' eq \\o\\ac(□') + code(',√) ') + end + r('否')));
    const piece = story.paragraphs[0]?.pieces[1];
    const whole = begin + code(' eq \\o\\ac(□') + code(',√) ') + end;
    expect(story.source.slice(piece?.run.start, piece?.run.end)).toBe(whole);
    expect(story.source.slice(piece?.start, piece?.end)).toBe(whole.slice('<w:r>'.length, -'</w:r>'.length));
  });
});

describe('fields in one element', () => {
  it('read as their result', () => {
    expect(
      firstPieces(p(`<w:fldSimple w:instr=" REF a ">${r('甲')}<w:hyperlink>${r('乙')}</w:hyperlink></w:fldSimple>`)),
    ).toBe('甲|乙');
  });
});

describe('tables of contents', () => {
  const toc =
    p(begin + code(' TOC \\o "1-3" ') + separate + r('一、建设目的')) + p(r('二、建设内容')) + p(end) + p(r('正文'));

  it.each([
    ['by their field', toc, {}, [true, true, false, false]],
    ['by the style of an entry', p(r('一'), '<w:pStyle w:val="TOC1"/>') + p(r('二')), {}, [true, false]],
    [
      'by the name of the style of an entry',
      p(r('一'), '<w:pStyle w:val="11"/>'),
      { styles: '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>' },
      [true],
    ],
    [
      'by the control around',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('目录'))}</w:sdtContent></w:sdt>${p(r('正文'))}`,
      {},
      [true, false],
    ],
  ])('are known %s', (_title, body, others, expected) => {
    expect(storyOf(body, others).paragraphs.map(({ inToc }) => inToc)).toEqual(expected);
  });
});
