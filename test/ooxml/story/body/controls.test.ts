import { describe, expect, it } from '@jest/globals';

import { firstPieces, p, r, storyOf } from '../story.js';

const sdt = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const prompt = '<w:showingPlcHdr/>';
const ownGlyphs = '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="25A1"/></w14:checkbox>';
const box = (state: string) => `<w14:checkbox>${state}<w14:checkedState w14:val="2612"/></w14:checkbox>`;

describe('content controls', () => {
  it.each([
    ['nothing', '', 'rich-text'],
    ['w:richText', '<w:richText/>', 'rich-text'],
    ['w:text', '<w:text w:multiLine="1"/>', 'text'],
    ['w14:checkbox', box(''), 'checkbox'],
    ['w:dropDownList', '<w:dropDownList><w:listItem w:value="1"/></w:dropDownList>', 'drop-down'],
    ['w:comboBox', '<w:comboBox/>', 'combo-box'],
    ['w:date', '<w:date w:fullDate="2018-06-12T00:00:00Z"><w:dateFormat w:val="yyyy"/></w:date>', 'date'],
    ['w:picture', '<w:picture/>', 'picture'],
    ['w:group', '<w:group/>', 'group'],
    ['w15:repeatingSection', '<w15:repeatingSection/>', 'repeating-section'],
    ['w:docPartObj', '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>', 'doc-part'],
    ['w:citation', '<w:citation/>', 'other'],
  ])('have a type: %s', (_title, properties, expected) => {
    expect(storyOf(p(sdt(properties, r('甲')))).controls[0]?.type).toBe(expected);
  });

  it('say what their properties say', () => {
    const properties =
      '<w:rPr><w:b/></w:rPr><w:alias w:val="签署 &amp; 时间"/><w:tag w:val="wulou:agreement.signedOn"/><w:id w:val="-12"/><w:lock w:val="sdtContentLocked"/>';
    const story = storyOf(p(sdt(properties, r('甲'))));
    const [control] = story.controls;
    expect(control).toMatchObject({
      level: 'run',
      alias: '签署 & 时间',
      tag: 'wulou:agreement.signedOn',
      id: '-12',
      lock: 'both',
      showingPlaceholder: false,
      checked: null,
      parent: null,
    });
    const at = (range: { start: number; end: number } | null | undefined) =>
      range && story.source.slice(range.start, range.end);
    expect(at(control)).toBe(sdt(properties, r('甲')));
    expect(at(control?.properties)).toBe(`<w:sdtPr>${properties}</w:sdtPr>`);
    expect(at(control?.content)).toBe(r('甲'));
  });

  it.each([
    ['sdtLocked', 'control'],
    ['contentLocked', 'content'],
    ['unlocked', 'none'],
  ])('have a lock: %s', (value, expected) => {
    expect(storyOf(p(sdt(`<w:lock w:val="${value}"/>`, ''))).controls[0]?.lock).toBe(expected);
  });

  it('may lack everything', () => {
    const story = storyOf(p('<w:sdt/><w:sdt><w:sdtContent/></w:sdt>'));
    expect(story.controls.map(({ properties, content, tag, alias }) => [properties, content, tag, alias])).toEqual([
      [null, null, '', null],
      [null, null, '', null],
    ]);
  });

  it('stand at four levels, one in another', () => {
    const cell = sdt(
      '<w:tag w:val="cell"/>',
      `<w:tc>${sdt('<w:tag w:val="block"/>', p(sdt('<w:tag w:val="run"/>', r('甲'))))}</w:tc>`,
    );
    const story = storyOf(`<w:tbl>${sdt('<w:tag w:val="row"/>', `<w:tr>${cell}</w:tr>`)}</w:tbl>`);
    expect(story.controls.map(({ tag, level, parent }) => [tag, level, parent?.tag ?? null])).toEqual([
      ['row', 'row', null],
      ['cell', 'cell', 'row'],
      ['block', 'block', 'cell'],
      ['run', 'run', 'block'],
    ]);
    expect(story.paragraphs[0]?.control?.tag).toBe('block');
    expect(story.paragraphs[0]?.pieces[0]?.control?.tag).toBe('run');
  });

  it.each([
    ['at run level', p(r('甲') + sdt(prompt, r('单击输入'))), '甲|⟦单击输入⟧', '甲'],
    ['at block level', sdt(prompt, p(r('单击输入'))), '⟦单击输入⟧', ''],
    ['around a control', sdt(prompt, p(sdt('', r('单击输入')))), '⟦单击输入⟧', ''],
    ['switched off', p(sdt('<w:showingPlcHdr w:val="0"/>', r('甲'))), '甲', '甲'],
  ])('show a placeholder %s', (_title, body, expected, text) => {
    expect(firstPieces(body)).toBe(expected);
    expect(storyOf(body).paragraphs[0]?.text).toBe(text);
  });
});

describe('check box controls', () => {
  const ticked = box('<w14:checked w14:val="1"/>');

  it.each([
    ['ticked', p(sdt(ticked, r('☒')) + r('平台')), '[checkbox ☑]|平台'],
    ['not ticked', p(sdt(box('<w14:checked w14:val="0"/>'), r('☐')) + r('平台')), '[checkbox ☐]|平台'],
    ['without a state', p(sdt(box(''), r('☐'))), '[checkbox ⍰]'],
    ['with the state on', p(sdt(box('<w14:checked/>'), r('☒'))), '[checkbox ☑]'],
    ['with the state false', p(sdt(box('<w14:checked w14:val="false"/>'), r('☐'))), '[checkbox ☐]'],
    ['ticked, whose glyph is an empty box', p(sdt(ticked, r('☐'))), '[checkbox ⍰]'],
    ['ticked, whose glyph tells nothing', p(sdt(ticked, r('甲'))), '[checkbox ☑]'],
    ['with glyphs of its own', p(sdt(ownGlyphs, r('□'))), '[checkbox ☑]'],
    ['with a symbol', p(sdt(ticked, r('<w:sym w:font="Wingdings" w:char="F0FE"/>'))), '[checkbox ☑]'],
    ['with a letter in a symbol font', p(sdt(ticked, r('R', '<w:rFonts w:ascii="Wingdings 2"/>'))), '[checkbox ☑]'],
    ['whose glyph is not what its state says', p(sdt(box('<w14:checked w14:val="0"/>'), r('☒'))), '[checkbox ⍰]'],
    ['around a paragraph', sdt(ticked, p(r('☒'))), '[checkbox ☑]'],
    ['with text typed into it', p(sdt(ticked, r('☒平台') + r('建设'))), '[checkbox ☑]|平台|建设'],
    ['with white space before its glyph', p(sdt(ticked, r('<w:t xml:space="preserve"> ☒ </w:t>'))), ' |[checkbox ☑]| '],
    ['that claims a placeholder', p(sdt(ticked + prompt, r('☒'))), '[checkbox ☑]'],
    ['in a control that shows its placeholder', p(sdt(prompt, sdt(ticked, r('☒')))), '[checkbox ☑]'],
    ['without content', p(sdt(ticked, '')), ''],
  ])('read as their state: %s', (_title, body, expected) => {
    expect(firstPieces(body)).toBe(expected);
  });
});
