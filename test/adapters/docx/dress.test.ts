import { describe, expect, it } from '@jest/globals';
import { dialectOf } from '../../../src/adapters/docx/dialect';
import { dress, undress } from '../../../src/adapters/docx/dress';
import { elementsAt } from '../../../src/ooxml/xml/elements';
import { markOf, shorten } from '../../../src/adapters/markDress';
import type { Mark } from '../../../src/document/port';
import { applySplices } from '../../../src/ooxml/xml/splice';
import { parsed, W, W15 } from './markup';

const mark: Mark = { field: 'a.b', severity: 'error', title: '未填：签署时间' };

function dressed(properties: string, given: Mark = mark, declarations?: string): string {
  const { source, element, inner } = parsed(properties, '<w:sdtPr', declarations);
  const dialect = dialectOf({ source, part: 'test.xml', prefix: 'w' });
  return inner(applySplices(source, dress(element, given, dialect)));
}

function undressed(properties: string, declarations?: string): string {
  const { source, element, inner } = parsed(properties, '<w:sdtPr', declarations);
  return inner(applySplices(source, undress(source, element)));
}

const color = '<w15:color w:val="C00000"/>';
const tags = '<w15:appearance w15:val="tags"/>';

describe('dressing a control', () => {
  it.each<[string, string, string]>([
    [
      'inserts title, colour and appearance where there are none',
      '<w:sdtPr><w:tag w:val="wulou:a.b"/><w:id w:val="7"/></w:sdtPr>',
      `<w:sdtPr><w:alias w:val="未填：签署时间"/><w:tag w:val="wulou:a.b!e---"/><w:id w:val="7"/>${color}${tags}</w:sdtPr>`,
    ],
    [
      'puts its own title before the one that is there',
      '<w:sdtPr><w:alias w:val="签署 &amp; 时间"/><w:tag w:val="wulou:a.b"/></w:sdtPr>',
      `<w:sdtPr><w:alias w:val="未填：签署时间｜签署 &amp; 时间"/><w:tag w:val="wulou:a.b!ex--"/>${color}${tags}</w:sdtPr>`,
    ],
    [
      'replaces values that are there',
      '<w:sdtPr><w:tag w:val="wulou:a.b"/><w15:color w:val="00b0F0"/><w15:appearance w15:val="hidden"/></w:sdtPr>',
      `<w:sdtPr><w:alias w:val="未填：签署时间"/><w:tag w:val="wulou:a.b!e-h00b0F0"/>${color}${tags}</w:sdtPr>`,
    ],
    [
      'leaves a theme colour and an unknown appearance alone',
      '<w:sdtPr><w:tag w:val="wulou:a.b"/><w15:color w:val="000000" w:themeColor="text1"/><w15:appearance/></w:sdtPr>',
      '<w:sdtPr><w:alias w:val="未填：签署时间"/><w:tag w:val="wulou:a.b!e-xx"/><w15:color w:val="000000" w:themeColor="text1"/><w15:appearance/></w:sdtPr>',
    ],
    [
      'keeps the type element last',
      '<w:sdtPr><w:tag w:val="wulou:a.b"/><w:text w:multiLine="1"/></w:sdtPr>',
      `<w:sdtPr><w:alias w:val="未填：签署时间"/><w:tag w:val="wulou:a.b!e---"/>${color}${tags}<w:text w:multiLine="1"/></w:sdtPr>`,
    ],
    [
      'puts a colour before the appearance that is there',
      '<w:sdtPr><w:tag w:val="wulou:a.b"/><w15:appearance w15:val="boundingBox"/></w:sdtPr>',
      `<w:sdtPr><w:alias w:val="未填：签署时间"/><w:tag w:val="wulou:a.b!e-b-"/>${color}${tags}</w:sdtPr>`,
    ],
  ])('%s', (_, before, after) => {
    expect(dressed(before)).toBe(after);
    expect(undressed(after)).toBe(before);
  });

  it('declares the namespace of Word 2012 where the document does not', () => {
    const before = '<w:sdtPr><w:tag w:val="wulou:a.b"/></w:sdtPr>';
    const after = dressed(before, mark, `xmlns:w="${W}"`);
    expect(after).toContain(`<w15:color xmlns:w15="${W15}" w:val="C00000"/>`);
    expect(after).toContain(`<w15:appearance xmlns:w15="${W15}" w15:val="tags"/>`);
    expect(undressed(after, `xmlns:w="${W}"`)).toBe(before);
  });

  it('keeps titles within 64 units, and leaves a title alone that has no room for another', () => {
    const long = { ...mark, title: '超'.repeat(64) };
    const joined = dressed('<w:sdtPr><w:alias w:val="签署时间"/><w:tag w:val="wulou:a.b"/></w:sdtPr>', long);
    const title = /alias w:val="([^"]*)"/.exec(joined)?.[1] ?? '';
    expect(title).toHaveLength(64);
    expect(title).toMatch(/^超+…｜签署时间$/u);
    const full = `<w:sdtPr><w:alias w:val="${'名'.repeat(60)}"/><w:tag w:val="wulou:a.b"/></w:sdtPr>`;
    expect(dressed(full)).toContain(`w:val="${'名'.repeat(60)}"/><w:tag w:val="wulou:a.b!e=--"/>`);
    expect(undressed(dressed(full))).toBe(full);
  });

  it('escapes what a title may hold', () => {
    const before = `<w:sdtPr><w:alias w:val='它的"名"'/><w:tag w:val='wulou:a.b'/></w:sdtPr>`;
    const after = dressed(before, { ...mark, title: `<&'"｜>` });
    expect(after).toContain(`w:val='&lt;&amp;&apos;&quot;|&gt;｜它的"名"'`);
    expect(undressed(after)).toBe(before);
  });

  it('keeps references in the tag as they are written', () => {
    const before = '<w:sdtPr><w:tag w:val="wulou&#58;a.b"/></w:sdtPr>';
    expect(dressed(before)).toContain('w:val="wulou&#58;a.b!e---"');
    expect(undressed(dressed(before))).toBe(before);
  });
});

