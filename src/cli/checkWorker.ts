/**
 * A thread that checks one file at a time. Whatever happens to it, there is an answer; after a failure the next file gets a new thread.
 * The pools that there are do not fit: piscina and tinypool start a second file, which the program does not have, and workerpool 10 stands
 * still after a few tasks that ran out of time.
 */
import { parentPort, Worker } from 'node:worker_threads';
import { asDocumentError, DocumentError } from '../document/error.js';
import { checkOne, MAX_SECONDS } from '../report/batch/checkOne.js';
import type { Form } from '../forms/schema.js';
import { type FileReport, reportRefusal } from '../report/json.js';
import type { CalendarDate } from '../text/dates.js';
import { type InputFile, openDocument, readInput } from './inputs.js';
import type { FileSystem } from './terminal.js';

/** Plain data, as goes to a thread. */
export interface CheckJob {
  readonly item: InputFile;
  readonly asOf: CalendarDate;
  /** Rules of further forms. */
  readonly packs: readonly Form[];
}

/** The check of one file, in this process or in a thread: whatever is wrong with the file is in its report. */
export function checkFile({ item, asOf, packs }: CheckJob, fs: FileSystem): Promise<FileReport> {
  return checkOne(item.path, () => openDocument(readInput(item, fs), item, packs), asOf);
}

export interface Bounds {
  /** For one file. */
  readonly seconds: number;
  /** MiB that the thread may hold. */
  readonly memory: number;
}

/**
 * What is read (`ooxml/bounds.ts`) stays below the memory. Below 2048 V8 lets the heap grow in small steps only (`MemoryController` of its
 * heap): with 1536 a thread collected three times as often, and two threads took a quarter more of the processors.
 */
export const bounds: Bounds = { seconds: MAX_SECONDS, memory: 2048 };

export class CheckWorker {
  private worker: Worker | null = null;

  /** @param script the program itself, which in a thread calls `serveChecks` */
  constructor(
    private readonly script: string,
    private readonly limits: Bounds = bounds,
  ) {}

  /** One at a time. */
  async check(job: CheckJob): Promise<FileReport> {
    const { seconds, memory } = this.limits;
    const worker = (this.worker ??= new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: memory } }));
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<FileReport>((resolve, reject) => {
        const late = new DocumentError('check-stopped', { found: 'time', bound: seconds });
        timer = setTimeout(() => reject(late), seconds * 1000);
        worker.once('message', resolve).once('error', reject);
        worker.once('exit', (code) => reject(new Error(`exit ${code}`)));
        worker.postMessage(job);
      });
    } catch (error) {
      await this.close();
      return reportRefusal(job.item.path, this.reason(error));
    } finally {
      clearTimeout(timer);
      // Its own listeners stay: without them it hears nothing any more.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private reason(error: unknown): DocumentError {
    const isMemory =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isMemory
      ? new DocumentError('check-stopped', { found: 'memory', bound: this.limits.memory })
      : asDocumentError(error);
  }
}

/** What the thread does. */
export function serveChecks(fs: FileSystem): void {
  const port = parentPort;
  port?.on('message', (job: CheckJob) => {
    void checkFile(job, fs).then((file) => port.postMessage(file));
  });
}
