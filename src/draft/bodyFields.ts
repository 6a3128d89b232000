/** The fields outside tables: lines to write on, choices, places to sign, headings with room below. */
import { outlineOf } from '../locate/outline.js';
import type { Paragraph, Story, Table } from '../ooxml/story/story.js';
import type { Draft, DraftField } from './draftField.js';
import { lineFields } from './lineFields.js';
import { makeField, type Surroundings } from './makeField.js';
import { tableFields } from './table/tableFields.js';
import type { FoundTitle } from './title.js';
import { isGapLine } from './words/gaps.js';
import { PROSE_ROOM } from './words/kind.js';
import { readLabel } from './words/label.js';
import { lengthsOf } from './words/limits.js';
import { closeUp, endsInColon, isLine, itemsOf, type Line } from './words/lineText.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';
import { hasSignLine, isForOthers, isInstructions, isNoteLine } from './words/words.js';

/** A caption is a line of its own, short or numbered; a longer label is a sentence. */
const LONGEST_NAME = 40;
/** So far above its table. */
const CAPTION_REACH = 4;
/** So many blank lines below a heading are room for prose, even if a table follows. */
const MUCH_ROOM = 4;
/** So many lines below a heading may say what to write. */
const MOST_HINTS = 3;
const LONGEST_HEADING = 120;

export class BodyReader {
  readonly fields: DraftField[] = [];
  readonly groupLimits: Draft['groupLimits'][number][] = [];
  private readonly items: readonly (Line | Table)[];
  /** Tables in document order, nested ones included. */
  private readonly tables: readonly Table[];
  private around: Surroundings;
  private isInstructing = false;
  private readonly instructions = new Set<Paragraph>();
  /** Lines that hold a place. */
  private readonly placed = new Set<Paragraph>();
  /** Headings of the instructions' own numbering that were seen. */
  private instructed = 0;
  /** Numbered lines above that name what follows, the outermost first. */
  private introduced: { readonly words: string; readonly rank: number }[] = [];
  private isBelowSignature = false;

  constructor(
    private readonly story: Story,
    private readonly title: FoundTitle,
    isApplication: boolean,
  ) {
    this.around = { isOffice: false, isApplication, where: 'cover/line' };
    this.items = itemsOf(story.blocks);
    this.tables = [...new Set(outlineOf(story).cells.map(({ table }) => table))];
  }

  read(): this {
    for (let at = 0; at < this.items.length;) at = this.readItem(at);
    return this;
  }

  private lineAt(at: number): Line | undefined {
    const item = this.items[at];
    return item !== undefined && isLine(item) ? item : undefined;
  }

  /** So many lines in a row from this one on are so. */
  private count(from: number, isSo: (line: Line) => boolean): number {
    const end = this.items.slice(from).findIndex((item) => !isLine(item) || !isSo(item));
    return end < 0 ? Math.max(0, this.items.length - from) : end;
  }

  private readItem(at: number): number {
    const item = this.items[at];
    if (item === undefined) return at + 1;
    if (isLine(item)) return this.readLine(item, at);
    this.isInstructing = false;
    this.introduced = [];
    const { story, tables, title } = this;
    const [caption, note] = [this.captionAt(at), this.noteAt(at)];
    const around = { ...this.around, where: 'table' as const };
    const fields = tableFields({ story, tables, caption, note, title, around }, item);
    const last = fields.at(-1);
    // A limit printed right below the table is its last answer's.
    if (last?.kind === 'prose') fields[fields.length - 1] = { ...last, ...lengthsOf(note) };
    this.fields.push(...(caption === '' ? fields : fields.map((field) => ({ ...field, caption }))));
    return at + 1;
  }

