/** 基本信息表: official rows, changed as the options say, as one or more tables. */
import type { Block, Cell, Row } from '../block.js';
import { paragraph, table } from '../block.js';
import { placeholderText, runControl } from '../control.js';
import { lineInlines, text } from '../inline.js';
import { choiceLine } from './choice.js';
import { controlLook, inBlockControl } from './controls.js';
import { labelBlocks } from './labels.js';
import type { TableCell } from './official.js';
import { TABLE_ROWS } from './official.js';
import type { FormContext } from './options.js';

const VALUE = { font: '仿宋_GB2312', size: 21 };

/** A cell that knows the first row it covers and the row after the last one. */
interface Covering {
  readonly cell: TableCell;
  readonly order: number;
  from: number;
  to: number;
}

function covering(rows: readonly (readonly TableCell[])[]): Covering[] {
  let order = 0;
  return rows.flatMap((row, index) =>
    row.map((cell) => ({ cell, order: (order += 1), from: index, to: index + (cell.rows ?? 1) })),
  );
}

function rebuilt(cells: readonly Covering[], count: number): TableCell[][] {
  return Array.from({ length: count }, (_, index) =>
    cells
      .filter((one) => one.from === index && one.to > one.from)
      .sort((a, b) => a.order - b.order)
      .map((one) => ({ ...one.cell, rows: one.to - one.from })),
  );
}

/** Takes out the rows of these fields; what covered them from the left covers the rest of its group. */
function withoutRows(rows: readonly (readonly TableCell[])[], drop: readonly string[]): TableCell[][] {
  let current = rows.map((row) => [...row]);
  for (const field of drop) {
    const index = current.findIndex((row) => row.some((cell) => cell.field === field));
    if (index < 0) continue;
    const kept = covering(current).filter((one) => one.from !== index || one.to > index + 1);
    for (const one of kept) {
      if (one.from > index) one.from -= 1;
      if (one.to > index) one.to -= 1;
    }
    current = rebuilt(kept, current.length - 1);
  }
  return current;
}

function withRows(
  rows: readonly (readonly TableCell[])[],
  extra: Readonly<Record<string, readonly (readonly TableCell[])[]>>,
): TableCell[][] {
  let current = rows.map((row) => [...row]);
  for (const [after, added] of Object.entries(extra)) {
    const index = current.findIndex((row) => row.some((cell) => cell.field === after));
    const cells = covering(current);
    for (const one of cells) {
      if (one.from > index) one.from += added.length;
      // The group at the left grows with its rows.
      if (one.to > index + 1 || (one.to === index + 1 && (one.cell.rows ?? 1) > 1)) one.to += added.length;
    }
    const fresh = added.flatMap((row, offset) =>
      row.map((cell) => ({ cell, order: 10_000, from: index + 1 + offset, to: index + 2 + offset })),
    );
    current = rebuilt([...cells, ...fresh], current.length + added.length);
  }
  return current;
}

function valueBlocks(form: FormContext, cell: TableCell, field: string): Block[] {
  if (field === 'basic.labType' && form.values?.[field] === undefined) {
    return [paragraph(choiceLine(form.ticked ?? [], form.ticks ?? 'box'), { text: VALUE })];
  }
  const value = form.value(field);
  if (typeof value === 'object' && 'blocks' in value) return [...value.blocks];
  const note =
    cell.note !== undefined && (form.isBlank(field) || form.notesLeft === true)
      ? [paragraph(form.printed(cell.note), { text: VALUE })]
      : [];
  if (form.isBlank(field)) return note.length > 0 ? note : [paragraph('', { text: VALUE })];
  if (typeof value !== 'string') return [...note, paragraph(value, { text: VALUE })];
  return [...note, ...value.split('\n').map((line) => paragraph(line, { text: VALUE }))];
}

/** A run-level control holds the runs of a one-paragraph value. */
function inRunControl(form: FormContext, field: string): Block[] | null {
  const value = form.value(field);
  const look = controlLook(form, field);
  const oneLine = Array.isArray(value) || (typeof value === 'string' && !value.includes('\n'));
  if (form.controls !== 'run' || look === null || !oneLine || field === 'basic.labType') return null;
  const shown =
    look.placeholder === true ? [placeholderText('单击填写')] : lineInlines(typeof value === 'string' ? value : []);
  return [paragraph([runControl(look, ...shown)], { text: VALUE })];
}

function builtCell(form: FormContext, cell: TableCell): Cell {
  const rows = cell.rows ?? 1;
  if (cell.field === undefined) {
    const group = rows > 1;
    const spelling = form.labels ?? 'plain';
    const blocks = labelBlocks(form.printed(cell.label ?? ''), spelling, group);
    return { width: cell.width, rows, blocks, vertical: spelling === 'vertical' && group };
  }
  const blocks = valueBlocks(form, cell, cell.field);
  const look = controlLook(form, cell.field);
  if (form.controls === 'cell' && look !== null) {
    const shown = look.placeholder === true ? [paragraph([placeholderText('单击填写')], { text: VALUE })] : blocks;
    return { width: cell.width, rows, blocks: shown, control: look };
  }
  return {
    width: cell.width,
    rows,
    blocks: inRunControl(form, cell.field) ?? inBlockControl(form, cell.field, blocks),
  };
}

/** Moves borders between single-row cells a little, so that columns no longer line up, as in tables drawn by hand. */
function jittered(cells: readonly Cell[], row: number): Cell[] {
  const shift = [0, 15, -15][row % 3] ?? 0;
  const out = [...cells];
  for (let index = 1; index < out.length; index += 1) {
    const left = out[index - 1];
    const right = out[index];
    if (left === undefined || right === undefined || (left.rows ?? 1) > 1 || (right.rows ?? 1) > 1) continue;
    out[index - 1] = { ...left, width: left.width + shift };
    out[index] = { ...right, width: right.width - shift };
    index += 1;
  }
  return out;
}

/** The rows of the form in this copy. */
function tableRows(form: FormContext): TableCell[][] {
  const ordered = form.rowOrder?.flatMap((place) => TABLE_ROWS.slice(place, place + 1)) ?? TABLE_ROWS;
  return withRows(withoutRows(ordered, form.drop ?? []), form.extraRows ?? {});
}

export function tableBlocks(form: FormContext): Block[] {
  if (form.noTable === true) return [];
  const rows = tableRows(form);
  const built: Row[] = rows.map((row, index) => {
    const cells = row.map((cell) => builtCell(form, cell));
    const control = form.controls === 'row' ? { control: { alias: '重复的行' } } : {};
    const change = row.map((cell) => form.rowChanges?.[cell.field ?? '']).find((one) => one !== undefined);
    return {
      cells: form.gridJitter === false ? cells : jittered(cells, index),
      ...control,
      ...(change === undefined ? {} : { change }),
    };
  });
  const cuts = (form.splitTable ?? []).map((field) =>
    rows.findIndex((row) => row.some((cell) => cell.field === field)),
  );
  const starts = [0, ...cuts];
  const tables = starts.flatMap((start, index) => [
    ...(index === 0 ? [] : [paragraph([text('')])]),
    table(built.slice(start, starts[index + 1] ?? built.length)),
  ]);
  return [
    paragraph(form.printed('基本信息表'), { align: 'center', text: { font: '黑体', size: 32, bold: true } }),
    ...(form.boxedTable === true ? [table([{ cells: [{ width: 9200, blocks: tables }] }])] : tables),
    paragraph(''),
  ];
}
