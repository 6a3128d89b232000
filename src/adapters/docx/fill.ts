/** Filling a blank: where the text goes, what of the blank it replaces, and what it looks like. */
import type { FillEdit, NotDoneReason } from '../../document/port.js';
import { insertion, replacement, type Splice } from '../../ooxml/xml/splice.js';
import type { FieldParagraph, FieldPlace } from '../../locate/place.js';
import type { Control, Piece } from '../../ooxml/story/story.js';
import { isWithin, type SourceRange } from '../../ooxml/xml/sourceRange.js';
import type { EditContext } from './editContext.js';
import { childNamed, type Element } from '../../ooxml/xml/elements.js';
import { insertParagraph } from './newParagraph.js';
import { isReplaceable, isSeen, paragraphFor, REPLACED } from '../fillTarget.js';
import { isMadeOf } from '../hints.js';
import { controlsAt, editable, fillRefusal } from '../permission.js';
import { emptyRuns, filling, propertiesOfRun, rewriteRun, runsOf } from './runs.js';
import { isHidden, markPropertiesOf, takenProperties, textRun } from './runText.js';

export function fillSplices(context: EditContext, fill: FillEdit): readonly Splice[] | NotDoneReason {
  const found = editable(context.reading, fill);
  if (typeof found === 'string') return found;
  const { place, content } = found;
  const refused = fillRefusal(content, fill);
  if (refused !== null) return refused;
  const own = paragraphFor(place, content);
  if (own === null) return insertParagraph(context, place, fill.text);
  return isReplaceable(place) ? write(context, place, own, fill.text) : 'unsupported';
}

/** The piece that new text stands in for: it gives the place and the look. */
function modelOf(pieces: readonly Piece[]): Piece | undefined {
  return pieces.find(({ placeholder }) => placeholder) ?? pieces.find(isSeen) ?? pieces[0];
}

function write(
  context: EditContext,
  place: FieldPlace,
  own: FieldParagraph,
  text: string,
): readonly Splice[] | NotDoneReason {
  const splices = uncover(context, place);
  for (const other of place.paragraphs) {
    if (other === own) continue;
    // White space in other paragraphs of the blank is their height; what can be seen in them goes.
    const seen = other.pieces.filter(
      (piece) => (piece.placeholder || piece.text.trim() !== '') && REPLACED.has(piece.kind),
    );
    const removed = takeOut(context, other, seen, '');
    if (removed === null) return 'unsupported';
    splices.push(...removed);
  }
  const pieces = own.pieces.filter(({ kind }) => REPLACED.has(kind));
  const added = writeInto(context, place, own, pieces, text);
  return added === null ? 'unsupported' : [...splices, ...added];
}

/** Controls stop showing their placeholder. */
function uncover(context: EditContext, place: FieldPlace): Splice[] {
  return controlsAt(context.story, place).flatMap((control) => {
    const properties = context.trees(control.properties);
    const showing = childNamed(properties, 'w:showingPlcHdr');
    return showing === undefined ? [] : [replacement(showing)];
  });
}

function writeInto(
  context: EditContext,
  place: FieldPlace,
  own: FieldParagraph,
  pieces: readonly Piece[],
  text: string,
): readonly Splice[] | null {
  const root = context.trees(own.paragraph);
  if (root === undefined) return null;
  const make = (properties: string): string => textRun(context.dialect, text, properties);
  const model = modelOf(pieces);
  if (model !== undefined) {
    const [run] = runsOf(root, [model]) ?? [];
    if (run === undefined) return null;
    const properties = model.placeholder
      ? placeholderLook(context, root, run, model)
      : takenProperties(context.story.source, propertiesOfRun(run));
    return takeOut(context, own, pieces, make(properties));
  }
  return writeIntoEmpty(context, place, own, root, make);
}

/** A paragraph, or the field's part of one, without any text. */
function writeIntoEmpty(
  context: EditContext,
  place: FieldPlace,
  own: FieldParagraph,
  root: Element,
  make: (properties: string) => string,
): readonly Splice[] {
  const { source } = context.story;
  const markLook = takenProperties(source, markPropertiesOf(root));
  const inside = controlsAt(context.story, place).findLast(
    (control) => isWithin(control, own.paragraph) && control.content !== null,
  );
  const content = inside?.content ?? null;
  const range = content ?? own.paragraph.content;
  const isSpare = (run: Element): boolean => !isHidden(run) && isWithin(run, range);
  // In a shared paragraph only a run of the field's own control is known to be the field's.
  const spare = own.shared && inside === undefined ? undefined : emptyRuns(root).find(isSpare);
  if (spare !== undefined) {
    const look = takenProperties(source, propertiesOfRun(spare));
    return [replacement(spare, make(look === '' ? markLook : look))];
  }
  const run = make(markLook);
  if (inside !== undefined && content !== null) return inControl(source, inside, content, run);
  if (own.shared) return [insertion(place.insertAt, run)];
  return [root.selfClosing ? filling(source, root, run) : insertion(own.paragraph.content.end, run)];
}

/** `<w:sdtContent/>` is opened. */
function inControl(source: string, control: Control, content: SourceRange, run: string): Splice[] {
  const { start, end } = content;
  const opening = /<[^\s<>/]+\s*\/>$/.exec(source.slice(control.start, end));
  if (start !== end || opening === null) return [insertion(end, run)];
  return [filling(source, { start: control.start + opening.index, end }, run)];
}

/** The look of text in a control (`w:sdtPr/w:rPr`), of the paragraph mark, or of the placeholder without its style and grey. */
function placeholderLook(context: EditContext, root: Element, run: Element, piece: Piece): string {
  const { source } = context.story;
  const old = propertiesOfRun(run);
  const style = childNamed(old, 'w:rStyle')?.attributes.get('w:val')?.value ?? null;
  const control = context.trees(piece.control?.properties);
  const own = takenProperties(source, childNamed(control, 'w:rPr'), style);
  if (own !== '') return own;
  const mark = takenProperties(source, markPropertiesOf(root), style);
  if (mark !== '' || old === undefined) return mark;
  const plain = old.children.filter(({ name }) => name !== 'w:color' && name !== 'w:rStyle');
  return takenProperties(source, { ...old, children: plain });
}

/** Takes pieces out of a paragraph; what is new comes in place of their model. Null: it cannot be done. */
function takeOut(context: EditContext, own: FieldParagraph, pieces: readonly Piece[], added: string): Splice[] | null {
  const root = context.trees(own.paragraph);
  const runs = root === undefined ? null : runsOf(root, pieces);
  if (runs === null) return null;
  const model = modelOf(pieces);
  return runs.map((run) => {
    const inRun = pieces.filter((piece) => isWithin(piece, run));
    const isFirst = model !== undefined && inRun.includes(model);
    // A placeholder is nobody's text: it goes without a trace.
    if (inRun.every(({ placeholder }) => placeholder) && isMadeOf(run, inRun))
      return replacement(run, isFirst ? added : '');
    return rewriteRun(context.story.source, run, inRun, isFirst ? added : '');
  });
}
