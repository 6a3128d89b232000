import { describe, expect, it } from '@jest/globals';

import { DocumentError } from '../../../../src/document/error.js';
import { readStory } from '../../../../src/ooxml/story/body/readStory.js';
import type { Story } from '../../../../src/ooxml/story/story.js';
import type { SourceRange } from '../../../../src/ooxml/xml/sourceRange.js';
import { W, p, partsOf, r, shape, storyOf, texts } from '../story.js';

describe('paragraphs', () => {
  it('give the places of what they are made of', () => {
    const properties = '<w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>';
    const story = storyOf(`<w:p>${properties}${r('甲')}</w:p><w:p/><w:p></w:p><w:p>${properties}</w:p>`);
    const at = (range: SourceRange | null | undefined) => (range ? story.source.slice(range.start, range.end) : null);
    expect(
      story.paragraphs.map((paragraph) => [
        at(paragraph),
        at(paragraph.properties),
        at(paragraph.markProperties),
        at(paragraph.content),
        paragraph.selfClosing,
      ]),
    ).toEqual([
      [`<w:p>${properties}${r('甲')}</w:p>`, properties, '<w:rPr><w:b/></w:rPr>', r('甲'), false],
      ['<w:p/>', null, null, '', true],
      ['<w:p></w:p>', null, null, '', false],
      [`<w:p>${properties}</w:p>`, properties, '<w:rPr><w:b/></w:rPr>', '', false],
    ]);
    expect(story.paragraphs[1]?.content.start).toBe(story.paragraphs[1]?.end);
  });

  it.each([
    [
      'by its id',
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>',
      'a1',
      'heading 1',
    ],
    ['in lower case', '<w:style w:styleId="a1"><w:name w:val="Heading 1"/></w:style>', 'a1', 'heading 1'],
    ['by a Chinese name', '<w:style w:styleId="a1"><w:name w:val="标题 1"/></w:style>', 'a1', 'heading 1'],
    ['by an id that is not defined', '', 'Heading1', 'heading 1'],
    ['by a Chinese id that is not defined', '', '目录1', 'toc 1'],
  ])('have the name of their style %s', (_title, styles, id, expected) => {
    expect(storyOf(p('', `<w:pStyle w:val="${id}"/>`), { styles }).paragraphs[0]?.style).toBe(expected);
  });

  it('have no style name without a style', () => {
    expect(storyOf(p('')).paragraphs[0]?.style).toBe('');
  });
});

describe('blocks', () => {
  it.each([
    [
      'controls, one in another',
      `<w:sdt><w:sdtContent><w:sdt><w:sdtContent>${p(r('甲'))}</w:sdtContent></w:sdt>${p(r('乙'))}</w:sdtContent></w:sdt>`,
      ['甲', '乙'],
    ],
    ['custom XML', `<w:customXml>${p(r('甲'))}</w:customXml>`, ['甲']],
    ['an unknown wrapper of Word', `<w:future>${p(r('甲'))}</w:future>`, ['甲']],
    [
      'an alternative',
      `<mc:AlternateContent><mc:Choice Requires="x">${p(r('甲'))}</mc:Choice><mc:Fallback>${p(r('乙'))}</mc:Fallback></mc:AlternateContent>`,
      ['乙'],
    ],
  ])('are read through %s', (_title, body, expected) => {
    expect(shape(storyOf(body).blocks)).toEqual(expected);
  });

  it('are passed over in foreign elements', () => {
    expect(texts(`<x:data>${p(r('甲'))}</x:data>${p(r('乙'))}`)).toEqual(['乙']);
  });

  it('that cannot be read here are reported', () => {
    const story = storyOf(`${p(r('甲') + '<w:subDoc/>')}<w:altChunk><w:altChunkPr/></w:altChunk>`);
    expect(story.opaque.map(({ start, end }) => story.source.slice(start, end))).toEqual([
      '<w:subDoc/>',
      '<w:altChunk><w:altChunkPr/></w:altChunk>',
    ]);
  });
});

