/** https://learn.microsoft.com/javascript/api/word/word.document */
import { HostError } from '../hostError.js';
import { HostObject, type Members, membersOf, navigation, oneOf, reading, scalar, text, writing } from '../members.js';
import type { OpenDocument } from '../model/openDocument.js';
import { isTracking, trackRevisions } from '../model/settings.js';
import type { References } from '../wire/references.js';
import { Annotation } from './annotation.js';
import { Body } from './body.js';
import { DocumentProperties } from './documentProperties.js';
import { allControls, everyControlOf } from './navigate.js';
import { Paragraph } from './paragraph.js';
import { Range } from './range.js';

export class Document extends HostObject {
  readonly className = 'Document';
  protected readonly members = membersOf(members, this);
  readonly document: OpenDocument;
  readonly references: References;
  /** Begins or ends telling about an event of an object. */
  readonly listen: (referenceId: string, name: string, on: boolean) => void;

  constructor(document: OpenDocument, references: References, listen: Document['listen']) {
    super();
    this.document = document;
    this.references = references;
    this.listen = listen;
  }
}

function guardTracking(self: Document): void {
  if (self.document.switches.changeTrackingMissing) throw new HostError('ApiNotFound', 'changeTrackingMode');
}

function setTracking(document: OpenDocument, mode: 'Off' | 'TrackAll' | 'TrackMineOnly'): void {
  const { trackingSwitch } = document.switches;
  if (trackingSwitch === 'locked') throw new HostError('AccessDenied', 'Track Changes is locked');
  if (trackingSwitch === 'stuck' || (trackingSwitch === 'forgets-mine' && mode === 'TrackMineOnly')) return;
  document.tracksMine = mode === 'TrackMineOnly';
  trackRevisions(document.docx, mode !== 'Off');
}

function byLocalId({ document }: Document, id: unknown): Paragraph {
  const found = document.paragraphs().find((paragraph) => document.localIdOf(paragraph) === id);
  if (found === undefined) throw new HostError('ItemNotFound', 'no such paragraph');
  return new Paragraph(document, found);
}

function annotationById({ document }: Document, id: unknown): Annotation {
  const found = document.annotations.of(document, null).find((critique) => critique.id === id);
  if (found === undefined) throw new HostError('ItemNotFound', 'no such annotation');
  return new Annotation(document, found);
}

const members: Members<Document> = {
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-body-member */
  body: navigation('1.1', ({ document }) => new Body(document, document.body)),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-contentcontrols-member */
  contentControls: navigation('1.1', ({ document }) => allControls(document)),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-properties-member */
  properties: navigation('1.3', ({ document }) => new DocumentProperties(document)),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-saved-member */
  saved: scalar('1.1', ({ document }) => !document.isChanged),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-changetrackingmode-member */
  changeTrackingMode: scalar(
    '1.4',
    (self) => {
      guardTracking(self);
      return isTracking(self.document.docx) ? (self.document.tracksMine ? 'TrackMineOnly' : 'TrackAll') : 'Off';
    },
    (self, value) => {
      guardTracking(self);
      setTracking(self.document, oneOf(['Off', 'TrackAll', 'TrackMineOnly'], value));
    },
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-getselection-member(1) */
  getSelection: reading('1.1', ({ document }) => {
    const { start, end } = document.selection;
    return new Range(document, document.live(start, end));
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-save-member(1) */
  save: writing('1.1', ({ document }) => document.markSaved()),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-getcontentcontrols-member(1) */
  getContentControls: reading('1.5', ({ document }, [options]) =>
    everyControlOf(document, () => document.controls()).ofTypes(options),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-getparagraphbyuniquelocalid-member(1) */
  getParagraphByUniqueLocalId: reading('1.6', (self, [id]) => byLocalId(self, id)),
  /** https://learn.microsoft.com/javascript/api/word/word.document#word-word-document-getannotationbyid-member(1) */
  getAnnotationById: reading('1.7', (self, [id]) => annotationById(self, id)),
  /** Objects of a run are given back when it is over. */
  _RemoveReference: reading('1.1', ({ references }, [id]) => references.remove(text(id))),
  _RemoveAllReferences: reading('1.1', ({ references }) => references.clear()),
  /** How handlers of events are registered. */
  _RegisterEvent: reading('1.1', (self, [id, name]) => self.listen(text(id ?? ''), text(name), true)),
  _UnregisterEvent: reading('1.1', (self, [id, name]) => self.listen(text(id ?? ''), text(name), false)),
};