  /** The line above the table that names it, as printed; '' without. Statements between the two are passed over. */
  private captionAt(at: number): string {
    let [blank, told] = [0, 0];
    for (let index = at - 1; blank <= CAPTION_REACH && told <= CAPTION_REACH; index -= 1) {
      const line = this.lineAt(index);
      if (line === undefined) return '';
      const { paragraph, words, text } = line;
      if (line.isBlank) {
        blank += 1;
        continue;
      }
      if ([this.title.paragraphs, this.instructions, this.placed].some((own) => own.has(paragraph)) || isNoteLine(text))
        return '';
      const { label } = readLabel(words);
      if (isSentence(words)) told += 1;
      else if (rankOf(words) < UNNUMBERED && label.length <= LONGEST_NAME) return words;
      else {
        const above = this.lineAt(index - 1);
        // Right below the title, without a blank line between.
        const isSubtitle = above !== undefined && this.title.paragraphs.has(above.paragraph);
        const isName = told === 0 && label.length <= LONGEST_NAME / 2 && !/[，；_\d]/u.test(label);
        return isName && !isSubtitle ? words : '';
      }
    }
    return '';
  }

  /** A note in brackets right behind the table: “（限5项）”; '' without. */
  private noteAt(at: number): string {
    const { text = '' } = this.lineAt(at + 1) ?? {};
    return /^[（(].*[）)]$/u.test(closeUp(text)) ? text : '';
  }

  private readLine(line: Line, at: number): number {
    if (line.paragraph.pieces.some(({ kind }) => kind === 'page-break')) this.isInstructing = false;
    if (line.isBlank && !isGapLine(line.text)) return at + 1;
    const words = closeUp(line.words);
    if (isInstructions(words)) {
      this.isInstructing = true;
      this.instructed = 0;
      return at + 1;
    }
    if (this.isInstructing && !this.endsInstructions(line)) {
      this.instructions.add(line.paragraph);
      return at + 1;
    }
    if (this.title.paragraphs.has(line.paragraph) || isNoteLine(line.text)) return at + 1;
    if (isForOthers(words)) this.around = { ...this.around, isOffice: true };
    return this.readPlaces(line, at) ?? this.readHeading(line, at) ?? at + 1;
  }

  /** The numbering begins anew: the instructions are over. */
  private endsInstructions({ words }: Line): boolean {
    if (/^(?:一|（一）|\(一\)|第一)/u.test(words.trim())) this.instructed += 1;
    if (this.instructed >= 2) this.isInstructing = false;
    return !this.isInstructing;
  }

  /** @returns the next item to read; null when the line has no place of its own */
  private readPlaces(line: Line, at: number): number | null {
    const rank = rankOf(line.words);
    // “十一、受理审批签字：” over the lines to sign on.
    if (rank < UNNUMBERED && hasSignLine(line.text) && hasSignLine(this.lineAt(at + 1)?.text ?? '')) return null;
    const below = this.count(at + 1, ({ text }) => isGapLine(text));
    const fields = lineFields(line, {
      around: this.around,
      parents: this.introduced.filter((each) => each.rank < rank).map(({ words }) => words),
      below,
      isPlaceAtEnd: this.isPlaceAtEnd(line, at, below),
      isBelowSignature: this.isBelowSignature,
    });
    this.isBelowSignature = hasSignLine(line.text) || (fields === null && this.isBelowSignature);
    if (fields === null) return null;
    this.add(fields, line);
    this.placed.add(line.paragraph);
    if (endsInColon(line.text) && !fields.some(({ kind }) => kind === 'signature')) this.introduce(line);
    return at + 1 + (fields.some(({ place }) => place.kind === 'gap') ? below : 0);
  }

  /** Options without a label go on from those of the line above. */
  private add(fields: readonly DraftField[], { paragraph }: Line): void {
    const [last, first] = [this.fields.at(-1), fields[0]];
    const isBare = ({ kind, labels, options }: DraftField): boolean =>
      kind === 'choice' && labels.at(-1) === options?.join(' ');
    const isAbove = (place: DraftField['place']): boolean =>
      'paragraph' in place && place.paragraph.index === paragraph.index - 1;
    if (last === undefined || first === undefined || !isBare(last) || !isBare(first) || !isAbove(last.place)) {
      this.fields.push(...fields);
      return;
    }
    const options = [...(last.options ?? []), ...(first.options ?? [])];
    this.fields.splice(-1, 1, { ...last, options, labels: [...last.labels.slice(0, -1), options.join(' ')] });
  }

