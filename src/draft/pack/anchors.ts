/** The printed text of a blank in reading order, and where each field stands as seen from it. */
import { type CellSpot, type Outline, outlineOf } from '../../locate/outline.js';
import { type Unit, unitsOf } from '../../locate/anchors/units.js';
import { MAX_PARTS } from '../../forms/packBounds.js';
import { packText, type PackInput } from '../../forms/packSchema.js';
import type { Cell, Paragraph, Row, Story } from '../../ooxml/story/story.js';
import type { DraftField } from '../draftField.js';
import { closeUp, isVoid, lineText } from '../words/lineText.js';
import { readLabel } from '../words/label.js';
import { type AnswerText, answerText, cutLine, isBracketed, labelEnd, printedOf, stretchesOf } from './printed.js';

type Anchor = PackInput['anchors'][number];
type At = PackInput['fields'][number]['at'];

export interface AnchoredField extends AnswerText {
  readonly field: DraftField;
  readonly at: At;
}

export interface Anchored {
  readonly anchors: readonly Anchor[];
  /** Fields that can be found again, in order. */
  readonly fields: readonly AnchoredField[];
}

/** What a unit is: its printed stretches, or an answer's place of which nothing is looked for. */
interface Reading {
  readonly unit: Unit;
  /** Null for an answer's place. */
  parts: string[] | null;
}

class AnchorReader {
  private readonly outline: Outline;
  private readonly units: Unit[];
  private readonly readings: Reading[];
  private readonly byCell = new Map<Cell, Reading[]>();
  private readonly byParagraph = new Map<Paragraph, Reading>();
  private readonly places: { readonly field: DraftField; readonly find: () => Omit<AnchoredField, 'field'> | null }[] =
    [];

  constructor(story: Story) {
    this.outline = outlineOf(story);
    this.units = unitsOf(this.outline);
    this.readings = this.units.map((unit) => ({ unit, parts: this.wholeParts(unit) }));
    for (const reading of this.readings) {
      const { unit } = reading;
      if (unit.cell !== null) this.byCell.set(unit.cell.cell, [...(this.byCell.get(unit.cell.cell) ?? []), reading]);
      for (const { paragraph } of this.outline.leaves.slice(unit.first, unit.last + 1))
        this.byParagraph.set(paragraph, reading);
    }
  }

  /** The unit as one stretch; lines to write on cut a line that is not a cell's. */
  private wholeParts(unit: Unit): string[] {
    const printed = printedOf(this.outline, unit);
    if (unit.cell === null && printed[0] !== undefined) return stretchesOf(printed[0]);
    return [printed.flatMap(stretchesOf).join('')].filter((text) => text !== '');
  }

  read(fields: readonly DraftField[]): Anchored {
    const lines = new Map<Paragraph, DraftField[]>();
    for (const field of fields) {
      const { place } = field;
      if (place.kind === 'gap') lines.set(place.paragraph, [...(lines.get(place.paragraph) ?? []), field]);
    }
    for (const field of fields) this.prepare(field, lines);
    const kept = this.readings.filter(({ parts }) => parts !== null && parts.some((part) => packText(part) !== ''));
    const index = new Map(kept.map((reading, at) => [reading, at]));
    const rows = new Map<Row, number>();
    const anchors = kept.map(({ unit, parts }): Anchor => {
      const row = unit.cell?.row;
      if (row !== undefined && !rows.has(row)) rows.set(row, rows.size);
      const texts = (parts ?? []).map((part) => packText(part)).filter((part) => part !== '');
      return { parts: texts.slice(0, MAX_PARTS), ...(row === undefined ? {} : { row: rows.get(row) ?? 0 }) };
    });
    this.indexOf = (reading) => index.get(reading) ?? null;
    const found = this.places.flatMap(({ field, find }) => {
      const place = find();
      return place === null ? [] : [{ field, ...place }];
    });
    return { anchors, fields: found };
  }

  private indexOf: (reading: Reading) => number | null = () => null;

  private prepare(field: DraftField, lines: ReadonlyMap<Paragraph, readonly DraftField[]>): void {
    const { place } = field;
    const find =
      place.kind === 'gap'
        ? this.gapPlace(field, lines.get(place.paragraph) ?? [])
        : place.kind === 'under'
          ? this.underPlace(place)
          : place.kind === 'rows'
            ? this.rowsPlace(field, place)
            : this.cellPlace(field, place.cell);
    this.places.push({ field, find });
  }

