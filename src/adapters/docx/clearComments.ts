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
import { applySplices, replacement, type Splice } from '../../ooxml/xml/splice.js';
import { readRoot } from '../../ooxml/xml/children.js';
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
  return removed.map((range) => replacement(range));
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
  const { kept, removed, left } = withoutChildren(
    text,
    part,
    (xml) => xml.name === 'w:comment' && gone.has(xml.attribute('w:id') ?? ''),
  );
  if (left === 0) dropParts(ooxml, changes);
  else {
    changes.set(part, kept);
    const named = removed.flatMap((comment) => [...comment.matchAll(/:paraId\s*=\s*["']([^"']+)["']/g)]);
    withoutThreads(ooxml, new Set(named.map(([, id = '']) => id)), changes);
  }
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
    const isGone = (xml: XmlReader): boolean => {
      const value = (key: string): string => {
        const own = xml.attributes().find((attribute) => attribute.replace(/^.*[:}]/, '') === key);
        return own === undefined ? '' : (xml.attribute(own) ?? '');
      };
      const id = value('durableId');
      const isNamed = paragraphs.has(value('paraId')) || durable.has(id);
      if (isNamed && id !== '') durable.add(id);
      return isNamed;
    };
    const { kept } = withoutChildren(text, part, isGone);
    const parent = /\s[\w.-]+:paraIdParent\s*=\s*["']([^"']*)["']/g;
    changes.set(
      part,
      kept.replace(parent, (whole, id: string) => (paragraphs.has(id) ? '' : whole)),
    );
  }
}

interface Kept {
  readonly kept: string;
  readonly removed: readonly string[];
  /** Children left. */
  readonly left: number;
}

/** A part without those children of its root that are gone. */
function withoutChildren(text: string, part: string, isGone: (xml: XmlReader) => boolean): Kept {
  const removed: SourceRange[] = [];
  let left = 0;
  readRoot(text, part, (xml) => {
    const { start } = xml;
    const gone = isGone(xml);
    xml.skip();
    if (gone) removed.push({ start, end: xml.end });
    else left += 1;
  });
  const kept = applySplices(
    text,
    removed.map((range) => replacement(range)),
  );
  return { kept, removed: removed.map(({ start, end }) => text.slice(start, end)), left };
}

/** No comment is left: the parts go, with their relationships and content types, as they came. */
function dropParts(ooxml: OoxmlPackage, changes: Map<string, string | null>): void {
  const parts = ['comments', ...MORE].flatMap((name) => partOf(ooxml, name) ?? []);
  const known = ooxml.relationships(ooxml.mainPart).filter(({ target }) => parts.includes(target));
  const ids = new Set(known.map(({ id }) => id));
  const names = new Set(parts.map((part) => part.toLowerCase()));
  const without = (part: string, isGone: (xml: XmlReader) => boolean): void => {
    changes.set(part, withoutChildren(ooxml.text(part) ?? '', part, isGone).kept);
  };
  without(relationshipsPartOf(ooxml.mainPart), (xml) => ids.has(xml.attribute('Id') ?? ''));
  without(CONTENT_TYPES_PART, (xml) => {
    const name = xml.attribute('PartName')?.replace(/^\//, '') ?? '';
    return names.has(percentDecoded(name).toLowerCase());
  });
  for (const part of parts) changes.set(part, null);
}