  /** A numbered line that names what follows it. */
  private introduce({ words }: Line): void {
    const rank = rankOf(words);
    if (rank < UNNUMBERED && !/[。；;]\s*$/u.test(words))
      this.introduced = [...this.introduced.filter((each) => each.rank < rank), { words, rank }];
  }

  /** “申请人：” with nothing behind it: a place if the next line is one too, is blank, or ends the page. */
  private isPlaceAtEnd({ words }: Line, at: number, gapsBelow: number): boolean {
    if (gapsBelow > 0) return true;
    if (rankOf(words) < UNNUMBERED) return false;
    const next = this.lineAt(at + 1);
    if (next === undefined) return this.items[at + 1] === undefined;
    if (next.isBlank) return this.fields.length > 0 || this.title.paragraphs.size > 0;
    return endsInColon(next.text) && rankOf(next.words) === rankOf(words);
  }

  private readHeading(line: Line, at: number): number | null {
    const { paragraph, words, text } = line;
    const rank = rankOf(words);
    const isHeading = rank < UNNUMBERED || /^(?:heading|标题)/u.test(paragraph.style);
    if ((!isHeading && !endsInColon(text)) || isStatement(words)) return null;
    const { label, hint } = readLabel(words);
    const parent = this.introduced.filter((each) => each.rank < rank).at(-1);
    if (isHeading) this.introduce(line);
    const hints = Math.min(
      MOST_HINTS,
      this.count(at + 1, (below) => isHint(closeUp(below.text))),
    );
    const from = at + 1 + hints;
    const blank = this.count(from, ({ isBlank }) => isBlank);
    if (blank === 0) {
      const limits = lengthsOf(hint);
      if (Object.keys(limits).length > 0) this.groupLimits.push({ label, ...limits });
      return null;
    }
    const follows = this.items[from + blank];
    const isCaption = follows !== undefined && !isLine(follows) && blank < MUCH_ROOM;
    if (isCaption || label === '' || label.length > LONGEST_HEADING || (!isHeading && this.fields.length === 0))
      return null;
    const told = this.items.slice(at + 1, from).map((item) => (isLine(item) ? closeUp(item.text) : ''));
    const last = this.lineAt(from + blank - 1) ?? line;
    const field = {
      at: `P${paragraph.index}`,
      labels: parent === undefined || rank === UNNUMBERED ? [words] : [parent.words, words],
      hint: told.join(''),
      room: PROSE_ROOM,
      place: { kind: 'under' as const, paragraph, last: last.paragraph },
    };
    this.fields.push(makeField(field, this.around));
    return from + blank;
  }
}

/** Prose that ends as a sentence does, notes in brackets apart. */
function isSentence(words: string): boolean {
  return /[。！]$/u.test(words.trim().replace(/[（(][^（()）]*[）)]/gu, '')) && readLabel(words).hint === ''
    ? words.length > LONGEST_NAME
    : /[^）)][。]/u.test(words.replace(/[（(].*[）)]/gu, ''));
}

/** A numbered sentence that names nothing: “⑦如研究利用…，则必须满足…。”. */
function isStatement(words: string): boolean {
  const { label, hint } = readLabel(words);
  return label.length > LONGEST_NAME && hint === '' && /[。；]$/u.test(words.trim());
}

function isHint(text: string): boolean {
  return (
    /^[（(].*[）)][。；]?$/u.test(text) ||
    (INSTRUCTS.test(text) && /[。；]$/u.test(text) && rankOf(text) === UNNUMBERED)
  );
}

/** How a sentence begins that says what to write. */
const INSTRUCTS =
  /^(?:请|按|按照|根据|着重|重点|简要|详细|说明|阐述|描述|介绍|论述|包括|列出|列明|应|需|须|围绕|结合|从|对|内容|可|填写|如)/u;
