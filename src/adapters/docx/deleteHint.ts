/** Deleting the official hint that still stands beside the applicant's own text. */
import type { HintDeletion, NotDoneReason } from '../../document/port.js';
import type { Splice } from '../../ooxml/splice.js';
import type { FieldParagraph, FieldPlace } from '../../ooxml/place.js';
import type { Block, Control, Paragraph, Piece, Story } from '../../ooxml/story.js';
import type { EditContext } from './editContext.js';
import { childNamed, descendants, type Element } from './elements.js';
import { refusal } from './permission.js';
import { rewriteRun, runsOf } from './runEdits.js';
import { contentOfRun } from './runs.js';

/** Marks of ranges that reach beyond the paragraph: they may stand between blocks and stay when it goes. */
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)$/;

/** Content of runs that shows nothing of its own. */
const INVISIBLE = new Set(['w:lastRenderedPageBreak', 'w:fldChar', 'w:instrText']);

export function planHintDeletion(context: EditContext, deletion: HintDeletion): readonly Splice[] | NotDoneReason {
  const place = context.places.get(deletion.field);
  const content = context.contents.get(deletion.field);
  if (place === undefined || content === undefined) return 'not-found';
  const refused = refusal(context, place, content, ['or-wu', 'must'], controlsAround(context.story, place));
  if (refused !== null) return refused;
  if (!content.hintLeft) return 'changed-meanwhile';
  const splices: Splice[] = [];
  let left = place.paragraphs.map(({ paragraph }) => paragraph);
  for (const own of place.paragraphs) {
    const hint = own.official.flatMap(({ kind, pieces }) => (kind === 'hint' ? pieces : []));
    const root = context.trees.get(own.paragraph.start);
    if (hint.length === 0 || root === undefined) continue;
    const runs = runsOf(root, hint);
    if (runs === null) return 'unsupported';
    const isWhole = holdsNothingElse(own, root, hint) && isSpare(context.story, own.paragraph, place, left);
    if (isWhole) left = left.filter((paragraph) => paragraph !== own.paragraph);
    if (isWhole && !context.writer.isTracked) splices.push(withoutParagraph(context.story.source, root));
    else splices.push(...runs.map((run) => rewriteRun(context.story.source, run, hint, '', context.writer)));
    if (isWhole && context.writer.isTracked) splices.push(deletedMark(context, root));
  }
  return splices;
}

/** Controls that hold a hint; those in the applicant's own text are no obstacle. */
function controlsAround(story: Story, place: FieldPlace): Control[] {
  const hints = place.paragraphs.flatMap(({ official }) =>
    official.flatMap(({ kind, pieces }) => (kind === 'hint' ? pieces : [])),
  );
  return story.controls.filter(({ start, end }) => hints.some((piece) => piece.start >= start && piece.end <= end));
}

/** Nothing of the paragraph would be seen without the hint. */
function holdsNothingElse(own: FieldParagraph, root: Element, hint: readonly Piece[]): boolean {
  const { paragraph } = own;
  if (own.shared || own.pieces.some(({ text, kind }) => text.trim() !== '' || kind === 'page-break')) return false;
  if (paragraph.pictures > 0 || paragraph.boxes.length > 0 || paragraph.notes.length > 0 || paragraph.hasEquation) {
    return false;
  }
  const properties = childNamed(root, 'w:pPr');
  if (properties !== undefined && childNamed(properties, 'w:sectPr') !== undefined) return false;
  const known = [...own.pieces, ...hint];
  const runs = descendants(root, ({ name }) => name !== 'w:r').filter(({ name }) => name === 'w:r');
  return runs
    .flatMap(contentOfRun)
    .every(
      (child) =>
        INVISIBLE.has(child.name) ||
        (child.openEnd === child.closeStart && child.name === 'w:t') ||
        known.some(({ start, end }) => start < child.end && end > child.start),
    );
}

/**
 * A cell, a text box and a control keep a last paragraph, and a cell or box ends with one (ECMA-376 17.4.65).
 * @param left paragraphs of the field that are not deleted so far
 */
function isSpare(story: Story, paragraph: Paragraph, place: FieldPlace, left: readonly Paragraph[]): boolean {
  const gone = new Set(place.paragraphs.map((own) => own.paragraph).filter((own) => !left.includes(own)));
  const siblings = (siblingsOf(story.blocks, paragraph) ?? []).filter(
    (block) => block !== paragraph && !(block.kind === 'paragraph' && gone.has(block)),
  );
  if (siblings.at(-1)?.kind !== 'paragraph') return false;
  const { control } = paragraph;
  return control === null || siblings.some((block) => block.control === control || block.control?.parent === control);
}

/** The blocks among which this one stands. */
function siblingsOf(blocks: readonly Block[], wanted: Paragraph): readonly Block[] | null {
  if (blocks.includes(wanted)) return blocks;
  for (const block of blocks) {
    if (block.start > wanted.start || block.end < wanted.end) continue;
    const inner =
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.blocks)) : block.boxes;
    for (const list of inner) {
      const found = siblingsOf(list, wanted);
      if (found !== null) return found;
    }
  }
  return null;
}

function withoutParagraph(source: string, root: Element): Splice {
  const marks = descendants(root).filter(({ name }) => RANGE_MARK.test(name));
  return { start: root.start, end: root.end, text: marks.map(({ start, end }) => source.slice(start, end)).join('') };
}

/** The paragraph mark as a tracked deletion (ECMA-376 17.13.5.15): first in the mark's properties. */
function deletedMark({ writer }: EditContext, root: Element): Splice {
  const { w, declareW } = writer.dialect;
  const mark = writer.mark('del');
  const properties = childNamed(root, 'w:pPr');
  if (properties === undefined || properties.selfClosing) {
    const range = properties ?? { start: root.openEnd, end: root.openEnd };
    return { start: range.start, end: range.end, text: `<${w}:pPr${declareW}><${w}:rPr>${mark}</${w}:rPr></${w}:pPr>` };
  }
  const look = childNamed(properties, 'w:rPr');
  if (look === undefined || look.selfClosing) {
    const next = properties.children.find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
    const at = next?.start ?? properties.closeStart;
    return { start: look?.start ?? at, end: look?.end ?? at, text: `<${w}:rPr${declareW}>${mark}</${w}:rPr>` };
  }
  return { start: look.openEnd, end: look.openEnd, text: mark };
}
