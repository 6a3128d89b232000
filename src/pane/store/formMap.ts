/** The whole form in miniature: a check's result as blocks of cells, one cell for each field. */
import type { FieldContent } from '../../document/content.js';
import { type CheckResult } from './result.js';
import { findingsIn, type ToldFinding } from '../../report/toldFinding.js';

/**
 * What a cell shows, the gravest first. `unread`: not found or not understood · `blank`: has to be filled and is not ·
 * `manual`: a person has to look · `checked`: a person did.
 */
const cellStates = ['unread', 'error', 'blank', 'warning', 'manual', 'ignored', 'checked', 'filled'] as const;
export type CellState = (typeof cellStates)[number];

export interface MapCell {
  readonly field: string;
  /** The form's label without the part. */
  readonly label: string;
  readonly state: CellState;
  /** Key of the listed finding to bring to the front; null without one. */
  readonly finding: string | null;
  /** The field stands in the document, so it can be brought into view. */
  readonly placed: boolean;
}

export interface MapPart {
  readonly part: string;
  readonly label: string;
  readonly cells: readonly MapCell[];
}

export interface FormMapData {
  readonly parts: readonly MapPart[];
  readonly filled: number;
  /** Fields left blank on the screen because they are stamped or signed on paper. */
  readonly onPaper: number;
  readonly total: number;
  /** States that occur, the gravest first, with the number of their cells. */
  readonly counts: readonly (readonly [CellState, number])[];
}

/** @param ticked keys of manual findings ticked off */
export function formMapOf(result: CheckResult, ticked: ReadonlySet<string>): FormMapData {
  const listed = byField(findingsIn(result));
  const ignored = byField(result.ignored.map(({ told }) => told));
  const parts = result.parts
    .map(({ part, label }) => ({
      part,
      label,
      cells: result.content.fields
        .filter(({ place }) => place.part === part)
        .map((content): MapCell => {
          const views = listed.get(content.field) ?? [];
          const aside = ignored.has(content.field);
          return {
            field: content.field,
            label: content.label.startsWith(`${label} / `) ? content.label.slice(label.length + 3) : content.label,
            state: stateOf(content, views, aside, ticked),
            finding: front(views, ticked)?.key ?? null,
            placed: content.place.paragraph !== null,
          };
        }),
    }))
    .filter(({ cells }) => cells.length > 0);
  const cells = parts.flatMap((part) => part.cells);
  const count = (state: CellState): number => cells.filter((cell) => cell.state === state).length;
  const { fields } = result.content;
  return {
    parts,
    filled: fields.filter(({ state }) => state === 'filled').length,
    onPaper: fields.filter(({ field, state }) => state === 'blank' && isPaper(listed.get(field), ignored.get(field)))
      .length,
    total: fields.length,
    counts: cellStates.map((state) => [state, count(state)] as const).filter(([, number]) => number > 0),
  };
}

function byField(views: readonly ToldFinding[]): ReadonlyMap<string, ToldFinding[]> {
  const groups = new Map<string, ToldFinding[]>();
  for (const view of views) {
    const { field } = view.finding;
    if (field !== null) groups.set(field, [...(groups.get(field) ?? []), view]);
  }
  return groups;
}

/** A blank that no rule calls one, of which a person is told to look after stamp and signature. */
function isPaper(listed: readonly ToldFinding[] = [], ignored: readonly ToldFinding[] = []): boolean {
  return listed.length > 0 && [...listed, ...ignored].every(({ finding }) => finding.severity === 'manual');
}

function stateOf(
  content: FieldContent,
  views: readonly ToldFinding[],
  ignored: boolean,
  ticked: ReadonlySet<string>,
): CellState {
  if (content.state === 'missing' || content.state === 'unreadable') return 'unread';
  const has = (severity: string): boolean => views.some(({ finding }) => finding.severity === severity);
  if (has('error')) return content.state === 'blank' ? 'blank' : 'error';
  if (has('warning')) return 'warning';
  if (views.some((view) => !ticked.has(view.key))) return 'manual';
  if (ignored) return 'ignored';
  if (views.length > 0) return 'checked';
  return content.state === 'blank' ? 'blank' : 'filled';
}

/** Errors first, then warnings, then what is not yet ticked off. */
function front(views: readonly ToldFinding[], ticked: ReadonlySet<string>): ToldFinding | undefined {
  return (
    views.find(({ finding }) => finding.severity === 'error') ??
    views.find(({ finding }) => finding.severity === 'warning') ??
    views.find((view) => !ticked.has(view.key)) ??
    views[0]
  );
}
