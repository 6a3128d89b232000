/** Planning a list of edits: which can be made, and with which splices; deleting the official hint that stands beside the applicant's text. */
import type { Edit, NotDoneReason } from '../../document/port.js';
import { descendants, type Element } from '../../ooxml/xml/elements.js';
import { overlap, replacement, type Splice } from '../../ooxml/xml/splice.js';
import { fieldsOf } from '../fieldEdits.js';
import type { FormReading } from '../formReading.js';
import { hintStretches } from '../hints.js';
import { editable } from '../permission.js';
import { editContext, type EditContext } from './editContext.js';
import { fillSplices } from './fill.js';
import type { WritePlan } from './docxSession.js';
import { rewriteRun, runsOf } from './runs.js';

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

/** Marks of ranges that reach beyond the paragraph: they may stand between blocks and stay when it goes. */
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)$/;

function hintSplices({ reading, trees }: EditContext, edit: Edit): readonly Splice[] | NotDoneReason {
  const found = editable(reading, edit);
  if (typeof found === 'string') return found;
  const { source } = reading.story;
  const splices: Splice[] = [];
  for (const { root, pieces, isWhole } of hintStretches(reading.story, found.place, trees)) {
    const runs = runsOf(root, pieces);
    if (runs === null) return 'unsupported';
    if (isWhole) splices.push(withoutParagraph(source, root));
    else splices.push(...runs.map((run) => rewriteRun(source, run, pieces, '')));
  }
  return splices;
}

function withoutParagraph(source: string, root: Element): Splice {
  const marks = descendants(root).filter(({ name }) => RANGE_MARK.test(name));
  return replacement(root, marks.map(({ start, end }) => source.slice(start, end)).join(''));
}
