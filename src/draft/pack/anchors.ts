/** The printed text of a blank in reading order, and where each field stands as seen from it. */
import { type CellSpot, type Outline, outlineOf } from '../../locate/outline.js';
import { type Unit, unitsOf } from '../../locate/anchors/units.js';
import { leavesOf } from '../../locate/places.js';
import { MAX_PARTS } from '../../forms/packBounds.js';
import { packText, type PackInput } from '../../forms/packSchema.js';
import type { Cell, Paragraph, Story } from '../../ooxml/story/story.js';
import type { DraftField } from '../draftField.js';
import { closeUp, isVoid, lineText } from '../words/lineText.js';
import { readLabel } from '../words/label.js';
import { type AnswerText, answerText, cutLine, isBracketed, labelEnd, printedOf, stretchesOf } from './printed.js';

type Anchor = PackInput['anchors'][number];
type At = PackInput['fields'][number]['at'];
type PlaceOf<Kind> = Extract<DraftField['place'], { readonly kind: Kind }>;

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

/** Where an answer goes, while anchors have no numbers yet: beside what stands around its cell, or as seen from one unit. */
type Spot = (
  | { readonly cell: Cell }
  | { readonly reading: Reading; readonly how: 'self' | 'under' | 'below' }
  | { readonly reading: Reading; readonly how: 'after'; readonly before: string }
) & {
  /** Printed in the answer's place. */
  readonly lines: readonly string[];
};

class AnchorReader {
  private readonly outline: Outline;
  private readonly readings: readonly Reading[];
  private readonly byCell = new Map<Cell, Reading[]>();
  private readonly byParagraph = new Map<Paragraph, Reading>();
  /** Hints below items of a cell: no stretches that are looked for. */
  private readonly skipped = new Set<Paragraph>();
  private index: ReadonlyMap<Reading | undefined, number> = new Map();

  constructor(story: Story) {
    this.outline = outlineOf(story);
    this.readings = unitsOf(this.outline).map((unit) => ({ unit, parts: this.wholeParts(unit) }));
    for (const reading of this.readings) {
      const { unit } = reading;
      if (unit.cell !== null) this.byCell.set(unit.cell.cell, [...(this.byCell.get(unit.cell.cell) ?? []), reading]);
      for (const { paragraph } of leavesOf(this.outline, unit)) this.byParagraph.set(paragraph, reading);
    }
  }

  /** The unit as one stretch; lines to write on cut a line that is not a cell's. */
  private wholeParts(unit: Unit): string[] {
    const printed = printedOf(this.outline, unit);
    if (unit.cell === null && printed[0] !== undefined) return stretchesOf(printed[0]);
    return [printed.flatMap(stretchesOf).join('')].filter((text) => text !== '');
  }

  read(fields: readonly DraftField[]): Anchored {
    const lines = fields.flatMap(({ place }) => (place.kind === 'gap' ? [place.paragraph] : []));
    const isLone = (line: Paragraph): boolean => lines.indexOf(line) === lines.lastIndexOf(line);
    const spots = fields.map((field) => ({ field, spot: this.spotOf(field, isLone) }));
    const kept = this.readings.flatMap((reading) => {
      const parts = partsOf(reading);
      return parts.length === 0 ? [] : [{ reading, parts }];
    });
    this.index = new Map(kept.map(({ reading }, at) => [reading, at]));
    const rows = [...new Set(kept.flatMap(({ reading }) => reading.unit.cell?.row ?? []))];
    const anchors = kept.map(({ reading, parts }): Anchor => {
      const row = reading.unit.cell?.row;
      return { parts: parts.slice(0, MAX_PARTS), row: row && rows.indexOf(row) };
    });
    const found = spots.flatMap(({ field, spot }) => {
      const at = spot && this.at(spot);
      return at === null ? [] : [{ field, at, ...answerText(spot?.lines ?? []) }];
    });
    return { anchors, fields: found };
  }

  /** Null where nothing printed tells where it is. */
  private at(spot: Spot): At | null {
    if ('cell' in spot) return this.beside(spot.cell) ?? this.above(spot.cell);
    const anchor = this.index.get(spot.reading);
    if (anchor === undefined) return null;
    if (spot.how !== 'after') return { anchor, how: spot.how };
    return { anchor, how: 'after', part: Math.max(partsOf(spot.reading).indexOf(packText(spot.before)), 0) };
  }

  private spotOf(field: DraftField, isLone: (line: Paragraph) => boolean): Spot | null {
    const { place } = field;
    switch (place.kind) {
      case 'gap':
        return this.gapSpot(field, place, isLone(place.paragraph));
      case 'under':
        return this.underSpot(place);
      case 'rows':
        return this.rowsSpot(field, place);
      case 'cell':
        return this.cellSpot(field, place.cell);
    }
  }

  private gapSpot(field: DraftField, { paragraph, from }: PlaceOf<'gap'>, isLone: boolean): Spot | null {
    const reading = this.byParagraph.get(paragraph);
    if (reading === undefined) return null;
    const text = lineText(paragraph);
    if (isLone && (field.kind === 'choice' || field.kind === 'signature')) {
      const end = field.kind === 'choice' ? from : (labelEnd(text, field.labels.at(-1) ?? '') ?? text.length);
      const before = text.slice(0, end).replace(/_+/gu, ' ').trim();
      if (!/\p{L}/u.test(before)) return { reading, how: 'self', lines: [paragraph.text] };
      this.setParts(reading, paragraph, [before]);
      return { reading, how: 'after', before, lines: [paragraph.text.slice(end)] };
    }
    const { gaps, rest } = cutLine(text);
    const gap = gaps.find((each) => each.from === from);
    const parts = [...gaps.map(({ before }) => before), rest].filter((part) => /[\p{L}\p{N}]/u.test(part));
    this.setParts(reading, paragraph, parts);
    if (gap !== undefined && /\p{L}/u.test(gap.before))
      return { reading, how: 'after', before: gap.before, lines: [gap.hint, gap.printed.replace(/_+/gu, ' ')] };
    // Nothing printed stands before it that could tell where it begins: “____学院____专业”.
    return gap !== undefined && !isLone ? null : { reading, how: 'self', lines: [paragraph.text] };
  }

