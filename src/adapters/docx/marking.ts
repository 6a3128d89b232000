/** Marks written into a file and taken out of one, each verified. While a document is open they stand beside its text. */
import type { EditReport, Mark } from '../../document/port.js';
import { firstOfEach, forFields } from '../fieldEdits.js';
import { areMarked, sameToReaders } from '../verify.js';
import { planClear, planMarks } from './marks.js';
import type { DocxSession } from './docxSession.js';

/** Marks these fields, each once, of a document that has no marks. */
export function putMarks(session: DocxSession, marks: readonly Mark[]): EditReport {
  return session.writeEach(
    marks,
    (some) => planMarks(session.reading, some),
    (before, after, made) => sameToReaders(before, after) && areMarked(after, made),
  );
}

/** Takes all marks away; what was there before them is back. */
export function clearMarks(session: DocxSession): EditReport {
  return session.writeEach(
    firstOfEach(planClear(session.reading.story)).first,
    (some) => ({ splices: forFields(planClear(session.reading.story), some) }),
    sameToReaders,
  );
}
