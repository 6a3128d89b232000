import { describe, expect, it } from '@jest/globals';
import { readStory, type StoryParts } from '../../../../src/ooxml/story/body/readStory.js';
import type { Story } from '../../../../src/ooxml/story/story.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const FLAG = '<w:showingPlcHdr/>';

function p(...runs: string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function sdt(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function named(name: string): string {
  return `<w:placeholder><w:docPart w:val="${name}"/></w:placeholder>${FLAG}`;
}

const GLOSSARY =
  `<w:glossaryDocument ${W}><w:docParts><w:docPart><w:docPartPr><w:name w:val="unit"/></w:docPartPr>` +
  `<w:docPartBody>${p(r('填报'), r('单位'))}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`;

function story(body: string, beside: Partial<StoryParts> = { glossaryDocument: GLOSSARY }): Story {
  const document = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return readStory({ part: 'word/document.xml', document, ...beside }, ['请填写人数']);
}

/** Visible text by paragraph; “?” before it where nobody can tell. */
function shown(body: string): string {
  const { paragraphs, unsure } = story(body);
  return (unsure.length > 0 ? '?' : '') + paragraphs.map(({ text }) => text).join('|');
}

describe('text in a control that claims to show its placeholder', () => {
  it.each([
    ['is what a program wrote', p(sdt(FLAG, r('14'))), '14'],
    ['is a prompt of Word', p(sdt(FLAG, r('单击或点击此处输入文字。'))), ''],
    ['is a prompt of Word cut into runs', p(sdt(FLAG, r('Click or tap here') + r(' to enter text.'))), ''],
    ['is a prompt of the form', p(sdt(FLAG, r('请填写人数'))), ''],
    ['is the building block that the control names', p(sdt(named('unit'), r('填报单位'))), ''],
    ['is the building block once for each run', p(sdt(named('unit'), r('填报单位') + r('填报单位'))), ''],
    ['is the building block of another control', p(sdt(FLAG, r('填报单位'))), '填报单位'],
    ['is beside a named building block', p(sdt(named('unit'), r('东海理工大学'))), '东海理工大学'],
    ['asks for something nobody knows of', p(sdt(FLAG, r('请写明人数'))), '?请写明人数'],
    ['is white space', p(sdt(FLAG, r('\u00a0'))), ''],
    ['is several paragraphs of prose', sdt(FLAG, p(r('第一段。')) + p(r('第二段。'))), '第一段。|第二段。'],
    ['is a prompt in one paragraph of two', sdt(FLAG, p(r('甲')) + p(r('选择一项。'))), '甲|'],
    ['is a prompt behind a label', p(sdt(FLAG, r('联系人：') + r('单击此处输入文字。'))), '联系人：'],
    ['is a heading and a prompt', sdt(FLAG, p(r('1.1 需求分析')) + p(r('单击此处输入文字。'))), '1.1 需求分析|'],
    ['holds a control that shows a prompt', sdt(FLAG, p(r('电话'), sdt(FLAG, r('选择一项。')))), '电话'],
    ['holds a control with an answer', sdt(FLAG, p(sdt('', r('周明哲')))), '周明哲'],
    ['is a date', p(sdt(`${FLAG}<w:date/>`, r('2020年3月'))), '2020年3月'],
    ['is a choice of a list', p(sdt(`${FLAG}<w:dropDownList/>`, r('依托平台'))), '依托平台'],
    ['has the flag off', p(sdt('<w:showingPlcHdr w:val="0"/>', r('选择一项。'))), '选择一项。'],
  ])('%s', (_title, body, expected) => {
    expect(shown(body)).toBe(expected);
  });

  it('behind text of the same paragraph is not taken for it', () => {
    expect(shown(p(r('前文'), sdt(FLAG, r('选择一项。')), r('后文')))).toBe('前文后文');
  });

  it('is read with a glossary that is not there', () => {
    expect(story(p(sdt(named('unit'), r('填报单位'))), {}).paragraphs[0]?.text).toBe('填报单位');
  });
});