  /** The stretches of one paragraph of the unit. */
  private setParts(reading: Reading, paragraph: Paragraph, parts: readonly string[]): void {
    const lines = reading.unit.cell === null ? [paragraph] : printedOf(this.outline, reading.unit);
    reading.parts = lines.flatMap((line) => (line === paragraph ? parts : stretchesOf(line)));
  }

  /** Below a heading, or below one of several items of a cell. */
  private underSpot({ paragraph, last }: PlaceOf<'under'>): Spot | null {
    const reading = this.byParagraph.get(paragraph);
    if (reading === undefined) return null;
    const between = this.outline.leaves
      .map((leaf) => leaf.paragraph)
      .filter((each) => each.index > paragraph.index && each.index <= last.index && !isVoid(lineText(each)));
    const lines = between.map(lineText);
    if (reading.unit.cell === null) {
      for (const each of between) this.clear(this.byParagraph.get(each));
      return { reading, how: 'under', lines };
    }
    for (const each of between) this.skipped.add(each);
    const printed = printedOf(this.outline, reading.unit).filter((each) => !this.skipped.has(each));
    reading.parts = printed.map((each) => lineText(each).trim());
    return { reading, how: 'after', before: lineText(paragraph).trim(), lines };
  }

  private clear(...readings: readonly (Reading | undefined)[]): void {
    for (const reading of readings) if (reading !== undefined) reading.parts = null;
  }

  private rowsSpot({ cols, rows }: DraftField, { table, first, last }: PlaceOf<'rows'>): Spot | null {
    const readingsIn = (cells: readonly Cell[]): Reading[] => cells.flatMap((cell) => this.byCell.get(cell) ?? []);
    const answers = table.rows.slice(first, last + 1).flatMap(({ cells }) => readingsIn(cells));
    const printed = answers.flatMap(({ unit }) => printedOf(this.outline, unit).map(lineText));
    this.clear(...answers);
    const [column = ''] = cols ?? [];
    const headings = readingsIn((table.rows[first - 1]?.cells ?? []).map(({ master }) => master));
    const reading = headings.find(({ parts }) => parts !== null && readLabel(parts.join('')).label === column);
    const lines = printed.filter((line) => rows?.includes(closeUp(line)) !== true);
    return reading === undefined ? null : { reading, how: 'below', lines };
  }

  private cellSpot(field: DraftField, cell: Cell): Spot {
    const readings = this.byCell.get(cell) ?? [];
    const [reading, ...others] = readings;
    const printed = readings.flatMap(({ unit }) => printedOf(this.outline, unit));
    if (field.cells !== undefined && reading !== undefined)
      return { reading, how: 'self', lines: printed.map(({ text }) => text) };
    const lines = printed.map((line) => (field.kind === 'choice' ? line.text : lineText(line)));
    const [first = '', ...rest] = lines;
    const end = isBracketed(first) ? null : labelEnd(first, field.labels.at(-1) ?? '');
    if (reading === undefined || end === null) {
      this.clear(...readings);
      return { cell, lines };
    }
    const before = first.slice(0, end).trim();
    reading.parts = [before];
    this.clear(...others);
    return { reading, how: 'after', before, lines: [first.slice(end), ...rest] };
  }

  /** The anchor that a cell begins with. */
  private anchorIn(cell: Cell | undefined): number | undefined {
    return this.index.get(cell && this.byCell.get(cell)?.[0]);
  }

  /** The nearest printed cell on the left in the row where the place begins. */
  private beside(cell: Cell): At | null {
    const cells = this.outline.spotOf.get(cell)?.row.cells.filter(({ merge }) => merge !== 'continue') ?? [];
    const left = cells.slice(0, Math.max(cells.indexOf(cell), 0)).reverse();
    const nth = left.findIndex((each) => this.anchorIn(each) !== undefined) + 1;
    const anchor = this.anchorIn(left[nth - 1]);
    return anchor === undefined ? null : { anchor, how: 'right', nth: nth > 1 ? nth : undefined };
  }

  /** Right below the last printed text, or below a printed cell of its columns. */
  private above(cell: Cell): At | null {
    const spot = this.outline.spotOf.get(cell);
    if (spot === undefined) return null;
    const before = this.readings.findLast(({ unit }) => unit.last < spot.first);
    const anchor = this.index.get(before);
    const isRight = before !== undefined && before.unit.cell !== spot && this.isFree(before.unit, spot);
    return anchor !== undefined && isRight ? { anchor, how: 'under' } : this.belowColumn(cell, spot);
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
          this.anchorIn(each) !== undefined,
      );
      if (over === undefined) continue;
      const height = table.rows.slice(index).findIndex(({ cells }) => !cells.some(({ master }) => master === over));
      const nth = at - index - height + 1;
      const anchor = this.anchorIn(over);
      return anchor === undefined || nth < 1 ? null : { anchor, how: 'below', nth: nth > 1 ? nth : undefined };
    }
    return null;
  }
}

/** The printed stretches of a reading as a pack may hold them; [] of an answer's place. */
function partsOf({ parts }: Reading): string[] {
  return (parts ?? []).map((part) => packText(part)).filter((part) => part !== '');
}

export function anchorsOf(story: Story, fields: readonly DraftField[]): Anchored {
  return new AnchorReader(story).read(fields);
}
