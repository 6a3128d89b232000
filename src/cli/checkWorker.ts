/**
 * A thread that checks one file at a time. Whatever happens to it, there is an answer; after a failure the next file gets a new thread.
 * The pools that there are do not fit: piscina and tinypool start a second file, which the program does not have, and workerpool 10 stands
 * still after a few tasks that ran out of time.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { asDocumentError, DocumentError } from '../document/error.js';
import { checkOne, MAX_SECONDS } from '../report/batch/checkOne.js';
import type { Form } from '../forms/schema.js';
import { type FileReport, reportRefusal } from '../report/json.js';
import type { CalendarDate } from '../text/dates.js';
import { type InputFile, openDocument, readInput } from './inputs.js';
import type { FileSystem } from './terminal.js';

/** Plain data, as goes to a process. */
export interface CheckJob {
  readonly item: InputFile;
  readonly asOf: CalendarDate;
  /** Rules of further forms. */
  readonly packs: readonly Form[];
}

/** The check of one file, in this process or in another: whatever is wrong with the file is in its report. */
export function checkFile({ item, asOf, packs }: CheckJob, fs: FileSystem): Promise<FileReport> {
  return checkOne(item.path, () => openDocument(readInput(item, fs), item, packs), asOf);
}

export interface Bounds {
  /** For one file. */
  readonly seconds: number;
  /** MiB that its process may hold. */
  readonly memory: number;
}

/**
 * What is read (`ooxml/bounds.ts`) stays below the memory. Below 2048 V8 lets the heap grow in small steps only (`MemoryController` of its
 * heap): with 1536 it collected three times as often, and two of them took a quarter more of the processors.
 */
export const bounds: Bounds = { seconds: MAX_SECONDS, memory: 2048 };

/** The argument by which the program is started to check what it is sent. */
export const SERVE = '--serve-checks';

/** How V8 ends a process whose heap is full: aborted, which Windows has no signal for. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || code === 134;

/** A process of its own and no thread: since Node 24 a thread whose heap is full takes the whole program with it. */
export class CheckWorker {
  private worker: ChildProcess | null = null;

  /** @param script the program itself, which started so calls `serveChecks` */
  constructor(
    private readonly script: string,
    private readonly limits: Bounds = bounds,
  ) {}

  /** One at a time. */
  async check(job: CheckJob): Promise<FileReport> {
    const { seconds, memory } = this.limits;
    const worker = (this.worker ??= fork(this.script, [SERVE], {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<FileReport>((resolve, reject) => {
        const stopped = (found: 'time' | 'memory', bound: number): void =>
          reject(new DocumentError('check-stopped', { found, bound }));
        timer = setTimeout(() => stopped('time', seconds), seconds * 1000);
        worker.once('message', resolve).once('error', reject);
        worker.once('exit', (code, signal) => {
          if (isOutOfMemory(code, signal)) stopped('memory', memory);
          else reject(new Error(`exit ${signal ?? code}`));
        });
        worker.send(job);
      });
    } catch (error) {
      this.close();
      return reportRefusal(job.item.path, asDocumentError(error));
    } finally {
      clearTimeout(timer);
      // Its own listeners stay: without them it hears nothing any more.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    }
  }

  close(): void {
    const { worker } = this;
    this.worker = null;
    // What may come after it is ended, e.g. of a message on its way, is nobody's any more.
    worker?.on('error', () => undefined);
    worker?.kill('SIGKILL');
  }
}

/** What that process does until nobody sends it anything. */
export function serveChecks(fs: FileSystem): void {
  process.on('message', (job: CheckJob) => {
    void checkFile(job, fs).then((file) => process.send?.(file));
  });
}
