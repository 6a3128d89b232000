/** Everything in which one copy of the form may differ from another. Nothing given: filled truthfully, as Word writes it. */
import type { Block } from '../block.js';
import type { ControlLook } from '../control.js';
import type { TickSpelling } from './choice.js';
import type { LabelSpelling } from './labels.js';
import type { TableCell } from './official.js';
import type { Value, Values } from './values.js';

export type CoverSpelling = 'underlined' | 'underscores' | 'table' | 'tabs' | 'plain' | 'text-box' | 'one-paragraph';
export type HeadingNumbers = 'typed' | 'automatic' | 'from-style';
export type HeadingLook = 'style' | 'bold' | 'plain';
export type SectionLayout = 'plain' | 'boxed' | 'boxed-subsections' | 'rows';
export type ControlLayout = 'none' | 'block' | 'run' | 'cell' | 'row' | 'nested';

export interface FormOptions {
  /** Laid over the truthful values. `''` is a blank. */
  readonly values?: Values;
  /** Start from the blank form instead of the filled one. */
  readonly blank?: boolean;
  /** Title paragraphs; `[]` leaves it out. */
  readonly title?: readonly string[];
  readonly cover?: CoverSpelling | 'none';
  readonly colon?: string;
  /** Cover lines and rows of the table in another order: places in the official one. */
  readonly coverOrder?: readonly number[];
  readonly rowOrder?: readonly number[];
  readonly instructions?: boolean;
  readonly ticked?: readonly string[];
  readonly ticks?: TickSpelling;
  readonly labels?: LabelSpelling;
  /** Labels and headings of a later edition. */
  readonly relabel?: Readonly<Record<string, string>>;
  readonly parentheses?: 'as-printed' | 'full' | 'half';
  readonly headingNumbers?: HeadingNumbers;
  readonly headings?: HeadingLook;
  /** Writes a heading otherwise, e.g. without the space after the number. */
  readonly headingText?: (number: string, title: string) => string;
  /** Hints: in a paragraph of their own where the field is blank (or is named in `hintsLeft`), or in the heading's paragraph. */
  readonly hints?: 'own' | 'in-heading' | 'none';
  readonly hintsLeft?: readonly string[];
  /** The note “(限 500 字内)” stays in the cell with the text. */
  readonly notesLeft?: boolean;
  readonly layout?: SectionLayout;
  /** Fields whose row, line or heading is deleted. */
  readonly drop?: readonly string[];
  /** Sections (一 …) of which only the heading is deleted. */
  readonly dropHeadings?: readonly string[];
  /** Rows put in after the row of a field. */
  readonly extraRows?: Readonly<Record<string, readonly (readonly TableCell[])[]>>;
  /** The table is cut in two before the row of this field. */
  readonly splitTable?: readonly string[];
  /** Leaves the whole table out. */
  readonly noTable?: boolean;
  /** Columns that do not quite line up, as in tables drawn by hand; on unless set to false. */
  readonly gridJitter?: boolean;
  /** The whole table stands in a one-cell table. */
  readonly boxedTable?: boolean;
  /** Rows, by a field in them, that are tracked as inserted or deleted. */
  readonly rowChanges?: Readonly<Record<string, 'inserted' | 'deleted'>>;
  readonly controls?: ControlLayout;
  /** Fields without a control in a document that has controls. */
  readonly uncontrolled?: readonly string[];
  /** Differences of single controls. */
  readonly controlLooks?: Readonly<Record<string, ControlLook>>;
  /** An empty control shows a placeholder, or is simply empty. */
  readonly emptyControls?: 'placeholder' | 'empty';
  readonly front?: readonly Block[];
  /** Between the cover and the table. */
  readonly afterCover?: readonly Block[];
  readonly back?: readonly Block[];
}

/** Options with the value lookup every part of the form needs. */
export interface FormContext extends FormOptions {
  value(field: string): Value;
  isBlank(field: string): boolean;
  /** A label in this document's edition and parentheses. */
  printed(label: string): string;
}
