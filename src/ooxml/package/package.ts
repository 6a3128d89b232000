/**
 * A document package (ECMA-376-2), whether a zip file or flat OPC: parts by name, relationships, the main part. Nothing outside the
 * package is ever opened; external targets are only reported.
 */
import { DocumentError } from '../../document/error.js';
import type { Codec } from '../zip/codec.js';
import { portableCodec } from '../zip/portable.js';
import { detectContainer, type ForeignKind } from './container.js';
import { dataParts } from './dataParts.js';
import { FlatOpc } from './flatOpc.js';
import { packPartOf } from './packPart.js';
import { partNames, type StoryParts } from '../story/body/readStory.js';
import {
  CONTENT_TYPES_PART,
  type ContentTypes,
  parseContentTypes,
  parseRelationships,
  percentDecoded,
  type Relationship,
  relationshipsPartOf,
  targetsOf,
} from './relationships.js';
import { ZipPackage } from './zipPackage.js';

/** What a container of parts can do; names are the exact ones. */
export interface PartContainer {
  names(): string[];
  text(name: string): string | undefined;
  bytes(name: string): Uint8Array | undefined;
  save(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array;
}

/** Content types of a main part that is a Word document: .docx, .docm, .dotx, .dotm; strict documents have the same. */
const wordTypes = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.ms-word.document.macroenabled.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
]);

export class OoxmlPackage {
  /** Name of the main document part, e.g. “word/document.xml”. */
  readonly mainPart: string;
  /** Exact names by lower-case ones: part names are equal without regard to case (ECMA-376-2, 6.2.2.3). */
  private readonly exact: ReadonlyMap<string, string>;

  private constructor(private readonly container: PartContainer) {
    this.exact = new Map(container.names().map((name) => [name.toLowerCase(), name]));
    this.mainPart = this.findMainPart();
  }

  /**
   * @throws DocumentError `empty-file`, `legacy-doc`, `encrypted`, `not-zip`, `zip-corrupt`, `zip-unsafe-name`, `zip-too-large`,
   * `no-document-part`, `xml-malformed`, `xml-dtd`
   */
  static open(bytes: Uint8Array, codec: Codec = portableCodec): OoxmlPackage {
    return new OoxmlPackage(detectContainer(bytes) === 'zip' ? new ZipPackage(bytes, codec) : new FlatOpc(bytes));
  }

  /** Flat OPC that is a text already, as Word hands it over. @throws DocumentError as `open` does */
  static fromFlatOpc(text: string): OoxmlPackage {
    return new OoxmlPackage(new FlatOpc(text));
  }

  /** Names of all parts, `[Content_Types].xml` included. */
  names(): string[] {
    return this.container.names();
  }

  /** Decoded text of an XML part, without a byte order mark; undefined when there is none. @throws DocumentError */
  text(part: string): string | undefined {
    const name = this.nameOf(part);
    return name === undefined ? undefined : this.container.text(name);
  }

  /** @throws DocumentError */
  bytes(part: string): Uint8Array | undefined {
    const name = this.nameOf(part);
    return name === undefined ? undefined : this.container.bytes(name);
  }

  /** Relationships of a part, of the package itself for ''; targets inside the package as exact part names where there is such a part. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPartOf(this.nameOf(part) ?? part);
    const text = this.text(name);
    if (text === undefined) return [];
    return parseRelationships(text, name, part).map((relationship) =>
      relationship.external
        ? relationship
        : { ...relationship, target: this.nameOf(relationship.target) ?? relationship.target },
    );
  }

  /** The texts that reading the document needs; parts that are not there are left out. @throws DocumentError */
  storyParts(): StoryParts {
    const relationships = this.relationships(this.mainPart);
    const parts: { -readonly [Key in keyof StoryParts]: StoryParts[Key] } = {
      part: this.mainPart,
      // Found when the package was opened.
      document: this.text(this.mainPart) ?? '',
    };
    for (const name of partNames) {
      const [text] = this.related(relationships, name);
      if (text !== undefined) parts[name] = text;
    }
    const headers = this.related(relationships, 'header');
    const footers = this.related(relationships, 'footer');
    if (headers.length > 0) parts.headers = headers;
    if (footers.length > 0) parts.footers = footers;
    if (parts.document.includes('dataBinding')) parts.data = dataParts(this, this.mainPart);
    const pack = packPartOf(this);
    if (pack !== null) parts.pack = pack.json;
    return parts;
  }

  /** Texts of all parts with this relationship, each once. */
  private related(relationships: readonly Relationship[], name: string): string[] {
    return [...new Set(targetsOf(relationships, name))].flatMap((target) => this.text(target) ?? []);
  }

  /**
   * The package with parts replaced, deleted (null) or added, in the encoding each had. Parts that are not named, and parts whose
   * content is what it was, keep their bytes; without any change the whole file does.
   */
  save(changes: ReadonlyMap<string, string | Uint8Array | null>): Uint8Array {
    return this.container.save(new Map(Array.from(changes, ([part, change]) => [this.nameOf(part) ?? part, change])));
  }

  private nameOf(part: string): string | undefined {
    return this.exact.get(part.toLowerCase()) ?? this.exact.get(percentDecoded(part).toLowerCase());
  }

  private findMainPart(): string {
    const types = this.contentTypes();
    const main = targetsOf(this.relationships(''), 'officeDocument').find(
      (target) => this.nameOf(target) !== undefined,
    );
    const found = main === undefined ? '' : (types.of(main)?.toLowerCase() ?? '');
    if (main !== undefined && wordTypes.has(found)) return main;
    throw new DocumentError('no-document-part', foreignPackage(found));
  }

  private contentTypes(): ContentTypes {
    const text = this.text(CONTENT_TYPES_PART);
    if (text !== undefined) return parseContentTypes(text);
    const mimeType = this.exact.has('mimetype') ? this.text('mimetype') : undefined;
    const open = mimeType?.startsWith('application/vnd.oasis.opendocument.') === true;
    const found: ForeignKind | undefined = open ? 'open-document' : this.exact.size > 0 ? 'archive' : undefined;
    throw new DocumentError('no-document-part', found === undefined ? {} : { found });
  }
}

function foreignPackage(contentType: string): { found?: ForeignKind } {
  if (contentType.includes('spreadsheetml') || contentType.includes('ms-excel')) return { found: 'spreadsheet' };
  if (contentType.includes('presentationml') || contentType.includes('ms-powerpoint')) return { found: 'presentation' };
  return {};
}