  private gapPlace(field: DraftField, all: readonly DraftField[]): () => Omit<AnchoredField, 'field'> | null {
    const { place } = field;
    if (place.kind !== 'gap') return () => null;
    const { paragraph, from } = place;
    const reading = this.byParagraph.get(paragraph);
    if (reading === undefined) return () => null;
    const text = lineText(paragraph);
    if (field.kind === 'choice' || field.kind === 'signature') {
      const isLone = all.length === 1;
      const end = field.kind === 'choice' ? from : (labelEnd(text, field.labels.at(-1) ?? '') ?? text.length);
      const before = text.slice(0, end).replace(/_+/gu, ' ').trim();
      if (isLone && /\p{L}/u.test(before)) {
        this.setParts(reading, paragraph, [before]);
        return this.at(reading, { how: 'after', before }, [paragraph.text.slice(end)]);
      }
      if (isLone) return this.at(reading, { how: 'self' }, [paragraph.text]);
    }
    const { gaps, rest } = cutLine(paragraph);
    const index = gaps.findIndex((gap) => gap.from === from);
    const gap = gaps[index];
    const parts = [...gaps.map(({ before }) => before), rest].filter((part) => /[\p{L}\p{N}]/u.test(part));
    this.setParts(reading, paragraph, parts);
    // Nothing printed stands before it that could tell where it begins: “____学院____专业”.
    if (gap !== undefined && !/\p{L}/u.test(gap.before) && all.length > 1) return () => null;
    if (gap === undefined || !/\p{L}/u.test(gap.before)) return this.at(reading, { how: 'self' }, [paragraph.text]);
    return this.at(reading, { how: 'after', before: gap.before }, [gap.hint, gap.printed.replace(/_+/gu, ' ')]);
  }

  /** The stretches of one paragraph of the unit. */
  private setParts(reading: Reading, paragraph: Paragraph, parts: readonly string[]): void {
    if (reading.unit.cell === null) {
      reading.parts = [...parts];
      return;
    }
    const lines = printedOf(this.outline, reading.unit);
    reading.parts = lines.flatMap((line) => (line === paragraph ? parts : stretchesOf(line)));
  }

  private at(
    reading: Reading,
    how: { readonly how: 'self' | 'under' } | { readonly how: 'after'; readonly before: string },
    lines: readonly string[],
  ): () => Omit<AnchoredField, 'field'> | null {
    return () => {
      const anchor = this.indexOf(reading);
      if (anchor === null) return null;
      if (how.how !== 'after') return { at: { anchor, how: how.how }, ...answerText(lines) };
      const part = (reading.parts ?? []).filter((each) => packText(each) !== '').indexOf(how.before);
      return { at: { anchor, how: 'after', part: Math.max(part, 0) }, ...answerText(lines) };
    };
  }

  /** Below a heading, or below one of several items of a cell. */
  private underPlace({
    paragraph,
    last,
  }: {
    readonly paragraph: Paragraph;
    readonly last: Paragraph;
  }): () => Omit<AnchoredField, 'field'> | null {
    const reading = this.byParagraph.get(paragraph);
    if (reading === undefined) return () => null;
    const between = this.outline.leaves
      .map((leaf) => leaf.paragraph)
      .filter((each) => each.index > paragraph.index && each.index <= last.index && !isVoid(lineText(each)));
    const lines = between.map((each) => lineText(each));
    if (reading.unit.cell === null) {
      for (const each of between) {
        const own = this.byParagraph.get(each);
        if (own !== undefined) own.parts = null;
      }
      return this.at(reading, { how: 'under' }, lines);
    }
    const skipped = new Set([...(this.skipped.get(reading) ?? []), ...between]);
    this.skipped.set(reading, skipped);
    const printed = printedOf(this.outline, reading.unit).filter((each) => !skipped.has(each));
    reading.parts = printed.map((each) => lineText(each).trim());
    return this.at(reading, { how: 'after', before: lineText(paragraph).trim() }, lines);
  }

  /** Hints below items of a cell: no stretches that are looked for. */
  private readonly skipped = new Map<Reading, ReadonlySet<Paragraph>>();

  private rowsPlace(
    field: DraftField,
    place: Extract<DraftField['place'], { kind: 'rows' }>,
  ): () => Omit<AnchoredField, 'field'> | null {
    const { table, first, last } = place;
    const printed: string[] = [];
    for (const row of table.rows.slice(first, last + 1))
      for (const cell of row.cells)
        for (const reading of this.byCell.get(cell) ?? []) {
          printed.push(...printedOf(this.outline, reading.unit).map(lineText));
          reading.parts = null;
        }
    const [column = ''] = field.cols ?? [];
    const heading = table.rows[first - 1]?.cells
      .flatMap((cell) => this.byCell.get(cell.master) ?? [])
      .find(({ parts }) => parts !== null && readLabel(parts.join('')).label === column);
    const rowLabels = new Set(field.rows);
    return () => {
      const anchor = heading === undefined ? null : this.indexOf(heading);
      if (anchor === null) return null;
      return { at: { anchor, how: 'below' }, ...answerText(printed.filter((line) => !rowLabels.has(closeUp(line)))) };
    };
  }

