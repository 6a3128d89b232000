/** Small packages for tests of the container layer: zip and flat OPC from the same parts. */
import { rawZip } from '../zip/rawZip.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export function contentTypes(main = WORD_MAIN, part = '/word/document.xml'): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="${part}" ContentType="${main}"/></Types>`
  );
}

/** Each: type (a whole URI, or the name of an office one), target, and whether it is external. */
export function relationships(...all: readonly (readonly [string, string, ('External' | 'Internal')?])[]): string {
  const items = all.map(
    ([type, target, mode], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.includes(':') ? type : OFFICE + type}" Target="${target}"` +
      `${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export const documentXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${W}"><w:body><w:p/></w:body></w:document>`;
export const stylesXml = `<w:styles xmlns:w="${W}"/>`;

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const wordParts: Parts = {
  '[Content_Types].xml': contentTypes(),
  '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relationships(
    ['styles', 'styles.xml'],
    ['image', 'https://example.org/a.png', 'External'],
    ['image', 'media/image1.png'],
  ),
  'word/document.xml': documentXml,
  'word/styles.xml': stylesXml,
  'word/media/image1.png': Uint8Array.from({ length: 200 }, (_, index) => (index * 37) % 256),
};

export function zipOf(parts: Parts): Uint8Array {
  return rawZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

/** A zip with these parts instead of, or beside, those of the plain one; null leaves one out. */
export function wordZip(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const all = Object.entries({ ...wordParts, ...changes });
  return rawZip(all.flatMap(([name, content]) => (content === null ? [] : [{ name, content, flags: 1 << 11 }])));
}

export const flatText =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n' +
  '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  '<pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml" pkg:padding="512">' +
  `<pkg:xmlData>${relationships(['officeDocument', 'word/document.xml'])}</pkg:xmlData></pkg:part>` +
  '<pkg:part pkg:name="/word/_rels/document.xml.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml">' +
  `<pkg:xmlData>${relationships(['styles', 'styles.xml'], ['image', 'media/image1.png'])}</pkg:xmlData></pkg:part>` +
  `<pkg:part pkg:name="/word/document.xml" pkg:contentType="${WORD_MAIN}"><pkg:xmlData>` +
  `<w:document xmlns:w="${W}"><w:body><w:p/></w:body></w:document></pkg:xmlData></pkg:part>` +
  '<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png" pkg:compression="store">' +
  '<pkg:binaryData>AAEC\r\nAwQF</pkg:binaryData></pkg:part>' +
  `<pkg:part pkg:name="/word/styles.xml" pkg:contentType="application/xml"><pkg:xmlData>${stylesXml}</pkg:xmlData></pkg:part>` +
  '</pkg:package>';
