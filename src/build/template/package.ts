/** The parts of a .docx and the zip around them: the same bytes for the same form, on every machine and day. */
import { strToU8, zipSync } from 'fflate';
import type { Form } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { documentXml, FOOTER_RELATIONSHIP, footerXml, formXml } from './document.js';
import { fontTableXml } from './fonts.js';
import { escapeXml } from './markup.js';
import { glossaryXml, promptsOf, type Prompt } from './placeholders.js';
import { settingsXml } from './settings.js';
import { stylesXml } from './styles.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** A part of the main document beside those of every template. */
export interface ExtraPart {
  /** Id of the relationship. */
  readonly relationship: string;
  /** Last part of the relationship's type, e.g. “numbering”. */
  readonly type: string;
  /** Below the folder of the main part. */
  readonly target: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** What a document holds beside the parts that all have. */
export interface Holding {
  /** Blocks. */
  readonly body: string;
  readonly prompts: readonly Prompt[];
  readonly parts: readonly ExtraPart[];
}

const NOTHING: Holding = { body: '', prompts: [], parts: [] };

/** Zip entries by name: content types first as Word writes them, then sorted. */
function packageEntries(title: string, holding: Holding): ReadonlyMap<string, string | Uint8Array> {
  const parts = partsOf(title, holding);
  const rest = [
    ...parts.map(({ name, content }): [string, string | Uint8Array] => [name, content]),
    ...relationshipParts(holding),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([['[Content_Types].xml', contentTypesXml(parts)], ...rest]);
}

/**
 * @param behind what the document holds behind the form
 * @returns the bytes of the .docx file
 */
export function templateBytes(form: Form, dress: TemplateKind, behind = NOTHING): Uint8Array {
  return documentBytes(form.title, {
    ...behind,
    body: formXml(form, dress) + behind.body,
    prompts: [...(dress.controls ? promptsOf(form) : []), ...behind.prompts],
  });
}

/** @returns the bytes of the .docx file */
export function documentBytes(title: string, holding: Holding): Uint8Array {
  const entries = [...packageEntries(title, holding)].map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  // Zip dates are local times without zone: a date made of local parts is the same everywhere.
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 9, mtime: new Date(1980, 0, 1) });
}

function partsOf(title: string, { body, prompts, parts }: Holding): readonly Part[] {
  const styles = stylesXml();
  return [
    {
      name: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreXml(title),
    },
    {
      name: 'word/document.xml',
      contentType: `${WORD_TYPE}.document.main+xml`,
      content: documentXml(body),
    },
    { name: 'word/fontTable.xml', contentType: `${WORD_TYPE}.fontTable+xml`, content: fontTableXml() },
    { name: 'word/footer1.xml', contentType: `${WORD_TYPE}.footer+xml`, content: footerXml() },
    { name: 'word/settings.xml', contentType: `${WORD_TYPE}.settings+xml`, content: settingsXml() },
    { name: 'word/styles.xml', contentType: `${WORD_TYPE}.styles+xml`, content: styles },
    ...(prompts.length > 0
      ? [
          {
            name: 'word/glossary/document.xml',
            contentType: `${WORD_TYPE}.document.glossary+xml`,
            content: glossaryXml(prompts),
          },
          { name: 'word/glossary/fontTable.xml', contentType: `${WORD_TYPE}.fontTable+xml`, content: fontTableXml() },
          { name: 'word/glossary/settings.xml', contentType: `${WORD_TYPE}.settings+xml`, content: settingsXml() },
          { name: 'word/glossary/styles.xml', contentType: `${WORD_TYPE}.styles+xml`, content: styles },
        ]
      : []),
    ...parts.map(({ target, contentType, content }) => ({ name: `word/${target}`, contentType, content })),
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

function relationshipParts({ prompts, parts }: Holding): [string, string][] {
  const hasPrompts = prompts.length > 0;
  const shared: [string, string, string][] = ['styles', 'settings', 'fontTable'].map((type) => [
    `rId${type[0]?.toUpperCase() ?? ''}${type.slice(1)}`,
    `${RELATIONSHIPS}/${type}`,
    `${type}.xml`,
  ]);
  const main: [string, string, string][] = [
    ...shared,
    [FOOTER_RELATIONSHIP, `${RELATIONSHIPS}/footer`, 'footer1.xml'],
    ...(hasPrompts
      ? [
          ['rIdGlossary', `${RELATIONSHIPS}/glossaryDocument`, 'glossary/document.xml'] satisfies [
            string,
            string,
            string,
          ],
        ]
      : []),
    ...parts.map(({ relationship, type, target }): [string, string, string] => [
      relationship,
      `${RELATIONSHIPS}/${type}`,
      target,
    ]),
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
    ...(hasPrompts
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
function coreXml(title: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ');
  return `${XML}<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}