describe('undressing a control that Word has saved', () => {
  it('restores each property, however it is spelled now', () =>
    expect(
      undressed(
        `<w:sdtPr>\n<w:alias  w:val = "未填：甲｜甲"/><w:tag w:val="wulou:a.b!exb-"/><w15:appearance w15:val='tags' /> <w15:color w:val="C00000" w:shade="BF"/></w:sdtPr>`,
      ),
    ).toBe(
      `<w:sdtPr>\n<w:alias  w:val = "甲"/><w:tag w:val="wulou:a.b"/><w15:appearance w15:val='boundingBox' /> </w:sdtPr>`,
    ));

  it('takes the suffix off even when its record cannot be read', () =>
    expect(undressed('<w:sdtPr><w:alias w:val="甲"/><w:tag w:val="wulou:a.b!?"/></w:sdtPr>')).toBe(
      '<w:sdtPr><w:alias w:val="甲"/><w:tag w:val="wulou:a.b"/></w:sdtPr>',
    ));

  it('leaves a control without mark alone', () => {
    const plain = '<w:sdtPr><w:alias w:val="甲｜乙"/><w:tag w:val="wulou:a.b"/></w:sdtPr>';
    expect(undressed(plain)).toBe(plain);
  });
});

describe('markOf', () => {
  it.each<[string, string | null, Mark | null]>([
    ['wulou:a.b', '甲', null],
    ['other!e', '甲', null],
    ['wulou:a.b!ex--', '未填：甲｜甲', { field: 'a.b', severity: 'error', title: '未填：甲' }],
    ['wulou:a.b!w-t-', '未填：甲', { field: 'a.b', severity: 'warning', title: '未填：甲' }],
    ['wulou:a.b!e=--', '甲', { field: 'a.b', severity: 'error', title: '' }],
    ['wulou-mark:a.b!w', '未填：甲', { field: 'a.b', severity: 'warning', title: '未填：甲' }],
  ])('reads %s with the title %s', (tag, alias, expected) => expect(markOf(tag, alias)).toEqual(expected));
});

describe('shorten', () => {
  it.each([
    ['甲乙丙', 3, '甲乙丙'],
    ['甲乙丙丁', 3, '甲乙…'],
    ['甲𠮷丙', 3, '甲…'],
  ])('cuts %s to %d units', (text, length, expected) => expect(shorten(text, length)).toBe(expected));
});

describe('elementsAt', () => {
  it('gives nested trees, names with their usual prefix, and what stands around them', () => {
    const source = `<x:a xmlns:x="${W}"><x:b><x:c x:val="1&amp;"/>text<x:d></x:d></x:b></x:a>`;
    const [b, c] = ['<x:b', '<x:c'].map((tag) => ({ start: source.indexOf(tag), end: source.length }));
    const tree = elementsAt({ source, part: 'test.xml' }, [b, c]);
    const element = tree(b);
    expect(element?.name).toBe('w:b');
    expect(element?.outer).toBe(0);
    expect(element?.children.map(({ name, selfClosing }) => [name, selfClosing])).toEqual([
      ['w:c', true],
      ['w:d', false],
    ]);
    expect(tree(c)).toBe(element?.children[0]);
    expect(tree({ start: 0, end: 1 })).toBeUndefined();
    expect(element?.children[0]?.attributes.get('w:val')?.value).toBe('1&');
  });
});
