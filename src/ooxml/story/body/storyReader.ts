/** The state that the functions reading one story share. */
import { FieldStack, unansweredFields } from './fields.js';
import { Leftovers } from '../leftovers.js';
import { Looks } from '../properties/runLooks.js';
import type { Numbering } from '../properties/numbering.js';
import type { ParagraphProperties } from './paragraphs.js';
import type { Prompts } from './prompts.js';
import { Repeats } from '../../xml/repeats.js';
import type { PropertyChanges, RunProperties } from '../properties/runProperties.js';
import type { Block, Control, Paragraph, Piece, Run, Story } from '../story.js';
import type { SourceRange } from '../../xml/sourceRange.js';
import type { Styles } from '../properties/styles.js';
import type { XmlReader } from '../../xml/xmlReader.js';

export type RunDraft = { -readonly [Key in keyof Run]: Run[Key] };

export type ParagraphDraft = { -readonly [Key in keyof Paragraph]: Paragraph[Key] } & {
  pieces: Piece[];
  boxes: (readonly Block[])[];
  notes: string[];
  /** `w:pStyle`; null for the default style. */
  styleId: string | null;
};

/** What stands around the place that is being read. */
export interface Around {
  /** Innermost content control. */
  readonly control: Control | null;
  /** Inside a picture control that shows its placeholder, which is a picture. */
  readonly picturePrompt: boolean;
  /** Inside a control that holds a table of contents. */
  readonly toc: boolean;
}

export const nothingAround: Around = { control: null, picturePrompt: false, toc: false };

/** Text of a comment or note, and what is left over inside it. */
export interface Aside {
  readonly text: string;
  /** Of a comment; '' for others. */
  readonly author: string;
  readonly leftovers: Leftovers;
}

/** Where a field began. */
export interface FieldCodeStart {
  readonly start: number;
  readonly run: RunDraft;
  readonly paragraph: ParagraphDraft;
}

/** What comes from other parts. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly protection: Story['protection'];
  readonly comments: ReadonlyMap<string, Aside>;
  /** By ids as in `Paragraph.notes`. */
  readonly notes: ReadonlyMap<string, Aside>;
  readonly prompts: Prompts;
  /** Data parts by id in upper case. */
  readonly data: ReadonlyMap<string, string>;
}

export class StoryReader {
  /** In reading order; a paragraph is there from its start tag on. */
  readonly paragraphs: ParagraphDraft[] = [];
  readonly controls: Control[] = [];
  readonly leftovers = new Leftovers();
  readonly permitted: SourceRange[] = [];
  readonly opaque: SourceRange[] = [];
  readonly unsure: (SourceRange & { readonly why: 'prompt' | 'data' })[] = [];
  readonly fields = new FieldStack<FieldCodeStart>();
  /** Prefix of the root element. */
  prefix = '';
  /** Text without `xml:space` keeps its outer white space. */
  keepSpace = false;
  readonly looks: Looks;
  /** Properties of runs met before. */
  readonly runProperties = new Repeats<RunProperties & PropertyChanges>();
  readonly paragraphProperties = new Repeats<ParagraphProperties>();
  /** Check box controls whose glyph was read. */
  readonly ticked = new Set<Control>();
  /** Everyone may edit from these offsets on, by id of the permission. */
  readonly permissions = new Map<string, number>();
  /** Where the section that is being read began. */
  sectionStart = 0;
  /** Paragraph whose deleted mark makes it one with the next; null otherwise. */
  joining: ParagraphDraft | null = null;

  private unanswered: ReadonlySet<number> | null = null;

  constructor(
    readonly xml: XmlReader,
    readonly parts: Surroundings,
  ) {
    this.looks = new Looks(parts.styles);
  }

  /** The field whose `begin` stands at this offset has no end. */
  isUnanswered(offset: number): boolean {
    this.unanswered ??= unansweredFields(this.xml.source);
    return this.unanswered.has(offset);
  }

  /** Index of the paragraph at or after the place, for what stands between paragraphs. */
  get nextParagraph(): number {
    return this.paragraphs.length;
  }
}
