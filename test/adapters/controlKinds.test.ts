import { describe, expect, it } from '@jest/globals';
import { isClosed, isForeign } from '../../src/adapters/controlKinds';
import { readStory } from '../../src/ooxml/story/body/readStory';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

describe('a control', () => {
  it.each([
    ['<w:richText/>', false, false],
    ['', false, false],
    ['<w:group/>', false, false],
    ['<w15:repeatingSection/>', false, false],
    ['<w15:repeatingSectionItem/>', false, false],
    ['<w:docPartObj/>', false, false],
    ['<w:text/>', true, false],
    ['<w:text w:multiLine="1"/>', true, false],
    ['<w:date/>', true, true],
    ['<w:comboBox/>', true, true],
    ['<w:dropDownList/>', true, true],
    ['<w:picture/>', true, true],
    ['<w:citation/>', true, true],
    ['<w:equation/>', true, true],
    ['<w14:checkbox/>', true, true],
    ['<w14:entityPicker/>', true, true],
    ['<w:dataBinding w:xpath="/a"/>', true, true],
    ['<w15:dataBinding w:xpath="/a"/><w:richText/>', true, true],
  ])('of the kind %s: closed to others %s, its text not typed %s', (properties, closed, foreign) => {
    const control = `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`;
    const document = `<w:document ${NAMESPACES}><w:body>${control}<w:p/></w:body></w:document>`;
    const story = readStory({ part: 'word/document.xml', document });
    expect(story.controls.map((one) => [isClosed(story, one), isForeign(story, one)])).toEqual([[closed, foreign]]);
  });
});
