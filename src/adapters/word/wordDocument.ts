/** Word itself behind the port. One request runs at a time; each action says how many it needs. */
import type { DocumentContent, Span } from '../../document/content.js';
import type {
  Edit,
  CautionOptions,
  EditReport,
  FormDocument,
  Host,
  Peek,
  Mark,
  MarkOptions,
  PrepareOptions,
  PrepareReport,
  ReadOptions,
  Revealed,
  UndoStep,
  WriteCaution,
} from '../../document/port.js';
import { withUnfit } from '../formReading.js';
import { Changes } from './session/changes.js';
import { ownTag } from './session/controlState.js';
import { edit } from './edit/editing.js';
import type { History } from './edit/history.js';
import type { WordHost } from './session/host.js';
import { Marking } from './mark/marking.js';
import { prepare } from './prepare/preparing.js';
import { Queue } from './session/queue.js';
import { reveal } from './read/reveal.js';
import { WordSession } from './session/wordSession.js';
import { Surplus } from './mark/surplus.js';
import { cautionFor, trySwitching } from './session/tracking.js';
import { undo } from './undoing.js';
import { unprepare } from './prepare/unpreparing.js';

export class WordDocument implements FormDocument {
  private readonly session: WordSession;
  private readonly queue = new Queue();
  private readonly history: History = [];
  private readonly marking: Marking;
  private readonly surplus: Surplus;
  private readonly changes: Changes;

  constructor(private readonly word: WordHost) {
    const session = new WordSession(word);
    this.session = session;
    this.marking = new Marking(session);
    this.surplus = new Surplus(session);
    this.changes = new Changes(session, this.queue);
  }

  get name(): string {
    return this.word.name;
  }

  get key(): string {
    return this.word.key;
  }

  /** One light request: only tags come back. */
  peek(): Promise<Peek> {
    return this.queue.run(async () => {
      const tags = (await this.session.readTags()).flatMap((tag) => ownTag(tag) ?? []);
      const marked = tags.flatMap(({ field, record }) => (record === null ? [] : [field]));
      return { prepared: tags.some(({ kind }) => kind === 'field'), marks: new Set(marked).size };
    });
  }

  host(): Promise<Host> {
    return Promise.resolve({ name: this.word.hostName, capabilities: this.session.abilities.list() });
  }

  /** One request; none right after a write. */
  read({ afterWrite = false }: ReadOptions = {}): Promise<DocumentContent> {
    return this.queue.run(async () => {
      const { reading } = await (afterWrite ? this.session.recent() : this.session.read());
      return withUnfit(reading.content, this.session.unfit);
    });
  }

  /** One request to find the fields, one more where values share their lines with labels, and one for each dozen of fields. */
  prepare(options: PrepareOptions = {}): Promise<PrepareReport> {
    return this.queue.run(() => prepare(this.session, this.history, options));
  }

  unprepare(): Promise<EditReport> {
    return this.writing(() => unprepare(this.session, this.history));
  }

  /** One request right after `read`, else two. What goes beyond a limit is underlined afterwards; nobody waits for that. */
  mark(marks: readonly Mark[], options: MarkOptions = {}): Promise<EditReport> {
    return this.queue.run(async () => {
      const report = await this.changes.noticing(() => this.marking.mark(marks, options));
      void this.queue.run(() => this.surplus.underline(marks));
      return report;
    });
  }

  /** Two requests. */
  clear(): Promise<EditReport> {
    return this.queue.run(async () => {
      const report = await this.marking.clear();
      void this.queue.run(() => this.surplus.clear());
      return report;
    });
  }

  /** No request where Track Changes is off or is known to be switched off and on at will; else one or two. */
  caution({ prepares = false }: CautionOptions = {}): Promise<WriteCaution | null> {
    if (prepares && this.word.isOnline === true) return Promise.resolve('may-not-save');
    return this.queue.run(() =>
      this.changes.noticing(async () => {
        await trySwitching(this.session);
        return cautionFor(this.session);
      }),
    );
  }

  /** One request right after a reading, else two, for any number of fills; one or two more with hints to delete. */
  edit(edits: readonly Edit[]): Promise<EditReport> {
    return this.writing(() => edit(this.session, this.history, edits));
  }

  get undoStep(): UndoStep | null {
    const step = this.history.at(-1);
    return step === undefined ? null : { kind: step.kind, fields: step.fields };
  }

  undo(): Promise<EditReport> {
    return this.writing(() => undo(this.session, this.history));
  }

  /** Where Track Changes is on, it is tried first whether it can be switched off meanwhile. */
  private writing<Report>(write: () => Promise<Report>): Promise<Report> {
    return this.queue.run(async () => {
      await trySwitching(this.session);
      return write();
    });
  }

  reveal(field: string, range?: Span): Promise<Revealed> {
    return this.queue.run(() => this.changes.noticing(() => reveal(this.session, field, range)));
  }

  onChanged(listener: () => void): () => void {
    return this.changes.subscribe(listener);
  }

  /** For the entry to call when the pane gets the focus: on hosts without any event this is when a change shows. */
  lookAgain(): Promise<void> {
    return this.changes.look();
  }
}
