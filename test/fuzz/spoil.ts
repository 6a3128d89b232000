/** Files spoiled at random: the bytes of the zip, or the XML of a part inside a sound zip. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankJointLab, jointLab } from '../builder/form/jointLab.js';
import { footnote, commented } from '../builder/field.js';
import { text } from '../builder/inline.js';
import { inserted } from '../builder/revision.js';
import { Chance } from './chance.js';

/** What is spoiled: forms of all programs, with controls, revisions, notes and comments; one of them a flat file. */
const sound: readonly Uint8Array[] = [
  jointLab({ controls: 'block', headingNumbers: 'automatic' }),
  blankJointLab({ producer: 'wps', controls: 'run', cover: 'table' }),
  jointLab({
    producer: 'libreoffice',
    layout: 'boxed',
    ticks: 'control',
    values: {
      'section.1.1': [text('甲'), footnote('脚注'), inserted(text('乙'))],
      'section.1.2': [commented('请核', text('批注'))],
    },
  }),
  jointLab({ flat: true, cut: 0.1 }),
];

export function spoiledFile(seed: number): Uint8Array {
  const chance = new Chance(seed);
  let bytes = chance.of(sound).slice();
  for (let count = chance.few(12); count > 0; count -= 1) bytes = spoilBytes(bytes, chance);
  return bytes;
}

const EXTREMES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

function spoilBytes(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  const at = placeIn(bytes, chance);
  const rest = bytes.length - at;
  const length = Math.min(chance.few(200), rest);
  const out = bytes.slice();
  switch (chance.below(7)) {
    case 0:
      if (rest > 0) out[at] = chance.below(256);
      return out;
    case 1:
      if (rest > 0) out[at] = (out[at] ?? 0) ^ (1 << chance.below(8));
      return out;
    case 2:
      if (rest >= 4) new DataView(out.buffer).setUint32(at, chance.of(EXTREMES), true);
      return out;
    case 3:
      if (rest >= 2) new DataView(out.buffer).setUint16(at, chance.of(EXTREMES) & 0xffff, true);
      return out;
    case 4:
      return joined(out.subarray(0, at), out.subarray(at + length));
    case 5:
      return joined(out.subarray(0, at + length), out.subarray(at));
    default:
      return chance.oneIn(6) ? out.slice(0, at) : out.copyWithin(at, placeIn(bytes, chance));
  }
}

/** Half of the time near a record of the zip, whose numbers decide about everything else. */
function placeIn(bytes: Uint8Array, chance: Chance): number {
  const anywhere = chance.below(Math.max(bytes.length, 1));
  if (chance.oneIn(2)) return anywhere;
  const record = bytes.indexOf(0x50, anywhere);
  return record < 0 ? anywhere : Math.min(record + chance.below(46), Math.max(bytes.length - 1, 0));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** A sound zip in which one or two parts are spoiled as XML. */
export function spoiledParts(seed: number): Uint8Array {
  const chance = new Chance(seed);
  const entries = unzipSync(chance.of(sound.slice(0, 3)));
  const names = Object.keys(entries).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let count = chance.few(2); count > 0; count -= 1) {
    const name = chance.oneIn(3) ? chance.of(names) : 'word/document.xml';
    let xml = strFromU8(entries[name] ?? new Uint8Array());
    for (let changes = chance.few(20); changes > 0; changes -= 1) xml = spoilXml(xml, chance);
    entries[name] = strToU8(xml);
  }
  return zipSync(entries, { level: 0 });
}

/** Values that numbers, names and targets must not be trusted with. */
const VALUES = [
  '',
  '-1',
  '0',
  '1e308',
  'NaN',
  '4294967296',
  '999999999999999999',
  'restart',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '../../../../tmp/x',
  '__proto__',
  'constructor',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x202e;',
  '%1%1%1%1%1',
  'wl:section.6',
];

const INSERTS = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[]]>',
  '<!-- -->',
  '<?x?>',
  '&#0;',
  '&a;',
  '<w:sdt><w:sdtContent/></w:sdt>',
  '<w:tbl/>',
  '<w:tbl><w:tr/></w:tbl>',
  '<w:p><w:r><w:t>',
  '</w:p>',
  '<w:ins><w:del><w:ins/></w:del></w:ins>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="10000"/>',
  '<w:altChunk r:id="x"/>',
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\o(□,√)</w:instrText></w:r>',
];

function spoilXml(xml: string, chance: Chance): string {
  switch (chance.below(8)) {
    case 0:
      return splice(xml, chance, () => chance.of(INSERTS));
    case 1:
      return replaceOne(xml, chance, /="[^"]*"/g, () => `="${chance.of(VALUES)}"`);
    case 2:
      return replaceOne(xml, chance, /<w:[A-Za-z]+/g, () => chance.of(xml.match(/<w:[A-Za-z]+/g) ?? ['<w:p']));
    case 3:
      return replaceOne(xml, chance, />[^<]+</g, () => `>${chance.of(VALUES)}<`);
    case 4:
      return element(xml, chance, (_before, found) => found + found);
    case 5:
      return element(xml, chance, () => '');
    case 6:
      return element(xml, chance, (_before, found) => `<w:sdt><w:sdtContent>${found}</w:sdtContent></w:sdt>`);
    default:
      return chance.oneIn(3)
        ? splice(xml, chance, () => String.fromCharCode(chance.below(0x10000)))
        : element(xml, chance, (_before, found) => deep(found, chance.few(520)));
  }
}

function deep(xml: string, times: number): string {
  return `${'<w:smartTag>'.repeat(times)}${xml}${'</w:smartTag>'.repeat(times)}`;
}

function splice(xml: string, chance: Chance, insert: () => string): string {
  // Mostly where a tag ends, so that the text stays well-formed more often than not.
  const anywhere = chance.below(xml.length + 1);
  const end = chance.oneIn(4) ? anywhere : xml.indexOf('>', anywhere) + 1;
  return xml.slice(0, end) + insert() + xml.slice(end);
}

function replaceOne(xml: string, chance: Chance, pattern: RegExp, replacement: () => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { 0: whole, index } = chance.of(found);
  return xml.slice(0, index) + replacement() + xml.slice(index + whole.length);
}

/** Changes one innermost-but-few element, from its start tag to the end tag of its name that follows. */
function element(xml: string, chance: Chance, change: (before: string, found: string) => string): string {
  const name = chance.of([
    'p',
    'r',
    'tc',
    'tr',
    'tbl',
    'sdt',
    'sdtContent',
    't',
    'pPr',
    'rPr',
    'tcPr',
    'style',
    'lvl',
    'num',
  ]);
  const starts = [...xml.matchAll(new RegExp(`<w:${name}[ >]`, 'g'))];
  if (starts.length === 0) return xml;
  const { index } = chance.of(starts);
  const close = `</w:${name}>`;
  const end = xml.indexOf(close, index);
  if (end < 0) return xml;
  const until = end + close.length;
  return xml.slice(0, index) + change(xml.slice(0, index), xml.slice(index, until)) + xml.slice(until);
}
