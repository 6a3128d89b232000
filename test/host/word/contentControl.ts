/** https://learn.microsoft.com/javascript/api/word/word.contentcontrol */
import { HostError } from '../hostError.js';
import { type Members, membersOf, flag, navigation, oneOf, reading, scalar, text, writing } from '../members.js';
import {
  appearanceOf,
  colourOf,
  idOf,
  isTemporary,
  lockOf,
  setAppearance,
  setColour,
  setLock,
  setName,
  setTemporary,
  showsPlaceholder,
  tagOf,
  titleOf,
  typeOf,
} from '../model/control.js';
import { insertParagraph } from '../model/edit.js';
import type { OpenDocument } from '../model/openDocument.js';
import { contentOf, controlAround, isInline } from '../model/place.js';
import { isEmpty, placeholderOf, setPlaceholder, showPlaceholder } from '../model/placeholder.js';
import { setStyle, styleOf } from '../model/style.js';
import type { XmlElement } from '../model/tree.js';
import { deleteControl, subtypeOf } from '../model/wrap.js';
import { around } from './around.js';
import { Font } from './font.js';
import { paragraphsOf, tablesOf } from './navigate.js';
import { Paragraph } from './paragraph.js';
import { Range, textRanges } from './range.js';
import { searching } from './searching.js';
import {
  type Ends,
  ElementStretch,
  guardEdit,
  insertAt,
  removeText,
  reviewedText,
  selectIn,
  textIn,
} from './stretch.js';

export class ContentControl extends ElementStretch {
  readonly className = 'ContentControl';
  protected readonly members = membersOf(members, this);

  override get wireId(): number {
    return wireIdOf(this.document, this.element);
  }

  ends(): Ends {
    return contentOf(this.document, this.element);
  }

  /** With its edges: outside it on both sides; around paragraphs with the mark of the last one. */
  override whole(): Ends {
    const { start, end } = this.ends();
    const inside = controlAround(this.element);
    const mark = isInline(this.element) ? 0 : 1;
    return { start: { ...start, inside }, end: { ...end, inside, offset: end.offset + mark } };
  }
}

/** A file may leave the id out; Word then makes one up. With the switch it is another one in each request. */
export function wireIdOf(document: OpenDocument, control: XmlElement): number {
  const id = idOf(control) ?? 2_000_000_000 + document.controls().indexOf(control);
  return document.switches.idsChange ? id + document.round * 1_000_003 : id;
}

function textOf({ document, element }: ContentControl, read: (ends: Ends) => string): string {
  return showsPlaceholder(element) && !document.switches.placeholderAsText ? '' : read(contentOf(document, element));
}

/** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-getrange-member(1) */
function rangeAt(self: ContentControl, where: unknown): Range {
  const location = oneOf(['Whole', 'Before', 'Start', 'End', 'After', 'Content'], where, 'Whole');
  const [content, whole] = [self.ends(), self.whole()];
  const ends = {
    Whole: whole,
    Before: { start: whole.start, end: whole.start },
    Start: { start: content.start, end: content.start },
    End: { start: content.end, end: content.end },
    After: { start: whole.end, end: whole.end },
    Content: content,
  }[location];
  return new Range(self.document, self.document.live(ends.start, ends.end));
}

function taken(document: OpenDocument, member: 'color' | 'appearance', value: string): string {
  if (document.switches.dressRefused === member) throw new HostError('InvalidArgument', member);
  return value;
}

function remove(self: ContentControl, keepContent: boolean): void {
  const { document, element } = self;
  const empty = showsPlaceholder(element) || isEmpty(document, element);
  if (document.switches.emptyDeleteRefused && empty) throw new HostError('NotAllowed', 'an empty control');
  if (document.switches.lockedWritesRefused && lockOf(element).remove)
    throw new HostError('AccessDenied', 'the control cannot be deleted');
  if (!keepContent) guardEdit(document, self.ends());
  deleteControl(document, element, keepContent);
}

function clear(self: ContentControl): void {
  const { document, element } = self;
  if (showsPlaceholder(element)) return;
  if (document.tracking) removeText(document, self.ends());
  else {
    guardEdit(document, self.ends());
    showPlaceholder(document, element);
  }
}

