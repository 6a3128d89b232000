/** The builder itself: what it writes is XML that another parser accepts, with properties in schema order, the same each time. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Fixture } from '../fixtures/fixture.js';
import { fixtures } from '../fixtures/index.js';
import { jointLab } from './form/jointLab.js';
import { FIELD_IDS } from './form/official.js';

/** Children of property elements in the order of ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.4.70, 17.5.2.38; what we never write is left out. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:rPr': [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'strike',
    'vanish',
    'webHidden',
    'color',
    'sz',
    'szCs',
    'highlight',
    'u',
    'shd',
    'vertAlign',
    'lang',
  ],
  'w:pPr': [
    'pStyle',
    'keepNext',
    'pageBreakBefore',
    'widowControl',
    'numPr',
    'tabs',
    'bidi',
    'spacing',
    'ind',
    'jc',
    'outlineLvl',
    'rPr',
    'sectPr',
  ],
  'w:tcPr': ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'shd', 'textDirection', 'vAlign'],
  'w:tblPr': ['tblStyle', 'tblW', 'jc', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar'],
  'w:tr': ['tblPrEx', 'trPr'],
  'w:sdt': ['sdtPr', 'sdtEndPr', 'sdtContent'],
  'w:sdtPr': ['rPr', 'alias', 'tag', 'id', 'lock', 'placeholder', 'showingPlcHdr', 'color', 'appearance'],
};

/** Faults found in one XML part. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const open: { readonly name: string; last: number }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1);
    const order = parent === undefined ? undefined : ORDER[parent.name];
    const at = order?.indexOf(name.replace(/^\w+:/, '')) ?? -1;
    if (parent !== undefined && at >= 0) {
      if (at < parent.last) faults.push(`${name} stands too late in ${parent.name}`);
      parent.last = at;
    }
    open.push({ name, last: -1 });
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return faults;
}

function xmlParts(bytes: Uint8Array): [string, string][] {
  if (bytes[0] !== 0x50) return [['flat', strFromU8(bytes)]];
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([name, content]) => [name, decoded(content)]);
}

function decoded(content: Uint8Array): string {
  const mark = `${content[0] ?? ''},${content[1] ?? ''}`;
  if (mark === '255,254') return new TextDecoder('utf-16le').decode(content);
  if (mark === '254,255') return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder().decode(content);
}

/** Documents that are meant to be sound: every third, of large groups, which differ in a value only, every tenth. */
const sound: readonly Fixture[] = Object.entries(fixtures)
  .filter(([subject]) => !subject.startsWith('files that'))
  .flatMap(([, group]) => group.filter((_, index) => index % (group.length < 30 ? 3 : 10) === 0));

describe('the builder', () => {
  it('writes well-formed XML with properties in schema order', () => {
    const faults = sound.flatMap((fixture) =>
      xmlParts(fixture.bytes()).flatMap(([part, xml]) =>
        faultsOf(xml).map((fault) => `${fixture.name}, ${part}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('knows all 68 fields of the form', () => {
    expect(FIELD_IDS).toHaveLength(68);
    expect(new Set(FIELD_IDS).size).toBe(68);
  });

  it('gives other bytes for another seed and the same for the same', () => {
    expect(jointLab({ seed: 3, cut: 0.3 })).toEqual(jointLab({ seed: 3, cut: 0.3 }));
    expect(jointLab({ seed: 3, cut: 0.3 })).not.toEqual(jointLab({ seed: 4, cut: 0.3 }));
  });

  it('shows the three producers apart', () => {
    const main = (producer: 'word' | 'wps' | 'libreoffice'): string =>
      strFromU8(unzipSync(jointLab({ producer }))['word/document.xml'] ?? new Uint8Array());
    expect(main('word')).toContain('w:rsidR=');
    expect(main('word')).toContain('<w:vMerge/>');
    expect(main('wps')).toContain('<w:tblPrEx>');
    expect(main('wps')).toContain('<w:vMerge w:val="continue"/>');
    expect(main('wps')).not.toContain('w:rsidR=');
    expect(main('libreoffice')).toContain('<w:rPr></w:rPr>');
    expect(main('libreoffice')).not.toContain('w:hint=');
  });
});
