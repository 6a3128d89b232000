/** https://learn.microsoft.com/javascript/api/word/word.range */
import { HostError } from '../hostError.js';
import { type Members, membersOf, navigation, oneOf, reading, scalar, text, writing } from '../members.js';
import { insertParagraph } from '../model/edit.js';
import { rangeOoxml } from '../model/flatOpc.js';
import type { OpenDocument } from '../model/openDocument.js';
import { controlAt } from '../model/place.js';
import type { LiveRange } from '../model/range.js';
import { setStyle, styleOf } from '../model/style.js';
import { insertControl } from '../model/wrap.js';
import { Body } from './body.js';
import { RangeCollection } from './collections.js';
import { ContentControl } from './contentControl.js';
import { Font } from './font.js';
import {
  cellAround,
  controlOrNull,
  controlsOf,
  controlsWithin,
  everyControlOf,
  orThrow,
  paragraphsOf,
  tableAround,
  tablesWithin,
} from './navigate.js';
import { Paragraph } from './paragraph.js';
import { searching } from './searching.js';
import { type Ends, Stretch, guardEdit, insertAt, removeText, reviewedText, selectIn, textIn } from './stretch.js';

const anywhere = ['Replace', 'Start', 'End', 'Before', 'After'] as const;

export class Range extends Stretch {
  readonly className = 'Range';
  protected readonly members = membersOf(members, this);
  readonly live: LiveRange;

  constructor(document: OpenDocument, live: LiveRange) {
    super(document);
    this.live = live;
  }

  override get isThere(): boolean {
    return this.document.isThere(this.live.start.paragraph) && this.document.isThere(this.live.end.paragraph);
  }

  ends(): Ends {
    return this.live;
  }

  whole(): Ends {
    return this.live;
  }
}

function other(value: unknown): Range {
  if (!(value instanceof Range)) throw new HostError('InvalidArgument', 'a range is needed');
  return value;
}

/** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-expandto-member(1) */
function expanded(self: Range, range: Range): Range {
  const { document } = self;
  const start = document.compare(self.live.start, range.live.start) <= 0 ? self.live.start : range.live.start;
  const end = document.compare(self.live.end, range.live.end) >= 0 ? self.live.end : range.live.end;
  return new Range(document, document.live(start, end));
}

/** The range takes in what is inserted at its start or end, or in its place. */
function insertText(self: Range, value: unknown, where: unknown): Range {
  const location = oneOf(anywhere, where, 'Replace');
  const inserted = insertAt(self.document, self.live, value, location, anywhere);
  if (location === 'End' || location === 'Replace') self.live.end = inserted.end;
  if (location === 'Replace') self.live.start = inserted.start;
  return new Range(self.document, inserted);
}

/** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-intersectwith-member(1) */
function intersection(self: Range, range: Range): Range | null {
  const { document } = self;
  const start = document.compare(self.live.start, range.live.start) >= 0 ? self.live.start : range.live.start;
  const end = document.compare(self.live.end, range.live.end) <= 0 ? self.live.end : range.live.end;
  return document.compare(start, end) > 0 ? null : new Range(document, document.live(start, end));
}

/** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getrange-member(1) */
function rangeAt(self: Range, where: unknown): Range {
  const location = oneOf(['Whole', 'Start', 'End', 'After', 'Content'], where, 'Whole');
  const { start, end } = self.live;
  const atEnd = location === 'End' || location === 'After';
  return new Range(self.document, self.document.live(atEnd ? end : start, location === 'Start' ? start : end));
}

/** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-comparelocationwith-member(1) */
function compareWith(self: Range, range: Range): string {
  const { document } = self;
  const [starts, ends] = [
    document.compare(self.live.start, range.live.start),
    document.compare(self.live.end, range.live.end),
  ];
  if (starts === 0 && ends === 0) return 'Equal';
  if (document.compare(self.live.end, range.live.start) < 0) return 'Before';
  if (document.compare(self.live.start, range.live.end) > 0) return 'After';
  if (document.compare(self.live.end, range.live.start) === 0) return 'AdjacentBefore';
  if (document.compare(self.live.start, range.live.end) === 0) return 'AdjacentAfter';
  if (starts <= 0 && ends >= 0) return starts === 0 ? 'ContainsStart' : ends === 0 ? 'ContainsEnd' : 'Contains';
  if (starts >= 0 && ends <= 0) return starts === 0 ? 'InsideStart' : ends === 0 ? 'InsideEnd' : 'Inside';
  return starts < 0 ? 'OverlapsBefore' : 'OverlapsAfter';
}

/** Stretches that end with one of the marks: https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-gettextranges-member(1) */
export function textRanges(document: OpenDocument, ends: Ends, marks: unknown, trim: unknown): RangeCollection {
  if (!Array.isArray(marks)) throw new HostError('InvalidArgument', 'ending marks are a list');
  if (document.paragraphsOf(ends).some((paragraph) => document.atoms(paragraph).some(({ deleted }) => deleted)))
    throw new HostError('NotImplemented', 'getTextRanges over deleted text');
  const ranges = document.paragraphsOf(ends).flatMap((paragraph) => {
    const from = paragraph === ends.start.paragraph ? ends.start.offset : 0;
    const to = paragraph === ends.end.paragraph ? ends.end.offset : document.length(paragraph);
    return cutAtMarks(
      document.textOf(paragraph),
      from,
      Math.min(to, document.length(paragraph)),
      marks.map(text),
      trim === true,
    ).map(
      ([start, end]) => new Range(document, document.live({ paragraph, offset: start }, { paragraph, offset: end })),
    );
  });
  return new RangeCollection(() => ranges);
}

