import { describe, expect, it } from '@jest/globals';

import { p, r, shape, storyOf } from '../story.js';

const graphic = (content: string) => `<a:graphic><a:graphicData>${content}</a:graphicData></a:graphic>`;
const drawing = (content: string) =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="图"/>${graphic(content)}</wp:inline></w:drawing>`;
const pic = '<pic:pic><pic:nvPicPr/><pic:blipFill><a:blip/></pic:blipFill></pic:pic>';
const shapeBox = (content: string) =>
  `<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
const vmlBox = (content: string) =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const either = (choice: string, fallback: string, requires = 'wps') =>
  `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

function first(content: string): { pictures: number; boxes: unknown[]; text: string; hasEquation: boolean } {
  const [paragraph] = storyOf(p(content)).paragraphs;
  return {
    pictures: paragraph?.pictures ?? -1,
    boxes: (paragraph?.boxes ?? []).map((box) => shape(box)),
    text: paragraph?.text ?? '',
    hasEquation: paragraph?.hasEquation ?? false,
  };
}

describe('pictures', () => {
  it.each([
    ['a picture', r(drawing(pic)), 1],
    [
      'a picture of a locked canvas',
      r(drawing('<a:lockedCanvas><a:grpSpPr/><a:pic><a:nvPicPr/><a:blipFill/></a:pic></a:lockedCanvas>')),
      1,
    ],
    ['old word art', r('<w:pict><v:shape><v:textpath string="字"/></v:shape></w:pict>'), 1],
    ['a shape type that may hold word art', r('<w:pict><v:shapetype><v:textpath on="t"/></v:shapetype></w:pict>'), 0],
    ['a chart', r(drawing('<c:chart/>')), 1],
    ['two pictures in a group', r(drawing(`<wpg:wgp>${pic}<wpg:grpSp>${pic}</wpg:grpSp></wpg:wgp>`)), 2],
    ['an old picture', r('<w:pict><v:shape><v:imagedata/></v:shape></w:pict>'), 1],
    [
      'an embedded object with its picture',
      r('<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'),
      1,
    ],
    ['a picture written twice', r(either(drawing(pic), '<w:pict><v:imagedata/></w:pict>', 'wps')), 1],
    ['handwriting', r('<w:contentPart/>'), 1],
    ['a decorative line', r(drawing('<wps:wsp><wps:cNvCnPr/><wps:spPr><a:ln/></wps:spPr></wps:wsp>')), 0],
    ['an old decorative line', r('<w:pict><v:line from="0,0" to="1,1"/></w:pict>'), 0],
    ['a text box', r(drawing(shapeBox(p('')))), 0],
    ['a deleted picture', `<w:del w:id="1">${r(drawing(pic))}</w:del>`, 0],
    ['a hidden picture', r(drawing(pic), '<w:vanish/>'), 0],
    [
      'the prompt of a picture control',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:picture/></w:sdtPr><w:sdtContent>${r(drawing(pic))}</w:sdtContent></w:sdt>`,
      0,
    ],
  ])('are counted: %s', (_title, content, expected) => {
    expect(first(content).pictures).toBe(expected);
  });

  it('of the equation editor are equations', () => {
    expect(first(r('<w:object><o:OLEObject ProgID="Equation.DSMT4"/></w:object>')).hasEquation).toBe(true);
  });
});

describe('text boxes', () => {
  it.each([
    ['a shape', r(drawing(shapeBox(p(r('框'))))), [['框']]],
    ['an old shape', r(vmlBox(p(r('框')))), [['框']]],
    ['a shape with its old spelling', r(either(drawing(shapeBox(p(r('框')))), vmlBox(p(r('框'))))), [['框']]],
    ['a spelling that cannot be understood', r(either(drawing(''), vmlBox(p(r('框'))), 'x')), [['框']]],
    [
      'spellings of which one of the needed is not understood',
      r(either(drawing(''), vmlBox(p(r('框'))), 'wps x')),
      [['框']],
    ],
    [
      'two shapes in a group',
      r(drawing(`<wpg:wgp>${shapeBox(p(r('一')))}${shapeBox(p(r('二')))}</wpg:wgp>`)),
      [['一'], ['二']],
    ],
    [
      'an alternative in a group',
      r(drawing(`<wpg:wgp>${either(shapeBox(p(r('一'))), shapeBox(p(r('二'))))}</wpg:wgp>`)),
      [['一']],
    ],
    ['a table', r(vmlBox(`<w:tbl><w:tr><w:tc>${p(r('格'))}</w:tc></w:tr></w:tbl>`)), [[[[['格']]]]]],
    ['a shape beside a picture', r(drawing(`<wpg:wgp>${pic}${shapeBox(p(r('图一')))}</wpg:wgp>`)), [['图一']]],
    ['none where it is deleted', `<w:del w:id="1">${r(vmlBox(p(r('框'))))}</w:del>`, []],
    ['none where it is hidden', r(vmlBox(p(r('框'))), '<w:vanish/>'), []],
  ])('are read once from %s', (_title, content, expected) => {
    expect(first(content)).toMatchObject({ boxes: expected, text: '' });
  });

  it('come after the paragraph they are anchored in, boxes in boxes too', () => {
    const inner = r(vmlBox(p(r('内'))));
    const story = storyOf(p(r('前') + r(vmlBox(p(r('外') + inner) + p(r('尾')))) + r('后')) + p(r('末')));
    expect(story.paragraphs.map(({ index, text }) => `${index}${text}`)).toEqual(['0前后', '1外', '2内', '3尾', '4末']);
    expect(shape(story.blocks)).toEqual(['前后', '末']);
  });

  it('end no field of the paragraph around', () => {
    const mark = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);
    const content =
      mark('begin') +
      r('<w:instrText>REF a</w:instrText>') +
      mark('separate') +
      r(vmlBox(p(mark('end') + r('框')))) +
      r('甲') +
      mark('end');
    expect(storyOf(p(content)).paragraphs.map(({ text }) => text)).toEqual(['甲', '框']);
  });

  it('that are hidden are hidden text', () => {
    expect(storyOf(p(r(vmlBox(p(r('密'))), '<w:vanish/>'))).hidden.map(({ text }) => text)).toEqual(['密']);
  });
});
