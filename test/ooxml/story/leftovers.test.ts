import { describe, expect, it } from '@jest/globals';

import { p, r, storyOf, texts } from './story.js';

const by = 'w:id="1" w:author="a" w:date="2022-01-01T00:00:00Z"';
const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`;
const del = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const markGone = `<w:rPr><w:del ${by}/></w:rPr>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

describe('tracked changes', () => {
  it.each([
    ['an insertion is in', p(r('甲') + ins(r('乙'))), ['甲乙']],
    ['a deletion is out', p(r('甲') + del('乙') + r('丙')), ['甲丙']],
    ['a deletion with plain text is out', p(`<w:del ${by}>${r('乙')}</w:del>`), ['']],
    ['what moved here is in', p(`<w:moveTo ${by}>${r('乙')}</w:moveTo>`), ['乙']],
    ['what moved away is out', p(`<w:moveFrom ${by}>${r('乙')}</w:moveFrom>`), ['']],
    ['an insertion deleted again is out', p(ins(r('甲') + del('乙'))), ['甲']],
    ['a deletion in an insertion in a link', p(`<w:hyperlink>${ins(r('甲') + del('乙'))}</w:hyperlink>`), ['甲']],
    [
      'a deleted row is out',
      `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr>${tc(p(r('乙')))}</w:tr><w:tr>${tc(p(r('甲')))}</w:tr></w:tbl>`,
      ['甲'],
    ],
    ['an inserted row is in', `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr>${tc(p(r('乙')))}</w:tr></w:tbl>`, ['乙']],
    [
      'a deleted cell is out',
      `<w:tbl><w:tr>${tc(p(r('乙')), `<w:cellDel ${by}/>`)}${tc(p(r('甲')))}</w:tr></w:tbl>`,
      ['甲'],
    ],
    [
      'deleted code of a field is nothing',
      p(`<w:del ${by}>${r('<w:delInstrText>PAGE</w:delInstrText>')}</w:del>`),
      [''],
    ],
  ])('read as accepted: %s', (_title, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('are listed with their text, stretches of one kind together', () => {
    const story = storyOf(p(r('甲')) + p(del('旧') + ins(r('新') + r('的')) + ins(r('好')) + r('乙') + ins(r('末'))));
    expect(story.revisions.map(({ text, paragraph }) => `${paragraph} ${text}`)).toEqual(['1 旧', '1 新的好', '1 末']);
    expect(story.revisions.map(({ start, end }) => story.source.slice(start, end))).toEqual([
      del('旧'),
      ins(r('新') + r('的')) + ins(r('好')),
      ins(r('末')),
    ]);
  });

  it.each([
    ['formatting of a run', p(r('甲', `<w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange>`)), ['甲']],
    [
      'formatting of a paragraph',
      p(r('甲'), `<w:jc w:val="center"/><w:pPrChange ${by}><w:pPr/></w:pPrChange>`),
      ['甲'],
    ],
    ['an inserted paragraph mark', p('', `<w:rPr><w:ins ${by}/></w:rPr>`), ['']],
    ['a deleted paragraph mark', p(r('甲'), markGone) + p(r('乙')), ['']],
    ['formatting of a paragraph mark', p(r('甲'), `<w:rPr><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr>`), ['']],
    ['a list number', p(r('甲'), `<w:numPr><w:numId w:val="1"/><w:ins ${by}/></w:numPr>`), ['']],
    ['a control taken out', p(`<w:customXmlDelRangeStart ${by}/>${r('甲')}<w:customXmlDelRangeEnd w:id="1"/>`), ['']],
    ['a section', p('') + `<w:sectPr><w:sectPrChange ${by}><w:sectPr/></w:sectPrChange></w:sectPr>`, ['']],
    [
      'a table',
      `<w:tbl><w:tblPr><w:tblPrChange ${by}><w:tblPr/></w:tblPrChange></w:tblPr><w:tr>${tc(p(''))}</w:tr></w:tbl>`,
      [''],
    ],
    [
      'the grid of a table',
      `<w:tbl><w:tblGrid><w:tblGridChange w:id="1"><w:tblGrid/></w:tblGridChange></w:tblGrid><w:tr>${tc(p(''))}</w:tr></w:tbl>`,
      [''],
    ],
    [
      'a row',
      `<w:tbl><w:tr><w:trPr><w:trPrChange ${by}><w:trPr/></w:trPrChange></w:trPr>${tc(p(''))}</w:tr></w:tbl>`,
      [''],
    ],
    ['a cell', `<w:tbl><w:tr>${tc(p(''), `<w:tcPrChange ${by}><w:tcPr/></w:tcPrChange>`)}</w:tr></w:tbl>`, ['']],
    ['an inserted cell', `<w:tbl><w:tr>${tc(p(''), `<w:cellIns ${by}/>`)}</w:tr></w:tbl>`, ['']],
    ['a deleted row', `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr>${tc(p(r('甲')))}</w:tr></w:tbl>${p('')}`, ['甲']],
    ['a deleted picture', p(`<w:del ${by}>${r('<w:drawing/>')}</w:del>`), ['']],
    ['nothing', p(r('甲')), []],
  ])('are listed: %s', (_title, body, expected) => {
    expect(storyOf(body).revisions.map(({ text }) => text)).toEqual(expected);
  });

  it('say which paragraph mark is deleted', () => {
    const story = storyOf(p(r('甲'), markGone) + p(r('乙')));
    expect(story.paragraphs.map(({ markDeleted }) => markDeleted)).toEqual([true, false]);
  });

  it('in a note are listed at its reference', () => {
    const story = storyOf(p(r('甲') + r('<w:footnoteReference w:id="2"/>')), {
      footnotes: `<w:footnote w:id="2">${p(ins(r('新')))}</w:footnote><w:footnote w:id="3">${p(ins(r('不在')))}</w:footnote>`,
    });
    expect(story.revisions.map(({ text, paragraph }) => [text, paragraph])).toEqual([['新', 0]]);
  });
});

describe('highlights', () => {
  const yellow = '<w:highlight w:val="yellow"/>';

  it('are listed where they carry visible text, neighbours together', () => {
    const blank = '<w:t xml:space="preserve">  </w:t>';
    const story = storyOf(
      p(r('甲', yellow) + r('乙', yellow) + r('丙') + r('丁', yellow) + r('戊') + r(blank, yellow)),
    );
    expect(story.highlights.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['甲乙', 0],
      ['丁', 0],
    ]);
  });
});

describe('comments', () => {
  const comments = `<w:comment w:id="0" w:author="审">${p(r('请核对'))}${p(r('谢谢'))}</w:comment><w:comment w:id="7">${p(r('二'))}</w:comment>`;
  const reference = (id: number) => r(`<w:commentReference w:id="${id}"/>`);

  it('are listed with their text from the start of their range to their mark', () => {
    const range = `<w:commentRangeStart w:id="0"/>${r('甲')}<w:commentRangeEnd w:id="0"/>${reference(0)}`;
    const story = storyOf(p(r('前')) + p(range), { comments });
    expect(story.comments.map(({ text, paragraph }) => [text, paragraph])).toEqual([['请核对\n谢谢', 1]]);
    const [comment] = story.comments;
    expect(story.source.slice(comment?.start, comment?.end)).toMatch(
      /^<w:commentRangeStart.*<w:commentReference w:id="0"\/>$/,
    );
  });

  it.each([
    ['a mark without range', p(r('甲') + reference(7)), ['二']],
    ['a range without mark', p(`<w:commentRangeStart w:id="7"/>${r('甲')}<w:commentRangeEnd w:id="7"/>`), ['二']],
    ['a range of no comment', p(`<w:commentRangeStart w:id="9"/>${r('甲')}`), []],
    ['a mark of no comment', p(reference(9)), ['']],
    ['a range between paragraphs', `<w:commentRangeStart w:id="7"/>${p(r('甲') + reference(7))}`, ['二']],
    ['a comment on deleted text', p(`<w:del ${by}>${reference(7)}</w:del>`), []],
    ['two comments in order of place', p(reference(7) + reference(0)), ['二', '请核对\n谢谢']],
  ])('are found: %s', (_title, body, expected) => {
    expect(storyOf(body, { comments }).comments.map(({ text }) => text)).toEqual(expected);
  });
});

describe('hidden text', () => {
  const vanish = '<w:vanish/>';
  const style = (id: string, properties: string, type = 'character', based = '') =>
    `<w:style w:type="${type}" w:styleId="${id}">${based && `<w:basedOn w:val="${based}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;
  const styles =
    style('C', vanish) +
    style('D', '', 'character', 'C') +
    style('E', '<w:vanish w:val="0"/>', 'character', 'C') +
    style('P', vanish, 'paragraph');

  it.each([
    ['directly', r('密', vanish), '', true],
    ['with a value', r('密', '<w:vanish w:val="1"/>'), '', true],
    ['switched off', r('密', '<w:vanish w:val="0"/>'), '', false],
    ['switched off by a word', r('密', '<w:vanish w:val="false"/>'), '', false],
    ['on the web only', r('密', '<w:webHidden/>'), '', false],
    ['as a style separator only', r('密', '<w:specVanish/>'), '', false],
    ['by a character style', r('密', '<w:rStyle w:val="C"/>'), '', true],
    ['by the style its style is based on', r('密', '<w:rStyle w:val="D"/>'), '', true],
    ['not by a style that switches it off', r('密', '<w:rStyle w:val="E"/>'), '', false],
    ['by a paragraph style', r('密'), '<w:pStyle w:val="P"/>', true],
    ['not by two styles that cancel out', r('密', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>', false],
    ['directly whatever the styles say', r('密', '<w:rStyle w:val="C"/><w:vanish w:val="0"/>'), '', false],
    ['not by the paragraph mark', r('密'), '<w:rPr><w:vanish/></w:rPr>', false],
  ])('is out and listed when it is hidden %s', (_title, run, properties, hidden) => {
    const story = storyOf(p(run, properties), { styles });
    expect(story.paragraphs[0]?.text).toBe(hidden ? '' : '密');
    expect(story.hidden.map(({ text }) => text)).toEqual(hidden ? ['密'] : []);
  });

  it('comes by the document defaults', () => {
    const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(storyOf(p(r('密')), { styles: defaults }).hidden.map(({ text }) => text)).toEqual(['密']);
  });

  it('is listed by stretch, without white space and without what is hidden in field codes', () => {
    const field =
      r('<w:fldChar w:fldCharType="begin"/>') +
      r('<w:instrText>XE "甲"</w:instrText>', vanish) +
      r('<w:fldChar w:fldCharType="end"/>');
    const blank = r('<w:t xml:space="preserve"> </w:t>', vanish);
    const story = storyOf(p(r('一', vanish) + r('二', vanish) + r('甲') + blank + field + r('三', vanish)));
    expect(story.hidden.map(({ text }) => text)).toEqual(['一二', '三']);
    expect(story.paragraphs[0]?.text).toBe('甲');
  });
});
