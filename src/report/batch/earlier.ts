/** The report of an earlier check, as it is read again. */
import { type FileReport, type JsonReport, reportSchema } from '../json.js';

/**
 * @param text of a .json report, or of .jsonl, which has a report in each line, so that those of several machines can be put together
 * @returns 'partial' when it holds only some of what was found; 'none' when it is no report
 */
export function earlierFiles(text: string): readonly FileReport[] | 'partial' | 'none' {
  const whole = text.replace(/^\ufeff/, '');
  const reports = reportsIn([whole]) ?? reportsIn(whole.split('\n').filter((line) => line.trim() !== ''));
  if (reports === null) return 'none';
  return reports.some(({ only }) => only !== undefined) ? 'partial' : reports.flatMap(({ files }) => files);
}

/** Null when one of them is none. */
function reportsIn(texts: readonly string[]): readonly JsonReport[] | null {
  try {
    return texts.map((text) => reportSchema.parse(JSON.parse(text)));
  } catch {
    return null;
  }
}
