/**
 * Comments of one author taken out of a document again (ECMA-376 17.13.4). In the text their ranges and references go; what other parts
 * say of a comment goes when the file is written without it, so that taking the step back brings the comment back too.
 */
import type { OoxmlPackage } from '../../ooxml/package/package.js';
import {
  CONTENT_TYPES_PART,
  isOfficeType,
  percentDecoded,
  relationshipsPartOf,
} from '../../ooxml/package/relationships.js';
import type { Story, StoryComment } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { applySplices, type Splice } from '../../ooxml/xml/splice.js';
import { XmlReader } from '../../ooxml/xml/xmlReader.js';

export function commentsBy(author: string, { comments }: Pick<Story, 'comments'>): readonly StoryComment[] {
  return comments.filter((comment) => comment.author === author);
}

/** Takes the ranges and references of these comments out of the text; a run that holds nothing else goes with its reference. */
export function planClearComments(story: Pick<Story, 'source' | 'part'>, ids: ReadonlySet<string>): Splice[] {
  const xml = new XmlReader(story.source, story.part);
  const removed: SourceRange[] = [];
  const runs: { readonly start: number; readonly depth: number; readonly own: SourceRange[]; others: number }[] = [];
  while (xml.next() !== 'end') {
    const { token, name, start, depth } = xml;
    const run = runs.at(-1);
    if (token === 'close' && run !== undefined && depth < run.depth) {
      runs.pop();
      const isBare = run.others === 0 && run.own.length > 0;
      removed.push(...(isBare ? [{ start: run.start, end: xml.end }] : run.own));
    }
    if (token !== 'open') continue;
    const isOwn = MARKS.has(name) && ids.has(xml.attribute('w:id') ?? '');
    if (isOwn) {
      xml.skip();
      if (run === undefined) removed.push({ start, end: xml.end });
      else run.own.push({ start, end: xml.end });
    } else if (name === 'w:r') runs.push({ start, depth, own: [], others: 0 });
    else if (run !== undefined && depth === run.depth + 1 && name !== 'w:rPr') run.others += 1;
  }
  return removed.map(({ start, end }) => ({ start, end, text: '' }));
}

const MARKS = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/**
 * What is to change in the other parts so that nothing is left of comments that the text has no more.
 * @param own comments that were there when the document was opened. @param source text of the main part as it is to be written
 */
export function withoutCleared(
  ooxml: OoxmlPackage,
  own: readonly StoryComment[],
  source: string,
): Map<string, string | null> {
  const gone = new Set(own.flatMap(({ id }) => (isReferred(source, id) ? [] : [id])));
  const changes = new Map<string, string | null>();
  const part = partOf(ooxml, 'comments');
  const text = part === undefined ? undefined : ooxml.text(part);
  if (part === undefined || text === undefined || gone.size === 0) return changes;
  const { kept, paragraphs, left } = withoutComments(text, part, gone);
  if (left > 0) {
    changes.set(part, kept);
    withoutThreads(ooxml, paragraphs, changes);
  } else dropParts(ooxml, changes);
  return changes;
}

function isReferred(source: string, id: string): boolean {
  return new RegExp(`:?commentReference\\s[^>]*\\bid\\s*=\\s*["']${id}["']`).test(source);
}

/** Parts of later versions of Word that say more of the same comments, by the end of their relationship's type. */
const MORE = ['commentsExtended', 'commentsIds', 'commentsExtensible'] as const;

function partOf(ooxml: OoxmlPackage, name: string): string | undefined {
  const found = ooxml
    .relationships(ooxml.mainPart)
    .find(({ type, external }) => !external && (isOfficeType(type, name) || type.endsWith(`/relationships/${name}`)));
  return found?.target;
}

interface Kept {
  readonly kept: string;
  /** Ids of the paragraphs of what is gone, by which other parts name it. */
  readonly paragraphs: ReadonlySet<string>;
  /** Comments left. */
  readonly left: number;
}

function withoutComments(text: string, part: string, gone: ReadonlySet<string>): Kept {
  const xml = new XmlReader(text, part);
  const removed: Splice[] = [];
  const paragraphs = new Set<string>();
  let left = 0;
  xml.next();
  while (xml.nextChild(1)) {
    const { start, name } = xml;
    if (name === 'w:comment' && gone.has(xml.attribute('w:id') ?? '')) {
      xml.skip();
      removed.push({ start, end: xml.end, text: '' });
      for (const [, id = ''] of text.slice(start, xml.end).matchAll(/:paraId\s*=\s*["']([^"']+)["']/g))
        paragraphs.add(id);
    } else {
      if (name === 'w:comment') left += 1;
      xml.skip();
    }
  }
  return { kept: applySplices(text, removed), paragraphs, left };
}

/** Takes what other parts say of these paragraphs away; replies to them begin a thread of their own. */
function withoutThreads(
  ooxml: OoxmlPackage,
  paragraphs: ReadonlySet<string>,
  changes: Map<string, string | null>,
): void {
  const durable = new Set<string>();
  for (const name of MORE) {
    const part = partOf(ooxml, name);
    const text = part === undefined ? undefined : ooxml.text(part);
    if (part === undefined || text === undefined) continue;
    const isGone = (attributes: string): boolean => {
      const value = (key: string): string => new RegExp(`:${key}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
      const name = value('durableId');
      const isNamed = paragraphs.has(value('paraId')) || durable.has(name);
      if (isNamed && name !== '') durable.add(name);
      return isNamed;
    };
    const kept = withoutChildren(text, part, isGone);
    const parent = /\s[\w.-]+:paraIdParent\s*=\s*["']([^"']*)["']/g;
    changes.set(
      part,
      kept.replace(parent, (whole, id: string) => (paragraphs.has(id) ? '' : whole)),
    );
  }
}

function withoutChildren(text: string, part: string, isGone: (tag: string) => boolean): string {
  const xml = new XmlReader(text, part);
  const removed: Splice[] = [];
  xml.next();
  while (xml.nextChild(1)) {
    const { start, end } = xml;
    const tag = text.slice(start, end);
    xml.skip();
    if (isGone(tag)) removed.push({ start, end: xml.end, text: '' });
  }
  return applySplices(text, removed);
}

/** No comment is left: the parts go, with their relationships and content types, as they came. */
function dropParts(ooxml: OoxmlPackage, changes: Map<string, string | null>): void {
  const parts = ['comments', ...MORE].flatMap((name) => partOf(ooxml, name) ?? []);
  const relationships = relationshipsPartOf(ooxml.mainPart);
  const known = ooxml.relationships(ooxml.mainPart).filter(({ target }) => parts.includes(target));
  const ids = new Set(known.map(({ id }) => id));
  const names = new Set(parts.map((part) => part.toLowerCase()));
  const attribute = (tag: string, name: string): string =>
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
  changes.set(
    relationships,
    withoutChildren(ooxml.text(relationships) ?? '', relationships, (tag) => ids.has(attribute(tag, 'Id'))),
  );
  changes.set(
    CONTENT_TYPES_PART,
    withoutChildren(ooxml.text(CONTENT_TYPES_PART) ?? '', CONTENT_TYPES_PART, (tag) =>
      names.has(percentDecoded(attribute(tag, 'PartName').replace(/^\//, '')).toLowerCase()),
    ),
  );
  for (const part of parts) changes.set(part, null);
}
