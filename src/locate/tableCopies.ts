/** Labels of the table that stand there once more than the form prints them, and those that lost the group they stood in. */
import { isInRivalGroup, isNamed, type Candidate, type Label } from './tableLabels.js';
import { isContinuation } from './tableValues.js';

/** A cell that is a label of the form. */
export interface LabelMatch {
  readonly label: number;
  readonly candidate: number;
}

/**
 * Rows whose group label went with the first row of the group: what is left of the merge hangs on to the group above. Their words and
 * their place between the labels before and after say what they are.
 */
export function matchOrphans(
  labels: readonly Label[],
  candidates: readonly Candidate[],
  matched: readonly number[],
): number[] {
  const taken = new Set(matched);
  const all = [...matched];
  labels.forEach((label, index) => {
    if ((all[index] ?? -1) >= 0 || label.field === null) return;
    const before = all.slice(0, index).findLast((candidate) => candidate >= 0) ?? -1;
    const after = all.slice(index + 1).find((candidate) => candidate >= 0) ?? candidates.length;
    const orphan = candidates.findIndex((cell, candidate) => {
      const isBetween = candidate > before && candidate < after && !taken.has(candidate);
      return isBetween && isNamed(label, cell) && hangsOn(label, cell);
    });
    if (orphan < 0) return;
    taken.add(orphan);
    all[index] = orphan;
  });
  return all;
}

/** The groups to the left that speak against the label come down from rows above. */
function hangsOn(label: Label, cell: Candidate): boolean {
  const { row, at } = cell.spot;
  return cell.left.every(
    (left, index) => !label.rivals.includes(left) || (index < at && row.cells[index]?.merge === 'continue'),
  );
}

/**
 * Further cells that name a label word for word, in reading order: of labels with the same words the one whose groups stand to the
 * left, else the one last found above. A value that reads like a label is none.
 */
export function copiesOf(
  labels: readonly Label[],
  candidates: readonly Candidate[],
  matched: readonly number[],
): LabelMatch[] {
  const known = new Map<number, number>();
  matched.forEach((candidate, label) => {
    if (candidate >= 0) known.set(candidate, label);
  });
  const depths = new Set([...known.keys()].map((candidate) => candidates[candidate]?.spot.depth));
  const fieldLabels = new Set(
    [...known].flatMap(([candidate, label]) => (labels[label]?.field ? [candidates[candidate]?.spot.cell] : [])),
  );
  const copies: LabelMatch[] = [];
  const last = new Map<number, number>([...known].map(([candidate, label]) => [label, candidate]));
  candidates.forEach((cell, candidate) => {
    const { spot } = cell;
    if (known.has(candidate) || !depths.has(spot.depth)) return;
    if (fieldLabels.has(spot.row.cells[spot.at - 1]?.master)) return;
    const label = ownerOf(labels, cell, (index) => {
      const at = last.get(index) ?? -1;
      return at < candidate ? at : -1;
    });
    if (label < 0) return;
    if (labels[label]?.field) fieldLabels.add(spot.cell);
    last.set(label, candidate);
    copies.push({ label, candidate });
  });
  return copies;
}

function ownerOf(labels: readonly Label[], cell: Candidate, above: (label: number) => number): number {
  let best = -1;
  let most = -1;
  labels.forEach((label, index) => {
    const isOwn = isNamed(label, cell) || (cell.bare === label.bare && !isContinuation(cell.label, label.text));
    if (!isOwn || isInRivalGroup(label, cell)) return;
    const isInGroup = label.parents.length > 0 && label.parents.every((parent) => cell.left.includes(parent));
    const weight = (isInGroup ? 1e9 : 0) + above(index) + 1;
    if (weight > most) [best, most] = [index, weight];
  });
  return best;
}
