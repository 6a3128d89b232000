/** Puts a body into a package: the parts around it, relationships, content types, and the zip or flat file. */
import { strToU8 } from 'fflate';
import type { Block } from './block.js';
import { handZip } from './container.js';
import { dialect, encodePart } from './dialect.js';
import type { DialectOptions } from './dialect.js';
import { element, escapeText } from './markup.js';
import { numberingXml, stylesXml } from './styles.js';
import type { Producer } from './writer.js';
import { Writer } from './writer.js';

export interface PackageOptions extends DialectOptions {
  readonly producer?: Producer;
  readonly seed?: number;
  readonly cut?: number;
  /** `w:documentProtection`; `off` writes it with enforcement 0, as WPS does without being asked. */
  readonly protection?: 'none' | 'off' | 'readOnly' | 'forms' | 'comments' | 'trackedChanges';
  /** `w15:docId`: what Word gives a document when it is made. */
  readonly documentId?: string;
  /** 修订 stays switched on. */
  readonly trackRevisions?: boolean;
  /** Name of the main part; Office on the web writes document2.xml. */
  readonly mainPart?: string;
  readonly numberedHeadings?: boolean;
  /** Flat OPC: one XML file instead of a zip. */
  readonly flat?: boolean;
  /** Entries for the folders too, as some zip programs add them. */
  readonly folders?: boolean;
  /** Entries are stored, not deflated. */
  readonly stored?: boolean;
  /** Leaves out everything but the main part and what it cannot do without. */
  readonly bare?: boolean;
  readonly header?: Block;
  readonly section?: string;
  /** Further entries, laid over the others at the end; for faults. */
  readonly entries?: Readonly<Record<string, Uint8Array>>;
}

interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly xml?: string;
  readonly bytes?: Uint8Array;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const SECTION =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1446" w:bottom="1440" w:left="1446" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

const NAMESPACES: readonly (readonly [string, string])[] = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
];

