/**
 * The document as its XML says it, with places. Everything below is read as accepted (deletions out, insertions in) and carries
 * UTF-16 offsets into `Story.source`, the decoded XML text of the part; edits are splices of that text.
 */

import type { SourceRange } from '../xml/sourceRange.js';

/** How a run looks in the end: its own properties, else those of its styles, as far as reading is concerned. */
export interface RunLook {
  readonly eastAsiaHint: boolean;
  /** Effective ASCII font (run, styles, defaults) is an East Asian one. */
  readonly eastAsiaFont: boolean;
  readonly highlighted: boolean;
  readonly underlined: boolean;
  readonly hidden: boolean;
  /** Symbol font of its letters. */
  readonly symbolFont: string | null;
  /** Symbol font of its private-use characters: that of the letters or the East Asian one. */
  readonly privateUseFont: string | null;
}

/** `w:r` (or the run-like element that holds a piece). */
export interface Run extends SourceRange, RunLook {
  /** The whole `w:rPr` element; null without one. */
  readonly properties: SourceRange | null;
}

export type PieceKind =
  /** Characters of a `w:t`, `m:t` or field result. */
  | 'text'
  | 'tab'
  /** Manual line break. */
  | 'break'
  /** Page or column break: '\f'. */
  | 'page-break'
  /** `w:sym`, or one character of a run in a symbol font (then the range is its raw text): `text` is what a reader sees (☑ ☐ ✓ …). */
  | 'symbol'
  /** No-break hyphen: '-'. */
  | 'hyphen'
  /** An EQ field (带圈字符), or a legacy drop-down field: `text` is what a reader sees, ☑ for √ over □. Its run is all runs of the field. */
  | 'equation-field'
  /** `w14:checkbox` content (the range is that of its glyph) or a FORMCHECKBOX field: ☑ or ☐ whatever glyph it uses, ⍰ where its state and its glyph differ. */
  | 'checkbox';

/** Visible text with its place. `start..end` is the raw text for kind `text`, the whole element otherwise. */
export interface Piece extends SourceRange {
  readonly kind: PieceKind;
  readonly text: string;
  readonly run: Run;
  /** The prompt of a control that shows it: the text is not the applicant's. */
  readonly placeholder: boolean;
  /** Innermost enclosing control, null without. */
  readonly control: Control | null;
}

export type ControlLevel = 'run' | 'block' | 'row' | 'cell';
export type ControlType =
  | 'rich-text'
  | 'text'
  | 'checkbox'
  | 'drop-down'
  | 'combo-box'
  | 'date'
  | 'picture'
  | 'group'
  | 'repeating-section'
  | 'doc-part'
  | 'other';

/** `w:sdt`. */
export interface Control extends SourceRange {
  readonly level: ControlLevel;
  readonly type: ControlType;
  /** The whole `w:sdtPr` element; null without one. */
  readonly properties: SourceRange | null;
  /** Between the tags of `w:sdtContent`; null when it has none. */
  readonly content: SourceRange | null;
  readonly tag: string;
  readonly alias: string | null;
  readonly id: string | null;
  readonly lock: 'none' | 'content' | 'control' | 'both';
  /** `w:showingPlcHdr`: says nothing about what stands there (`prompts.ts`). */
  readonly showingPlaceholder: boolean;
  /** Building block that holds the prompt. */
  readonly placeholderName: string | null;
  /** For a check box: its state; null when it has none. */
  readonly checked: boolean | null;
  /** For a check box: what it shows in each state. */
  readonly glyphs: { checked: string; unchecked: string };
  /** For a list: what is kept and what shows for it. */
  readonly items: readonly { readonly value: string; readonly shown: string }[];
  /** `w:dataBinding`: the place in a data part that the content mirrors (17.5.2.6). */
  readonly binding: { readonly path: string; readonly store: string } | null;
  readonly parent: Control | null;
}

