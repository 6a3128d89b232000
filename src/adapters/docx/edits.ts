/** Planning a list of edits: which can be made, and with which splices. */
import type { Edit, NotDoneReason } from '../../document/port.js';
import { overlap, type Splice } from '../../ooxml/xml/splice.js';
import { hintSplices } from './deleteHint.js';
import { fieldsOf } from '../fieldEdits.js';
import type { FormReading } from '../formReading.js';
import { editContext } from './editContext.js';
import { fillSplices } from './fill.js';
import type { WritePlan } from './docxSession.js';

/** @param edits at most one for each field */
export function planEdits(reading: FormReading, edits: readonly Edit[]): WritePlan<Edit> {
  const context = editContext(reading, fieldsOf(edits));
  const refused = new Map<string, NotDoneReason>();
  const splices: Splice[] = [];
  const later: Edit[] = [];
  for (const edit of edits) {
    const plan = edit.kind === 'fill' ? fillSplices(context, edit) : hintSplices(context, edit);
    if (typeof plan === 'string') refused.set(edit.field, plan);
    else if (overlap([...splices, ...plan])) later.push(edit);
    else splices.push(...plan);
  }
  return { splices, refused, later };
}