function rootAttributes(producer: Producer): Record<string, string> {
  const ignorable = { 'mc:Ignorable': 'w14 w15' };
  const own: Record<string, string> =
    producer === 'wps'
      ? { 'xmlns:wpsCustomData': 'http://www.wps.cn/officeDocument/2013/wpsCustomData' }
      : producer === 'libreoffice'
        ? { 'xmlns:wpg': 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup' }
        : { 'xmlns:w16cid': 'http://schemas.microsoft.com/office/word/2016/wordml/cid' };
  return { ...Object.fromEntries(NAMESPACES.map(([prefix, uri]) => [`xmlns:${prefix}`, uri])), ...own, ...ignorable };
}

function settings(producer: Producer, options: PackageOptions): string {
  const kind = options.protection ?? (producer === 'wps' ? 'off' : 'none');
  const protection =
    kind === 'none'
      ? ''
      : kind === 'off'
        ? element('w:documentProtection', { 'w:enforcement': 0 })
        : element('w:documentProtection', { 'w:edit': kind, 'w:enforcement': 1 });
  return [
    '<w:zoom w:percent="100"/>',
    options.trackRevisions === true ? '<w:trackRevisions/>' : '',
    protection,
    '<w:defaultTabStop w:val="420"/>',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    producer === 'word' ? '<w:rsids><w:rsidRoot w:val="00172A27"/><w:rsid w:val="00172A27"/></w:rsids>' : '',
    options.documentId === undefined ? '' : `<w15:docId w15:val="${options.documentId}"/>`,
  ].join('');
}

const APPLICATIONS: Record<Producer, string> = {
  word: '<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>',
  wps: '<Application>WPS Office_12.1.0.15990_F1E327BC-269C-435d-A152-05C5408002CA</Application>',
  libreoffice:
    '<Application>LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2</Application><AppVersion>15.0000</AppVersion>',
};

/** Ids of separators are -1 and 0, of the notes themselves 1 and up. */
function notesXml(name: 'footnote' | 'endnote', notes: readonly string[]): string {
  const separators = ['separator', 'continuationSeparator'].map(
    (kind, index) => `<w:${name} w:type="${kind}" w:id="${index - 1}"><w:p><w:r><w:${kind}/></w:r></w:p></w:${name}>`,
  );
  return [...separators, ...notes].join('');
}

function wordPart(root: string, name: string, type: string, producer: Producer, content: string): Part {
  return {
    name,
    contentType: `${WORD_TYPE}${type}+xml`,
    xml: element(`w:${root}`, rootAttributes(producer), content),
  };
}

function partsOf(writer: Writer, body: string, options: PackageOptions): Part[] {
  const producer = writer.producer;
  const main = options.mainPart ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (root: string, file: string, type: string, content: string): Part => {
    writer.relate(`${OFFICE}/${type}`, file);
    return wordPart(root, folder + file, type, producer, content);
  };
  const own: Part[] = [
    part(
      'styles',
      'styles.xml',
      'styles',
      stylesXml(producer, { numberedHeadings: options.numberedHeadings === true }),
    ),
  ];
  if (options.bare !== true) {
    own.push(part('settings', 'settings.xml', 'settings', settings(producer, options)));
    own.push(part('numbering', 'numbering.xml', 'numbering', numberingXml()));
  }
  let sectionProperties = options.section ?? SECTION;
  if (options.header !== undefined) {
    own.push(part('hdr', 'header1.xml', 'header', options.header(writer)));
    const header = element('w:headerReference', { 'w:type': 'default', 'r:id': writer.relationships.at(-1)?.id });
    sectionProperties = sectionProperties.replace('<w:sectPr>', `<w:sectPr>${header}`);
  }
  if (writer.footnotes.length > 0)
    own.push(part('footnotes', 'footnotes.xml', 'footnotes', notesXml('footnote', writer.footnotes)));
  if (writer.endnotes.length > 0)
    own.push(part('endnotes', 'endnotes.xml', 'endnotes', notesXml('endnote', writer.endnotes)));
  if (writer.comments.length > 0) own.push(part('comments', 'comments.xml', 'comments', writer.comments.join('')));
  for (const [name, { bytes, contentType }] of writer.parts) own.push({ name, contentType, bytes });
  const document = element('w:document', rootAttributes(producer), element('w:body', {}, body, sectionProperties));
  return [{ name: main, contentType: `${WORD_TYPE}document.main+xml`, xml: document }, ...own];
}

function relationshipsXml(relationships: Writer['relationships']): string {
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...relationships.map((one) =>
      element('Relationship', {
        Id: one.id,
        Type: one.type,
        Target: one.target,
        TargetMode: one.external ? 'External' : undefined,
      }),
    ),
  );
}

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function packageParts(writer: Writer, parts: readonly Part[], options: PackageOptions): Part[] {
  const main = options.mainPart ?? 'word/document.xml';
  const root = [
    { id: 'rId1', type: `${OFFICE}/officeDocument`, target: main, external: false },
    { id: 'rId2', type: `${OFFICE}/extended-properties`, target: 'docProps/app.xml', external: false },
  ];
  const app = element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    APPLICATIONS[writer.producer],
  );
  const slash = main.lastIndexOf('/') + 1;
  const custom: Part[] =
    writer.producer === 'wps'
      ? [
          {
            name: 'customXml/item1.xml',
            contentType: 'application/xml',
            xml: '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps><customSectPr/></customSectProps></s:customData>',
          },
        ]
      : [];
  if (custom.length > 0) writer.relate(`${OFFICE}/customXml`, '../customXml/item1.xml');
  return [
    { name: '_rels/.rels', contentType: RELATIONSHIPS_TYPE, xml: relationshipsXml(root) },
    {
      name: `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`,
      contentType: RELATIONSHIPS_TYPE,
      xml: relationshipsXml(writer.relationships),
    },
    ...parts,
    {
      name: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: app,
    },
    ...custom,
  ];
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts
    .filter((part) => !part.name.endsWith('.rels') && part.contentType !== 'application/xml')
    .map((part) => element('Override', { PartName: `/${part.name}`, ContentType: part.contentType }));
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', { Extension: 'rels', ContentType: RELATIONSHIPS_TYPE }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...overrides,
  );
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** ISO/IEC 29500 (flat): every part in one XML file, pictures as base64. */
function flatFile(parts: readonly Part[]): Uint8Array {
  const written = parts.map((part) => {
    const content =
      part.xml === undefined
        ? element('pkg:binaryData', {}, Buffer.from(part.bytes ?? new Uint8Array()).toString('base64'))
        : `<pkg:xmlData>${part.xml}</pkg:xmlData>`;
    return `<pkg:part pkg:name="/${escapeText(part.name)}" pkg:contentType="${part.contentType}">${content}</pkg:part>`;
  });
  return strToU8(
    `${DECLARATION}<?mso-application progid="Word.Document"?>\r\n` +
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${written.join('')}</pkg:package>`,
  );
}

/** The bytes of a document with these blocks as its body. */
export function buildDocument(blocks: readonly Block[], options: PackageOptions = {}): Uint8Array {
  const writer = new Writer({ producer: options.producer ?? 'word', seed: options.seed ?? 1, cut: options.cut ?? 0 });
  const body = blocks.map((block) => block(writer)).join('');
  const parts = packageParts(writer, partsOf(writer, body, options), options).map((part) =>
    part.xml === undefined ? part : { ...part, xml: dialect(part.xml, options) },
  );
  if (options.flat === true) return flatFile(parts);
  const entries: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(DECLARATION + contentTypes(parts)) };
  for (const part of parts) {
    if (options.folders === true && part.name.includes('/'))
      entries[part.name.slice(0, part.name.lastIndexOf('/') + 1)] = new Uint8Array();
    const isMain = part.name === (options.mainPart ?? 'word/document.xml');
    entries[part.name] =
      part.xml === undefined ? (part.bytes ?? new Uint8Array()) : encodePart(DECLARATION, part.xml, isMain, options);
  }
  return handZip(
    Object.entries({ ...entries, ...options.entries }).map(([name, bytes]) => ({
      name,
      bytes,
      method: options.stored === true || bytes.length === 0 ? 0 : 8,
    })),
  );
}
