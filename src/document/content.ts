/**
 * What is there: the content of a document as rules see it, the same from a file and from Word. No XML, no Word objects.
 * Text is *as it would read with all tracked changes accepted*, without hidden text, placeholders, official hints and limit notes.
 */

import type { Form } from '../forms/schema.js';
import type { Span } from '../text/span.js';
import type { TickState } from '../text/ticks.js';
import type { TextParagraph } from '../text/words.js';

export type { Span } from '../text/span.js';
export type { TextParagraph, TextRun } from '../text/words.js';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly state: TickState;
}

/** Where a field stands, for people and for jumping. Never used to address a write: writes go by field and re-read. */
export interface Place {
  /** Part id of the form: cover, basic, section.3 …; '' for the document as a whole. */
  readonly part: string;
  /** 0-based index of the first paragraph of the field among all paragraphs of the body in reading order; null when not found. */
  readonly paragraph: number | null;
  /** The stretch of `FieldContent.text` that is meant, if not the whole. */
  readonly range?: Span;
}

/** What remains of a blank that is not white space; says what the person sees in it. */
export type BlankResidue = 'nothing' | 'placeholder' | 'hint' | 'limit-note' | 'skeleton' | 'furniture';

export interface FieldContent {
  readonly field: string;
  /** Labels as on the form (label path of the field; for an added row with its own ordinal). */
  readonly label: string;
  readonly state: 'filled' | 'blank' | 'missing' | 'unreadable';
  /** Why a blank looks as it does; 'nothing' for other states. */
  readonly residue: BlankResidue;
  /** Paragraphs joined by '\n', line breaks '\n', tabs '\t'; outer white space removed; '' when blank or missing. */
  readonly text: string;
  /** The same text with what counting needs. */
  readonly paragraphs: readonly TextParagraph[];
  /** Text of footnotes and endnotes referenced from the field; not part of `text`. */
  readonly notes: readonly string[];
  /** Equations: Word's own count of these cannot be reproduced to the character. */
  readonly hasEquation: boolean;
  /** Pictures, charts, embedded objects in the field. */
  readonly pictures: number;
  /** For `choice` fields. */
  readonly options: readonly ChoiceOption[];
  /** Of a list: what stands in each column of each row, blank rows and cells as ''. Its `text` has a line for each row that says something. */
  readonly rows?: readonly (readonly string[])[];
  /** The official hint still stands in the field. */
  readonly hintLeft: boolean;
  /** How the field is anchored: by how many controls carrying its tag. */
  readonly controls: number;
  /** Preparing was tried and can put no control around it: that it has none is nobody's fault. */
  readonly unfit?: true;
  /** Preparing was stopped before it came to it. */
  readonly awaiting?: true;
  /** The field or its control cannot be edited. */
  readonly locked: boolean;
  readonly place: Place;
}

/** Where something stands that belongs to no field: in the body, or in what surrounds it on the page. */
export type OutsideWhere = 'elsewhere' | 'header' | 'footer' | 'note';

/** Text that is no field's: of headers, footers and notes, and stretches of the body that nothing in the form accounts for. */
export interface OutsideText {
  readonly text: string;
  readonly where: OutsideWhere;
  /** For a note that of its first reference. */
  readonly place: Place;
  /** Elsewhere in the body the label of the field before it; '' before all. */
  readonly after?: string;
}

/** Something left in the document that would print or hide text, with the field it stands in (null: elsewhere). */
export interface Leftover {
  readonly kind: 'revision' | 'comment' | 'highlight' | 'hidden-text';
  readonly field: string | null;
  /** Without a field; in the body when it is not said. */
  readonly where?: OutsideWhere;
  /** Its text, shortened for messages by whoever shows it. */
  readonly text: string;
  readonly place: Place;
}

/**
 * What a way of reading could not see: leftovers of a kind, official hints left in place, or what the exact count of 字 depends on
 * (East Asian hints of runs, list labels).
 */
export type Unjudged = Leftover['kind'] | 'hint' | 'count';

export interface DocumentContent {
  /** Id of the recognised form. */
  readonly form: string;
  /** The form itself, where it is none of the catalogue: rules drafted from its blank. */
  readonly pack?: Form;
  /** One entry per field of the form in form order; added rows follow the last of their group. */
  readonly fields: readonly FieldContent[];
  /** Headings of the form that are gone: part id of a section, or field id of a subsection. */
  readonly missingHeadings: readonly string[];
  readonly leftovers: readonly Leftover[];
  readonly outside: readonly OutsideText[];
  /** About half of the form's labels stand there again: two forms in one document. */
  readonly isTwice: boolean;
  /** Empty for a document read from all its OOXML; what is listed here a person has to look at. */
  readonly unjudged: readonly Unjudged[];
  /** The document or one of its regions is locked against editing. */
  readonly protection: 'none' | 'read-only' | 'forms' | 'comments' | 'tracked-changes';
  /** At least one control of ours is in the document. */
  readonly prepared: boolean;
}

const known = new WeakMap<DocumentContent, ReadonlyMap<string, FieldContent>>();

/** Contents by the id of their field. */
export function byField(document: DocumentContent): ReadonlyMap<string, FieldContent> {
  const contents = known.get(document) ?? new Map(document.fields.map((content) => [content.field, content]));
  known.set(document, contents);
  return contents;
}
