/** Deleting the official hint that still stands beside the applicant's own text. */
import type { NotDoneReason } from '../../document/port.js';
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import type { EditContext } from './editContext.js';
import { descendants, type Element } from '../../ooxml/xml/elements.js';
import { controlsAround, hintPieces, holdsNothingElse, isSpare } from '../hints.js';
import { refusal } from '../permission.js';
import { rewriteRun, runsOf } from './runEdits.js';

/** Marks of ranges that reach beyond the paragraph: they may stand between blocks and stay when it goes. */
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)$/;

export function hintSplices(context: EditContext, field: string): readonly Splice[] | NotDoneReason {
  const place = context.places.get(field);
  const content = context.contents.get(field);
  if (place === undefined || content === undefined) return 'not-found';
  const refused = refusal(context, place, content, ['or-wu', 'must'], controlsAround(context.story, place));
  if (refused !== null) return refused;
  if (!content.hintLeft) return 'changed-meanwhile';
  const splices: Splice[] = [];
  let left = place.paragraphs.map(({ paragraph }) => paragraph);
  for (const own of place.paragraphs) {
    const hint = hintPieces(own);
    const root = context.trees.get(own.paragraph.start);
    if (hint.length === 0 || root === undefined) continue;
    const runs = runsOf(root, hint);
    if (runs === null) return 'unsupported';
    const isWhole = holdsNothingElse(own, root, hint) && isSpare(context.story, own.paragraph, place, left);
    if (isWhole) left = left.filter((paragraph) => paragraph !== own.paragraph);
    if (isWhole) splices.push(withoutParagraph(context.story.source, root));
    else splices.push(...runs.map((run) => rewriteRun(context.story.source, run, hint, '')));
  }
  return splices;
}

function withoutParagraph(source: string, root: Element): Splice {
  const marks = descendants(root).filter(({ name }) => RANGE_MARK.test(name));
  return replacement(root, marks.map(({ start, end }) => source.slice(start, end)).join(''));
}
