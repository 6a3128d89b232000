/** The files given together and what was found in each, checked by several threads at once. */
import { DocumentError } from '../../document/error.js';
import { createStore } from '../../pane/store/store.js';
import { type FileReport, reportRefusal } from '../../report/json.js';
import { type CalendarDate, compareDates } from '../../text/dates.js';
import { type FileStamp, isSameStamp, stampOf } from '../files/diskFile.js';
import type { GivenFile } from '../files/fileAccess.js';
import type { Lane } from './lane.js';

export interface FolderRow {
  readonly file: GivenFile;
  /** Null until it is checked. */
  readonly report: FileReport | null;
}

interface CheckedRow extends FolderRow {
  /** As it was when it was checked; null when it could not be looked at. */
  readonly stamp: FileStamp | null;
}

export interface FolderState {
  readonly rows: readonly FolderRow[];
  /** The day that dates were judged against. */
  readonly asOf: CalendarDate;
}

/** Milliseconds between two drawings of what was found, so that they cost little beside the checks. */
const PAUSE = 150;

export function createFolder(files: readonly GivenFile[], lanes: readonly Lane[], now: Date) {
  let rows: CheckedRow[] = files.map((file) => ({ file, report: null, stamp: null }));
  const store = createStore<FolderState>({ rows, asOf: dayOf(now) });
  let run = 0;
  let isRunning = false;
  /** Asked for while a check was under way. */
  let next: Date | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    store.update({ rows: [...rows] });
  };

  async function checkRow({ file, report, stamp }: CheckedRow, lane: Lane): Promise<CheckedRow> {
    let found: FileStamp | null = null;
    try {
      const content = await file.read();
      found = stampOf(content);
      if (report !== null && isSameStamp(stamp, found)) return { file, report, stamp };
      const job = { path: file.path, file: content, asOf: store.getState().asOf };
      return { file, report: await lane.check(job), stamp: found };
    } catch (error) {
      const refusal = new DocumentError('unreadable-path', {}, { cause: error });
      return { file, report: reportRefusal(file.path, refusal), stamp: found };
    }
  }

  function stop(): void {
    run += 1;
    isRunning = false;
    next = null;
    clearTimeout(timer);
    timer = undefined;
    for (const lane of lanes) lane.close();
  }

  /** Checks those that were not checked yet or are others on disk now; with `all`, or on another day, every file anew. */
  async function check(day: Date, all = false): Promise<void> {
    // What was judged on another day is judged anew.
    const anew = all || compareDates(dayOf(day), store.getState().asOf) !== 0;
    if (anew) stop();
    else if (isRunning) {
      // Files that were looked at already may be others now.
      next = day;
      return;
    }
    const mine = ++run;
    isRunning = true;
    if (anew) rows = rows.map(({ file }) => ({ file, report: null, stamp: null }));
    store.update({ rows: [...rows], asOf: dayOf(day) });
    const waiting = [...rows].entries();
    const work = async (lane: Lane): Promise<void> => {
      for (const [index, row] of waiting) {
        const checked = await checkRow(row, lane);
        if (mine !== run) return;
        rows[index] = checked;
        timer ??= setTimeout(show, PAUSE);
      }
    };
    await Promise.all(lanes.map(work));
    if (mine !== run) return;
    isRunning = false;
    show();
    const later = next;
    next = null;
    if (later !== null) await check(later);
  }

  return { getState: store.getState, subscribe: store.subscribe, stop, check };
}

function dayOf(now: Date): CalendarDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
