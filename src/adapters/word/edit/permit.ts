/** May a field be written to in Word? As in a file, except that a lock on the field's own control is opened for the write. */
import type { FieldContent } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import type { FieldRole, Form } from '../../../forms/schema.js';
import type { FieldPlace } from '../../../locate/place.js';
import type { Control } from '../../../ooxml/story/story.js';
import { refusal } from '../../permission.js';
import type { WordReading } from '../session/wordReading.js';

/** @param controls around and inside what is to be changed */
export function refusalIn(
  { reading }: WordReading,
  form: Form,
  place: FieldPlace,
  content: FieldContent,
  roles: readonly FieldRole[],
  controls: readonly Control[],
): NotDoneReason | null {
  const { story } = reading;
  const own = place.control;
  const opened = controls.map((control): Control => (control === own ? { ...control, lock: 'none' } : control));
  const isLockedOnlyByOwn =
    content.locked && story.protection === 'none' && own !== null && isLock(own) && !isLockedAround(own);
  const asOpened = isLockedOnlyByOwn ? { ...content, locked: false } : content;
  return refusal({ form, story, protection: story.protection }, place, asOpened, roles, opened);
}

function isLock({ lock }: Control): boolean {
  return lock === 'content' || lock === 'both';
}

function isLockedAround({ parent }: Control): boolean {
  return parent !== null && (isLock(parent) || isLockedAround(parent));
}
