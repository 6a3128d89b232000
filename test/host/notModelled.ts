/**
 * Members of the classes this host has, up to WordApi 1.9, that it answers with NotImplemented, and why. `*.name` means the member of
 * every class that has it. A test holds this against Microsoft's typings: nothing may be missing here, nothing be here in vain.
 */
export interface Gap {
  readonly members: readonly string[];
  readonly reason: string;
}

export const notModelled: readonly Gap[] = [
  {
    members: [
      '*.endnotes',
      '*.footnotes',
      '*.insertEndnote',
      '*.insertFootnote',
      '*.getEndnoteBody',
      '*.getFootnoteBody',
    ],
    reason: 'notes are stories of their own; they are read from getOoxml',
  },
  { members: ['*.fields', '*.insertField'], reason: 'fields are read from getOoxml; only their results are text' },
  {
    members: ['*.inlinePictures', '*.insertInlinePictureFromBase64'],
    reason: 'a form checker neither reads nor puts pictures',
  },
  {
    members: [
      '*.lists',
      '*.list',
      '*.listItem',
      '*.listItemOrNullObject',
      '*.listOrNullObject',
      '*.attachToList',
      '*.detachFromList',
      '*.startNewList',
    ],
    reason: 'numbering is read from getOoxml',
  },
  { members: ['*.getComments', '*.insertComment'], reason: 'comments are read from getOoxml, and none are written' },
  { members: ['*.getHtml', '*.insertHtml'], reason: 'HTML is a lossy picture of a form' },
  {
    members: ['*.insertOoxml', '*.insertFileFromBase64', '*.insertTable', '*.insertBreak'],
    reason: 'bring in structure, with losses that differ between hosts (#5017, #6752)',
  },
  { members: ['*.getTrackedChanges', '*.getByChangeTrackingStates'], reason: 'revisions are read from getOoxml' },
  { members: ['*.styleBuiltIn'], reason: 'style takes every name' },
  {
    members: [
      '*.parentSection',
      '*.parentSectionOrNullObject',
      '*.sections',
      '*.parentBodyOrNullObject',
      'Body.parentBody',
    ],
    reason: 'sections, headers and footers hold no fields of a form',
  },
  {
    members: [
      '*.getBookmarks',
      '*.insertBookmark',
      '*.deleteBookmark',
      '*.getBookmarkRange',
      '*.getBookmarkRangeOrNullObject',
    ],
    reason: 'anchors are content controls',
  },
  {
    members: ['*.split', '*.getNextTextRange', '*.getNextTextRangeOrNullObject', '*.getHyperlinkRanges', '*.hyperlink'],
    reason: 'ranges come from paragraphs, controls and search',
  },
  {
    members: ['Range.highlight', 'Range.removeHighlight', 'Paragraph.getText'],
    reason: 'fail or differ on several hosts (#6168, #6141, #6044)',
  },
  {
    members: ['Document.customXmlParts', 'Document.settings'],
    reason: 'change the file and are not always saved (#6434); nothing is kept in the document',
  },
  {
    members: [
      'Document.addStyle',
      'Document.getStyles',
      'Document.importStylesFromJson',
      'Document.close',
      'Document.search',
    ],
    reason: 'a form checker has no business with them',
  },
  {
    members: [
      'Document.onAnnotation*',
      'ContentControl.onEntered',
      'ContentControl.onExited',
      'ContentControl.onSelectionChanged',
    ],
    reason: 'pop-ups and entering are not watched; onExited is unreliable (#4492)',
  },
  {
    members: [
      'ContentControl.checkboxContentControl',
      'ContentControl.comboBoxContentControl',
      'ContentControl.dropDownListContentControl',
    ],
    reason: 'absent from the floor of WordApi 1.3; such controls are read from getOoxml',
  },
  { members: ['Annotation.critiqueAnnotation', 'Annotation.state'], reason: 'an underline is only put and taken away' },
  {
    members: [
      'DocumentProperties.customProperties',
      'DocumentProperties.applicationName',
      'DocumentProperties.category',
      'DocumentProperties.comments',
      'DocumentProperties.company',
      'DocumentProperties.creationDate',
      'DocumentProperties.format',
      'DocumentProperties.keywords',
      'DocumentProperties.lastPrintDate',
      'DocumentProperties.lastSaveTime',
      'DocumentProperties.manager',
      'DocumentProperties.revisionNumber',
      'DocumentProperties.security',
      'DocumentProperties.subject',
      'DocumentProperties.template',
    ],
    reason: 'only the title and the people are of use',
  },
  { members: ['Font.subscript', 'Font.superscript'], reason: 'no field is written raised or lowered' },
  {
    members: [
      'Table.font',
      'Table.parentBody',
      'Table.parentContentControl',
      'Table.parentTable',
      'Table.parentTableCell',
      'Table.tables',
      'Table.search',
      'Table.select',
      'Table.getNext*',
      'Table.getParagraph*',
      'Table.insertContentControl',
      'Table.insertParagraph',
      'TableRow.font',
      'TableRow.search',
      'TableRow.select',
      'TableRow.getNext*',
      'TableCell.getNext*',
    ],
    reason:
      'fields are reached by paragraphs and controls; a control round a table or row is lost on the web (#1947, #4251)',
  },
  {
    members: [
      '*.alignment',
      '*.headerRowCount',
      '*.horizontalAlignment',
      '*.verticalAlignment',
      '*.shadingColor',
      'Table.style',
      '*.styleBandedColumns',
      '*.styleBandedRows',
      '*.styleFirstColumn',
      '*.styleLastColumn',
      '*.styleTotalRow',
      '*.width',
      '*.columnWidth',
      '*.preferredHeight',
      '*.isHeader',
      '*.getBorder',
      '*.getCellPadding',
      '*.setCellPadding',
      '*.autoFitWindow',
      '*.distributeColumns',
    ],
    reason: 'the look of tables is not touched (#5460: shading cannot be put back)',
  },
  {
    members: [
      '*.addColumns',
      '*.addRows',
      '*.deleteColumns',
      '*.deleteRows',
      '*.deleteColumn',
      '*.deleteRow',
      '*.insertColumns',
      '*.insertRows',
      '*.mergeCells',
      '*.merge',
      'Table.clear',
      'Table.delete',
      'TableRow.clear',
      'TableRow.delete',
    ],
    reason: 'the form’s tables are never changed',
  },
];
