/** The report of one file as its readers see it: by part of the form, by severity, and what tells one application from others. */
import type { Severity } from '../check/finding.js';
import { formById } from '../forms/index.js';
import { findings as words } from '../strings/pane.js';
import { factsOf, type FileReport, type FindingReport, type FormFacts } from './json.js';

export interface Part {
  /** Id in the form; '' for the document as a whole. */
  readonly part: string;
  readonly label: string;
}

/** Null for a file that is no known form. */
export function formFacts({ form, pack }: Pick<FileReport, 'form' | 'pack'>): FormFacts | null {
  if (pack !== undefined) return pack;
  return form === null ? null : factsOf(formById(form));
}

/** The parts of the form that the file is, in their order; the document as a whole last. */
export function partsOf(file: Pick<FileReport, 'form' | 'pack'>): readonly Part[] {
  return [...(formFacts(file)?.parts ?? []), { part: '', label: words.wholeDocument }];
}

/** The parts that a table of these files needs a column for: those that have fields, and those where something was found. */
export function columnsFor(files: readonly FileReport[]): readonly Part[] {
  const parts = new Map(files.flatMap(partsOf).map((part) => [part.part, part]));
  const asked = files.flatMap(({ form, pack }) =>
    pack !== undefined || form === null ? [] : formById(form).fields.map(({ part }) => part),
  );
  const found = files.flatMap((file) => byPart(file, toChange(file)).map(({ part }) => part));
  const used = new Set([...asked, ...found]);
  return [...parts.values()].filter(({ part }) => used.has(part));
}

/** Findings by part, parts without any left out. */
export function byPart(file: FileReport, findings: readonly FindingReport[]) {
  const parts = partsOf(file);
  const known = new Set(parts.map(({ part }) => part));
  const partOf = ({ place }: FindingReport): string => (known.has(place.part) ? place.part : '');
  return parts
    .map(({ part, label }) => ({ part, label, findings: findings.filter((finding) => partOf(finding) === part) }))
    .filter((group) => group.findings.length > 0);
}

/** What the head of a narrow column says: “一、…” is long. */
export function shortLabel({ label }: Part): string {
  return label.replace(/、.*$/u, '');
}

/** How much must and should be changed in each part; parts without any left out. */
export function countsByPart(file: FileReport): ReadonlyMap<string, Readonly<Record<'error' | 'warning', number>>> {
  return new Map(
    byPart(file, toChange(file)).map(({ part, findings }) => {
      const error = findings.filter(({ severity }) => severity === 'error').length;
      return [part, { error, warning: findings.length - error }];
    }),
  );
}

/** Every file is counted. */
export function tallyOf(files: readonly FileReport[]): Readonly<Record<'all' | FileReport['verdict'], number>> {
  const count = (verdict: FileReport['verdict']): number => files.filter((file) => file.verdict === verdict).length;
  return { all: files.length, clean: count('clean'), findings: count('findings'), refused: count('refused') };
}

/** Findings by what they are about, so that they are found again in another round; of one rule in one field by their order. */
export function byPlace(findings: readonly FindingReport[]): ReadonlyMap<string, FindingReport> {
  const places = new Map<string, FindingReport>();
  for (const finding of findings) {
    const place = `${finding.rule}|${finding.field ?? finding.label}`;
    let ordinal = 1;
    while (places.has(`${place}|${ordinal}`)) ordinal += 1;
    places.set(`${place}|${ordinal}`, finding);
  }
  return places;
}

/** What must or should be changed. */
export function toChange({ findings }: FileReport): FindingReport[] {
  return findings.filter(({ severity }) => severity !== 'manual');
}

/** What a person has to look at. */
export function toLookAt({ findings }: FileReport, when: 'before' | 'after'): FindingReport[] {
  return findings.filter((finding) => finding.severity === 'manual' && (finding.when ?? 'before') === when);
}

/** How many there are, whatever of them is listed. */
export function countsOf({ summary, findings }: FileReport): Readonly<Record<Severity, number>> {
  if (summary !== undefined) return summary;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), manual: count('manual') };
}

export interface Identity {
  /** What it applies for: 实验室名称; '' when it is not filled. */
  readonly name: string;
  /** Who applies: 依托单位. */
  readonly unit: string;
}

export function identityOf(file: Pick<FileReport, 'form' | 'pack' | 'fields'>): Identity {
  const { name, unit } = formFacts(file)?.identity ?? { name: [], unit: [] };
  const { fields } = file;
  const answer = (ids: readonly string[]): string =>
    ids.map((id) => fields.find(({ field }) => field === id)?.text ?? '').find((text) => text !== '') ?? '';
  return { name: answer(name), unit: answer(unit) };
}
