/** The official hint that still stands beside the applicant's own text: what holds it, and what may go with it. */
import { holdsMore, type FieldParagraph, type FieldPlace } from '../locate/place.js';
import type { Block, Control, Paragraph, Piece, Story } from '../ooxml/story/story.js';
import { isWithin, type SourceRange } from '../ooxml/xml/sourceRange.js';
import { childNamed, contentOfRun, descendants, type Element, type Trees } from '../ooxml/xml/elements.js';

/** Marks and codes of fields, which show nothing of their own. */
const FIELD_MARKS = ['w:fldChar', 'w:instrText'];

/** The hint in one paragraph of a field. */
export interface HintStretch {
  /** Of the paragraph among those of the field. */
  readonly index: number;
  readonly own: FieldParagraph;
  readonly root: Element;
  readonly pieces: readonly Piece[];
  /** The whole paragraph goes with it. */
  readonly isWhole: boolean;
}

export function hintStretches(story: Story, place: FieldPlace, trees: Trees): HintStretch[] {
  let left = place.paragraphs.map(({ paragraph }) => paragraph);
  return place.paragraphs.flatMap((own, index) => {
    const { paragraph } = own;
    const pieces = hintPieces(own);
    const root = trees(paragraph);
    if (pieces.length === 0 || root === undefined) return [];
    const isWhole = holdsNothingElse(own, root, pieces) && isSpare(story, paragraph, place, left);
    if (isWhole) left = left.filter((one) => one !== paragraph);
    return [{ index, own, root, pieces, isWhole }];
  });
}

function hintPieces({ official }: FieldParagraph): Piece[] {
  return official.flatMap(({ kind, pieces }) => (kind === 'hint' ? pieces : []));
}

/** Controls that hold a hint; those in the applicant's own text are no obstacle. */
export function controlsAround(story: Story, place: FieldPlace): Control[] {
  const hints = place.paragraphs.flatMap(hintPieces);
  return story.controls.filter((control) => hints.some((piece) => isWithin(piece, control)));
}

/** Nothing of the paragraph would be seen without the hint. */
function holdsNothingElse(own: FieldParagraph, root: Element, hint: readonly Piece[]): boolean {
  const { paragraph } = own;
  if (own.shared || own.pieces.some(({ text, kind }) => text.trim() !== '' || kind === 'page-break')) return false;
  if (holdsMore(paragraph) || childNamed(root, 'w:pPr', 'w:sectPr') !== undefined) return false;
  const known = [...own.pieces, ...hint];
  const runs = descendants(root, ({ name }) => name !== 'w:r').filter(({ name }) => name === 'w:r');
  return runs.every((run) => isMadeOf(run, known, FIELD_MARKS));
}

/** Whether the run holds these pieces and nothing else that can be seen or followed: no picture, no note. @param passed what it may hold */
export function isMadeOf(run: Element, pieces: readonly SourceRange[], passed: readonly string[] = []): boolean {
  return contentOfRun(run).every(
    (child) =>
      child.name === 'w:lastRenderedPageBreak' ||
      passed.includes(child.name) ||
      (child.name === 'w:t' && child.openEnd === child.closeStart) ||
      pieces.some(({ start, end }) => start < child.end && end > child.start),
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
