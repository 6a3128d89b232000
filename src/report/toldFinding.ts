/**
 * What people are told of a check, as data: made by `told.ts`, shown by every surface. Light, so that a page can know the shapes before
 * form and rules are loaded.
 */
import type { Finding, Severity } from '../check/finding.js';
import type { Subject } from '../decisions/subject.js';
import type { DocumentContent } from '../document/content.js';
import type { Mark } from '../document/port.js';
import type { Ground } from '../strings/pane/findings.js';

/** A finding with its words. */
export interface ToldFinding extends Subject {
  readonly finding: Finding;
  /** The form's own labels, from the part to the field. */
  readonly path: readonly string[];
  /** The path without the part, which stands in the group's heading. */
  readonly title: string;
  /** What is wrong in a few characters: “未填”. */
  readonly brief: string;
  /** What is there and what to do. */
  readonly message: string;
  /** The message without the label it begins with, for where the label stands beside it. */
  readonly said: string;
  /** Where the official text asks for it (“填表说明三”), and the sentence; null for what concerns marking and filling only. */
  readonly ground: Ground | null;
}

export interface ToldGroup {
  /** Part id of the form; '' for the document as a whole. */
  readonly part: string;
  readonly label: string;
  readonly findings: readonly ToldFinding[];
}

/** A finding that a person set aside for this document. */
export interface IgnoredFinding {
  readonly told: ToldFinding;
  /** '' without. */
  readonly reason: string;
}

/** What 填“无” can do, and what it cannot. Findings that were set aside are in none of the lists. */
export interface FillPlan {
  /** Blanks that become “无”; there is often nothing to write in these fields. */
  readonly blanks: readonly ToldFinding[];
  /** “/”, “暂无” … that become “无”, in such fields. */
  readonly wordings: readonly ToldFinding[];
  /** Both, in fields where there usually is something to write: only when a person says so. */
  readonly unlikely: readonly ToldFinding[];
  /** Official hints that can be deleted. */
  readonly hints: readonly ToldFinding[];
  /** Only the applicant can fill these: they need content, or a tick, and hold none; “无” is no answer. */
  readonly needed: readonly ToldFinding[];
}

/** What a comment in a marked copy says. */
export interface Comment {
  /** Field id; '' for the document as a whole. */
  readonly field: string;
  readonly text: string;
}

export interface Told {
  readonly formTitle: string;
  /** Where the rules come from when they were drafted from a blank; null for a form of the catalogue. */
  readonly source: string | null;
  readonly content: DocumentContent;
  /** Every finding in document order, also what was set aside. */
  readonly findings: readonly ToldFinding[];
  /** Without what was set aside. */
  readonly tally: Readonly<Record<Severity, number>>;
  /** Errors and warnings by part of the form: mere blanks, then the others, both in document order; parts without any are left out. */
  readonly groups: readonly ToldGroup[];
  /** What a person has to look at before printing, and what comes after it: stamps, signatures, copies. */
  readonly manual: { readonly before: readonly ToldFinding[]; readonly after: readonly ToldFinding[] };
  /** Errors and warnings that were set aside, in document order: neither counted nor marked. */
  readonly ignored: readonly IgnoredFinding[];
  /** Parts of the form in their order. */
  readonly parts: readonly { readonly part: string; readonly label: string }[];
  /** What an all-clear would not be about: fields and headings that were not found or not read, stretches of text that are no field's. */
  readonly unread: { readonly fields: number; readonly headings: number; readonly stretches: number };
  readonly fill: FillPlan;
  /** For the document itself. */
  readonly marks: readonly Mark[];
  /** For a marked copy. */
  readonly comments: readonly Comment[];
  /** Labels by field id, for messages about fields. */
  readonly labels: ReadonlyMap<string, string>;
}

/** All that is listed, in the order it is shown. */
export function findingsIn({ groups, manual }: Pick<Told, 'groups' | 'manual'>): readonly ToldFinding[] {
  return [...groups.flatMap((group) => group.findings), ...manual.before, ...manual.after];
}

/** A mere blank, of which its label says all: that it is not filled in is said once for all of them. Not one that holds something. */
export function isBlankRow({ finding }: ToldFinding): boolean {
  return finding.rule === 'blank-field' && finding.severity !== 'manual' && finding.message !== 'furniture';
}

/** Errors among what was set aside; the verdict names them. */
export function ignoredErrors({ ignored }: Pick<Told, 'ignored'>): number {
  return ignored.filter(({ told }) => told.finding.severity === 'error').length;
}

/** What is ticked from the start in a preview. */
export function proposed({ blanks, wordings }: FillPlan): readonly ToldFinding[] {
  return [...blanks, ...wordings];
}

/** What a preview lists to choose from. */
export function offered(fill: FillPlan): readonly ToldFinding[] {
  return [...proposed(fill), ...fill.unlikely];
}
