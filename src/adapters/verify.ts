/** What must hold after a write, whatever was planned: the document is read again and compared. */
import { byField, type DocumentContent, type Leftover } from '../document/content.js';
import type { Edit, Mark } from '../document/port.js';
import { markOf } from './markDress.js';
import { changedFields, type FormReading } from './formReading.js';

/** Nothing a reader sees has changed. */
export function sameToReaders(before: FormReading, after: FormReading): boolean {
  return changedFields(before.content, after.content).size === 0 && sameLeftovers(before.content, after.content);
}

/** Each of these fields has its control, and only that one. */
export function arePrepared(after: FormReading, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const place = after.located.places.get(field);
    return place !== undefined && place.control !== null && place.duplicates.length === 0;
  });
}

/** These fields have no control any more and read as they did. */
export function areUnprepared(before: FormReading, after: FormReading, fields: readonly string[]): boolean {
  return sameToReaders(before, after) && fields.every((field) => byField(after.content).get(field)?.controls !== 1);
}

/** Nothing else a reader sees has changed, and no comment of this author is left. */
export function areCommentsCleared(before: FormReading, after: FormReading, author: string): boolean {
  const others = ({ story }: FormReading): string =>
    JSON.stringify(
      story.comments.flatMap((comment) => (comment.author === author ? [] : [[comment.id, comment.text]])),
    );
  return (
    changedFields(before.content, after.content).size === 0 &&
    others(before) === others(after) &&
    after.story.comments.every((comment) => comment.author !== author)
  );
}

/** Each of these marks is there. */
export function areMarked(after: FormReading, marks: readonly Mark[]): boolean {
  const found = new Map(
    after.story.controls.flatMap(({ tag, alias }) => {
      const mark = markOf(tag, alias);
      return mark === null ? [] : [[mark.field, mark.severity]];
    }),
  );
  return marks.every(({ field, severity }) => found.get(field) === severity);
}

/** The edited fields read as they should, and every other field reads as it did. */
export function areEdited(before: FormReading, after: FormReading, edits: readonly Edit[]): boolean {
  const edited = new Set(edits.map(({ field }) => field));
  if ([...changedFields(before.content, after.content)].some((field) => !edited.has(field))) return false;
  if (!sameLeftovers(before.content, after.content, edited)) return false;
  const old = byField(before.content);
  const now = byField(after.content);
  if ([...old].some(([field, { controls }]) => now.get(field)?.controls !== controls)) return false;
  return edits.every((edit) => isEdited(before, after, edit));
}

/** The field reads as it should after the edit, and its controls are as many as before. */
export function isEdited(before: FormReading, after: FormReading, edit: Edit): boolean {
  const was = byField(before.content).get(edit.field);
  const is = byField(after.content).get(edit.field);
  if (
    is?.controls !== was?.controls ||
    was === undefined ||
    is === undefined ||
    JSON.stringify(was.notes) !== JSON.stringify(is.notes)
  )
    return false;
  if (edit.kind === 'delete-hint') return !is.hintLeft && is.text === was.text && is.state === was.state;
  return is.text === edit.text.trim() && is.state === 'filled' && is.hintLeft === was.hintLeft;
}

/** @param except fields whose own text was changed: what was highlighted in it may have gone with it */
function sameLeftovers(
  before: DocumentContent,
  after: DocumentContent,
  except: ReadonlySet<string> = new Set(),
): boolean {
  const list = (leftovers: readonly Leftover[]): string =>
    JSON.stringify(
      leftovers.flatMap(({ kind, field, text }) => (field !== null && except.has(field) ? [] : [[kind, field, text]])),
    );
  return list(before.leftovers) === list(after.leftovers);
}
