import { describe, expect, it } from '@jest/globals';

import { DocumentError } from '../../../src/document/error.js';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS } from '../../../src/ooxml/bounds.js';
import { XmlReader } from '../../../src/ooxml/xml/xmlReader.js';
import { NAMES_MET } from '../../effort.js';
import { outcome, read } from './tokens.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => ` n${index}=""`).join('');
}

describe('XmlReader', () => {
  it.each([
    ['the usual prefix', `<w:p xmlns:w="${W}"/>`, ['<w:p>', '</w:p>']],
    ['another prefix', `<x:p xmlns:x="${W}" x:val="1"></x:p>`, ['<w:p w:val=1>', '</w:p>']],
    ['the default namespace', `<p xmlns="${W}" val="1"/>`, ['<w:p val=1>', '</w:p>']],
    ['the strict namespace', `<w:p xmlns:w="${W_STRICT}" w:val="a"/>`, ['<w:p w:val=a>', '</w:p>']],
    ['no namespace', '<p a="1"/>', ['<p a=1>', '</p>']],
    ['a foreign namespace', '<f:p xmlns:f="urn:f" f:a=""/>', ['<{urn:f}p {urn:f}a=>', '</{urn:f}p>']],
    [
      'a prefix bound anew inside',
      `<a:x xmlns:a="urn:1"><a:x xmlns:a="${W}"><a:y/></a:x><a:x/></a:x>`,
      ['<{urn:1}x>', '<w:x>', '<w:y>', '</w:y>', '</w:x>', '<{urn:1}x>', '</{urn:1}x>', '</{urn:1}x>'],
    ],
    ['the xml prefix', '<a xml:space="preserve"/>', ['<a xml:space=preserve>', '</a>']],
  ])('names elements with the usual prefix: %s', (_title, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it.each([
    ['entities', '<a>&lt;&amp;&gt;&quot;&apos;</a>', '<&>"\''],
    ['decimal and hexadecimal references', '<a>&#20013;&#x4e2D;&#x1F600;</a>', '中中😀'],
    ['line ends', '<a>1\r\n2\r3\n4</a>', '1\n2\n3\n4'],
    ['a written carriage return', '<a>1&#13;2</a>', '1\r2'],
    ['a comment inside', '<a>甲<!-- <b> & -->乙</a>', '甲乙'],
    ['an instruction inside', '<a>甲<?x > <b ?>乙</a>', '甲乙'],
    ['a CDATA section', '<a>甲<![CDATA[<b>&amp;]]]]><![CDATA[>]]>乙</a>', '甲<b>&amp;]]>乙'],
  ])('decodes text: %s', (_title, source, expected) => {
    expect(read(source)).toEqual(['<a>', `"${expected}"`, '</a>']);
  });

  it('decodes attribute values, where white space written as such becomes a space', () => {
    const reader = new XmlReader('<a b="1\n2\t3&#10;4&amp;5"  c = \'"\'/>', 'p');
    reader.next();
    expect([reader.attribute('b'), reader.attribute('c'), reader.attribute('d')]).toEqual(['1 2 3\n4&5', '"', null]);
  });

  it('gives the raw place of every token and attribute value', () => {
    const source = '<a b="1&amp;2">x&lt;y<c/></a >';
    const reader = new XmlReader(source, 'p');
    const tokens: string[] = [];
    const values: string[] = [];
    while (reader.next() !== 'end') {
      tokens.push(`${reader.token} ${source.slice(reader.start, reader.end)} ${reader.depth}`);
      const value = reader.attributeRange('b');
      if (reader.token === 'open' && value !== null) values.push(source.slice(value.start, value.end));
    }
    expect(tokens).toEqual(['open <a b="1&amp;2"> 1', 'text x&lt;y 1', 'open <c/> 2', 'close  1', 'close </a > 0']);
    expect(values).toEqual(['1&amp;2']);
  });

  it('goes through the children of an element whatever was read of the one before', () => {
    const reader = new XmlReader('<a>t<b><x><y/></x></b><c/><d>t<e/></d></a>', 'p');
    reader.next();
    const seen: string[] = [];
    while (reader.nextChild(1)) {
      seen.push(reader.name);
      if (reader.name === 'b') reader.next();
      if (reader.name === 'd') reader.skip();
    }
    expect(seen).toEqual(['b', 'c', 'd']);
    expect(reader.next()).toBe('end');
  });

  it.each([
    ['a byte order mark and a declaration', '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>'],
    ['a declaration in single quotes', "<?xml version='1.0'?><a/>"],
    ['comments and instructions around the root', '<!-- 1 --><?x?><a/><!-- 2 --><?y z?>\n'],
    ['no declaration', '<a/>'],
    ['> and ] in text', '<a>]]&gt; ]] > ]</a>'],
    ['> in an attribute', '<a b=">"/>'],
    ['Chinese names', '<甲 乙="丙"/>'],
    ['characters beyond the first plane', '<a b="𠮷">𠮷</a>'],
    ['elements as deep as allowed', '<a>'.repeat(MAX_DEPTH) + '</a>'.repeat(MAX_DEPTH)],
    ['as many attributes as allowed', `<a${attributes(MAX_ATTRIBUTES)}/>`],
    ['two attributes that differ by namespace', '<a b="" c:b="" xmlns:c="urn:c" xmlns:d="urn:d" d:b=""/>'],
  ])('accepts %s', (_title, source) => {
    expect(outcome(source)).toBe('accepted');
  });

  it.each([
    ['nothing', ''],
    ['text alone', 'abc'],
    ['an element left open', '<a><b></b>'],
    ['an end tag of another name', '<a></b>'],
    ['an end tag of a longer name', '<a></aa>'],
    ['an end tag too many', '<a/></a>'],
    ['crossed elements', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['a reference after the root', '<a/>&#32;'],
    ['a tag cut off', '<a b="1"'],
    ['an attribute cut off', '<a b="1'],
    ['an attribute without value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes without space between', '<a b="1"c="2"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice by namespace', '<a xmlns:x="urn:1" xmlns:y="urn:1" x:b="" y:b=""/>'],
    ['< in an attribute', '<a b="<"/>'],
    ['an entity that is not defined', '<a>&nbsp;</a>'],
    ['an entity by the name of a property', '<a>&constructor;</a>'],
    ['a bare ampersand', '<a>a & b</a>'],
    ['a bare ampersand in an attribute', '<a b="a & b"/>'],
    ['a reference without semicolon', '<a>&amp</a>'],
    ['a reference to a control character', '<a>&#1;</a>'],
    ['a reference to a surrogate', '<a>&#xD800;</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    [']]> in text', '<a>]]></a>'],
    ['a control character in text', '<a>\u0001</a>'],
    ['a control character in an attribute', '<a b="\u0001"/>'],
    ['a control character in a comment', '<a><!--\u0001--></a>'],
    ['a control character in CDATA', '<a><![CDATA[\u0000]]></a>'],
    ['a lone high surrogate', '<a>\ud800</a>'],
    ['a lone low surrogate', '<a>\udc00</a>'],
    ['U+FFFE', '<a>\ufffe</a>'],
    ['-- in a comment', '<a><!-- -- --></a>'],
    ['a comment ended by --->', '<a><!-- ---></a>'],
    ['a comment left open', '<a><!-- </a>'],
    ['CDATA left open', '<a><![CDATA[ </a>'],
    ['CDATA outside the root', '<![CDATA[]]><a/>'],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
    ['an instruction left open', '<a><?x </a>'],
    ['a prefix that is not bound', '<a:b/>'],
    ['an attribute prefix that is not bound', '<a b:c=""/>'],
    ['a prefix out of its scope', '<a><b xmlns:c="urn:c"/><c:d/></a>'],
    ['a name with two colons', '<a:b:c xmlns:a="urn:a"/>'],
    ['a name that starts with a digit', '<1a/>'],
    ['a space before the name', '< a/>'],
    ['the xml prefix bound to another namespace', '<a xmlns:xml="urn:1"/>'],
    ['the xmlns prefix declared', '<a xmlns:xmlns="urn:1"/>'],
    ['a prefix bound to nothing', '<a xmlns:b=""/>'],
    ['more attributes than allowed', `<a${attributes(MAX_ATTRIBUTES + 1)}/>`],
    ['elements deeper than allowed', '<a>'.repeat(MAX_DEPTH + 1) + '</a>'.repeat(MAX_DEPTH + 1)],
  ])('refuses %s', (_title, source) => {
    expect(outcome(source)).toBe('xml-malformed');
  });

  it.each([
    ['<!DOCTYPE a><a/>'],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ])('refuses a document type: %s', (source) => {
    expect(outcome(source)).toBe('xml-dtd');
  });

  it('reads as many elements as allowed, and says of more that it is too much', () => {
    const most = `<a>${'<b/>'.repeat(MAX_ELEMENTS - 1)}</a>`;
    const count = (source: string): number => {
      const xml = new XmlReader(source, 'part.xml');
      let elements = 0;
      while (xml.next() !== 'end') if (xml.token === 'open') elements += 1;
      return elements;
    };
    expect(count(most)).toBe(MAX_ELEMENTS);
    expect(() => count(most.replace('<b/>', '<b/><b/>'))).toThrow(
      expect.objectContaining({
        code: 'zip-too-large',
        data: { part: 'part.xml', found: 'elements', bound: MAX_ELEMENTS },
      }),
    );
  });

  it('says where the text is not well-formed', () => {
    let data = {};
    try {
      read('<a>\r\n<b>\n  &nbsp;</b></a>');
    } catch (error) {
      if (error instanceof DocumentError) data = error.data;
    }
    expect(data).toEqual({ part: 'part.xml', line: 3, column: 3 });
  });

  it('takes time in proportion to the text where many names or attributes are met', () => {
    const names = Array.from({ length: NAMES_MET }, (_, index) => `n${index}`);
    const elements = names.map((name) => `<${name}${attributes(40)}/>`).join('');
    expect(outcome(`<a>${elements}</a>`)).toBe('accepted');
  });
});
