/** What anchors are compared with: paragraphs outside of tables, and cells, as people read them. */
import { isBlank } from '../../text/blank.js';
import { cutText, normalText } from '../mappedText.js';
import type { RawParagraph } from '../official.js';
import type { CellSpot, Leaf, Outline } from '../outline.js';

/** A paragraph outside of tables, or what a cell says before, between or behind tables nested in it. */
export interface Unit {
  /** Leaf indexes, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly cell: CellSpot | null;
  /** In the normal form of labels, its paragraphs joined. */
  readonly text: string;
  /** Where each leaf begins in the text; one more for its end. */
  readonly starts: readonly number[];
}

/**
 * All that say something, in reading order; entries of a table of contents left out.
 * @param lines what paragraphs outside of tables say: a cell that holds one of them is read paragraph by paragraph (sections in boxes)
 */
export function unitsOf({ leaves, first, end }: Outline, lines: ReadonlySet<string> = new Set()): Unit[] {
  const units: Unit[] = [];
  const textOf = ({ paragraph }: Leaf): string => normalText(paragraph.pieces);
  for (let at = first; at < end;) {
    const leaf = leaves[at];
    if (leaf === undefined) break;
    const { cell } = leaf;
    let last = at;
    while (cell !== null && last + 1 < end && leaves[last + 1]?.cell === cell) last += 1;
    const own = leaves.slice(at, last + 1);
    if (own.length > 1 && own.some((each) => lines.has(textOf(each)))) last = at;
    const texts = leaves.slice(at, last + 1).map(textOf);
    const starts = [0];
    for (const text of texts) starts.push((starts.at(-1) ?? 0) + text.length);
    const text = texts.join('');
    if (!isBlank(text) && !leaf.paragraph.inToc) units.push({ first: at, last, cell, text, starts });
    at = last + 1;
  }
  return units;
}

/** Leaf that holds a character of the unit's text. */
function leafOf({ first, last, starts }: Unit, character: number): number {
  const at = starts.findIndex((start, index) => start <= character && (starts[index + 1] ?? Infinity) > character);
  return at < 0 ? last : Math.min(first + at, last);
}

/** What stands between two printed stretches of a unit. */
export interface Gap {
  /** Behind the first one in its paragraph; null where the gap begins with the unit. */
  readonly inline: RawParagraph | null;
  readonly wholes: readonly Leaf[];
  /** Before the next one in its paragraph, where that is another. */
  readonly tail: RawParagraph | null;
}

/**
 * @param from characters of the unit's text up to the end of the stretch before; 0 without one
 * @param to up to the beginning of the stretch behind; null without one
 */
export function gapIn(outline: Outline, unit: Unit, from: number, to: number | null): Gap {
  const [before, behind] = [
    from === 0 ? unit.first - 1 : leafOf(unit, from - 1),
    to === null ? unit.last + 1 : leafOf(unit, to),
  ];
  const inline = before < unit.first ? null : cutLeaf(outline, unit, before, from, before === behind ? to : null);
  return {
    inline,
    wholes: outline.leaves.slice(before + 1, behind),
    tail: to === null || behind <= before ? null : cutLeaf(outline, unit, behind, 0, to),
  };
}

/** Pieces of one leaf between two characters of the unit's text. */
export function cutLeaf(
  outline: Outline,
  unit: Unit,
  index: number,
  from: number,
  to: number | null,
): RawParagraph | null {
  const paragraph = outline.leaves[index]?.paragraph;
  const start = unit.starts[index - unit.first] ?? 0;
  if (paragraph === undefined) return null;
  const pieces = cutText(outline.story.source, paragraph.pieces, from - start, to === null ? Infinity : to - start);
  return { paragraph, pieces, shared: true };
}
