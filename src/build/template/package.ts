/** The parts of a .docx and the zip around them: the same bytes for the same form, on every machine and day. */
import { strToU8, zipSync } from 'fflate';
import type { Form } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { documentXml, FOOTER_RELATIONSHIP, footerXml } from './document.js';
import { fontTableXml } from './fonts.js';
import { escapeXml } from './markup.js';
import { glossaryXml } from './placeholders.js';
import { settingsXml } from './settings.js';
import { stylesXml } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly xml: string;
}

/** Zip entries by name: content types first as Word writes them, then sorted. */
function packageEntries(form: Form, dress: TemplateKind): ReadonlyMap<string, string> {
  const parts = partsOf(form, dress);
  const rest = [...parts.map((part): [string, string] => [part.name, part.xml]), ...relationshipParts(dress)].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return new Map([['[Content_Types].xml', contentTypesXml(parts)], ...rest]);
}

/** @returns the bytes of the .docx file */
export function templateBytes(form: Form, dress: TemplateKind): Uint8Array {
  const entries = [...packageEntries(form, dress)].map(([name, xml]) => [name, strToU8(xml)]);
  // Zip dates are local times without zone: a date made of local parts is the same everywhere.
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 9, mtime: new Date(1980, 0, 1) });
}

function partsOf(form: Form, dress: TemplateKind): readonly Part[] {
  const styles = stylesXml();
  return [
    {
      name: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: coreXml(form),
    },
    { name: 'word/document.xml', contentType: `${WORD_TYPE}.document.main+xml`, xml: documentXml(form, dress) },
    { name: 'word/fontTable.xml', contentType: `${WORD_TYPE}.fontTable+xml`, xml: fontTableXml() },
    { name: 'word/footer1.xml', contentType: `${WORD_TYPE}.footer+xml`, xml: footerXml() },
    { name: 'word/settings.xml', contentType: `${WORD_TYPE}.settings+xml`, xml: settingsXml() },
    { name: 'word/styles.xml', contentType: `${WORD_TYPE}.styles+xml`, xml: styles },
    ...(dress.controls
      ? [
          {
            name: 'word/glossary/document.xml',
            contentType: `${WORD_TYPE}.document.glossary+xml`,
            xml: glossaryXml(form),
          },
          { name: 'word/glossary/fontTable.xml', contentType: `${WORD_TYPE}.fontTable+xml`, xml: fontTableXml() },
          { name: 'word/glossary/settings.xml', contentType: `${WORD_TYPE}.settings+xml`, xml: settingsXml() },
          { name: 'word/glossary/styles.xml', contentType: `${WORD_TYPE}.styles+xml`, xml: styles },
        ]
      : []),
  ];
}

function contentTypesXml(parts: readonly Part[]): string {
  const overrides = parts.map(
    ({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`,
  );
  return [
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

function relationshipParts(dress: TemplateKind): [string, string][] {
  const shared: [string, string, string][] = ['styles', 'settings', 'fontTable'].map((type) => [
    `rId${type[0]?.toUpperCase() ?? ''}${type.slice(1)}`,
    `${RELATIONSHIPS}/${type}`,
    `${type}.xml`,
  ]);
  const main: [string, string, string][] = [
    ...shared,
    [FOOTER_RELATIONSHIP, `${RELATIONSHIPS}/footer`, 'footer1.xml'],
    ...(dress.controls
      ? [
          ['rIdGlossary', `${RELATIONSHIPS}/glossaryDocument`, 'glossary/document.xml'] satisfies [
            string,
            string,
            string,
          ],
        ]
      : []),
  ];
  const root: [string, string, string][] = [
    ['rIdDocument', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'],
    [
      'rIdCore',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
  ];
  return [
    ['_rels/.rels', relationshipsXml(root)],
    ['word/_rels/document.xml.rels', relationshipsXml(main)],
    ...(dress.controls
      ? [['word/glossary/_rels/document.xml.rels', relationshipsXml(shared)] satisfies [string, string]]
      : []),
  ];
}

function relationshipsXml(relationships: readonly [id: string, type: string, target: string][]): string {
  const entries = relationships.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** The title alone: no author, no dates. */
function coreXml(form: Form): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ');
  return `${XML}<cp:coreProperties ${namespaces}><dc:title>${escapeXml(form.title)}</dc:title></cp:coreProperties>`;
}
