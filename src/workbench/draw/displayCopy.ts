/**
 * A copy of the document made only for drawing. The renderer (docx-preview) passes over what stands in wrappers it does not know
 * (content controls in cells, moved text, links' bookmarks …), so wrappers are taken off, deleted text is taken out, symbols become the
 * characters a reader sees, and empty bookmarks `wulou-<n>-<segment>-s|e` are set around the pieces of every field, which the
 * renderer turns into elements with these ids. Nothing external and no link is left in the copy. The document itself is not touched.
 */
import { zipSync } from 'fflate';
import { cutRun, filling } from '../../adapters/docx/runs.js';
import { DocumentError } from '../../document/error.js';
import type { FieldParagraph, FieldPlace } from '../../locate/place.js';
import { ancestry, elementsAt, innermost } from '../../ooxml/xml/elements.js';
import { applySplices, insertion, type Splice } from '../../ooxml/xml/splice.js';
import type { Paragraph, Piece, Story } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { named, unwrapping } from './displayLayout.js';

/** Where a field is found in the drawn page: ids of the elements around each uninterrupted stretch of its text. */
export interface FieldAnchor {
  readonly kind: FieldPlace['kind'];
  readonly segments: readonly { readonly start: string; readonly end: string; readonly shared: boolean }[];
}

export interface DisplayCopy {
  /** A .docx for the renderer alone. */
  readonly bytes: Uint8Array;
  readonly anchors: ReadonlyMap<string, FieldAnchor>;
}

/** What the copy is made of: the package's parts and the places that can be shown in it. */
export interface DisplaySource {
  readonly story: Story;
  readonly located: { readonly places: ReadonlyMap<string, FieldPlace> };
  readonly names: () => readonly string[];
  readonly bytes: (name: string) => Uint8Array | undefined;
}

