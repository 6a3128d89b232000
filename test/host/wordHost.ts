/**
 * Word as the client library sees it: holds a real .docx, answers the library's requests from it, and saves it. Tests also act on it as a
 * person would, and look at what happened.
 *
 * Where to find what:
 *
 *     a test ── person.ts ─────────────┐
 *     a test ── Office.js ── wire/ ── word/ ── model/ ── .docx
 *
 * - `wire/`: between the library and the host. `bridge` (in Node) and `page` with `pageSeam` (in a browser) carry its messages, written down
 *   in `protocol`; `execute`, `query` and `references` carry them out on the objects; `laterMembers` adds to the library what is younger.
 * - `word/`: one file for each class of Word's, a table of its members, each with its requirement set and its source. What several classes
 *   have in common stands once: `stretch`, `around`, `searching`, `paragraphFormat`.
 * - `model/`: the document itself, as XML in which places keep their meaning while it changes. Knows nothing of Office.
 * - `members.ts`: how such a table is written. `notModelled.ts`: what the host refuses, and why; held against Microsoft's `typings.ts`.
 * - `switches.ts`: what is uncertain about Word, or differs between its versions; each test may turn it on.
 * - `person.ts`: what a person does beside the add-in. `events.ts`: who is told of it.
 *
 * A new member: a row in the table of its class, a case in `word.test.ts`, and its gap in `notModelled.ts` goes.
 */
import { AddinInternalService, INTERNAL_SERVICE } from './wire/addinInternalService.js';
import { type EventSink, Events } from './events.js';
import { Execution } from './wire/execute.js';
import { HostError } from './hostError.js';
import type { HostObject, ApiSet } from './members.js';
import { tagOf } from './model/control.js';
import { OpenDocument } from './model/openDocument.js';
import { controlAt } from './model/place.js';
import * as person from './person.js';
import type { RequestBody, ResponseBody } from './wire/protocol.js';
import { References } from './wire/references.js';
import { type Switches, withDefaults } from './switches.js';
import { Document } from './word/document.js';
import { Range } from './word/range.js';
import { SearchOptions } from './word/searchOptions.js';
import { textIn } from './word/stretch.js';

export interface HostOptions {
  /** Highest WordApi set the host has; later members are refused. */
  readonly api?: ApiSet;
  readonly switches?: Partial<Switches>;
  /** File name as `Office.context.document.url` ends. */
  readonly name?: string;
}

/** One `context.sync()`. */
export interface RoundTrip {
  /** Bytes of the JSON text. */
  readonly up: number;
  readonly down: number;
  readonly writes: boolean;
  /** The client sends it by itself, e.g. to give back what a run kept, and no add-in waits for it. */
  readonly housekeeping: boolean;
  readonly error: string | null;
}

/** What is selected. */
export interface Selected {
  readonly text: string;
  /** Tag of the innermost control around its start; null outside controls. */
  readonly tag: string | null;
  readonly collapsed: boolean;
  /** Place of its first paragraph among all of the body. */
  readonly paragraph: number;
}

/** Milliseconds a person needs at least. */
const HUMAN = 5000;

export class WordHost {
  readonly api: ApiSet;
  readonly name: string;
  readonly log: RoundTrip[] = [];
  readonly document: OpenDocument;
  /** Where events go; set by a client. */
  sendEvent: EventSink = () => undefined;
  readonly switches: Switches;
  private readonly references = new References();
  private readonly events: Events;
  private readonly root: Document;
  private readonly waiting: { readonly work: () => void; readonly before: 'request' | 'write' }[] = [];
  private writes = 0;
  askedForDataParts = 0;
  /** Milliseconds on the clock of whoever sits before this Word: what a person does takes a while. */
  time = 0;

  private constructor(bytes: Uint8Array, { api = '1.9', switches, name = '申报书.docx' }: HostOptions) {
    this.api = api;
    this.name = name;
    this.switches = withDefaults(switches);
    this.document = new OpenDocument(bytes, this.switches);
    this.events = new Events(this.document, this.references);
    this.root = new Document(this.document, this.references, (id, name, on) => {
      this.events.listen(id, name, on);
    });
  }

  static open(bytes: Uint8Array, options: HostOptions = {}): WordHost {
    return new WordHost(bytes, options);
  }

  /** The .docx as Word would save it now. */
  save(): Uint8Array {
    return this.document.docx.save();
  }

  /** What `customXmlParts.getByNamespaceAsync` and `getXmlAsync` give; each asking is counted. */
  dataParts(namespace: string): readonly string[] {
    this.askedForDataParts += 1;
    const { docx } = this.document;
    return docx
      .names()
      .filter((name) => /^customXml\/item\d+\.xml$/i.test(name))
      .map((name) => docx.text(name))
      .filter((text) => text.includes(`"${namespace}"`));
  }

  documentXml(): string {
    return this.document.xml;
  }

  /** What Word shows as text, paragraphs joined by line feeds. */
  text(): string {
    return this.document
      .paragraphs()
      .map((paragraph) => this.document.textOf(paragraph))
      .join('\n');
  }

  selected(): Selected {
    const { start, end } = this.document.selection;
    const control = controlAt(this.document, start);
    return {
      text: textIn(this.document, { start, end }),
      tag: control === null ? null : tagOf(control),
      collapsed: this.document.selection.collapsed,
      paragraph: this.document.placeOf(start.paragraph),
    };
  }

  /** Requests an add-in waited for. */
  get roundTrips(): RoundTrip[] {
    return this.log.filter(({ housekeeping }) => !housekeeping);
  }

