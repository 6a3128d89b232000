/** A thread beside the page that checks one file at a time. Whatever happens to it, there is an answer; the next file gets a new one. */
import { asDocumentError, DocumentError } from '../../document/error.js';
import { MAX_SECONDS } from '../../report/batch/checkOne.js';
import { type FileReport, reportRefusal } from '../../report/json.js';
import type { CheckJob } from './checkJob.js';

export interface Lane {
  /** One at a time. */
  readonly check: (job: CheckJob) => Promise<FileReport>;
  /** Ends the thread; a file that it was checking is refused. */
  readonly close: () => void;
}

/** What of a worker is used. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** @param seconds that one file may take */
export function createLane(start: () => Thread, seconds = MAX_SECONDS): Lane {
  let thread: Thread | null = null;
  let refuse: (error: unknown) => void = () => undefined;
  const close = (): void => {
    thread?.terminate();
    thread = null;
    refuse(new Error('closed'));
  };
  return {
    close,
    check: async (job) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        return await new Promise<FileReport>((resolve, reject) => {
          refuse = reject;
          thread ??= start();
          const late = new DocumentError('check-stopped', { found: 'time', bound: seconds });
          timer = setTimeout(() => reject(late), seconds * 1000);
          thread.onmessage = ({ data }: MessageEvent<FileReport>) => resolve(data);
          thread.onerror = ({ message }) => reject(new Error(message));
          thread.postMessage(job);
        });
      } catch (error) {
        close();
        return reportRefusal(job.path, asDocumentError(error));
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