/** Parts that are never drawn: embedded files, macros, fonts, custom data, comments. */
const SKIPPED = /(^|\/)(embeddings|activeX|fonts|customXml|printerSettings|comments\w*\.xml|vba\w*\.bin)/i;
const EXTERNAL =
  /<(?:\w+:)?Relationship\b[^>]*\bTargetMode\s*=\s*(["'])External\1[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Relationship\s*>)/g;
const STRICT = /http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\//g;

export function displayCopy(source: DisplaySource): DisplayCopy {
  const { story, located } = source;
  const { anchors, marks } = anchorsOf(located);
  const splices = [...unwrapping(story), ...glyphs(story), ...bookmarks(story, marks)];
  const files: Record<string, Uint8Array> = {};
  for (const name of source.names()) {
    if (SKIPPED.test(name)) continue;
    const bytes = name === story.part ? encode(applySplices(story.source, outermost(splices))) : bytesOf(source, name);
    if (bytes !== null) files[name] = name.endsWith('.rels') ? localRelations(bytes) : bytes;
  }
  return { bytes: zipSync(files, { level: 0 }), anchors };
}

/** Null for a part that is damaged: a spoiled picture is left out. */
function bytesOf(source: DisplaySource, name: string): Uint8Array | null {
  try {
    return source.bytes(name) ?? null;
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

interface Bookmark {
  readonly id: string;
  readonly offset: number;
  readonly paragraph: Paragraph;
}

function anchorsOf({ places }: DisplaySource['located']): { anchors: Map<string, FieldAnchor>; marks: Bookmark[] } {
  const anchors = new Map<string, FieldAnchor>();
  const marks: Bookmark[] = [];
  for (const place of places.values()) {
    const mark = (id: string, offset: number): void => {
      const around = place.paragraphs.findLast(({ paragraph }) => paragraph.start < offset && offset <= paragraph.end);
      if (around !== undefined) marks.push({ id, offset, paragraph: around.paragraph });
    };
    const segments = segmentsOf(place).map(({ start, end, shared }, index) => {
      const id = `wulou-${anchors.size}-${index}`;
      mark(`${id}-s`, start);
      mark(`${id}-e`, end);
      return { start: `${id}-s`, end: `${id}-e`, shared };
    });
    anchors.set(place.field, { kind: place.kind, segments });
  }
  return { anchors, marks };
}

interface Segment extends SourceRange {
  readonly shared: boolean;
}

/** Stretches of the field's text not interrupted by a hint, note or placeholder; an empty paragraph gives an empty stretch. */
function segmentsOf(place: FieldPlace): Segment[] {
  const segments: Segment[] = [];
  let before: FieldParagraph | null = null;
  for (const paragraph of place.paragraphs) {
    const own = paragraphSegments(place, paragraph);
    const [first] = own;
    const last = segments.at(-1);
    if (first !== undefined && last !== undefined && before !== null && continues(before, paragraph)) {
      segments.splice(-1, 1, { ...last, end: first.end }, ...own.slice(1));
    } else {
      segments.push(...own);
    }
    before = own.length === 0 ? null : paragraph;
  }
  return segments.length > 0 ? segments : place.paragraphs.slice(0, 1).map(({ paragraph }) => wholeOf(paragraph));
}

/** Stands in for a field of which there is nothing but its hint. */
function wholeOf({ content }: Paragraph): Segment {
  return { start: content.start, end: content.end, shared: false };
}

/** Nothing that is not the field's stands between two of its paragraphs, so that they can be taken as one stretch. */
function continues(before: FieldParagraph, next: FieldParagraph): boolean {
  const whole = ({ official, shared, pieces }: FieldParagraph): boolean =>
    official.length === 0 && !shared && !pieces.some((piece) => piece.placeholder);
  return next.paragraph.index === before.paragraph.index + 1 && whole(before) && whole(next);
}

function paragraphSegments(place: FieldPlace, { paragraph, pieces: all, official, shared }: FieldParagraph): Segment[] {
  const pieces = inked(all);
  const [first] = pieces;
  if (first === undefined) {
    // A paragraph that holds only the official hint is not the applicant's; a shared one has its place after the label.
    if (official.length > 0 && place.paragraphs.length > 1) return [];
    const at = shared ? place.insertAt : paragraph.content.start;
    return [{ start: at, end: at, shared }];
  }
  const kept = new Set(pieces);
  const others = [...official.flatMap((note) => note.pieces), ...all.filter((piece) => !kept.has(piece))];
  const segments: Segment[] = [{ start: first.start, end: first.end, shared }];
  for (const piece of pieces.slice(1)) {
    const last = segments.at(-1);
    if (last === undefined) continue;
    const interrupted = others.some(({ start }) => start >= last.end && start < piece.start);
    if (interrupted) segments.push({ start: piece.start, end: piece.end, shared });
    else segments.splice(-1, 1, { ...last, end: Math.max(last.end, piece.end) });
  }
  return segments;
}

/**
 * Without the white space at both ends, such as the tab between label and blank, and without placeholders beside own text; all of it where there is
 * nothing else.
 */
function inked(pieces: readonly Piece[]): readonly Piece[] {
  const isInked = ({ text, placeholder }: Piece): boolean => !placeholder && text.trim() !== '';
  const first = pieces.findIndex(isInked);
  if (first < 0) return pieces;
  return pieces.slice(first, pieces.findLastIndex(isInked) + 1).filter((piece) => !piece.placeholder);
}

/** Bookmarks stand between runs only, so that runs are cut at them. */
function bookmarks(story: Story, marks: readonly Bookmark[]): Splice[] {
  const trees = elementsAt(
    story,
    marks.map(({ paragraph }) => paragraph),
  );
  const filled = new Map<Paragraph, string>();
  const splices: Splice[] = [];
  for (const { id, offset, paragraph } of marks) {
    const element = `<${named(story, 'bookmarkStart')} ${named(story, 'name')}="${id}"/>`;
    const root = trees(paragraph);
    const around = root === undefined ? [] : ancestry(innermost(root, { start: offset, end: offset }));
    const run = around.find(({ name }) => name === 'w:r' || name === 'w:p');
    if (paragraph.selfClosing) filled.set(paragraph, (filled.get(paragraph) ?? '') + element);
    else if (run?.name !== 'w:r') splices.push(insertion(offset, element));
    else {
      const { at, before, after, guards } = cutRun(story.source, run, offset);
      splices.push(...guards, insertion(at, before + element + after));
    }
  }
  return [...splices, ...[...filled].map(([paragraph, content]) => filling(story.source, paragraph, content))];
}

/** Symbols and hyphens as the characters they show; the renderer would print codes of fonts that are not here. */
function glyphs(story: Story): Splice[] {
  return story.paragraphs.flatMap((paragraph) => paragraph.pieces.flatMap((piece) => glyph(story, piece)));
}

function glyph(story: Story, { kind, start, end, text }: Piece): Splice[] {
  if (kind !== 'symbol' && kind !== 'hyphen') return [];
  if (story.source.charCodeAt(start) !== 0x3c) return [{ start, end, text: escapeText(text) }];
  const tag = named(story, 't');
  return [{ start, end, text: `<${tag}>${escapeText(text)}</${tag}>` }];
}

/** Drops splices inside an earlier, wider one: what is taken out as a whole needs no further change. */
function outermost(splices: readonly Splice[]): Splice[] {
  const kept: Splice[] = [];
  let end = -1;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end)) {
    if (splice.start < end) continue;
    kept.push(splice);
    end = Math.max(end, splice.end);
  }
  return kept;
}

/** Insertions come before a replacement that starts at the same place. */
function rank(splice: Splice): number {
  return splice.start === splice.end ? 0 : 1;
}

/** No target outside the package; strict relationship types under their transitional names, the only ones the renderer knows. */
function localRelations(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return encode(
    text.replace(EXTERNAL, '').replace(STRICT, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(\uFEFF?<\?xml[^>]*?)\sencoding\s*=\s*(["'])[^"']*\2/, '$1'));
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
