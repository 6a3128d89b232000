import { describe, expect, it } from '@jest/globals';

import { firstPieces, p, r, storyOf, texts } from '../story.js';

describe('what a run holds', () => {
  it.each([
    ['text', r('甲乙'), '甲乙'],
    ['several texts in one run', r('<w:t>甲</w:t><w:t>乙</w:t>'), '甲|乙'],
    ['entities', r('<w:t>a&lt;b&amp;c&#x4E2D;</w:t>'), 'a<b&c中'],
    ['a tab', r('<w:t>甲</w:t><w:tab/><w:t>乙</w:t>'), '甲|[tab \\t]|乙'],
    ['an alignment tab', r('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>'), '[tab \\t]'],
    ['a line break', r('<w:br/>'), '[break \\n]'],
    ['a line break by type', r('<w:br w:type="textWrapping" w:clear="all"/>'), '[break \\n]'],
    ['a carriage return', r('<w:cr/>'), '[break \\n]'],
    ['a page break', r('<w:br w:type="page"/>'), '[page-break \\f]'],
    ['a column break', r('<w:br w:type="column"/>'), '[page-break \\f]'],
    ['a no-break hyphen', r('<w:t>025</w:t><w:noBreakHyphen/><w:t>8</w:t>'), '025|[hyphen -]|8'],
    ['no soft hyphen', r('<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>'), 'a|b'],
    ['no rendered page break', r('<w:lastRenderedPageBreak/><w:t>a</w:t>'), 'a'],
    ['no proofing marks or bookmarks', `<w:proofErr w:type="spellStart"/>${r('a')}<w:bookmarkStart w:id="1"/>`, 'a'],
    ['no marks of notes', r('<w:footnoteRef/><w:annotationRef/><w:separator/>'), ''],
    ['an element that closes', r('<w:tab></w:tab><w:br></w:br>'), '[tab \\t]|[break \\n]'],
    ['no foreign element', r('<x:t>a</x:t><w:t>b</w:t>'), 'b'],
    ['what an unknown element of Word holds', r('<w:future><w:t>a</w:t></w:future>'), 'a'],
    ['no deleted text outside of a deletion', r('<w:delText>a</w:delText>'), ''],
  ])('reads %s', (_title, content, expected) => {
    expect(firstPieces(p(content))).toBe(expected);
  });

  it.each([
    ['a hyperlink', `<w:hyperlink r:id="rId1" xmlns:r="urn:r">${r('a@b.cn')}</w:hyperlink>`],
    ['a smart tag', `<w:smartTag w:uri="u" w:element="e"><w:smartTagPr/>${r('a@b.cn')}</w:smartTag>`],
    ['custom XML', `<w:customXml w:uri="u" w:element="e"><w:customXmlPr/>${r('a@b.cn')}</w:customXml>`],
    ['a direction', `<w:dir w:val="rtl">${r('a@b.cn')}</w:dir>`],
    ['an override of direction', `<w:bdo w:val="rtl">${r('a@b.cn')}</w:bdo>`],
    ['an unknown wrapper of Word', `<w:future>${r('a@b.cn')}</w:future>`],
    ['a wrapper in a wrapper', `<w:smartTag><w:hyperlink><w:dir>${r('a@b.cn')}</w:dir></w:hyperlink></w:smartTag>`],
  ])('reads through %s', (_title, content) => {
    expect(firstPieces(p(content))).toBe('a@b.cn');
  });

  it('passes over what it does not know outside of Word', () => {
    expect(texts(p(`<x:box>${r('a')}</x:box>${r('b')}`))).toEqual(['b']);
  });

  it('reads the base of ruby and not what stands above it', () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('pīn')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby>`;
    expect(firstPieces(p(r(ruby)))).toBe('拼');
  });

  it('reads the text of equations and says that there are some', () => {
    const math =
      '<m:oMathPara><m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr/></m:ctrlPr></m:fPr><m:num><m:r><w:rPr/><m:t>a</m:t></m:r></m:num>' +
      '<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>';
    const [paragraph] = storyOf(p(`${r('x')}${math}`)).paragraphs;
    expect([paragraph?.text, paragraph?.hasEquation]).toEqual(['xab', true]);
  });

  it('reads runs by any prefix and in both namespaces', () => {
    for (const namespace of [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ]) {
      const body = `<b:p xmlns:b="${namespace}"><b:r><b:rPr><b:u b:val="single"/></b:rPr><b:t>甲</b:t></b:r></b:p>`;
      const [paragraph] = storyOf(body).paragraphs;
      expect([paragraph?.text, paragraph?.pieces[0]?.run.underlined]).toEqual(['甲', true]);
    }
  });

  it.each([
    ['nothing', '', [false, false, false, false]],
    ['a hint', '<w:rFonts w:hint="eastAsia"/>', [true, false, false, false]],
    ['another hint', '<w:rFonts w:hint="default"/>', [false, false, false, false]],
    ['a Chinese font for ASCII', '<w:rFonts w:ascii="宋体"/>', [false, true, false, false]],
    ['a Chinese font by its Latin name', '<w:rFonts w:ascii="SimSun"/>', [false, true, false, false]],
    ['a Chinese font for Chinese', '<w:rFonts w:ascii="Arial" w:eastAsia="宋体"/>', [false, false, false, false]],
    ['an East Asian theme font', '<w:rFonts w:asciiTheme="minorEastAsia"/>', [false, true, false, false]],
    [
      'a theme font before a name',
      '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="宋体"/>',
      [false, false, false, false],
    ],
    ['a highlight', '<w:highlight w:val="yellow"/>', [false, false, true, false]],
    ['no highlight', '<w:highlight w:val="none"/>', [false, false, false, false]],
    ['an underline', '<w:u w:val="single"/>', [false, false, false, true]],
    ['no underline', '<w:u w:val="none"/>', [false, false, false, false]],
  ])('tells the look of a run with %s', (_title, properties, expected) => {
    const run = storyOf(p(r('甲', properties))).paragraphs[0]?.pieces[0]?.run;
    expect([run?.eastAsiaHint, run?.eastAsiaFont, run?.highlighted, run?.underlined]).toEqual(expected);
  });

  it('gives the place of the run and of its properties', () => {
    const story = storyOf(p(r('甲', '<w:b/>')));
    const run = story.paragraphs[0]?.pieces[0]?.run;
    const at = (range: { start: number; end: number } | null | undefined) =>
      range ? story.source.slice(range.start, range.end) : null;
    expect(at(run)).toBe('<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r>');
    expect(at(run?.properties)).toBe('<w:rPr><w:b/></w:rPr>');
  });

  it('gives each of several runs of the same look its own place', () => {
    const story = storyOf(p([1, 2, 3].map((text) => r(`${text}`, '<w:b/><w:sz w:val="24"/>')).join('')));
    const runs = story.paragraphs[0]?.pieces.map(({ run }) => run.properties) ?? [];
    expect(new Set(runs.map((range) => range?.start)).size).toBe(3);
    for (const range of runs) {
      expect(story.source.slice(range?.start, range?.end)).toBe('<w:rPr><w:b/><w:sz w:val="24"/></w:rPr>');
    }
  });

  it('lists notes by id and gives their text', () => {
    const story = storyOf(
      p(`${r('甲')}${r('<w:footnoteReference w:id="2"/>')}${r('<w:endnoteReference w:id="3"/>')}`),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(r('脚注'))}${p(r('二'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="3">${p(r('尾注'))}</w:endnote>`,
      },
    );
    expect(story.paragraphs[0]?.notes).toEqual(['footnote:2', 'endnote:3']);
    expect([story.notes.get('footnote:2'), story.notes.get('endnote:3')]).toEqual(['脚注\n二', '尾注']);
    expect(story.paragraphs[0]?.text).toBe('甲');
  });
});

describe('symbols from the panel of symbols and emoji', () => {
  const symEx = (char: string): string =>
    `<w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:font="Segoe UI Symbol" w16se:char="${char}"/>`;
  it.each([
    ['a tick', '2714', '✔'],
    ['a ticked box', '2611', '☑'],
    ['an emoji beyond the basic plane', '1F60A', '😊'],
  ])('%s', (_title, char, expected) => {
    expect(firstPieces(p(r(symEx(char))))).toBe(`[symbol ${expected}]`);
  });

  it('are read once where a fallback stands beside', () => {
    const both = `<mc:AlternateContent xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"><mc:Choice Requires="w16se">${symEx('2714')}</mc:Choice><mc:Fallback><w:t>✔</w:t></mc:Fallback></mc:AlternateContent>`;
    expect(firstPieces(p(r(both)))).toBe('[symbol ✔]');
  });
});
