/** May this field be written to? The form's roles, controls and locks answer before anything is planned. */
import { byField, type FieldContent } from '../document/content.js';
import type { Edit, FillEdit, NotDone, NotDoneReason } from '../document/port.js';
import { fieldOf } from '../forms/index.js';
import type { FieldRole } from '../forms/schema.js';
import type { FieldPlace } from '../locate/place.js';
import type { Control, Story } from '../ooxml/story/story.js';
import { fieldOfTag, parseTag } from '../ooxml/story/tag.js';
import { isWithin } from '../ooxml/xml/sourceRange.js';
import { isWritable } from './fillTarget.js';
import type { FormReading } from './formReading.js';
import { isForeign } from './controlKinds.js';
import { controlsAround } from './hints.js';

/** The field of an edit. */
export interface Editable {
  readonly place: FieldPlace;
  readonly content: FieldContent;
}

/** For which fields software may write. */
const roles: Readonly<Record<Edit['kind'], readonly FieldRole[]>> = {
  fill: ['or-wu'],
  'delete-hint': ['or-wu', 'must'],
};

/**
 * The field that an edit is for, or why it may not be made.
 * @param opensOwn a lock on the field's own control is opened for the write
 */
export function editable(reading: FormReading, edit: Edit, opensOwn = false): Editable | NotDoneReason {
  const { story, located, form } = reading;
  const place = located.places.get(edit.field);
  const content = byField(reading.content).get(edit.field);
  if (place === undefined || content === undefined) return 'not-found';
  const role = fieldOf(form, edit.field)?.role;
  if (role === undefined || !roles[edit.kind].includes(role)) return 'role-forbids';
  if (content.controls > 1) return 'duplicate';
  const opened = opensOwn ? place.control : null;
  const isLocked = content.locked && !(opened !== null && isOnlyLock(story, opened));
  // Where only tracked changes are permitted, plain ones are not.
  if (isLocked || story.protection === 'tracked-changes') return 'locked';
  const controls = edit.kind === 'fill' ? controlsAt(story, place) : controlsAround(story, place);
  if (controls.some((control) => (control !== opened && isLock(control)) || isGrouped(control, controls)))
    return 'locked';
  if (controls.some((control) => isForeign(story, control))) return 'unsupported';
  return edit.kind === 'fill' || content.hintLeft ? { place, content } : 'changed-meanwhile';
}

/** Why this text cannot be filled in there; null when it can. */
export function fillRefusal(content: FieldContent, { text, expected }: FillEdit): NotDoneReason | null {
  if (content.state === 'unreadable' || !isWritable(text)) return 'unsupported';
  return content.text === expected ? null : 'changed-meanwhile';
}

function isLock({ lock }: Control): boolean {
  return lock === 'content' || lock === 'both';
}

/** Nothing but this control locks what stands in it. */
function isOnlyLock({ protection }: Story, control: Control): boolean {
  const isLockedAround = ({ parent }: Control): boolean =>
    parent !== null && (isLock(parent) || isLockedAround(parent));
  return protection === 'none' && isLock(control) && !isLockedAround(control);
}

/**
 * Fields whose control is not taken out: somebody locked what stands in it, or it stands in a group, where nobody could write without
 * it.
 */
export function keptControls({ controls }: Story): NotDone[] {
  const isInGroup = ({ parent }: Control): boolean =>
    parent !== null && (parent.type === 'group' || (parseTag(parent.tag) !== null && isInGroup(parent)));
  const kept = controls.filter((control) => isLock(control) || isInGroup(control));
  const tags = kept.flatMap(({ tag }) => parseTag(tag) ?? []);
  return [...new Set(tags.map(fieldOfTag))].map((field) => ({ field, reason: 'locked' }));
}

/** A group (ECMA-376 17.5.2.16) can be edited only in the controls inside it. */
function isGrouped(control: Control, controls: readonly Control[]): boolean {
  return control.type === 'group' && !controls.some((inner) => inner.start > control.start && inner.end < control.end);
}

/** Controls around or inside what belongs to the field: around its paragraphs, or at its part of a shared one. */
export function controlsAt(story: Story, place: FieldPlace): Control[] {
  return story.controls.filter((control) =>
    place.paragraphs.some(({ paragraph, shared, pieces }) => {
      const isAround = isWithin(paragraph, control);
      if (isAround || !isWithin(control, paragraph)) return isAround;
      const start = pieces[0]?.start ?? place.insertAt;
      const end = pieces.at(-1)?.end ?? place.insertAt;
      return !shared || control === place.control || (control.start <= end && control.end >= start);
    }),
  );
}
