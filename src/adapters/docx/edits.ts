/** Planning a list of edits: which can be made, and with which splices. */
import type { Edit, NotDoneReason } from '../../document/port.js';
import { overlap } from '../../ooxml/xml/splice.js';
import { planHintDeletion } from './deleteHint.js';
import type { EditContext } from './editContext.js';
import { planFill } from './fill.js';
import type { FieldSplice } from './wrap.js';

export interface EditPlan {
  readonly splices: readonly FieldSplice[];
  readonly refused: ReadonlyMap<string, NotDoneReason>;
  /** Edits whose splices would change the same characters as another's: to be made after it. */
  readonly later: readonly Edit[];
}

/** @param edits at most one for each field */
export function planEdits(context: EditContext, edits: readonly Edit[]): EditPlan {
  const refused = new Map<string, NotDoneReason>();
  const splices: FieldSplice[] = [];
  const later: Edit[] = [];
  for (const edit of edits) {
    const { field } = edit;
    const plan = edit.kind === 'fill' ? planFill(context, edit) : planHintDeletion(context, field);
    if (typeof plan === 'string') refused.set(field, plan);
    else if (overlap([...splices, ...plan])) later.push(edit);
    else splices.push(...plan.map((splice) => ({ ...splice, field })));
  }
  return { splices, refused, later };
}
