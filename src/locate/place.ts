/** Where a field of the form stands in a story: what `locate` finds and adapters write to. */
import { copyId } from '../forms/index.js';
import type { Control, Paragraph, Piece, Story } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';

/** The part of one paragraph that belongs to a field: all of it, or what follows the label in the same paragraph. */
export interface FieldParagraph {
  readonly paragraph: Paragraph;
  /** Pieces of the value in order, placeholders included; label, official hint and limit note not included. A piece may be cut: then `start`, `end` and `text` are those of the part. */
  readonly pieces: readonly Piece[];
  /** Pieces of official hint or limit note standing in this paragraph. */
  readonly official: readonly { readonly kind: 'hint' | 'limit-note'; readonly pieces: readonly Piece[] }[];
  /** The paragraph holds the label or heading too, so that only its pieces, not the whole of it, belong to the field. */
  readonly shared: boolean;
}

/** What people see of pieces that is the applicant's: prompts are not. */
export function shownText(pieces: readonly Piece[]): string {
  return pieces.map(({ placeholder, text }) => (placeholder ? '' : text)).join('');
}

/** Neither words nor a picture. */
export function isEmpty({ text, pictures }: Paragraph): boolean {
  return text.trim() === '' && pictures === 0;
}

/** Whether a paragraph holds something that is no text. */
export function holdsMore({ pictures, boxes, notes, hasEquation }: Paragraph): boolean {
  return pictures > 0 || boxes.length > 0 || notes.length > 0 || hasEquation;
}

/** Pieces of a paragraph that stand together. */
export interface PieceStretch {
  readonly paragraph: Paragraph;
  readonly pieces: readonly Piece[];
}

export interface FieldPlace {
  /** Field id; for an added row that of the group with the next ordinal (`chinese.platform3`), for a further copy with its ordinal (`agreement.title#2`). */
  readonly field: string;
  readonly label: string;
  /** Set where it cannot be told whether the text found is this field's. */
  readonly isDoubtful?: boolean;
  /** `line`: after a label in the same paragraph · `cell`: a table cell · `body`: what stands under a heading. */
  readonly kind: 'line' | 'cell' | 'body';
  readonly paragraphs: readonly FieldParagraph[];
  /** Of a list: its rows, the cells of each column in them. */
  readonly grid?: readonly (readonly (readonly FieldParagraph[])[])[];
  /** Whole sibling blocks (source ranges, ascending) that a block-level control may wrap; empty when only pieces belong to the field. */
  readonly blocks: readonly SourceRange[];
  /** Everything from its beginning to its end, also what is no paragraph. For `line` what stands in its paragraphs. */
  readonly extent: SourceRange;
  /** For `line` without any piece: where a value would be inserted (offset inside the paragraph content). */
  readonly insertAt: number;
  /** Our control of this field, if the document is prepared. */
  readonly control: Control | null;
  /** Further controls with the same tag. */
  readonly duplicates: readonly Control[];
}

/** A place before the controls of a prepared document are known. */
export type LocatedPlace = Omit<FieldPlace, 'control' | 'duplicates'>;

/** What was found of a part of a form: its cover, its table or its sections. */
export interface LocatedPart {
  /** By field id, rows beyond those of the form (`chinese.platform3`) and further copies (`agreement.title#2`) among them. */
  readonly places: ReadonlyMap<string, LocatedPlace>;
  /** First leaf of the first label or heading found; Infinity when none was. */
  readonly firstLeaf: number;
  /** Labels or headings found, those found again, and those that the form has. */
  readonly found: number;
  readonly again: number;
  readonly expected: number;
}

/** The id of the next copy of a field, `first` or later. */
export function nextId(places: ReadonlyMap<string, unknown>, field: string, first = 1): string {
  let copy = first;
  while (places.has(copyId(field, copy))) copy += 1;
  return copyId(field, copy);
}

/** The innermost paragraph around the offset at which a value would be inserted. */
export function paragraphAt({ paragraphs }: Story, { insertAt }: FieldPlace): Paragraph | undefined {
  return paragraphs.findLast(({ start, end }) => start < insertAt && end > insertAt);
}

export type StretchKind = 'field' | 'copy' | 'label' | 'official' | 'unread';

/** Text of one kind in one paragraph. */
export interface Stretch extends PieceStretch {
  readonly kind: StretchKind;
  /** Id of the field or copy; of official text that of the field whose hint or note it is. */
  readonly field: string | null;
}

/** A form found in a story. */
export interface LocatedForm {
  /** Id of the form. */
  readonly form: string;
  readonly places: ReadonlyMap<string, FieldPlace>;
  /** Field ids in order: all fields of the form, added rows after the last of their group. Those without a place are missing. */
  readonly order: readonly string[];
  /** Ids of section parts, and field ids of subsections, whose heading is gone. */
  readonly missingHeadings: readonly string[];
  /** About half of the form's labels stand there again: two forms in one document. */
  readonly isTwice: boolean;
  /** Every stretch of the body and whose it is. */
  readonly partition: readonly Stretch[];
  readonly prepared: boolean;
}
