/** A table with its merges resolved, and what each of its cells looks like. */
import { isSoftwarePrompt } from '../../text/prompts.js';
import type { Cell, Table } from '../../ooxml/story/story.js';
import { closeUp, type Line, linesOf } from '../words/lineText.js';
import { skeletonOf } from '../words/kind.js';
import { loneOption, readChoice } from '../words/options.js';
import { hasSignLine, isPhoto } from '../words/words.js';

/**
 * `void`: nothing printed · `fill`: a skeleton to fill around · `note`: only a note in brackets · `choice`: options with boxes ·
 * `option`: one option with its box · `signed`: a place to sign · `photo` · `picture` · `text`: words
 */
export type Shape = 'void' | 'fill' | 'note' | 'choice' | 'option' | 'signed' | 'photo' | 'picture' | 'text';

export interface GridCell {
  readonly row: number;
  /** Index among the cells of its row, continuations counted. */
  readonly at: number;
  readonly column: number;
  readonly span: number;
  /** Rows covered. */
  readonly rows: number;
  readonly cell: Cell;
  readonly lines: readonly Line[];
  /** Lines joined by line breaks. */
  readonly text: string;
  readonly shape: Shape;
  readonly nested: readonly Table[];
}

export interface Grid {
  readonly table: Table;
  readonly columns: number;
  /** For each row the cells that cover it, from left to right; a merged cell stands in each of its rows. */
  readonly rows: readonly (readonly GridCell[])[];
}

const PLACEHOLDER = /^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|[Xx×]{2,}(?:[（(].*[）)])?)$/u;
/** “20  年  月  日” at the end: somebody signs above it. */
const ENDS_DATED = /年[\s\u3000_]*月(?:[\s\u3000_]*日)?[\s\u3000]*$/u;

/** What stands beside the words on a place to sign: a colon, a line, a date, “（公章）”. */
const SIGN_ROOM = /[:：_]|年[\s\u3000_]*月|[（(][\s\u3000]*(?:公章|盖章|签章|章)/u;

function shapeOf(lines: readonly Line[], text: string): Shape {
  const printed = lines.filter(({ isBlank }) => !isBlank);
  const bare = closeUp(text);
  if (printed.length === 0) return lines.some(({ paragraph }) => paragraph.pictures > 0) ? 'picture' : 'void';
  if (PLACEHOLDER.test(bare) || isSoftwarePrompt(bare)) return 'void';
  if (isPhoto(bare)) return 'photo';
  if (skeletonOf(text) !== null) return 'fill';
  if (printed.every((line) => /^[（(].*[）)]$/u.test(closeUp(line.text)))) return 'note';
  const isLabel = printed.length === 1 && !/[_\s\u3000]{3,}\S|年[\s\u3000_]*月/u.test(printed[0]?.text.trim() ?? '');
  if (hasSignLine(text) && SIGN_ROOM.test(text) && !isLabel) return 'signed';
  if (printed.length > 1 && ENDS_DATED.test(text.trimEnd())) return 'signed';
  if (readChoice(text) !== null) return 'choice';
  return loneOption(text) === null ? 'text' : 'option';
}

export function gridOf(table: Table): Grid {
  const heights = new Map<Cell, number>();
  for (const { cells } of table.rows)
    for (const { master } of cells) heights.set(master, (heights.get(master) ?? 0) + 1);
  const made = new Map<Cell, GridCell>();
  table.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, at) => {
      if (cell.master !== cell) return;
      const lines = linesOf(cell.blocks);
      const text = lines.map((line) => line.text).join('\n');
      const nested = cell.blocks.filter((block) => block.kind === 'table');
      const { column, span } = cell;
      const shape = shapeOf(lines, text);
      made.set(cell, { row, at, column, span, rows: heights.get(cell) ?? 1, cell, lines, text, shape, nested });
    });
  });
  const rows = table.rows.map(({ cells }) => [...new Set(cells.flatMap(({ master }) => made.get(master) ?? []))]);
  const columns = Math.max(0, ...rows.flat().map(({ column, span }) => column + span));
  return { table, columns, rows };
}

/** Lines that print something. */
export const printedLines = ({ lines }: GridCell): readonly Line[] => lines.filter(({ isBlank }) => !isBlank);
export const blankLines = ({ lines }: GridCell): number => lines.filter(({ isBlank }) => isBlank).length;
