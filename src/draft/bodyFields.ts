/** The fields outside tables: lines to write on, choices, places to sign, headings with room below. */
import type { Paragraph, Story, Table } from '../ooxml/story/story.js';
import { type GroupLimit, isHint, isSentence, isStatement, type Item, itemsOf, numberTables } from './bodyLines.js';
import type { DraftField } from './draftField.js';
import { isGapLine } from './words/gaps.js';
import { PROSE_ROOM } from './words/kind.js';
import { readLabel } from './words/label.js';
import { lengthsOf } from './words/limits.js';
import { closeUp } from './words/lineText.js';
import { type BodyLine, lineFields } from './lineFields.js';
import { makeField, type Surroundings } from './makeField.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';
import { tableFields } from './table/tableFields.js';
import type { FoundTitle } from './title.js';
import { hasSignLine, isForOthers, isInstructions, isNoteLine } from './words/words.js';

/** A caption is a line of its own, short or numbered. */
const LONGEST_CAPTION = 40;
/** So far above its table. */
const CAPTION_REACH = 4;
/** So many blank lines below a heading are room for prose, even if a table follows. */
const MUCH_ROOM = 4;

export class BodyReader {
  readonly fields: DraftField[] = [];
  readonly groupLimits: GroupLimit[] = [];
  private readonly items: readonly Item[];
  private readonly numbers: ReadonlyMap<Table, number>;
  private readonly story: Story;
  private readonly title: string;
  private readonly titles: ReadonlySet<Paragraph>;
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

  constructor(story: Story, { title, paragraphs }: FoundTitle, around: Surroundings) {
    this.story = story;
    this.title = title;
    this.titles = paragraphs;
    this.around = around;
    this.items = itemsOf(story.blocks);
    this.numbers = numberTables(story.blocks);
  }

  read(): this {
    for (let at = 0; at < this.items.length;) at = this.readItem(at);
    return this;
  }

  private readItem(at: number): number {
    const item = this.items[at];
    if (item?.line !== undefined) return this.readLine(item.line, at);
    if (item?.table !== undefined) {
      this.isInstructing = false;
      this.introduced = [];
      const caption = this.captionAt(at);
      const context = {
        story: this.story,
        number: this.numbers,
        caption,
        note: this.noteAt(at),
        title: this.title,
        titles: this.titles,
        around: this.around,
      };
      const fields = this.withLimit(tableFields(context, item.table), at);
      this.fields.push(...(caption === '' ? fields : fields.map((field) => ({ ...field, caption }))));
    }
    return at + 1;
  }

  /** The line above the table that names it, as printed; '' without. Statements between the two are passed over. */
  private captionAt(at: number): string {
    let [blank, told] = [0, 0];
    for (let index = at - 1; index >= 0 && blank <= CAPTION_REACH && told <= CAPTION_REACH; index -= 1) {
      const line = this.items[index]?.line;
      if (line === undefined) return '';
      if (line.isBlank) {
        blank += 1;
        continue;
      }
      const { paragraph, words } = line;
      if (this.titles.has(paragraph) || this.instructions.has(paragraph) || isNoteLine(line.text)) return '';
      if (this.hasField(line)) return '';
      const { label } = readLabel(words);
      if (rankOf(words) < UNNUMBERED && label.length <= LONGEST_CAPTION && !isSentence(words)) return words;
      if (isSentence(words)) told += 1;
      else
        return told === 0 && label.length <= LONGEST_CAPTION / 2 && !/[，；_\d]/u.test(label) && !this.isSubtitle(index)
          ? words
          : '';
    }
    return '';
  }

  /** A line right below the title, without a blank line between. */
  private isSubtitle(index: number): boolean {
    const above = this.items[index - 1]?.line;
    return above !== undefined && this.titles.has(above.paragraph);
  }

  private hasField({ paragraph }: BodyLine): boolean {
    return this.placed.has(paragraph);
  }

  /** A note in brackets right behind the table: “（限5项）”. */
  private noteAt(at: number): string {
    const next = this.items[at + 1]?.line;
    return next !== undefined && /^[（(].*[）)]$/u.test(closeUp(next.text)) ? next.text : '';
  }

  /** A limit printed right below the table is its last answer's. */
  private withLimit(fields: DraftField[], at: number): DraftField[] {
    const limits = lengthsOf(this.noteAt(at));
    const last = fields.at(-1);
    if (last === undefined || last.kind !== 'prose' || Object.keys(limits).length === 0) return fields;
    return [...fields.slice(0, -1), { ...last, ...limits }];
  }

  private readLine(line: BodyLine, at: number): number {
    if (line.breaksPage) this.isInstructing = false;
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
    if (this.titles.has(line.paragraph) || isNoteLine(line.text)) return at + 1;
    if (isForOthers(words)) this.around = { ...this.around, isOffice: true };
    return this.readPlaces(line, at) ?? this.readHeading(line, at) ?? at + 1;
  }

  /** The numbering begins anew: the instructions are over. */
  private endsInstructions({ words }: BodyLine): boolean {
    if (/^(?:一|（一）|\(一\)|第一)/u.test(words.trim())) this.instructed += 1;
    if (this.instructed < 2) return false;
    this.isInstructing = false;
    return true;
  }

