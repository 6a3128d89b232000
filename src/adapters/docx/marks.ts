/**
 * Marks of a whole document: the dress of the fields' own controls, or temporary controls around whole paragraphs. They are written into a
 * file and taken out of one, each verified; while a document is open they stand beside its text.
 */
import type { EditReport, Mark, NotDoneReason } from '../../document/port.js';
import { paragraphAt, type FieldPlace } from '../../locate/place.js';
import type { Control, Story } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { LONGEST_TITLE, markTag, parseTag } from '../../ooxml/story/tag.js';
import { areMarked, sameToReaders } from '../verify.js';
import { controlIds, controlMarkup } from './control.js';
import type { DocxSession } from './docxSession.js';
import { dialectOf } from './dialect.js';
import { markColors, markOf, shorten } from '../markDress.js';
import { dress, undress } from './dress.js';
import { elementsAt, type Trees } from '../../ooxml/xml/elements.js';
import type { FormReading } from '../formReading.js';
import { blockTarget, paragraphTarget, treesOf } from '../targets.js';
import { unwrap } from './unwrap.js';
import { wrapSplices, type FieldPlan, type FieldSplice, type Wrap } from './wrap.js';

/** Marks these fields, each once, of a document that has no marks. */
export function putMarks(session: DocxSession, marks: readonly Mark[]): EditReport {
  return session.writeEach(
    marks,
    (some) => planMarks(session.reading, some),
    (before, after, made) => sameToReaders(before, after) && areMarked(after, made),
  );
}

/** Takes all marks away; what was there before them is back. */
export function clearMarks(session: DocxSession): EditReport {
  return session.takeOut(planClear, sameToReaders);
}

/**
 * What to write for these marks in a document without any for these fields. Locks are no obstacle: the dress is not content, and it
 * is taken off again without a trace.
 */
export function planMarks(reading: FormReading, marks: readonly Mark[]): FieldPlan {
  const { story, located } = reading;
  const refused = new Map<string, NotDoneReason>();
  const splices: FieldSplice[] = [];
  const dialect = dialectOf(story);
  const idFor = controlIds(story);
  const found = marks.flatMap((mark) => {
    const place = located.places.get(mark.field);
    if (place === undefined) refused.set(mark.field, 'not-found');
    return place === undefined ? [] : [{ mark, place }];
  });
  const places = found.map(({ place }) => place);
  const bare = places.filter(({ control }) => control === null);
  const properties = places.map(({ control }) => control?.properties);
  const trees = treesOf(story, bare, properties);
  const wraps: Wrap[] = [];
  for (const { mark, place } of found) {
    const { field } = mark;
    const own = trees(place.control?.properties);
    if (own !== undefined) {
      for (const splice of dress(own, mark, dialect)) splices.push({ ...splice, field });
      continue;
    }
    const target = wrapTarget(story, place, trees);
    if (target === null) {
      refused.set(field, 'unsupported');
      continue;
    }
    const tag = markTag(field, mark.severity);
    const control = { tag, title: shorten(mark.title, LONGEST_TITLE), color: markColors[mark.severity] };
    wraps.push({ field, start: target.start, end: target.end, ...controlMarkup(control, idFor(tag), dialect) });
  }
  const nested = wrapSplices(wraps);
  for (const field of nested.refused) refused.set(field, 'unsupported');
  return { splices: [...nested.splices, ...splices], refused };
}

/** A field that has no paragraph of its own is marked by the paragraph of its label. */
function wrapTarget(story: Story, place: FieldPlace, trees: Trees): SourceRange | null {
  const target = blockTarget(story, place, trees);
  if (target === 'closed') return null;
  if (target !== null) return target;
  const paragraph = place.paragraphs[0]?.paragraph ?? paragraphAt(story, place);
  return paragraph === undefined ? null : paragraphTarget(paragraph, trees);
}

/** Takes every mark out, also those whose field is gone and those on copied controls. */
function planClear(story: Story): FieldSplice[] {
  const marked = markedControls(story);
  const properties = elementsAt(
    story,
    marked.map((control) => control.properties),
  );
  return marked.flatMap((control) => {
    const tag = parseTag(control.tag);
    const element = properties(control.properties);
    if (tag === null) return [];
    const splices =
      tag.kind === 'mark' ? unwrap(story, control) : element === undefined ? [] : undress(story.source, element);
    return splices.map((splice) => ({ ...splice, field: tag.field }));
  });
}

/** The marks that are in the document now, each field once. */
export function marksIn(story: Story): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { tag, alias } of markedControls(story)) {
    const mark = markOf(tag, alias);
    if (mark !== null && !marks.has(mark.field)) marks.set(mark.field, mark);
  }
  return [...marks.values()];
}

function markedControls(story: Story): Control[] {
  return story.controls.filter(({ tag }) => {
    const parsed = parseTag(tag);
    return parsed !== null && (parsed.kind === 'mark' || parsed.record !== null);
  });
}
