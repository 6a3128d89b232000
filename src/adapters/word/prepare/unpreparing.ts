/** Taking our controls out of the document, whoever put them there; the text stays, and a prompt that showed goes. */
import { byField } from '../../../document/content.js';
import type { EditReport, NotDoneReason } from '../../../document/port.js';
import { changedFields } from '../../formReading.js';
import { parseTag } from '../../../ooxml/story/tag.js';
import { findParagraphs } from '../read/bodyParagraphs.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import type { History } from '../edit/history.js';
import { isHostError } from '../session/host.js';
import { promptOf } from '../session/placeholders.js';
import { emptyControls, type WordReading } from '../session/wordReading.js';
import { removeControl, retryingEmpty } from '../session/removal.js';
import type { WordSession } from '../session/wordSession.js';
import { expectWritable, reasonOf, bisect } from '../session/bisect.js';
import { restoreTracking, untracked } from '../session/tracking.js';

export class Unpreparing {
  constructor(
    private readonly session: WordSession,
    private readonly history: History,
  ) {}

  /** @throws DocumentError when the document cannot be read, or lets nothing be changed */
  async unprepare(): Promise<EditReport> {
    const before = await this.session.recent();
    const report = await this.remove(before, [...new Set(before.controls.flatMap((state) => fieldOf(state) ?? []))]);
    this.history.push({ kind: 'unprepare', fields: report.done, entries: [] });
    return report;
  }

  /** Takes out the controls of these fields. */
  async remove(start: WordReading, fields: readonly string[]): Promise<EditReport> {
    const failed = new Map<string, NotDoneReason>();
    const refused = await bisect(
      fields,
      async (some) => {
        await retryingEmpty(this.session, () => this.write(some));
        return true;
      },
      this.session,
    );
    expectWritable(this.session, refused, fields.length - refused.length);
    const now = this.session.snapshot ?? (await this.session.read());
    const left = new Set(now.controls.map(fieldOf));
    const changed = changedFields(start.reading.content, now.reading.content);
    for (const field of fields) {
      const error = refused.find(({ job }) => job === field)?.error;
      if (left.has(field)) failed.set(field, error === undefined ? 'verify-failed' : reasonOf(error));
      else if (changed.has(field)) failed.set(field, 'changed-meanwhile');
    }
    const done = fields.filter((field) => !failed.has(field));
    // Nobody has lost these.
    this.session.unfit = new Map([...this.session.unfit, ...done.map((field) => [field, 'awaiting'] as const)]);
    return { done, notDone: [...failed].map(([field, reason]) => ({ field, reason })) };
  }

  private async write(fields: readonly string[]): Promise<void> {
    const before = this.session.snapshot ?? (await this.session.read());
    const going = before.controls.filter((state) => fields.includes(fieldOf(state) ?? ''));
    if (going.length === 0) return;
    const empty = emptyControls(before);
    try {
      await this.session.host.run(async (context) => {
        untracked(context, before, () => {
          for (const state of going) {
            removeControl(this.session, controlAt(context, state, before.controls), empty.get(state));
          }
        });
        const pending = this.session.begin(context);
        await context.sync();
        const after = await this.session.finish(pending);
        await this.removePrompts(context, before, after, fields);
      });
    } catch (error) {
      if (isHostError(error)) {
        await restoreTracking(this.session, before);
        await this.session.read();
      }
      throw error;
    }
  }

  /** A prompt that a host leaves behind as text, where there was no text. */
  private async removePrompts(
    context: Word.RequestContext,
    before: WordReading,
    after: WordReading,
    fields: readonly string[],
  ): Promise<void> {
    const was = byField(before.reading.content);
    const is = byField(after.reading.content);
    const left = fields.filter(
      (field) => was.get(field)?.state === 'blank' && is.get(field)?.text !== was.get(field)?.text,
    );
    if (left.length === 0) return;
    const proxyOf = await findParagraphs(context, after.reading.story);
    untracked(context, before, () => {
      for (const field of left) {
        const prompt = promptOf(before.reading, field);
        for (const { paragraph, shared } of after.reading.located.places.get(field)?.paragraphs ?? []) {
          const proxy = shared ? null : proxyOf(paragraph, 'exact');
          if (prompt !== '' && proxy?.text.trim() === prompt) proxy.insertText('', 'Replace');
        }
      }
    });
    const pending = this.session.begin(context);
    await context.sync();
    await this.session.finish(pending);
  }
}

/** Field of a control of ours, of a single option's too; null for others. */
function fieldOf({ tag }: Pick<ControlState, 'tag'>): string | null {
  return parseTag(tag)?.field.split('/')[0] ?? null;
}
