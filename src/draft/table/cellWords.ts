/** What cells and rows are to each other, by their words: labels, values, headings. */
import type { Story } from '../../ooxml/story/story.js';
import { hasRoomBelow, isOwnPlace, isSetApart } from './cellFields.js';
import { type Grid, type GridCell, printedLines } from './grid.js';
import { mayBeLabel, readLabel } from '../words/label.js';
import { rankOf, UNNUMBERED } from '../words/numbering.js';
import { closeUp, endsInColon } from '../words/lineText.js';
import { hasSignLine, isOpinion, isPhoto, isPromise } from '../words/words.js';

/** All that the cell prints, as one label, with the automatic number of its first line. */
export const wordsOf = (cell: GridCell): string =>
  printedLines(cell)
    .map((line, index) => (index === 0 ? line.words : line.text))
    .join('');
/** Words and nothing to fill in: a label, or prose. */
export const isWords = (cell: GridCell | undefined): boolean => cell?.shape === 'text' && !isOwnPlace(cell);
export const isOpen = (cell: GridCell | undefined): boolean => cell?.shape === 'void' || cell?.shape === 'fill';
/** A date or a quantity that the issuer has filled in. */
const GIVEN = /^\d[\d.,年月日/~—至到-]*\p{Script=Han}{0,3}$/u;
export const columnOf = ({ column, span }: GridCell): string => `${column}+${span}`;

/** “单位 | 学校 | … | 专业 | …”: the first of two labels at the head of a row names all of the row. */
export function rowGroupOf(cells: readonly GridCell[]): GridCell | null {
  const [first, second, third] = cells;
  const isGroup = isWords(first) && isWords(second) && third !== undefined && !isWords(third);
  return isGroup && first?.rows === 1 && second?.rows === 1 && first.row === second.row ? first : null;
}

/** “校内导师意见：” in the place itself: it needs no heading. */
export function namesItself(cell: GridCell): boolean {
  const first = printedLines(cell)[0]?.text ?? '';
  const { label } = readLabel(first);
  return cell.shape === 'signed' && isOpinion(label) && /[:：]/u.test(first) && !isPromise(label);
}

/** Two headings of one rank: the first does not name the second. */
export function isSibling(title: string, next: GridCell): boolean {
  const first = printedLines(next)[0];
  if (first === undefined) return false;
  const below = rankOf(first.words);
  return below < UNNUMBERED && below <= rankOf(title);
}

/** Printed prose, or several lines: what a heading stands over. */
export function isBody(cell: GridCell): boolean {
  return printedLines(cell).length > 1 || !mayBeLabel(cell.text);
}

/** A table of so few places among so much text tells something and asks nothing. */
export const LEAST_PLACES = 0.1;

export function asks(grid: Grid, hasExample: boolean): boolean {
  const cells = [...new Set(grid.rows.flat())];
  const places = cells.filter((cell) => cell.shape !== 'picture' && (!isWords(cell) || hasRoomBelow(cell, 1)));
  return hasExample || places.length >= LEAST_PLACES * cells.length;
}

/** Words with no value beside them that are a place themselves: options set apart, what the issuer has filled in, a label with room below. */
export function isLonePlace(cell: GridCell, label: GridCell | null, cells: readonly GridCell[], story: Story): boolean {
  const next = cells[cells.indexOf(cell) + 1];
  const isOnlyWords = !cells.some((each) => each !== cell && each.row === cell.row && !isWords(each));
  if (isOnlyWords && endsInColon(cell.text) && mayBeLabel(cell.text)) return true;
  const words = closeUp(cell.text);
  if (isPhoto(words) || (label !== null && GIVEN.test(words))) return true;
  if (label !== null && isPromise(wordsOf(label)) && !mayBeLabel(cell.text)) return true;
  if (isOpen(next)) return false;
  if (label !== null && isSetApart(cell, story)) return true;
  return (/[:：]/u.test(words) && hasRoomBelow(cell, 1)) || hasRoomBelow(cell, 3);
}

/** Somebody signs beside this place. */
export function isSignedBeside(grid: Grid, { row, rows, cell }: GridCell): boolean {
  const beside = grid.rows.slice(row, row + rows).flat();
  return beside.some((each) => each.cell !== cell && hasSignLine(closeUp(each.text)) && each.row >= row);
}

/** Whether a row of labels stands over cells to fill in; null when it is no row of labels. */
export function isHeaderOver(own: readonly GridCell[], below: readonly GridCell[]): boolean | null {
  const [first, ...others] = own;
  if (others.length < 2 || !others.every(isWords) || !(isWords(first) || first?.shape === 'void')) return null;
  const tops = new Set(others.map(columnOf));
  return below.some((cell) => cell.row > (first?.row ?? 0) && isOpen(cell) && tops.has(columnOf(cell)));
}
