import type { Form } from '../../forms/schema.js';
import type { CalendarDate } from '../../text/dates.js';

/** What a thread is given; its answer is a `FileReport`. */
export interface CheckJob {
  /** As the report names the file. */
  readonly path: string;
  readonly file: File;
  readonly asOf: CalendarDate;
  /** Rules of further forms. */
  readonly packs?: readonly Form[];
}
