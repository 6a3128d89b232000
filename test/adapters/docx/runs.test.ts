import { describe, expect, it } from '@jest/globals';
import { cutRun } from '../../../src/adapters/docx/runs';
import { withHint } from '../../../src/adapters/docx/runText';
import { applySplices } from '../../../src/ooxml/xml/splice';
import { parsed, W } from './markup';

/** Cuts the run before the first `|`, which stands for the place and is taken out first, and puts `<w:x/>` there. */
function cut(xml: string): string {
  const at = xml.indexOf('|');
  const { source, element, inner } = parsed(xml.replace('|', ''), '<w:r');
  const offset = source.indexOf('>') + 1 + at;
  const made = cutRun(source, element, offset);
  const splice = { start: made.at, end: made.at, text: `${made.before}<w:x/>${made.after}` };
  return inner(applySplices(source, [...made.guards, splice]));
}

const keep = '<w:t xml:space="preserve">';

describe('cutRun', () => {
  it.each<[string, string, string]>([
    ['cuts inside a text', '<w:r><w:t>甲|乙</w:t></w:r>', '<w:r><w:t>甲</w:t></w:r><w:x/><w:r><w:t>乙</w:t></w:r>'],
    [
      'copies attributes and properties',
      '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>甲|乙</w:t></w:r>',
      '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:x/><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r>',
    ],
    [
      'does not cut before the first text',
      '<w:r><w:rPr/><w:t>|甲</w:t></w:r>',
      '<w:x/><w:r><w:rPr/><w:t>甲</w:t></w:r>',
    ],
    ['does not cut after the last', '<w:r><w:t>甲|</w:t></w:r>', '<w:r><w:t>甲</w:t></w:r><w:x/>'],
    [
      'cuts between children',
      '<w:r><w:t>甲|</w:t><w:tab/><w:t>乙</w:t></w:r>',
      '<w:r><w:t>甲</w:t></w:r><w:x/><w:r><w:tab/><w:t>乙</w:t></w:r>',
    ],
    [
      'keeps the space that a text preserves',
      `<w:r>${keep} 甲 | 乙 </w:t></w:r>`,
      `<w:r>${keep} 甲 </w:t></w:r><w:x/><w:r>${keep} 乙 </w:t></w:r>`,
    ],
    [
      'keeps inner space visible and outer space as it was',
      '<w:r><w:t> 甲 | 乙 </w:t></w:r>',
      `<w:r><w:t> 甲</w:t>${keep} </w:t></w:r><w:x/><w:r>${keep} </w:t><w:t>乙 </w:t></w:r>`,
    ],
    [
      'leaves and enters a CDATA section',
      '<w:r><w:t><![CDATA[甲|乙]]></w:t></w:r>',
      '<w:r><w:t><![CDATA[甲]]></w:t></w:r><w:x/><w:r><w:t><![CDATA[乙]]></w:t></w:r>',
    ],
    [
      'cuts after a CDATA section',
      '<w:r><w:t><![CDATA[甲]]>|乙</w:t></w:r>',
      '<w:r><w:t><![CDATA[甲]]></w:t></w:r><w:x/><w:r><w:t>乙</w:t></w:r>',
    ],
  ])('%s', (_, xml, expected) => expect(cut(xml)).toBe(expected));
});

describe('withHint', () => {
  const dialect = { namespace: W, w: 'w', declareW: '', declareW15: '' };
  it.each([
    ['无', '', '<w:rFonts w:hint="eastAsia"/>'],
    ['无', '<w:sz w:val="24"/>', '<w:rFonts w:hint="eastAsia"/><w:sz w:val="24"/>'],
    ['无', '<w:rStyle w:val="a"/><w:b/>', '<w:rStyle w:val="a"/><w:rFonts w:hint="eastAsia"/><w:b/>'],
    ['无', '<w:rFonts w:ascii="仿宋"/><w:b/>', '<w:rFonts w:hint="eastAsia" w:ascii="仿宋"/><w:b/>'],
    ['无', '<w:rFonts w:hint="cs"/>', '<w:rFonts w:hint="cs"/>'],
    ['none', '<w:sz w:val="24"/>', '<w:sz w:val="24"/>'],
  ])('for “%s” with %s', (text, properties, expected) => expect(withHint(properties, text, dialect)).toBe(expected));
});
