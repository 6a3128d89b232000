/**
 * What is uncertain about Word, or differs between its versions, one switch each. Sources are sections and issue numbers of the table of
 * facts about Word hosts that this product keeps (office-js issues: https://github.com/OfficeDev/office-js/issues/<number>).
 */
interface SwitchEntry<Value> {
  readonly default: Value;
  readonly does: string;
  readonly source: string;
}

const entry = <Value>(value: Value, does: string, source: string): SwitchEntry<Value> => ({
  default: value,
  does,
  source,
});

export type WriteFailure = { readonly when: 'before' | 'after'; readonly code?: 'GeneralException' | 'AccessDenied' };

export const switches = {
  placeholderAsText: entry(
    true,
    'text of a control that shows its placeholder is the placeholder; off: it is empty',
    'section 1: undocumented; VBA Range.Text gives the placeholder',
  ),
  allControlTypes: entry(
    false,
    'contentControls has controls of every type, not rich text alone',
    'section 6, #2160 #6144: rich text only by design',
  ),
  ooxmlThrows: entry(false, 'getOoxml fails with GeneralException', 'section 8, #6059 #5394 #6470'),
  ooxmlWithoutSettings: entry(
    false,
    'getOoxml leaves out the settings part',
    'section 8: which parts are there is undocumented',
  ),
  ooxmlWithoutNumbering: entry(
    false,
    'getOoxml leaves out the numbering part',
    'section 8: which parts are there is undocumented',
  ),
  paragraphSeparator: entry<'\r' | '\n'>(
    '\r',
    'what joins the paragraphs in text',
    'office-client section 10; VBA Range.Text has \\r, Word on the web \\n',
  ),
  deletedInText: entry(
    false,
    'tracked deletions are in every text',
    'section 7, #1267 #2314: on the web always, on Windows by view',
  ),
  standIns: entry<'characters' | 'others'>(
    'characters',
    'what text has for symbols, pictures, hyphens and hidden text: the characters of Range.Text, or a letter, nothing, a hyphen, nothing',
    'VBA Range.Text has "(", "/", U+001E and the hidden text; the rest unsettled, #2368 #4477',
  ),
  rowEnds: entry(
    false,
    'paragraphs of the body hold an empty one at the end of each row',
    'section 5: VBA lists the marks of rows',
  ),
  closingParagraph: entry(false, 'getOoxml of the body has one more, empty paragraph at its end', 'section 5, #5017'),
  ooxmlRewritten: entry(
    false,
    'getOoxml has other ids of controls and paragraphs, other revision ids and other cuts between runs each time',
    'section 6, #2315: ids differ; revision ids are of each save',
  ),
  changeTrackingMissing: entry(
    false,
    'changeTrackingMode is refused whatever the requirement set',
    'section 7: absent from WordApi 1.3',
  ),
  trackChanges: entry<boolean | null>(
    null,
    'Track Changes is on or off when the document is opened; null: as the document says',
    'section 7: writes become revisions',
  ),
  trackingSwitch: entry<'obeys' | 'locked' | 'stuck' | 'forgets-mine'>(
    'obeys',
    'setting changeTrackingMode works, is refused, does nothing, or does nothing for TrackMineOnly',
    '#6450: TrackMineOnly silently not applied; docs-reference #1999: locked tracking cannot be switched off',
  ),
  annotationsRefused: entry(
    false,
    'critique annotations fail with GeneralException though the set is reported',
    'section 2b, 2c, #4953 #5179 #5701',
  ),
  lockedWritesRefused: entry(
    false,
    'a write inside a cannotEdit control is refused',
    'section 6: effect on API writes undocumented',
  ),
  snapToGridRefused: entry(
    false,
    'insertContentControl is refused in paragraphs with snapToGrid=0 or shading',
    'section 6, #2336 #2241: Word on the web',
  ),
  placeholderWriteRefused: entry(false, 'writing placeholderText is NotAllowed', 'section 1, #785: Word on the web'),
  idsChange: entry(false, 'ids of controls are others in every request', 'section 6, #2315 #2501 #2759'),
  delay: entry(0, 'milliseconds a request takes', 'section 8, #4812: up to 700 ms on Mac'),
  failWrite: entry<number | null>(
    null,
    'the n-th write (from 1) of a request that has so many fails once with GeneralException; what came before stays',
    'office-client section 1: results before an error are applied',
  ),
  failOnce: entry<WriteFailure | null>(
    null,
    'the next request that writes fails as a whole, before anything is done or after all is done',
    'section 8: crashes and lost connections',
  ),
  readOnly: entry(false, 'every write fails', 'office-client section 1: AccessDenied'),
  readOnlyCode: entry<'AccessDenied' | 'GeneralException' | 'NotAllowed'>(
    'AccessDenied',
    'what a write to a read-only document fails with',
    '#5484 #3831 #6209: GeneralException in viewing mode, NotAllowed on the web',
  ),
  dressRefused: entry<'color' | 'appearance' | null>(
    null,
    'writing this member of any control fails with InvalidArgument',
    'section 4, #191',
  ),
  keepsPlaceholderStyle: entry(
    false,
    'text put over a showing placeholder keeps its grey style',
    'section 6: style effect undocumented',
  ),
  noColour: entry<'#000000' | ''>(
    '#000000',
    'color of a control that has none',
    'section 4, section 13 (7): absent is not the default in XML',
  ),
  normalisesDress: entry(
    false,
    'colours and appearance once written stay in the file even when set back to their defaults',
    'section 4, section 13 (7): whether set and restore leaves identical XML is unknown',
  ),
  emptyDeleteRefused: entry(
    false,
    'delete() of a control without text of its own is NotAllowed',
    'section 6, #5732: Word on the web',
  ),
  replaceAsStart: entry(false, 'insertText Replace puts the text at the start', 'section 6, #1516: Word 2019'),
  cellControls: entry<'inside' | 'around'>(
    'inside',
    'a control put round all that is in a cell stands in the cell, or round it',
    'section 6: binding advice, #1947 #2040',
  ),
  extraCellParagraph: entry(
    false,
    'a new control in a cell gets an empty paragraph after it',
    'section 6, #3367: Word on the web',
  ),
  ownEvents: entry(true, 'events are raised for what the add-in itself writes', 'office-client section 5: unknown'),
  mergedCellIndexThrows: entry(true, 'cellIndex of vertically merged cells fails the request', 'section 5, #3200'),
  searchMisses: entry(false, 'search leaves out the first of several finds', 'section 8, #31 #731: fails silently'),
  searchDialogOpen: entry(
    false,
    'search fails with SearchDialogIsOpen',
    'office-client section 1: an error code of Word',
  ),
  nullWrites: entry<'throw' | 'ignore'>(
    'throw',
    'what a write to a null object does',
    'office-client section 10: null-object writes unsettled',
  ),
} as const;

type Table = typeof switches;
export type SwitchName = keyof Table;
/** Setting of every switch. */
export type Switches = { -readonly [Name in SwitchName]: Table[Name]['default'] };

export function withDefaults(changed: Partial<Switches> = {}): Switches {
  const defaults = Object.fromEntries(
    Object.entries(switches).map(([name, { default: value }]) => [name, value]),
  ) as unknown as Switches;
  return { ...defaults, ...changed };
}
