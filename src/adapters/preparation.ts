/** What of a document there is to prepare, and what came of it. */
import { byField } from '../document/content.js';
import type { NotDone, NotDoneReason, PrepareOptions, PrepareReport } from '../document/port.js';
import { notDone } from './fieldEdits.js';
import { unprepared, type FormReading } from './formReading.js';

export interface Preparation {
  /** Fields that are meant, in order. */
  readonly meant: readonly string[];
  /** Those that have their control. */
  readonly kept: readonly string[];
  /** Those that need one, or have more than one. */
  readonly open: readonly string[];
  /** What is not tried. */
  readonly failed: ReadonlyMap<string, NotDoneReason>;
}

/** @param refusal why nothing of the document can be prepared; null when it can */
export function toPrepare(
  reading: FormReading,
  fields: PrepareOptions['fields'],
  refusal: NotDoneReason | null = null,
): Preparation {
  const { order, places } = reading.located;
  const contents = byField(reading.content);
  const meant = order.filter((field) => fields?.includes(field) ?? true);
  const failed = new Map<string, NotDoneReason>();
  for (const field of meant) if (!places.has(field)) failed.set(field, 'not-found');
  const wanted = unprepared(reading).filter((field) => meant.includes(field));
  for (const field of wanted) {
    const reason = refusal ?? (contents.get(field)?.locked === true ? 'locked' : null);
    if (reason !== null) failed.set(field, reason);
  }
  const kept = meant.filter((field) => (places.get(field)?.control ?? null) !== null);
  return { meant, kept, open: wanted.filter((field) => !failed.has(field)), failed };
}

/** @param done fields that have a control, and only that one, by now */
export function prepareReport(
  { meant, kept, failed }: Preparation,
  done: readonly string[],
  notTaken: readonly NotDone[],
): PrepareReport {
  const prepared = meant.filter((field) => done.includes(field));
  return {
    done: prepared.filter((field) => !kept.includes(field)),
    kept,
    repaired: prepared.filter((field) => kept.includes(field)),
    notDone: [...notDone(failed), ...notTaken],
  };
}
