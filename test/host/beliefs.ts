/**
 * What the adapter to Word takes for granted, where that is known from, how sure it is, and how a person with Word settles it: the step of
 * 诊断 (`src/diagnosis`) that asks, and the switches of the host that make Word otherwise. A row that a recording settles names the recording
 * in its source.
 */
import type { StepId } from '../../src/diagnosis/step.js';
import type { SwitchName, Switches } from './switches.js';

/** D documented · M Microsoft said · U users reported · I inferred · B belief. */
export type Confidence = 'D' | 'M' | 'U' | 'I' | 'B';

export interface Belief {
  readonly belief: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Members of Word's object model that the adapter uses on its strength. */
  readonly members: readonly string[];
  /** Null where only a person can tell, or where a failure is met by trying and going on without. */
  readonly step: StepId | null;
  /** Each by itself makes the host break it. */
  readonly switches: readonly Partial<Switches>[];
}

const row = (
  belief: string,
  source: string,
  confidence: Confidence,
  members: string,
  step: StepId | null,
  ...broken: readonly Partial<Switches>[]
): Belief => ({ belief, source, confidence, members: members.split(' ').filter(Boolean), step, switches: broken });

const noOoxml: Partial<Switches> = { ooxmlThrows: true };

export const beliefs: readonly Belief[] = [
  row(
    'getOoxml carries settings, numbering, styles and notes, and adds no paragraph',
    'section 8; published packages that Word wrote',
    'I',
    'RequestContext.document Document.body Body.getOoxml ClientResult.value',
    'parts',
    noOoxml,
    { ooxmlWithoutSettings: true },
    { ooxmlWithoutNumbering: true },
    { closingParagraph: true },
  ),
  row(
    'contentControls lists the rich-text controls alone, in document order, nested ones and those of cells too, under the ids of the XML',
    'section 6, #2160 #6144; ids: #2315 #2501 #2759',
    'M',
    'Body.contentControls ContentControl.id ContentControlCollection.getById',
    'controls',
    noOoxml,
    { allControlTypes: true },
    { ooxmlRewritten: true },
    { idsChange: true },
  ),
  row(
    'body.paragraphs lists the paragraphs in order, those of cells too, and no ends of rows; its text joins them by carriage returns',
    'section 5, #1076 of the reference for cells; VBA Range.Text',
    'B',
    'Body.paragraphs Body.text',
    'paragraphs',
    noOoxml,
    { paragraphSeparator: '\n' },
    { rowEnds: true },
    { closingParagraph: true },
  ),
  row(
    'text has (, /, U+001E and U+0002 for symbols, pictures, no-break hyphens and notes, the results of fields, hidden text and no deleted text',
    'VBA Range.Text; section 7, #1267 #2314 #4997',
    'U',
    'Paragraph.text',
    'text',
    { deletedInText: true },
    { standIns: 'others' },
  ),
  row(
    'text of a control whose prompt shows is the prompt',
    'section 1; VBA Range.Text',
    'I',
    'ContentControl.text',
    'prompt',
    {
      placeholderAsText: false,
    },
  ),
  row(
    'a document that takes no writing says AccessDenied',
    'Word.ErrorCodes; against it #5484 #3831 #6209',
    'U',
    'ContentControl.title',
    'write',
    { readOnly: true, readOnlyCode: 'GeneralException' },
    { readOnly: true, readOnlyCode: 'NotAllowed' },
  ),
  row(
    'what is not there is ItemNotFound',
    'Word.ErrorCodes; https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection',
    'D',
    'ContentControlCollection.getByTag ContentControlCollection.getFirst ParagraphCollection.getFirst RangeCollection.getFirst Paragraph.getNext',
    'gone',
  ),
  row(
    'placeholderText takes a no-break space alone, and 200 characters',
    'section 1, #785: NotAllowed on the web',
    'M',
    'ContentControl.placeholderText',
    'prompt-text',
    { placeholderWriteRefused: true },
  ),
  row(
    'text put over a prompt is neither a prompt nor grey; clear brings the prompt back',
    'section 6, #1515',
    'U',
    'ContentControl.clear Paragraph.clear',
    'replace-prompt',
    noOoxml,
    { keepsPlaceholderStyle: true },
  ),
  row(
    'insertText Replace replaces',
    'section 6; against it #1516 #2183',
    'U',
    'ContentControl.insertText Paragraph.insertText Paragraph.delete Range.delete',
    'replace-text',
    {
      replaceAsStart: true,
    },
  ),
  row(
    'cannotEdit is for users, not for add-ins',
    'section 6: “whether the user can edit”',
    'B',
    'ContentControl.cannotEdit',
    'locked-edit',
    {
      lockedWritesRefused: true,
    },
  ),
  row(
    'cannotDelete is for users, not for add-ins',
    'section 6: “whether the user can delete”',
    'B',
    'ContentControl.delete',
    'locked-delete',
    {
      lockedWritesRefused: true,
    },
  ),
  row(
    'changeTrackingMode is what it was set to, TrackMineOnly too',
    'section 7; against it #6450 and #1999 of the reference',
    'U',
    'Document.changeTrackingMode',
    'tracking',
    { changeTrackingMissing: true },
    { trackingSwitch: 'stuck' },
    { trackingSwitch: 'locked' },
    { trackingSwitch: 'forgets-mine' },
  ),
  row(
    'what is written while changeTrackingMode is Off is no revision, and the mode can be set back in the same request',
    'section 7',
    'I',
    '',
    'untracked',
    noOoxml,
    { changeTrackingMissing: true },
    { trackingSwitch: 'stuck' },
    { trackingSwitch: 'locked' },
  ),
  row(
    'insertContentControl on the empty paragraph of a cell puts the control into the cell and adds no paragraph',
    'section 6; against it #1947 #3367 #6751',
    'I',
    'Paragraph.insertContentControl Range.expandTo',
    'cell',
    noOoxml,
    { cellControls: 'around' },
    { extraCellParagraph: true },
  ),
  row(
    'insertContentControl works in lines that do not snap to the grid',
    'section 6; against it #2336 #2241 on the web',
    'U',
    '',
    'off-grid',
    noOoxml,
    { snapToGridRefused: true },
  ),
  row('delete takes an empty control', 'section 6; against it #5732 on the web', 'U', '', 'empty-delete', {
    emptyDeleteRefused: true,
  }),
  row(
    'a control around getRange(Content) is one of the runs of the line',
    'section 6: #4975 for whole paragraphs',
    'I',
    'Paragraph.getRange Range.getRange ContentControl.getRange Range.insertContentControl Paragraph.search ContentControl.search',
    'line',
    noOoxml,
  ),
  row(
    'a control without a colour has #000000, and set back to it names none in its XML',
    'section 4, section 13 (7); [MS-DOCX] 2.5.4.1',
    'B',
    'ContentControl.color',
    'colour',
    noOoxml,
    { noColour: '' },
    { normalisesDress: true },
    { dressRefused: 'color' },
  ),
  row(
    'a frame set back to BoundingBox names none in its XML',
    'section 4, section 13 (7); [MS-DOCX] 2.5.4.2; against it #191 on the web',
    'B',
    'ContentControl.appearance',
    'appearance',
    noOoxml,
    { normalisesDress: true },
    { dressRefused: 'appearance' },
  ),
  row(
    'a proxy got by its tag stays on its control when tags change in the same request',
    'office-client section 1: a path is gone once for each request',
    'I',
    'ContentControl.tag',
    'proxies',
  ),
  row(
    'select scrolls to its place while the pane has the focus',
    'https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-select-member(1)',
    'B',
    'ContentControl.select Range.select',
    null,
  ),
  row(
    'critique annotations underline and are in no file; where they fail, the list alone tells',
    'section 2c, #4953 #5179 #5701',
    'D',
    'Paragraph.insertAnnotations Document.getAnnotationById Annotation.delete',
    null,
    { annotationsRefused: true },
  ),
  row(
    'getReviewedText(Current) is the text with changes accepted; where it fails, the text as it is',
    'section 7',
    'D',
    'ContentControl.getReviewedText',
    null,
  ),
  row(
    'events of changes come, or not: the text is looked at anyway, also for what the add-in itself wrote',
    'section 8, #5597 #4351 #4492; office-client section 5',
    'U',
    'Document.onParagraphChanged EventHandlers.add EventHandlerResult.remove',
    null,
    { ownEvents: false },
  ),
  row(
    'a paragraph inserted after another is one of the same cell and control',
    'https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-insertparagraph-member(1)',
    'I',
    'Paragraph.insertParagraph ContentControl.insertParagraph ContentControl.paragraphs',
    null,
  ),
  row(
    'the look of a paragraph and of its font is given as it can be set again',
    'https://learn.microsoft.com/javascript/api/word/word.font; mixed looks: #5997',
    'D',
    'Paragraph.font Range.font Font.bold Font.color Font.italic Font.name Font.size Paragraph.alignment Paragraph.firstLineIndent Paragraph.leftIndent Paragraph.lineSpacing Paragraph.set Paragraph.spaceAfter Paragraph.spaceBefore Paragraph.style',
    null,
  ),
];

/** Switches that break no belief, and why. */
export const conditions: Readonly<Partial<Record<SwitchName, string>>> = {
  readOnly: 'a state of the document; what its refusal says is a belief',
  trackChanges: 'a state of the document',
  delay: 'a speed',
  failWrite: 'a fault that comes and goes',
  failOnce: 'a fault that comes and goes',
  mergedCellIndexThrows: 'the adapter asks no cell for its place',
  searchMisses: 'the adapter compares the number of finds with what it expects',
  searchDialogOpen: 'a state of the program, which is told as it is',
  nullWrites: 'the adapter asks for no object that may be null',
};