  /** @returns the next item to read; null when the line has no place of its own */
  private readPlaces(line: BodyLine, at: number): number | null {
    // “十一、受理审批签字：” over the lines to sign on.
    const next = this.items[at + 1]?.line;
    const isOver =
      rankOf(line.words) < UNNUMBERED && hasSignLine(line.text) && next !== undefined && hasSignLine(next.text);
    if (isOver) return null;
    const below = this.gapLinesBelow(at).length;
    const fields = lineFields(line, {
      around: this.around,
      parents: this.introduced.filter(({ rank }) => rank < rankOf(line.words)).map(({ words }) => words),
      below,
      isPlaceAtEnd: this.isPlaceAtEnd(line, at),
      isBelowSignature: this.isBelowSignature,
    });
    this.isBelowSignature = hasSignLine(line.text) || (fields === null && this.isBelowSignature);
    if (fields === null) return null;
    this.add(fields, line);
    this.placed.add(line.paragraph);
    if (/[:：]\s*$/u.test(line.text) && !fields.some(({ kind }) => kind === 'signature')) this.introduce(line);
    return at + 1 + (fields.some(({ place }) => place.kind === 'gap') ? below : 0);
  }

  /** Options without a label go on from those of the line above. */
  private add(fields: readonly DraftField[], { paragraph }: BodyLine): void {
    const last = this.fields.at(-1);
    const [first] = fields;
    const isBare = (field: DraftField): boolean =>
      field.kind === 'choice' && field.labels.at(-1) === field.options?.join(' ');
    const goesOn =
      last !== undefined &&
      first !== undefined &&
      isBare(last) &&
      isBare(first) &&
      'paragraph' in last.place &&
      last.place.paragraph.index === paragraph.index - 1;
    if (!goesOn) {
      this.fields.push(...fields);
      return;
    }
    const options = [...(last.options ?? []), ...(first.options ?? [])];
    this.fields[this.fields.length - 1] = {
      ...last,
      options,
      labels: [...last.labels.slice(0, -1), options.join(' ')],
    };
  }

  /** A numbered line that names what follows it. */
  private introduce({ words }: BodyLine): void {
    const rank = rankOf(words);
    if (/[。；;]\s*$/u.test(words)) return;
    if (rank < UNNUMBERED) this.introduced = [...this.introduced.filter((each) => each.rank < rank), { words, rank }];
  }

  /** Lines to write on that go on with the answer. */
  private gapLinesBelow(at: number): Item[] {
    const lines: Item[] = [];
    for (let index = at + 1; index < this.items.length; index += 1) {
      const item = this.items[index];
      if (item?.line === undefined || !isGapLine(item.line.text)) break;
      lines.push(item);
    }
    return lines;
  }

  /** “申请人：” with nothing behind it: a place if the next line is one too, is blank, or ends the page. */
  private isPlaceAtEnd(line: BodyLine, at: number): boolean {
    if (rankOf(line.words) < UNNUMBERED && this.gapLinesBelow(at).length === 0) return false;
    const next = this.items[at + 1];
    if (next?.line === undefined) return next === undefined;
    if (isGapLine(next.line.text)) return true;
    if (next.line.isBlank) return this.fields.length > 0 || this.titles.size > 0;
    return /[:：][\s\u3000]*$/u.test(next.line.text) && rankOf(next.line.words) === rankOf(line.words);
  }

  private readHeading(line: BodyLine, at: number): number | null {
    const rank = rankOf(line.words);
    const isColon = /[:：][\s\u3000]*$/u.test(line.text);
    const isHeading = rank < UNNUMBERED || /^(?:heading|标题)/u.test(line.paragraph.style);
    if ((!isHeading && !isColon) || isStatement(line.words)) return null;
    const { label } = readLabel(line.words);
    const parent = this.introduced.filter((each) => each.rank < rank).at(-1);
    if (isHeading) this.introduce(line);
    const hints: BodyLine[] = [];
    let index = at + 1;
    for (; hints.length < 3; index += 1) {
      const next = this.items[index]?.line;
      if (next === undefined || !isHint(closeUp(next.text))) break;
      hints.push(next);
    }
    const blank = this.blanksFrom(index);
    const end = index + blank;
    const follows = this.items[end];
    const isCaption = follows?.table !== undefined && blank < MUCH_ROOM;
    if (blank === 0 || isCaption || label === '' || label.length > 120 || (!isHeading && this.fields.length === 0)) {
      if (blank === 0) this.limitGroup(line, label);
      return null;
    }
    const labels = parent === undefined || rank === UNNUMBERED ? [line.words] : [parent.words, line.words];
    const last = this.items[end - 1]?.line ?? line;
    this.fields.push(
      makeField(
        {
          at: `P${line.paragraph.index}`,
          labels,
          hint: hints.map(({ text }) => closeUp(text)).join(''),
          room: PROSE_ROOM,
          where: 'cover/line',
          place: { kind: 'under', paragraph: line.paragraph, last: last.paragraph },
        },
        this.around,
      ),
    );
    return end;
  }

  private blanksFrom(index: number): number {
    let count = 0;
    for (; ; count += 1) {
      const line = this.items[index + count]?.line;
      if (line?.isBlank !== true) return count;
    }
  }

  private limitGroup(line: BodyLine, label: string): void {
    const limits = lengthsOf(readLabel(line.words).hint);
    if (Object.keys(limits).length > 0) this.groupLimits.push({ label, ...limits });
  }
}