export interface Paragraph extends SourceRange {
  readonly kind: 'paragraph';
  /** 0-based among all paragraphs of the story in reading order. */
  readonly index: number;
  /** Between `w:pPr` (if any) and `</w:p>`; for `<w:p/>` both are the end of the tag. */
  readonly content: SourceRange;
  readonly selfClosing: boolean;
  /** The whole `w:pPr`; null without. */
  readonly properties: SourceRange | null;
  /** The whole `w:rPr` inside `w:pPr` (dress of the paragraph mark); null without. */
  readonly markProperties: SourceRange | null;
  /** The paragraph mark is deleted: reads as one with the next paragraph. */
  readonly markDeleted: boolean;
  readonly pieces: readonly Piece[];
  /** Visible text without placeholders. */
  readonly text: string;
  /** Automatic list label with suffix, '' without. */
  readonly listLabel: string;
  /** Style name (resolved from id, lower case, e.g. “heading 1”, “toc 1”), '' without. */
  readonly style: string;
  /** Entry of a table of contents (style, field or container). */
  readonly inToc: boolean;
  /** Text boxes anchored here, each once (Choice before Fallback), in order. */
  readonly boxes: readonly (readonly Block[])[];
  readonly pictures: number;
  readonly hasEquation: boolean;
  /** Ids of foot- and endnotes referenced, e.g. “footnote:2”. */
  readonly notes: readonly string[];
  /** Innermost block-level control around the paragraph. */
  readonly control: Control | null;
}

export interface Cell extends SourceRange {
  /** Between `w:tcPr` (if any) and `</w:tc>`. */
  readonly content: SourceRange;
  /** First grid column, 0-based, gridBefore counted. */
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** For `continue`: the cell where the merge starts; otherwise the cell itself. */
  readonly master: Cell;
  readonly blocks: readonly Block[];
}

export interface Row extends SourceRange {
  readonly cells: readonly Cell[];
}

export interface Table extends SourceRange {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  readonly control: Control | null;
}

export type Block = Paragraph | Table;

/** What stands above or below every page. */
export interface Margin {
  readonly where: 'header' | 'footer';
  readonly text: string;
  readonly leftovers: {
    readonly [List in 'revisions' | 'highlights' | 'hidden']: readonly { readonly text: string }[];
  };
}

export interface StoryComment extends SourceRange {
  readonly id: string;
  /** '' where the part does not say. */
  readonly author: string;
  readonly text: string;
  readonly paragraph: number;
}

export interface Story {
  /** Part name inside the package, e.g. “word/document.xml”. */
  readonly part: string;
  readonly source: string;
  /** Canonical prefix used by the source for the WordprocessingML namespace, e.g. “w”. */
  readonly prefix: string;
  readonly blocks: readonly Block[];
  /** All paragraphs in reading order (text boxes after the paragraph they are anchored in). */
  readonly paragraphs: readonly Paragraph[];
  /** All content controls in document order. */
  readonly controls: readonly Control[];
  /** Paragraph text of foot- and endnotes by the ids of `Paragraph.notes`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly revisions: readonly (SourceRange & { readonly text: string; readonly paragraph: number })[];
  readonly comments: readonly StoryComment[];
  readonly highlights: readonly (SourceRange & { readonly text: string; readonly paragraph: number })[];
  readonly hidden: readonly (SourceRange & { readonly text: string; readonly paragraph: number })[];
  /** All headers and footers of the package. */
  readonly margins: readonly Margin[];
  readonly protection: 'none' | 'read-only' | 'forms' | 'comments' | 'tracked-changes';
  /** Ranges that stay editable under protection (`w:permStart`). */
  readonly permitted: readonly SourceRange[];
  /** Content that cannot be read here (`w:altChunk`, `w:subDoc`): offset and kind. */
  readonly opaque: readonly SourceRange[];
  /** Content that may not be the applicant's, or not what Word shows: unknown prompts, controls at odds with their data. */
  readonly unsure: readonly (SourceRange & { readonly why: 'prompt' | 'data' })[];
}
