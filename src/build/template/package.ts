/** The parts of a .docx and the zip around them: the same bytes for the same form, on every machine and day. */
import { strToU8, zipSync } from 'fflate';
import type { Form } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { documentXml, footerXml, formXml } from './document.js';
import { fontTableXml } from './fonts.js';
import { escapeXml, XML } from './markup.js';
import { glossaryXml, promptsOf, type Prompt } from './placeholders.js';
import { settingsXml } from './settings.js';
import { stylesXml } from './styles.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of the package, and the relationship that leads to it. */
export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
  /** Folder of the part that refers to it; '' for the package itself. */
  readonly from: '' | 'word/' | 'word/glossary/';
  readonly id: string;
  /** Of the relationship; a name alone is one of those of Office. */
  readonly type: string;
}

/** What a document holds beside the parts that all have. */
export interface Holding {
  /** Blocks. */
  readonly body: string;
  readonly prompts: readonly Prompt[];
  readonly parts: readonly Part[];
}

const NOTHING: Holding = { body: '', prompts: [], parts: [] };

/** A part named by its kind, beside the one that refers to it. */
export function wordPart(kind: string, content: string, from: Part['from'] = 'word/', file = kind): Part {
  const id = `rId${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return { name: `${from}${file}.xml`, contentType: `${WORD_TYPE}.${kind}+xml`, content, from, id, type: kind };
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

/** @returns the bytes of the .docx file: content types first as Word writes them, then the parts by name */
export function documentBytes(title: string, holding: Holding): Uint8Array {
  const parts = partsOf(title, holding);
  const rest = byName([...parts, ...relationshipParts(parts)]);
  const entries = [{ name: '[Content_Types].xml', content: contentTypesXml(byName(parts)) }, ...rest].map(
    ({ name, content }): [string, Uint8Array] => [name, typeof content === 'string' ? strToU8(content) : content],
  );
  // Zip dates are local times without zone: a date made of local parts is the same everywhere.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

function byName<Named extends { readonly name: string }>(parts: readonly Named[]): Named[] {
  return [...parts].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function partsOf(title: string, { body, prompts, parts }: Holding): readonly Part[] {
  const document = wordPart('document.main', documentXml(body), '', 'word/document');
  const core = 'application/vnd.openxmlformats-package.core-properties+xml';
  const glossary = wordPart('document.glossary', glossaryXml(prompts), 'word/', 'glossary/document');
  return [
    { ...document, id: 'rIdDocument', type: 'officeDocument' },
    { name: 'docProps/core.xml', contentType: core, content: coreXml(title), from: '', id: 'rIdCore', type: CORE },
    ...dressOf('word/'),
    wordPart('footer', footerXml(), 'word/', 'footer1'),
    ...(prompts.length === 0
      ? []
      : [{ ...glossary, id: 'rIdGlossary', type: 'glossaryDocument' }, ...dressOf('word/glossary/')]),
    ...parts,
  ];
}

function dressOf(from: Part['from']): readonly Part[] {
  return [
    wordPart('styles', stylesXml(), from),
    wordPart('settings', settingsXml(), from),
    wordPart('fontTable', fontTableXml(), from),
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

function relationshipParts(parts: readonly Part[]): Pick<Part, 'name' | 'content'>[] {
  return [...new Set(parts.map(({ from }) => from))].map((folder) => {
    const entries = parts
      .filter(({ from }) => from === folder)
      .map(({ id, type, name }) => {
        const full = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
        return `<Relationship Id="${id}" Type="${full}" Target="${name.slice(folder.length)}"/>`;
      });
    return {
      name: folder === '' ? '_rels/.rels' : `${folder}_rels/document.xml.rels`,
      content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
    };
  });
}

/** The title alone: no author, no dates. */
function coreXml(title: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ');
  return `${XML}<cp:coreProperties ${namespaces}><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
}
