/** https://learn.microsoft.com/javascript/api/word/word.paragraph */
import { type Members, membersOf, navigation, oneOf, reading, scalar, text, writing } from '../members.js';
import { insertParagraph } from '../model/edit.js';
import { setStyle, styleOf } from '../model/style.js';
import type { XmlElement } from '../model/tree.js';
import { annotationsOf } from './annotation.js';
import { around } from './around.js';
import { Font } from './font.js';
import { orThrow } from './navigate.js';
import { paragraphFormat } from './paragraphFormat.js';
import { removeParagraphOf } from './removing.js';
import { Range, addControl, textRanges } from './range.js';
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

export class Paragraph extends ElementStretch {
  readonly className = 'Paragraph';
  protected readonly members = membersOf(members, this);

  ends(): Ends {
    const paragraph = this.element;
    return { start: { paragraph, offset: 0 }, end: { paragraph, offset: this.document.length(paragraph) } };
  }
}

/** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getrange-member(1) */
function rangeAt(self: Paragraph, where: unknown): Range {
  const location = oneOf(['Whole', 'Start', 'End', 'After', 'Content'], where, 'Whole');
  const [content, whole] = [self.ends(), self.whole()];
  const ends = {
    Whole: whole,
    Start: { start: content.start, end: content.start },
    End: { start: content.end, end: content.end },
    After: { start: whole.end, end: whole.end },
    Content: content,
  }[location];
  return new Range(self.document, self.document.live(ends.start, ends.end));
}

function neighbour({ document, element }: Paragraph, step: 1 | -1): Paragraph | null {
  const next = document.paragraphs()[document.placeOf(element) + step];
  return next === undefined ? null : new Paragraph(document, next);
}

function isListItem({ element }: Paragraph): boolean {
  const numbering = element.down('w:pPr', 'w:numPr', 'w:numId')?.attribute('w:val');
  return typeof numbering === 'string' && numbering !== '0';
}

function nesting(element: XmlElement): number {
  const table = element.closest('w:tbl');
  return table === null ? 0 : 1 + nesting(table);
}

const members: Members<Paragraph> = {
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-text-member */
  text: scalar('1.1', (self) => textIn(self.document, self.ends())),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-style-member */
  style: scalar(
    '1.1',
    (self) => styleOf(self.document, self.ends()),
    (self, value) => setStyle(self.document, self.whole(), text(value)),
  ),
  ...paragraphFormat,
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-islistitem-member */
  isListItem: scalar('1.3', isListItem),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-islastparagraph-member */
  isLastParagraph: scalar('1.3', (self) => neighbour(self, 1) === null),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-tablenestinglevel-member */
  tableNestingLevel: scalar('1.3', ({ element }) => nesting(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-uniquelocalid-member */
  uniqueLocalId: scalar('1.6', ({ document, element }) => document.localIdOf(element)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-font-member */
  font: navigation('1.1', (self) => new Font(self)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-inserttext-member(1) */
  insertText: writing(
    '1.1',
    (self, [value, where]) =>
      new Range(self.document, insertAt(self.document, self.ends(), value, where, ['Replace', 'Start', 'End'])),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-insertparagraph-member(1) */
  insertParagraph: writing('1.1', (self, [value, where]) => {
    const location = oneOf(['Before', 'After'], where);
    guardEdit(self.document, self.ends());
    const side = location === 'Before' ? 'before' : 'after';
    return new Paragraph(self.document, insertParagraph(self.document, self.element, text(value), side));
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-insertcontentcontrol-member(1) */
  insertContentControl: writing('1.1', (self, [kind]) => addControl(self, self.whole(), kind)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-clear-member(1) */
  clear: writing('1.1', (self) => removeText(self.document, self.ends())),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-delete-member(1) */
  delete: writing('1.1', ({ document, element }) => removeParagraphOf(document, element)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-select-member(1) */
  select: reading('1.1', (self, [mode]) => selectIn(self.document, self.ends(), mode)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getrange-member(1) */
  getRange: reading('1.3', (self, [where]) => rangeAt(self, where)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getnext-member(1) */
  getNext: reading('1.3', (self) => orThrow(neighbour(self, 1))),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getnextornullobject-member(1) */
  getNextOrNullObject: reading('1.3', (self) => neighbour(self, 1)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getprevious-member(1) */
  getPrevious: reading('1.3', (self) => orThrow(neighbour(self, -1))),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getpreviousornullobject-member(1) */
  getPreviousOrNullObject: reading('1.3', (self) => neighbour(self, -1)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getreviewedtext-member(1) */
  getReviewedText: reading('1.4', (self, [version]) => reviewedText(self.document, self.ends(), version)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-gettextranges-member(1) */
  getTextRanges: reading('1.3', (self, [marks, trim]) => textRanges(self.document, self.ends(), marks, trim)),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-insertannotations-member(1): it changes no document */
  insertAnnotations: reading('1.7', ({ document, element }, [set]) =>
    document.annotations.insert(document, element, set),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-getannotations-member(1) */
  getAnnotations: reading('1.7', ({ document, element }) => annotationsOf(document, element)),
  ...around<Paragraph>(),
  ...searching<Paragraph>(),
};
