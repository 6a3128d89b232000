/**
 * Blank forms of our own making, for which no rules are written by hand: they show what drafting makes of a blank (lists, choices, limits,
 * places for signatures). What stands there is given as it prints; the filled sample is the same with the applicant's text in its places.
 */
import { instructionsXml } from '../cover.js';
import { sectionProperties } from '../document.js';
import { paragraph, run } from '../markup.js';
import { documentBytes } from '../package.js';
import { SHORT_ROW, gridXml } from '../table.js';
import { styleIds, type StyleId } from '../styleIds.js';

/** What the blank prints, and, where that differs, what the applicant makes of it. */
export type Said = string | readonly [printed: string, filled: string];

export interface Cell {
  /** Lines; of a cell to fill in the empty line. */
  readonly lines: readonly Said[];
  readonly span: number;
  readonly rows?: number;
  readonly style: StyleId;
}

export type Block =
  | { readonly kind: 'line'; readonly style: StyleId; readonly said: Said; readonly onNewPage?: boolean }
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly Cell[])[] };

export interface BlankForm {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly cover: readonly Block[];
  readonly instructions: { readonly label: string; readonly items: readonly string[] } | null;
  readonly body: readonly Block[];
}

/** A printed label. */
export function label(text: string, span = 1, rows = 1): Cell {
  return { lines: [text], span, rows, style: styleIds.tableLabel };
}

/** A place to fill in, with what is printed in it. */
export function place(filled: string, span = 1, printed = ''): Cell {
  return { lines: [[printed, filled]], span, style: styleIds.tableText };
}

/** Boxes, printed without the ticks. */
export function choice(filled: string, span = 1): Cell {
  return place(filled, span, filled.replaceAll('☑', '□'));
}

/** Several lines in one cell, above which a label may stand. */
export function lines(said: readonly Said[], span = 1): Cell {
  return { lines: said, span, style: styleIds.tableText };
}

export function line(style: StyleId, said: Said, onNewPage = false): Block {
  return { kind: 'line', style, said, onNewPage };
}

/** @param widths of the columns, millimetres. @param rows a text alone is a printed label */
export function table(widths: readonly number[], rows: readonly (readonly (string | Cell)[])[]): Block {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? label(cell) : cell)));
  return { kind: 'table', widths, rows: cells };
}

/** Rows of a list: as many as are printed, the first of them filled in the sample. */
export function listRows(
  count: number,
  filled: readonly (readonly string[])[],
  spans: readonly number[],
): readonly (readonly Cell[])[] {
  return Array.from({ length: count }, (_, row) => spans.map((span, at) => place(filled[row]?.[at] ?? '', span)));
}

/** @param filled the sample instead of the blank */
export function blankFormBytes(form: BlankForm, filled: boolean): Uint8Array {
  const write = (said: Said): string => (typeof said === 'string' ? said : said[filled ? 1 : 0]);
  const block = (each: Block): string =>
    each.kind === 'line'
      ? paragraph({ style: each.style, pageBreakBefore: each.onNewPage === true }, run(write(each.said)))
      : gridXml(
          each.widths,
          each.rows.map((cells) =>
            cells.map(({ lines: said, ...cell }) => ({
              ...cell,
              height: SHORT_ROW,
              align: 'center' as const,
              content: (look) => said.map((one) => paragraph(look, runOf(write(one)))).join(''),
            })),
          ),
        );
  const instructions =
    form.instructions === null
      ? ''
      : instructionsXml(
          { kind: 'instructions', id: 'instructions', ...form.instructions, items: [...form.instructions.items] },
          sectionProperties(''),
        );
  const body = [...form.cover.map(block), instructions, ...form.body.map(block)].join('');
  return documentBytes(form.title, { body, prompts: [], parts: [] });
}

function runOf(text: string): string {
  return text === '' ? '' : run(text);
}