  private cellPlace(field: DraftField, cell: Cell): () => Omit<AnchoredField, 'field'> | null {
    const readings = this.byCell.get(cell) ?? [];
    const [reading] = readings;
    const lines = readings.flatMap(({ unit }) => printedOf(this.outline, unit));
    if (field.cells !== undefined && reading !== undefined)
      return this.at(
        reading,
        { how: 'self' },
        lines.map(({ text }) => text),
      );
    const texts = lines.map((line) => (field.kind === 'choice' ? line.text : lineText(line)));
    const first = texts[0] ?? '';
    const end = lines.length === 0 || isBracketed(first) ? null : labelEnd(first, field.labels.at(-1) ?? '');
    if (reading !== undefined && end !== null) {
      const before = first.slice(0, end).trim();
      reading.parts = [before];
      for (const other of readings.slice(1)) other.parts = null;
      return this.at(reading, { how: 'after', before }, [first.slice(end), ...texts.slice(1)]);
    }
    const own = texts;
    for (const each of readings) each.parts = null;
    return () => {
      const at = this.beside(cell) ?? this.above(cell);
      if (at !== null) return { at, ...answerText(own) };
      return null;
    };
  }

  private anchorIn(cell: Cell | undefined): number | null {
    const [reading] = cell === undefined ? [] : (this.byCell.get(cell) ?? []);
    return reading === undefined || reading.parts === null ? null : this.indexOf(reading);
  }

  /** The nearest printed cell on the left in the row where the place begins. */
  private beside(cell: Cell): At | null {
    const spot = this.outline.spotOf.get(cell);
    if (spot === undefined) return null;
    const cells = spot.row.cells.filter(({ merge }) => merge !== 'continue');
    const at = cells.indexOf(cell);
    for (let index = at - 1; index >= 0; index -= 1) {
      const anchor = this.anchorIn(cells[index]);
      if (anchor !== null) return { anchor, how: 'right', ...(at - index > 1 ? { nth: at - index } : {}) };
    }
    return null;
  }

  /** Right below the last printed text, or below a printed cell of its columns. */
  private above(cell: Cell): At | null {
    const spot = this.outline.spotOf.get(cell);
    if (spot === undefined) return null;
    const before = this.readings.findLast(({ unit }) => unit.last < spot.first);
    const anchor = before === undefined ? null : this.indexOf(before);
    const own = before?.unit.cell?.cell;
    const isRight = before !== undefined && before.parts !== null && anchor !== null && this.isFree(before.unit, spot);
    if (isRight && own !== cell) return { anchor, how: 'under' };
    return this.belowColumn(cell, spot);
  }

  /** Nothing stands between the two but blank paragraphs outside of tables, nor between the place and the next printed text. */
  private isFree({ last }: Unit, spot: CellSpot): boolean {
    const next = this.readings.find(({ unit, parts }) => unit.first > last && parts !== null)?.unit.first ?? Infinity;
    const leaves = this.outline.leaves.filter(({ index }) => index > last && index < next);
    return leaves.length > 0 && leaves.every((leaf) => leaf.cell === spot);
  }

  private belowColumn(cell: Cell, { table, row }: CellSpot): At | null {
    const at = table.rows.indexOf(row);
    for (let index = at - 1; index >= 0; index -= 1) {
      const over = table.rows[index]?.cells.find(
        (each) =>
          each.merge !== 'continue' &&
          each.column < cell.column + cell.span &&
          each.column + each.span > cell.column &&
          this.anchorIn(each) !== null,
      );
      if (over === undefined) continue;
      const height = table.rows.slice(index).findIndex(({ cells }) => !cells.some(({ master }) => master === over));
      const nth = at - index - height + 1;
      const anchor = this.anchorIn(over);
      return anchor === null || nth < 1 ? null : { anchor, how: 'below', ...(nth > 1 ? { nth } : {}) };
    }
    return null;
  }
}

export function anchorsOf(story: Story, fields: readonly DraftField[]): Anchored {
  return new AnchorReader(story).read(fields);
}
