/** May this field be written to? The form's roles, controls and locks answer before anything is planned. */
import type { DocumentContent, FieldContent } from '../document/content.js';
import type { NotDoneReason } from '../document/port.js';
import { fieldOf } from '../forms/index.js';
import type { FieldRole, Form } from '../forms/schema.js';
import type { FieldPlace } from '../locate/place.js';
import type { Control, Story } from '../ooxml/story/story.js';
import { isForeign } from './controlKinds.js';

/** What the answer depends on besides the field itself. */
export interface Permission {
  readonly form: Form;
  readonly story: Story;
  readonly protection: DocumentContent['protection'];
}

/**
 * Null when it may be written to.
 * @param roles for which software may write
 * @param controls around and inside what is to be changed
 */
export function refusal(
  context: Permission,
  place: FieldPlace,
  content: FieldContent,
  roles: readonly FieldRole[],
  controls: readonly Control[],
): NotDoneReason | null {
  const role = fieldOf(context.form, place.field)?.role;
  if (role === undefined || !roles.includes(role)) return 'role-forbids';
  if (content.controls > 1) return 'duplicate';
  // Where only tracked changes are permitted, plain ones are not.
  if (content.locked || context.protection === 'tracked-changes') return 'locked';
  if (
    controls.some((control) => control.lock === 'content' || control.lock === 'both' || isGrouped(control, controls))
  ) {
    return 'locked';
  }
  return controls.some((control) => isForeign(context.story, control)) ? 'unsupported' : null;
}

/** A group (ECMA-376 17.5.2.16) can be edited only in the controls inside it. */
function isGrouped(control: Control, controls: readonly Control[]): boolean {
  return control.type === 'group' && !controls.some((inner) => inner.start > control.start && inner.end < control.end);
}

/** Controls around or inside what belongs to the field: around its paragraphs, or at its part of a shared one. */
export function controlsAt(story: Story, place: FieldPlace): Control[] {
  return story.controls.filter((control) =>
    place.paragraphs.some(({ paragraph, shared, pieces }) => {
      const isAround = control.start <= paragraph.start && control.end >= paragraph.end;
      const isInside = control.start >= paragraph.start && control.end <= paragraph.end;
      if (isAround || !isInside) return isAround;
      const start = pieces[0]?.start ?? place.insertAt;
      const end = pieces.at(-1)?.end ?? place.insertAt;
      return !shared || control === place.control || (control.start <= end && control.end >= start);
    }),
  );
}