function addParagraph(self: ContentControl, value: unknown, where: unknown): Paragraph {
  const { document, element } = self;
  const location = oneOf(['Before', 'After', 'Start', 'End'], where);
  if (isInline(element)) throw new HostError('GeneralException', 'a paragraph within a line');
  guardEdit(document, self.ends());
  const { start, end } = self.ends();
  const outside = location === 'Before' || location === 'After';
  const first = location === 'Before' || location === 'Start';
  const beside = outside ? element : first ? start.paragraph : end.paragraph;
  return new Paragraph(document, insertParagraph(document, beside, text(value), first ? 'before' : 'after'));
}

function setTag({ document, element }: ContentControl, value: string): void {
  const before = tagOf(element);
  setName(element, 'w:tag', value);
  document.retagged(element, before, value);
}

const members: Members<ContentControl> = {
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-id-member */
  id: scalar('1.1', (self) => self.wireId),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-tag-member */
  tag: scalar(
    '1.1',
    ({ element }) => tagOf(element),
    (self, value) => setTag(self, text(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-title-member */
  title: scalar(
    '1.1',
    ({ element }) => titleOf(element),
    ({ element }, value) => setName(element, 'w:alias', text(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-color-member */
  color: scalar(
    '1.1',
    ({ document, element }) => colourOf(element) ?? document.switches.noColour,
    ({ document, element }, value) => setColour(document, element, taken(document, 'color', text(value))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-appearance-member */
  appearance: scalar(
    '1.1',
    ({ element }) => appearanceOf(element),
    ({ document, element }, value) => setAppearance(document, element, taken(document, 'appearance', text(value))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-cannotedit-member */
  cannotEdit: scalar(
    '1.1',
    ({ element }) => lockOf(element).edit,
    ({ element }, value) => setLock(element, { ...lockOf(element), edit: flag(value) }),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-cannotdelete-member */
  cannotDelete: scalar(
    '1.1',
    ({ element }) => lockOf(element).remove,
    ({ element }, value) => setLock(element, { ...lockOf(element), remove: flag(value) }),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-removewhenedited-member */
  removeWhenEdited: scalar(
    '1.1',
    ({ element }) => isTemporary(element),
    ({ element }, value) => setTemporary(element, flag(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-placeholdertext-member */
  placeholderText: scalar(
    '1.1',
    ({ document, element }) => placeholderOf(document, element),
    ({ document, element }, value) => {
      if (document.switches.placeholderWriteRefused) throw new HostError('NotAllowed', 'placeholderText');
      setPlaceholder(document, element, text(value));
    },
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-type-member */
  type: scalar('1.1', ({ element }) => typeOf(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-subtype-member */
  subtype: scalar('1.3', ({ element }) => subtypeOf(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-text-member */
  text: scalar('1.1', (self) => textOf(self, (ends) => textIn(self.document, ends))),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-style-member */
  style: scalar(
    '1.1',
    (self) => styleOf(self.document, self.ends()),
    (self, value) => setStyle(self.document, self.ends(), text(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-font-member */
  font: navigation('1.1', (self) => new Font(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-paragraphs-member */
  paragraphs: navigation('1.1', (self) => paragraphsOf(self.document, () => self.ends())),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-tables-member */
  tables: navigation('1.3', ({ document, element }) => tablesOf(document, () => [element])),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-inserttext-member(1) */
  insertText: writing(
    '1.1',
    (self, [value, where]) =>
      new Range(self.document, insertAt(self.document, self.ends(), value, where, ['Replace', 'Start', 'End'])),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-insertparagraph-member(1) */
  insertParagraph: writing('1.1', (self, [value, where]) => addParagraph(self, value, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-clear-member(1) */
  clear: writing('1.1', (self) => clear(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-delete-member(1) */
  delete: writing('1.1', (self, [keepContent]) => remove(self, flag(keepContent))),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-select-member(1) */
  select: reading('1.1', (self, [mode]) => selectIn(self.document, self.ends(), mode)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-getrange-member(1) */
  getRange: reading('1.3', (self, [where]) => rangeAt(self, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-getreviewedtext-member(1) */
  getReviewedText: reading('1.4', (self, [version]) =>
    textOf(self, (ends) => reviewedText(self.document, ends, version)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrol#word-word-contentcontrol-gettextranges-member(1) */
  getTextRanges: reading('1.3', (self, [marks, trim]) => textRanges(self.document, self.ends(), marks, trim)),
  ...around<ContentControl>(),
  ...searching<ContentControl>(),
};
