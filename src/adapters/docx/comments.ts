/** A copy with Word comments (ECMA-376 17.13.4), for sending a form back to the applicant. */
import { paragraphAt, type FieldPlace } from '../../locate/place.js';
import { addChildren, addPart } from '../../ooxml/package/addPart.js';
import type { OoxmlPackage } from '../../ooxml/package/package.js';
import { targetsOf } from '../../ooxml/package/relationships.js';
import { applySplices, insertion, type Splice } from '../../ooxml/xml/splice.js';
import type { Story } from '../../ooxml/story/story.js';
import { isWithin, type SourceRange } from '../../ooxml/xml/sourceRange.js';
import { readRoot } from '../../ooxml/xml/children.js';
import { escapeAttribute, escapeText } from '../../ooxml/xml/xmlText.js';
import { dialectOf, type Dialect } from './dialect.js';
import type { Element, Trees } from '../../ooxml/xml/elements.js';
import { treesOf } from '../targets.js';
import { filling } from './runs.js';
import type { FormReading } from '../formReading.js';

export interface FieldComment {
  readonly field: string;
  readonly text: string;
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The parts to change so that the package holds these comments. A comment on a field that is not there goes to the first paragraph. */
export function commentParts(
  ooxml: OoxmlPackage,
  reading: FormReading,
  comments: readonly FieldComment[],
  author: string,
  date: string,
): Map<string, string> {
  const { story, located } = reading;
  const dialect = dialectOf(story);
  const target = commentsPart(ooxml);
  const firstId = highestCommentId(ooxml, target.part, story, dialect) + 1;
  const places = comments.map(({ field }) => located.places.get(field));
  const trees = treesOf(
    story,
    places.flatMap((place) => place ?? []),
  );
  const numbered = comments.map((comment, index) => ({ ...comment, id: firstId + index }));
  const splices = numbered.flatMap(({ id }, index) => anchor(story, places[index], trees, id, dialect));
  const changes = new Map([[story.part, applySplices(story.source, splices)]]);
  const written = numbered.map((comment) => commentMarkup(comment, author, date)).join('');
  changes.set(target.part, addComments(ooxml.text(target.part), written, dialect.namespace));
  if (target.isNew) {
    addPart(ooxml, { part: target.part, contentType: CONTENT_TYPE, from: ooxml.mainPart, type: 'comments' }, changes);
  }
  return changes;
}

function commentsPart(ooxml: OoxmlPackage): { part: string; isNew: boolean } {
  const [known] = targetsOf(ooxml.relationships(ooxml.mainPart), 'comments');
  if (known !== undefined && ooxml.text(known) !== undefined) return { part: known, isNew: false };
  const folder = ooxml.mainPart.slice(0, ooxml.mainPart.lastIndexOf('/') + 1);
  const names = new Set(ooxml.names().map((name) => name.toLowerCase()));
  let part = `${folder}comments.xml`;
  for (let count = 2; names.has(part.toLowerCase()); count += 1) part = `${folder}comments${count}.xml`;
  return { part, isNew: true };
}

function highestCommentId(ooxml: OoxmlPackage, part: string, story: Story, dialect: Dialect): number {
  const ids = [-1];
  const text = ooxml.text(part);
  if (text !== undefined) readRoot(text, part, (xml) => ids.push(Number(xml.attribute('w:id')) || 0));
  const marks = new RegExp(`<${dialect.w}:comment(?:RangeStart|RangeEnd|Reference)\\s[^>]*id\\s*=\\s*["'](\\d+)`, 'g');
  for (const [, id] of story.source.matchAll(marks)) ids.push(Number(id));
  return ids.reduce((highest, id) => Math.max(highest, id));
}

/** Marks the range of the field's text and puts the reference behind it. */
function anchor(
  story: Story,
  place: FieldPlace | undefined,
  trees: Trees,
  id: number,
  { w, declareW }: Dialect,
): Splice[] {
  const start = `<${w}:commentRangeStart${declareW} ${w}:id="${id}"/>`;
  const end =
    `<${w}:commentRangeEnd${declareW} ${w}:id="${id}"/>` +
    `<${w}:r${declareW}><${w}:commentReference ${w}:id="${id}"/></${w}:r>`;
  const first = place?.paragraphs[0];
  const last = place?.paragraphs.at(-1);
  const fallback = place === undefined ? story.paragraphs[0] : paragraphAt(story, place);
  const from = first?.paragraph ?? fallback;
  const to = last?.paragraph ?? fallback;
  if (from === undefined || to === undefined) return [];
  if (from.selfClosing && from === to) return [filling(story.source, from, start + end)];
  const at = first?.shared === true ? edge(first.pieces[0], trees(from), 'start') : from.content.start;
  const until = last?.shared === true ? edge(last.pieces.at(-1), trees(to), 'end') : to.content.end;
  return [
    from.selfClosing ? filling(story.source, from, start) : insertion(at ?? from.content.start, start),
    to.selfClosing ? filling(story.source, to, end) : insertion(until ?? to.content.end, end),
  ];
}

/** The edge of the paragraph's child that holds a piece. */
function edge(piece: SourceRange | undefined, root: Element | undefined, side: 'start' | 'end'): number | undefined {
  if (piece === undefined) return undefined;
  return root?.children.find((child) => isWithin(piece, child))?.[side];
}

function commentMarkup({ id, text }: FieldComment & { id: number }, author: string, date: string): string {
  const initials = Array.from(author).slice(0, 2).join('');
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`)
    .join('');
  const who = `w:author="${escapeAttribute(author)}" w:date="${escapeAttribute(date)}" w:initials="${escapeAttribute(initials)}"`;
  return `<w:comment w:id="${id}" ${who}>${paragraphs}</w:comment>`;
}

function addComments(text: string | undefined, comments: string, namespace: string): string {
  const own = `xmlns:w="${escapeAttribute(namespace)}"`;
  if (text === undefined) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:comments ${own}>${comments}</w:comments>`;
  }
  // Comments added to a part bring the prefix they are written with.
  return addChildren(text, comments.replaceAll('<w:comment ', `<w:comment ${own} `));
}
