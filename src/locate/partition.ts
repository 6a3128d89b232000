/**
 * The account of every character: each stretch of a document's body is a field's, a further copy's, a label or heading of the form,
 * official text, or it is unread. Stretches of a paragraph joined are the paragraph, nothing twice and nothing left out.
 */
import { grouped } from '../document/grouped.js';
import { parseFieldId } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { isBlank } from '../text/blank.js';
import { isSerial } from '../text/furniture.js';
import { sourceOffset } from '../ooxml/story/body/readStory.js';
import { isOfficialText } from './officialText.js';
import { cutPiece } from './mappedText.js';
import type { Outline } from './outline.js';
import { shownText, type LocatedPlace, type PieceStretch, type Stretch, type StretchKind } from './place.js';
import type { Paragraph, Piece, Story } from '../ooxml/story/story.js';

/** What locating knows besides the places of fields. */
export interface Landmarks {
  readonly outline: Outline;
  /** Labels in paragraphs that hold more, headings. */
  readonly labels: readonly PieceStretch[];
  /** Leaves that are labels whole, where no field is. */
  readonly labelLeaves: ReadonlySet<number>;
  /** Leaves that belong to the form's own text: a table of contents typed by hand, the notice around the form. */
  readonly officialLeaves: ReadonlySet<number>;
}

interface Claim extends PieceStretch {
  readonly kind: Exclude<StretchKind, 'unread'>;
  readonly field: string | null;
}

export function partitionOf(
  form: Form,
  places: Iterable<LocatedPlace>,
  { outline, labels, labelLeaves, officialLeaves }: Landmarks,
): Stretch[] {
  const claimed: Claim[] = [];
  for (const { field, paragraphs } of places) {
    const kind = parseFieldId(field).copy > 1 ? 'copy' : 'field';
    for (const { paragraph, pieces, official } of paragraphs) {
      claimed.push({ paragraph, pieces, kind, field });
      for (const own of official) claimed.push({ paragraph, pieces: own.pieces, kind: 'official', field });
    }
  }
  claimed.push(...labels.map((label) => ({ ...label, kind: 'label' as const, field: null })));
  const claims = grouped(claimed.flatMap((own) => (own.pieces.length > 0 ? [[own.paragraph, own] as const] : [])));
  const { story } = outline;
  return story.paragraphs.flatMap((paragraph) => {
    const own = claims.get(paragraph) ?? [];
    const [first] = own;
    if (own.length === 1 && first?.pieces === paragraph.pieces) return [first];
    return fillGaps(story, paragraph, own, (pieces): StretchKind => {
      const text = shownText(pieces);
      if (labelLeaves.has(paragraph.index)) return 'label';
      if (isBlank(text) || paragraph.inToc || officialLeaves.has(paragraph.index)) return 'official';
      const isInCell = (outline.leaves[paragraph.index]?.cell ?? null) !== null;
      // The number of a row of a list.
      const isNumber = form.anchors !== undefined && isInCell && isSerial(text);
      return isNumber || isOfficialText(form, text, isInCell) ? 'official' : 'unread';
    });
  });
}

/** The stretches of a paragraph in order, with what nobody claims between them. */
function fillGaps(
  { source }: Story,
  paragraph: Paragraph,
  claims: readonly Claim[],
  kindOf: (pieces: readonly Piece[]) => StretchKind,
): Stretch[] {
  const owners = claims
    .flatMap(({ pieces, kind, field }) => pieces.map((piece) => ({ piece, kind, field })))
    .sort((a, b) => a.piece.start - b.piece.start);
  const parts: { piece: Piece; kind: StretchKind | null; field: string | null }[] = [];
  let next = 0;
  for (const piece of paragraph.pieces) {
    let at = 0;
    const rest = (to: number): void => {
      if (to > at) parts.push({ piece: cutPiece(source, piece, at, to), kind: null, field: null });
      at = Math.max(at, to);
    };
    for (; (owners[next]?.piece.start ?? Infinity) < piece.end; next += 1) {
      const owner = owners[next];
      if (owner === undefined) break;
      const { piece: own, kind, field } = owner;
      const start = Math.max(at, offsetAt(source, piece, own.start));
      const end = offsetAt(source, piece, own.end);
      if (end <= start && piece.text !== '') continue;
      rest(start);
      parts.push({ piece: cutPiece(source, piece, start, end), kind, field });
      at = end;
    }
    rest(piece.text.length);
  }
  const stretches: Stretch[] = [];
  for (let from = 0; from < parts.length;) {
    const first = parts[from];
    if (first === undefined) break;
    const length = parts.slice(from).findIndex(({ kind, field }) => kind !== first.kind || field !== first.field);
    const end = length < 0 ? parts.length : from + length;
    const pieces = parts.slice(from, end).map(({ piece }) => piece);
    stretches.push({ paragraph, pieces, kind: first.kind ?? kindOf(pieces), field: first.field });
    from = end;
  }
  return stretches;
}

/** UTF-16 units of the piece's text before an offset of the source. */
function offsetAt(source: string, piece: Piece, target: number): number {
  if (target <= piece.start) return 0;
  if (target >= piece.end || piece.kind !== 'text') return piece.text.length;
  let [low, high] = [0, piece.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceOffset(source, piece, middle) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