describe('protection', () => {
  it.each([
    ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', 'read-only'],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="true"/>', 'read-only'],
    ['<w:documentProtection w:edit="forms" w:enforcement="on"/>', 'forms'],
    ['<w:documentProtection w:edit="comments" w:enforcement="1"/>', 'comments'],
    ['<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>', 'tracked-changes'],
    ['<w:documentProtection w:edit="none" w:enforcement="1"/>', 'none'],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', 'none'],
    ['<w:documentProtection w:edit="readOnly"/>', 'none'],
    ['<w:documentProtection w:enforcement="0"/>', 'none'],
    ['<w:writeProtection w:recommended="1"/>', 'none'],
    ['', 'none'],
  ])('is what is enforced: %s', (settings, expected) => {
    expect(storyOf('', { settings }).protection).toBe(expected);
  });

  const permitted = (story: Story) => story.permitted.map(({ start, end }) => story.source.slice(start, end));

  it('leaves open what everyone may edit', () => {
    const start = '<w:permStart w:id="1" w:edGrp="everyone"/>';
    const end = '<w:permEnd w:id="1"/>';
    const named = '<w:permStart w:id="2" w:ed="a@b.cn"/>';
    expect(
      permitted(storyOf(`<w:p>${start}</w:p>${p(r('甲'))}${end}${p(named + r('乙') + '<w:permEnd w:id="2"/>')}`)),
    ).toEqual([`${start}</w:p>${p(r('甲'))}${end}`]);
  });

  it('leaves open sections without form protection', () => {
    const settings = '<w:documentProtection w:edit="forms" w:enforcement="1"/>';
    const open = '<w:sectPr><w:formProt w:val="0"/></w:sectPr>';
    const story = storyOf(p(r('甲'), '<w:sectPr/>') + p(r('乙')) + open, { settings });
    expect(permitted(story)).toEqual([p(r('乙')) + open]);
  });
});

describe('a story', () => {
  it.each([
    ['w', `<w:document xmlns:w="${W}"><w:body/></w:document>`],
    ['ns0', `<?xml version="1.0"?><!-- <a:b> --><ns0:document xmlns:ns0="${W}"><ns0:body/></ns0:document>`],
    ['', `<document xmlns="${W}"><body/></document>`],
  ])('knows the prefix of its source: %s', (prefix, document) => {
    expect(readStory({ part: 'p', document }).prefix).toBe(prefix);
  });

  it('reads a strict document without prefix', () => {
    const document =
      '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>甲</t></r></p></body></document>';
    expect(readStory({ part: 'p', document }).paragraphs.map(({ text }) => text)).toEqual(['甲']);
  });

  it.each([
    ['the document', { document: '<a>' }, 'word/document.xml'],
    ['the styles', { styles: '<a>' }, 'word/styles.xml'],
    ['the numbering', { numbering: '<a/><b/>' }, 'word/numbering.xml'],
    ['the settings', { settings: '<a' }, 'word/settings.xml'],
    ['the footnotes', { footnotes: '<a>&b;</a>' }, 'word/footnotes.xml'],
    ['the comments', { comments: 'a' }, 'word/comments.xml'],
  ])('is refused when %s is not well-formed', (_title, broken, part) => {
    let error: unknown;
    try {
      readStory({ ...partsOf(''), ...broken });
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(DocumentError);
    expect(error instanceof DocumentError && [error.code, error.data.part]).toEqual(['xml-malformed', part]);
  });

  it('is read whatever well-formed XML it is', () => {
    expect(storyOf('').blocks).toEqual([]);
    expect(readStory({ part: 'p', document: '<a/>' }).paragraphs).toEqual([]);
    expect(
      readStory({ part: 'p', document: '<a/>', styles: '<b/>', numbering: '<c/>', comments: '<d/>' }).blocks,
    ).toEqual([]);
  });

  it.each([
    ['runs', '<w:r>', '</w:r>'],
    ['smart tags', '<w:smartTag>', '</w:smartTag>'],
    ['fields', '<w:fldSimple w:instr="REF a">', '</w:fldSimple>'],
    ['controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['equations', '<m:f>', '</m:f>'],
  ])('is read with %s as deep as XML may be here', (_title, open, close) => {
    const levels = Math.floor(490 / (open.split('<').length - 1));
    expect(texts(p(open.repeat(levels) + r('甲') + close.repeat(levels)))).toEqual(['甲']);
  });

  it('is read in time proportional to its symbols', () => {
    const text = 'R&#xF0A3;'.repeat(30_000);
    const fonts = '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>';
    expect(texts(p(r(text, fonts)))[0]).toHaveLength(60_000);
  });

  it('is read in time proportional to its fields', () => {
    const mark = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);
    const body = p((mark('begin') + mark('separate') + r('甲')).repeat(20_000) + mark('end').repeat(20_000));
    expect(texts(body)[0]).toHaveLength(20_000);
  });
});
