import { describe, expect, it } from '@jest/globals';
import { dataAt } from '../../../../src/ooxml/story/body/bindings.js';
import { readStory } from '../../../../src/ooxml/story/body/readStory.js';
import { p, partsOf, r } from '../story.js';

const DATA =
  '<f:root xmlns:f="urn:form"><f:unit>甲</f:unit><f:unit>乙大学</f:unit><f:on kind="k">true</f:on>' +
  '<f:day>2022-05-09T00:00:00</f:day><f:type>2</f:type><f:none/></f:root>';
const FLAG = '<w:showingPlcHdr/>';

function bound(path: string, properties: string, text: string, store = '{A}'): string {
  const binding = `<w:dataBinding w:xpath="${path}" w:storeItemID="${store}"/>`;
  return p(`<w:sdt><w:sdtPr>${binding}${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`);
}

describe('data at a path', () => {
  it.each([
    ['/f:root[1]/f:unit[2]', '乙大学'],
    ['/root/unit', '甲'],
    ['/f:root/f:on/@kind', 'k'],
    ['/f:root/f:unit[1]/text()', '甲'],
    ['/f:root/f:none', ''],
    ['/f:root/f:unit[3]', null],
    ['/other/unit', null],
    ['//unit', null],
    ['count(/f:root)', null],
  ])('%s', (path, expected) => {
    expect(dataAt(DATA, path)).toBe(expected);
  });

  it('that is no XML is none', () => {
    expect(dataAt('<a><b></a>', '/a/b')).toBeNull();
  });
});

describe('a control bound to data', () => {
  const list = '<w:dropDownList><w:listItem w:displayText="外方" w:value="2"/></w:dropDownList>';
  it.each([
    ['that says the same', bound('/f:root/f:unit[2]', '<w:text/>', '乙 大学'), 0],
    ['that says something else', bound('/f:root/f:unit[2]', '<w:text/>', '丙大学'), 1],
    ['that says nothing', bound('/f:root/f:none', '<w:text/>', '丙大学'), 1],
    ['that says nothing either', bound('/f:root/f:none', `<w:text/>${FLAG}`, '选择一项。'), 0],
    ['that says something where a prompt shows', bound('/f:root/f:unit', `<w:text/>${FLAG}`, '选择一项。'), 1],
    ['that is not there', bound('/f:root/f:unit', '<w:text/>', '甲', '{B}'), 1],
    ['in any part', bound('/f:root/f:unit', '<w:text/>', '甲', ''), 0],
    ['shown as a date', bound('/f:root/f:day', '<w:date/>', '2022年5月'), 0],
    ['shown as another date', bound('/f:root/f:day', '<w:date/>', '2021年5月'), 1],
    ['shown as an item of a list', bound('/f:root/f:type', list, '外方'), 0],
    ['shown as another item', bound('/f:root/f:type', list, '中方'), 1],
  ])('%s', (_title, body, expected) => {
    const story = readStory({ ...partsOf(body), data: new Map([['{A}', DATA]]) });
    expect(story.unsure).toHaveLength(expected);
  });
});
