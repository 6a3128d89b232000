/** Deleting the official hint that still stands beside the applicant's own text. */
import type { Edit, NotDoneReason } from '../../document/port.js';
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import type { EditContext } from './editContext.js';
import { descendants, type Element } from '../../ooxml/xml/elements.js';
import { hintStretches } from '../hints.js';
import { editable } from '../permission.js';
import { rewriteRun, runsOf } from './runEdits.js';

/** Marks of ranges that reach beyond the paragraph: they may stand between blocks and stay when it goes. */
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)$/;

export function hintSplices({ reading, trees }: EditContext, edit: Edit): readonly Splice[] | NotDoneReason {
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
