/** What of a report is shown when a person asks for less of it. Counts and verdict stay those of the whole check. */
import type { FileReport } from '../json.js';

export interface Listing {
  /** Ids of the severities and rules that alone are listed; null for all. */
  readonly only: readonly string[] | null;
  /** With the sentences of the official text. */
  readonly ground: boolean;
}

export function listed(file: FileReport, { only, ground }: Listing): FileReport {
  const findings = file.findings.filter(
    ({ rule, severity }) => only === null || [rule, severity].some((id) => only.includes(id)),
  );
  return { ...file, findings: ground ? findings : findings.map((finding) => ({ ...finding, ground: '' })) };
}
