/** What a decision is about: one document, one finding in it, one text. The keys by which everything that was decided is found again. */
import type { Finding } from '../check/finding.js';
import type { DocumentContent, FieldContent } from '../document/content.js';
import { fingerprint } from '../text/fingerprint.js';

/** The finding as a decision knows it. */
export interface Subject {
  /** Stable for one place and rule, over checks. */
  readonly key: string;
  /** Of the text the finding is about and of what it says: another one means that a decision about it no longer holds. */
  readonly fingerprint: string;
}

/** One for each finding, in their order; findings of one rule in one field are told apart by their ordinal. */
export function subjectsOf(findings: readonly Finding[], content: DocumentContent): Subject[] {
  const contents = new Map(content.fields.map((field) => [field.field, field]));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.rule}|${finding.field ?? finding.label}|${finding.message}`;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    return { key: `${base}|${ordinal}`, fingerprint: fingerprintOf(finding, contents.get(finding.field ?? '')) };
  });
}

/** What a finding says may rest on other fields too, so its data is part of what it is about; the day of the check is not. */
function fingerprintOf({ severity, data }: Finding, content: FieldContent | undefined): string {
  const options = content?.options.map(({ id, state }) => `${id} ${state}`) ?? [];
  const said = Object.entries(data).filter(([name]) => name !== 'asOf');
  return fingerprint(JSON.stringify([severity, said, content?.text ?? '', options]));
}
