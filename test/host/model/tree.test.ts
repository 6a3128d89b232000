import { describe, expect, it } from '@jest/globals';
import { element, markup, parsePart } from './parse.js';
import type { XmlElement } from './tree.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function root(source: string): XmlElement {
  return parsePart(source).root;
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = parent.first(name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

describe('a tree', () => {
  it.each([
    `<w:p ${W}/>`,
    `<w:p ${W}></w:p >`,
    `<w:p  ${W}\n w:rsidR = '00"A'><w:r><w:t xml:space="preserve"> 甲&#x4e59;&amp;<![CDATA[<丙>]]></w:t></w:r><!-- 注 --><?校对 完?></w:p>`,
    `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r/></x:p>`,
  ])('is written as it was read: %s', (source) => {
    expect(root(source).toString()).toBe(source);
  });

  it('knows names by the usual prefixes, in the strict namespace too', () => {
    const tree = root('<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r x:rsidR="1"/></x:p>');
    expect(tree.name).toBe('w:p');
    expect(child(tree, 'w:r').attribute('w:rsidR')).toBe('1');
  });

  it('decodes text and attributes', () => {
    const tree = root(`<w:t ${W} w:val='"&lt;'>甲&#x4e59;&#19993;<![CDATA[<&]]><!-- 注 --></w:t>`);
    expect([tree.attribute('w:val'), tree.text]).toEqual(['"<', '甲乙丙<&']);
  });
});

describe('an attribute', () => {
  it.each([`<w:a ${W} w:val='FF0000' w:x="1"/>`, `<w:a w:val="&#70;F0000" ${W}/>`])(
    'set and set back leaves the tag as it was: %s',
    (source) => {
      const tree = root(source);
      const before = tree.attribute('w:val');
      tree.setAttribute('w:val', '<"\'>');
      expect(tree.attribute('w:val')).toBe('<"\'>');
      tree.setAttribute('w:val', null);
      expect(tree.attribute('w:val')).toBeNull();
      tree.setAttribute('w:val', before);
      expect(tree.toString()).toBe(source);
    },
  );

  it('added and taken away leaves the tag as it was', () => {
    const tree = root(`<w:a ${W}/>`);
    tree.setAttribute('w:val', '1');
    expect(tree.toString()).toBe(`<w:a ${W} w:val="1"/>`);
    tree.setAttribute('w:val', null);
    expect(tree.toString()).toBe(`<w:a ${W}/>`);
  });
});

describe('a property', () => {
  it('taken away and put back stands where it stood', () => {
    const source = `<w:pr ${W}><w:a/><w:b w:val='1'/><w:c/></w:pr>`;
    const tree = root(source);
    tree.forget(child(tree, 'w:b'));
    expect(tree.toString()).toBe(`<w:pr ${W}><w:a/><w:c/></w:pr>`);
    expect(tree.recall('w:b')).not.toBeNull();
    expect(tree.toString()).toBe(source);
  });

  it('that never was there is not put back', () => {
    expect(root(`<w:pr ${W}/>`).recall('w:b')).toBeNull();
  });
});

describe('new markup', () => {
  it('declares what is not bound where it is put', () => {
    const tree = root(`<w:pr ${W}/>`);
    tree.append(element(tree, '<w15:color w:val="FF0000"/>'));
    const declared = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
    expect(tree.toString()).toBe(`<w:pr ${W}><w15:color ${declared} w:val="FF0000"/></w:pr>`);
  });

  it('reads the same as what is around it under other prefixes', () => {
    const tree = root('<x:pr xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>');
    tree.append(...markup(tree, '<w:a/><w:b/>'));
    expect(tree.elements().map(({ name }) => name)).toEqual(['w:a', 'w:b']);
    expect(root(tree.toString()).elements('w:b')).toHaveLength(1);
  });
});
