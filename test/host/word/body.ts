/** https://learn.microsoft.com/javascript/api/word/word.body: of the document or of a table cell */
import { HostError } from '../hostError.js';
import { type Members, membersOf, navigation, oneOf, reading, scalar, text, writing } from '../members.js';
import { lockOf } from '../model/control.js';
import { insertParagraph } from '../model/edit.js';
import { bodyOoxml, elementOoxml } from '../model/flatOpc.js';
import { controlsIn, paragraphsIn } from '../model/story.js';
import { setStyle, styleOf } from '../model/style.js';
import { controlsAround } from './around.js';
import { Font } from './font.js';
import { allControls, bodyParagraphs, controlsOf, paragraphsOf, tablesOf } from './navigate.js';
import { Paragraph } from './paragraph.js';
import { Range, addControl } from './range.js';
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

export class Body extends ElementStretch {
  readonly className = 'Body';
  protected readonly members = membersOf(members, this);

  get isMain(): boolean {
    return this.element === this.document.body;
  }

  ends(): Ends {
    const paragraphs = this.isMain ? this.document.paragraphs() : paragraphsIn(this.element);
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    if (first === undefined || last === undefined) throw new HostError('GeneralException', 'a body without paragraph');
    return { start: { paragraph: first, offset: 0 }, end: { paragraph: last, offset: this.document.length(last) } };
  }
}

function rangeAt(self: Body, where: unknown): Range {
  const location = oneOf(['Whole', 'Start', 'End', 'After', 'Content'], where, 'Whole');
  const { start, end } = location === 'Whole' ? self.whole() : self.ends();
  const atEnd = location === 'End' || location === 'After';
  return new Range(self.document, self.document.live(atEnd ? end : start, location === 'Start' ? start : end));
}

/** Refused by design over a control that cannot be deleted (office-js #2829). */
function clear(self: Body): void {
  if (controlsIn(self.element).some((control) => lockOf(control).remove))
    throw new HostError('NotAllowed', 'a control cannot be deleted');
  removeText(self.document, self.ends());
}

function addParagraph(self: Body, value: unknown, where: unknown): Paragraph {
  const { document } = self;
  const first = oneOf(['Start', 'End'], where) === 'Start';
  guardEdit(document, self.ends());
  const blocks = self.element.elements().filter(({ name }) => name === 'w:p' || name === 'w:sdt' || name === 'w:tbl');
  const beside = first ? blocks[0] : blocks.at(-1);
  if (beside === undefined) throw new HostError('GeneralException');
  return new Paragraph(document, insertParagraph(document, beside, text(value), first ? 'before' : 'after'));
}

const members: Members<Body> = {
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-text-member */
  text: scalar('1.1', (self) => textIn(self.document, self.ends())),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-type-member */
  type: scalar('1.3', (self) => (self.isMain ? 'MainDoc' : 'TableCell')),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-style-member */
  style: scalar(
    '1.1',
    (self) => styleOf(self.document, self.ends()),
    (self, value) => setStyle(self.document, self.ends(), text(value)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-font-member */
  font: navigation('1.1', (self) => new Font(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-contentcontrols-member */
  contentControls: navigation('1.1', (self) =>
    self.isMain ? allControls(self.document) : controlsOf(self.document, () => controlsIn(self.element)),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-paragraphs-member */
  paragraphs: navigation('1.1', (self) =>
    (self.isMain ? bodyParagraphs : paragraphsOf)(self.document, () => self.ends()),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-tables-member */
  tables: navigation('1.3', ({ document, element }) => tablesOf(document, () => [element])),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-inserttext-member(1) */
  insertText: writing(
    '1.1',
    (self, [value, where]) =>
      new Range(self.document, insertAt(self.document, self.ends(), value, where, ['Replace', 'Start', 'End'])),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-insertparagraph-member(1) */
  insertParagraph: writing('1.1', (self, [value, where]) => addParagraph(self, value, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-insertcontentcontrol-member(1) */
  insertContentControl: writing('1.1', (self, [kind]) => addControl(self, self.whole(), kind)),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-clear-member(1) */
  clear: writing('1.1', clear),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-select-member(1) */
  select: reading('1.1', (self, [mode]) => selectIn(self.document, self.ends(), mode)),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-getrange-member(1) */
  getRange: reading('1.3', (self, [where]) => rangeAt(self, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-getooxml-member(1) */
  getOoxml: reading('1.1', (self) =>
    self.document.ooxml(() => (self.isMain ? bodyOoxml(self.document) : elementOoxml(self.document, self.element))),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.body#word-word-body-getreviewedtext-member(1) */
  getReviewedText: reading('1.4', (self, [version]) => reviewedText(self.document, self.ends(), version)),
  ...controlsAround<Body>(),
  ...searching<Body>(),
};