  /** What critique annotations underline. */
  annotations(): { readonly paragraph: number; readonly text: string; readonly colorScheme: string }[] {
    return this.document.annotations.of(this.document, null).map(({ paragraph, start, length, colorScheme }) => ({
      paragraph: this.document.placeOf(paragraph),
      text: this.document.textOf(paragraph).slice(start, start + length),
      colorScheme,
    }));
  }

  /** Objects the client keeps: not 0 after its runs means that something is tracked. */
  get keptObjects(): number {
    return this.references.size;
  }

  /** Someone else works on the document just before the next request (or the next one that writes) is carried out. */
  between(work: () => void, before: 'request' | 'write' = 'request'): void {
    this.waiting.push({ work, before });
  }

  /** A person types at the end of a control or of the n-th paragraph. */
  typeInto(where: string | number, text: string): void {
    this.time += HUMAN;
    person.typeInto(this.document, where, text);
    this.events.flush(this.sendEvent);
  }

  /** A person deletes all text of a control or of the n-th paragraph. */
  erase(where: string | number): void {
    this.time += HUMAN;
    person.erase(this.document, where);
    this.events.flush(this.sendEvent);
  }

  /** A person deletes a control with what is in it (or keeps that). */
  deleteControl(tag: string, keepContent = false): void {
    this.time += HUMAN;
    person.deleteControl(this.document, tag, keepContent);
    this.events.flush(this.sendEvent);
  }

  /** Any other edit, on the XML of the main part. */
  edit(change: (xml: string) => string): void {
    this.time += HUMAN;
    this.document.replaceXml(change(this.documentXml()));
    this.events.flush(this.sendEvent);
  }

  /** Answers one request at once; `delay` and failures of the connection are up to `answer`. */
  execute(body: RequestBody, up = JSON.stringify(body).length): ResponseBody {
    const writes = this.willWrite(body);
    this.runWaiting(writes);
    this.document.round += 1;
    this.writes = 0;
    const failure = writes ? this.switches.failOnce : null;
    if (failure !== null) this.switches.failOnce = null;
    const response = failure?.when === 'before' ? null : this.perform(body);
    this.tellOwn();
    this.dropRanges();
    const answered: ResponseBody =
      failure === null || response?.Error !== undefined
        ? (response ?? failed('GeneralException'))
        : failed(failure.code ?? 'GeneralException');
    const down = JSON.stringify(answered).length;
    const methods = body.Actions.filter(({ ActionType }) => ActionType !== 1);
    const housekeeping =
      methods.length > 0 &&
      methods.every(({ Name }) => ['_RemoveReference', 'NotifyActionHandlerReady'].includes(Name ?? ''));
    this.log.push({ up, down, writes, housekeeping, error: answered.Error?.Code ?? null });
    return answered;
  }

  /** As `execute`, after the time a request takes here. */
  async answer(body: RequestBody, up?: number): Promise<ResponseBody> {
    const { delay } = this.switches;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    return this.execute(body, up);
  }

  private perform(body: RequestBody): ResponseBody {
    return new Execution(body, {
      api: this.api,
      document: this.root,
      references: this.references,
      nullWrites: this.switches.nullWrites,
      create: (type) => create(type),
      beforeWrite: () => this.beforeWrite(),
    }).run();
  }

  private beforeWrite(): void {
    this.writes += 1;
    if (this.switches.readOnly) throw new HostError(this.switches.readOnlyCode);
    if (person.isProtected(this.document)) throw new HostError('AccessDenied');
    if (this.switches.failWrite !== this.writes) return;
    this.switches.failWrite = null;
    throw new HostError('GeneralException', 'the host failed midway');
  }

  /** The request has a method or value that changes the document (read from names, since nothing was done yet). */
  private willWrite(body: RequestBody): boolean {
    const names = [
      ...body.Actions.filter(({ ActionType }) => ActionType === 3).map(({ Name }) => Name ?? ''),
      ...Object.values(body.ObjectPaths).map(({ ObjectPathType, Name }) => (ObjectPathType === 3 ? Name : '')),
    ];
    return (
      body.Actions.some(({ ActionType }) => ActionType === 4) ||
      names.some((name) => /^(?:Insert|Delete|Clear|Set|Save)/.test(name))
    );
  }

  private runWaiting(writes: boolean): void {
    const due = this.waiting.filter(({ before }) => before === 'request' || writes);
    for (const one of due) {
      this.waiting.splice(this.waiting.indexOf(one), 1);
      one.work();
    }
  }

  /** Events come after the answer to the request that caused them. */
  private tellOwn(): void {
    const told: Parameters<EventSink>[] = [];
    this.events.flush(this.switches.ownEvents ? (...event) => told.push(event) : null);
    if (told.length > 0) setTimeout(() => told.forEach((event) => this.sendEvent(...event)), 0);
  }

  /** Ranges nobody keeps need not follow the document any longer. */
  private dropRanges(): void {
    const kept = new Set(this.references.objects().flatMap((object) => (object instanceof Range ? [object.live] : [])));
    for (const range of this.document.ranges) {
      if (range !== this.document.selection && !kept.has(range)) this.document.ranges.delete(range);
    }
  }
}

function failed(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: code, Location: '', ActionIndex: 0 } };
}

function create(type: string): HostObject {
  if (type.endsWith('.SearchOptions')) return new SearchOptions();
  if (type === INTERNAL_SERVICE) return new AddinInternalService();
  throw new HostError('NotImplemented', type);
}
