/**
 * Has someone else changed the document? Word's own events are late or missing on many hosts (office-js issues 5597, 4351, 4492), so that
 * every sign of life only leads to a look: the text of the body is compared with what was last read or left.
 */
import { unlessRefused } from './host.js';
import type { Queue } from './queue.js';
import type { WordSession } from './wordSession.js';

/** Shortest time between two looks, ms: the selection moves with every key. */
const PAUSE = 1000;

export class Changes {
  private readonly listeners = new Set<() => void>();
  private stopListening: (() => void) | null = null;
  private waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly session: WordSession,
    private readonly queue: Queue,
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.stopListening === null) {
      this.stopListening = this.session.host.onSelectionChanged?.(this.lookSoon) ?? ((): void => undefined);
      void this.queue.run(() => this.register());
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopListening?.();
      this.stopListening = null;
      if (this.waiting !== null) clearTimeout(this.waiting);
      this.waiting = null;
    };
  }

  /** Compares now; tells the listeners once for each change. */
  async look(): Promise<void> {
    await this.queue.run(async () => {
      const { session } = this;
      if (this.listeners.size === 0 || session.seenText === null) return;
      const text = await this.text();
      if (text === null || text === session.seenText) return;
      session.seenText = text;
      session.snapshot = null;
      this.tell();
    });
  }

  /** Does what writes no text: when it reads the document anew, it may be the first to see that someone else has written. */
  async noticing<Result>(action: () => Promise<Result>): Promise<Result> {
    const { seenText } = this.session;
    try {
      return await action();
    } finally {
      if (seenText !== null && this.session.seenText !== seenText) this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private readonly lookSoon = (): void => {
    if (this.waiting !== null || this.listeners.size === 0) return;
    this.waiting = setTimeout(() => {
      this.waiting = null;
      void this.look();
    }, PAUSE);
  };

  /** Null when Word does not answer: then nothing is known, and nothing is claimed. */
  private text(): Promise<string | null> {
    const { host } = this.session;
    const request = async (context: Word.RequestContext): Promise<string> => {
      const { body } = context.document;
      body.load('text');
      await context.sync();
      return body.text;
    };
    return unlessRefused(() => host.run(request));
  }

  /** `onParagraphChanged` (WordApi 1.6), where the host and the library have it. */
  private async register(): Promise<void> {
    const { abilities, host } = this.session;
    if (!abilities.has('change-events')) return;
    const request = async (context: Word.RequestContext): Promise<() => void> => {
      const { document } = context;
      const handler = document.onParagraphChanged.add(() => {
        this.lookSoon();
        return Promise.resolve();
      });
      document.track();
      await context.sync();
      return (): void => {
        handler.remove();
        document.untrack();
        // Sent by the context that the handler is of; what cannot be sent any more needs not be taken back.
        void this.queue.run(() => unlessRefused(() => context.sync()));
      };
    };
    const remove = await unlessRefused(() => host.run(request), true);
    if (remove === null) {
      abilities.fail('change-events');
      return;
    }
    const before = this.stopListening;
    this.stopListening = (): void => {
      before?.();
      remove();
    };
  }
}
