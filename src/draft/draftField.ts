/** What a blank form asks for, as read off its page, before it becomes rules. */
import type { FieldKind } from '../forms/schema.js';
import type { Lengths, Limits } from './words/limits.js';
import type { Cell, Paragraph, Table } from '../ooxml/story/story.js';

export type DraftKind = Exclude<FieldKind, 'area' | 'count+percent' | 'list'> | 'table' | 'photo' | 'signature';

/** `office`: others fill it in, blank is right · `printed`: the issuer has filled it · `optional`: may stay blank. */
export type DraftRole = 'fill' | 'choice' | 'signature' | 'office' | 'printed' | 'optional';

/** Why a person should look at this field before the others. */
export type Doubt = 'no-label' | 'sentence' | 'no-box' | 'example' | 'long-label' | 'others';

/** Where the answer goes. */
export type DraftPlace =
  /** Behind the characters `from` of the paragraph, before `to` (UTF-16 units of `lineText`). */
  | { readonly kind: 'gap'; readonly paragraph: Paragraph; readonly from: number; readonly to: number }
  /** Paragraphs below this one, up to `last`. */
  | { readonly kind: 'under'; readonly paragraph: Paragraph; readonly last: Paragraph }
  /** The whole cell, what it prints apart. */
  | { readonly kind: 'cell'; readonly cell: Cell }
  /** The rows `first` to `last` of a table, below their header. */
  | { readonly kind: 'rows'; readonly table: Table; readonly first: number; readonly last: number };

export interface DraftField extends Limits {
  /** Which paragraph or cell it is, as a person counts: P12 · T0R3C1 · T0R3C1#2 · L:T0R4 · M:T0R4. */
  readonly at: string;
  /** Group labels, outermost first, then its own. */
  readonly labels: readonly string[];
  readonly kind: DraftKind;
  readonly role: DraftRole;
  /** As printed: 万元, 元/年. */
  readonly unit?: string | undefined;
  readonly options?: readonly string[] | undefined;
  /** Several options may be chosen. */
  readonly multi?: true | undefined;
  /** The boxes are shapes, not characters: nobody can read which is ticked. */
  readonly drawn?: true | undefined;
  /** The cells that hold one option each. */
  readonly cells?: number | undefined;
  readonly hint?: string | undefined;
  readonly cols?: readonly string[] | undefined;
  /** Labels of the rows of a matrix. */
  readonly rows?: readonly string[] | undefined;
  /** Rows that the blank has for the list. */
  readonly n?: number | undefined;
  /** The answer is typed into the gaps of printed sentences. */
  readonly inline?: true | undefined;
  readonly where: 'cover/line' | 'table';
  /** Of one in a table: the line above the table that names it, as printed. */
  readonly caption?: string;
  readonly doubts: readonly Doubt[];
  readonly place: DraftPlace;
}

export interface Draft {
  /** '' when the form prints none. */
  readonly title: string;
  /** Where the form says that blanks take “无”, e.g. “填表须知二”, and the sentence; null: it does not. */
  readonly wuRule: { readonly where: string; readonly quote: string } | null;
  /** Limits of several fields together. */
  readonly groupLimits: readonly (Lengths & { readonly label: string })[];
  readonly fields: readonly DraftField[];
}