function cutAtMarks(
  line: string,
  from: number,
  to: number,
  marks: readonly string[],
  trim: boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const mark = at === to ? '' : marks.find((one) => one !== '' && line.startsWith(one, at));
    if (mark === undefined) continue;
    const end = at + mark.length;
    const piece = line.slice(start, end);
    const [before, after] = trim
      ? [piece.length - piece.trimStart().length, piece.length - piece.trimEnd().length]
      : [0, 0];
    if (end - after > start + before) found.push([start + before, end - after]);
    start = end;
    at = Math.max(at, end - 1);
  }
  return found;
}

export function addControl(self: Stretch, ends: Ends, kind: unknown): ContentControl {
  const type = oneOf(['RichText', 'PlainText', 'CheckBox', 'DropDownList', 'ComboBox'], kind, 'RichText');
  if (type !== 'RichText' && type !== 'PlainText') throw new HostError('NotImplemented', `a new ${type} control`);
  guardEdit(self.document, ends);
  return new ContentControl(self.document, insertControl(self.document, ends, type));
}

const members: Members<Range> = {
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-text-member */
  text: scalar('1.1', (self) => textIn(self.document, self.live)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-isempty-member */
  isEmpty: scalar('1.3', (self) => self.live.collapsed),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-style-member */
  style: scalar(
    '1.1',
    (self) => styleOf(self.document, self.live),
    (self, value) => setStyle(self.document, self.live, text(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-font-member */
  font: navigation('1.1', (self) => new Font(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-contentcontrols-member */
  contentControls: navigation('1.1', (self) =>
    controlsOf(self.document, () => controlsWithin(self.document, self.live)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-paragraphs-member */
  paragraphs: navigation('1.1', (self) => paragraphsOf(self.document, () => self.live)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parentbody-member */
  parentBody: navigation(
    '1.3',
    ({ document, live }) => new Body(document, live.start.paragraph.closest('w:tc') ?? document.body),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parentcontentcontrol-member */
  parentContentControl: navigation('1.1', ({ document, live }) =>
    orThrow(controlOrNull(document, controlAt(document, live.start))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parentcontentcontrolornullobject-member */
  parentContentControlOrNullObject: navigation('1.3', ({ document, live }) =>
    controlOrNull(document, controlAt(document, live.start)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-tables-member */
  tables: navigation('1.3', ({ document, live }) => tablesWithin(document, () => live)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parenttable-member */
  parentTable: navigation('1.3', ({ document, live }) => orThrow(tableAround(document, live.start.paragraph))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parenttablecell-member */
  parentTableCell: navigation('1.3', ({ document, live }) => orThrow(cellAround(document, live.start.paragraph))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parenttableornullobject-member */
  parentTableOrNullObject: navigation('1.3', ({ document, live }) => tableAround(document, live.start.paragraph)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-parenttablecellornullobject-member */
  parentTableCellOrNullObject: navigation('1.3', ({ document, live }) => cellAround(document, live.start.paragraph)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-inserttext-member(1) */
  insertText: writing('1.1', (self, [value, where]) => insertText(self, value, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-insertparagraph-member(1) */
  insertParagraph: writing('1.1', ({ document, live }, [value, where]) => {
    const before = oneOf(['Before', 'After'], where) === 'Before';
    guardEdit(document, live);
    const beside = before ? live.start.paragraph : live.end.paragraph;
    return new Paragraph(document, insertParagraph(document, beside, text(value), before ? 'before' : 'after'));
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-insertcontentcontrol-member(1) */
  insertContentControl: writing('1.1', (self, [kind]) => addControl(self, self.live, kind)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-clear-member(1) */
  clear: writing('1.1', (self) => removeText(self.document, self.live)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-delete-member(1) */
  delete: writing('1.1', (self) => removeText(self.document, self.live)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-select-member(1) */
  select: reading('1.1', (self, [mode]) => selectIn(self.document, self.live, mode)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-expandto-member(1) */
  expandTo: reading('1.3', (self, [range]) => expanded(self, other(range))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-expandtoornullobject-member(1) */
  expandToOrNullObject: reading('1.3', (self, [range]) => expanded(self, other(range))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-intersectwith-member(1) */
  intersectWith: reading('1.3', (self, [range]) => orThrow(intersection(self, other(range)))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-intersectwithornullobject-member(1) */
  intersectWithOrNullObject: reading('1.3', (self, [range]) => intersection(self, other(range))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-comparelocationwith-member(1) */
  compareLocationWith: reading('1.3', (self, [range]) => compareWith(self, other(range))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getrange-member(1) */
  getRange: reading('1.3', (self, [where]) => rangeAt(self, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-gettextranges-member(1) */
  getTextRanges: reading('1.3', (self, [marks, trim]) => textRanges(self.document, self.live, marks, trim)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getooxml-member(1) */
  getOoxml: reading('1.1', ({ document, live }) => document.ooxml(() => rangeOoxml(document, live))),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getreviewedtext-member(1) */
  getReviewedText: reading('1.4', (self, [version]) => reviewedText(self.document, self.live, version)),
  /** https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-getcontentcontrols-member(1) */
  getContentControls: reading('1.5', (self, [options]) =>
    everyControlOf(self.document, () => controlsWithin(self.document, self.live)).ofTypes(options),
  ),
  ...searching<Range>(),
};
