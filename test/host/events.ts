/**
 * Events of the Rich API: what the client registered, and what is to be told to whom when the document changes. Ids 0 to 3 are those of
 * the client library; it has none for paragraphs, so that 100 to 102 are this host's own.
 */
import type { HostObject } from './members.js';
import type { Change, OpenDocument } from './model/openDocument.js';
import { contentOf } from './model/place.js';
import type { XmlElement } from './model/tree.js';
import type { References } from './wire/references.js';
import { ContentControl, wireIdOf } from './word/contentControl.js';
import { textIn } from './word/stretch.js';

/** Event name in `_RegisterEvent`, with its id on the wire. */
export const eventIds = {
  ContentControlDeleted: 0,
  ContentControlDataChanged: 2,
  ContentControlAdded: 3,
  ParagraphChanged: 100,
  ParagraphAdded: 101,
  ParagraphDeleted: 102,
} as const;

export type EventName = keyof typeof eventIds;

/** Stands for the document among reference ids. */
export const DOCUMENT = '';

/** Sends an event: event id, reference id of the object, what happened as JSON. */
export type EventSink = (eventId: number, referenceId: string, message: string) => void;

export class Events {
  private readonly document: OpenDocument;
  private readonly references: References;
  private readonly registered = new Map<EventName, Set<string>>();
  /** Texts of the controls that are listened to, when last told. */
  private readonly texts = new Map<XmlElement, string>();
  /** Paragraphs as they were when last told, with their ids. */
  private paragraphs: Map<XmlElement, string> | null = null;
  private readonly deleted = new Map<XmlElement, number>();
  private readonly added: number[] = [];

  constructor(document: OpenDocument, references: References) {
    this.document = document;
    this.references = references;
    document.onChange = (change) => {
      this.note(change);
    };
  }

  listen(referenceId: string, name: string, on: boolean): void {
    if (!(name in eventIds)) return;
    const event = name as EventName;
    const ids = this.registered.get(event) ?? new Set();
    this.registered.set(event, ids);
    if (on) ids.add(referenceId);
    else ids.delete(referenceId);
    for (const { control } of this.listenedControls('ContentControlDataChanged'))
      this.texts.set(control, this.textOf(control));
    if (this.listensToParagraphs) this.paragraphs ??= this.paragraphTexts();
  }

  /** Tells what changed since the last time; nothing when `send` is null, as for changes nobody is told about. */
  flush(send: EventSink | null): void {
    for (const { control, id } of this.listenedControls('ContentControlDataChanged')) {
      const text = this.textOf(control);
      if (text === this.texts.get(control)) continue;
      this.texts.set(control, text);
      this.tell(send, 'ContentControlDataChanged', id, { ids: [wireIdOf(this.document, control)] });
    }
    for (const [control, wireId] of this.deleted) {
      for (const { control: listened, id } of this.listenedControls('ContentControlDeleted'))
        if (listened === control) this.tell(send, 'ContentControlDeleted', id, { ids: [wireId] });
    }
    for (const wireId of this.added) this.tellDocument(send, 'ContentControlAdded', { ids: [wireId] });
    this.deleted.clear();
    this.added.length = 0;
    if (this.listensToParagraphs) this.flushParagraphs(send);
  }

  private note(change: Change): void {
    if (change.kind === 'control-added') this.added.push(wireIdOf(this.document, change.control));
    if (change.kind === 'control-deleted') this.deleted.set(change.control, wireIdOf(this.document, change.control));
  }

  private flushParagraphs(send: EventSink | null): void {
    const before = this.paragraphs ?? new Map<XmlElement, string>();
    const now = this.paragraphTexts();
    this.paragraphs = now;
    const ids = (paragraphs: readonly XmlElement[]): string[] => paragraphs.map((one) => this.document.localIdOf(one));
    const all = [...now.keys()];
    const lists = {
      ParagraphChanged: all.filter((one) => before.has(one) && before.get(one) !== now.get(one)),
      ParagraphAdded: all.filter((one) => !before.has(one)),
      ParagraphDeleted: [...before.keys()].filter((one) => !now.has(one)),
    };
    for (const name of ['ParagraphChanged', 'ParagraphAdded', 'ParagraphDeleted'] as const)
      if (lists[name].length > 0) this.tellDocument(send, name, { uniqueLocalIds: ids(lists[name]) });
  }

  private get listensToParagraphs(): boolean {
    return (['ParagraphChanged', 'ParagraphAdded', 'ParagraphDeleted'] as const).some(
      (name) => (this.registered.get(name)?.size ?? 0) > 0,
    );
  }

  private paragraphTexts(): Map<XmlElement, string> {
    return new Map(this.document.paragraphs().map((one) => [one, this.document.textOf(one)]));
  }

  private textOf(control: XmlElement): string {
    return this.document.isThere(control) ? textIn(this.document, contentOf(this.document, control)) : '';
  }

  private listenedControls(name: EventName): { readonly control: XmlElement; readonly id: string }[] {
    return [...(this.registered.get(name) ?? [])].flatMap((id) => {
      const object: HostObject | null = this.references.find(id);
      return object instanceof ContentControl ? [{ control: object.element, id }] : [];
    });
  }

  private tellDocument(send: EventSink | null, name: EventName, facts: object): void {
    if (this.registered.get(name)?.has(DOCUMENT) === true) this.tell(send, name, DOCUMENT, facts);
  }

  private tell(send: EventSink | null, name: EventName, referenceId: string, facts: object): void {
    send?.(eventIds[name], referenceId, JSON.stringify({ eventType: name, type: name, source: 'Local', ...facts }));
  }
}
