/** What a paragraph prints, with the places to write on made visible. */
import type { Block, Paragraph, Piece, Story, Table } from '../../ooxml/story/story.js';

/** A blank that is underlined is a line to write on. */
const LINE = '_';
/** A picture of a symbol font that has no usual character: in a form it is a box. */
const PICTURE = /[\uE000-\uF8FF]/gu;
const BOX = '□';
/** Full-width and other low lines. */
const WIDE_LINE = /[＿﹍﹎‗]/gu;

function pieceText({ kind, text, run, placeholder, control }: Piece): string {
  // In a blank, whatever a control shows as its prompt is nobody's.
  if (placeholder || (control?.showingPlaceholder === true && kind !== 'checkbox')) return LINE.repeat(4);
  if (run.underlined && (kind === 'text' || kind === 'tab')) {
    const written = text.replace(/\t/gu, LINE.repeat(4)).replace(/[\s\u3000]/gu, LINE);
    return /[^_]/u.test(written) ? text : written;
  }
  if (kind === 'page-break') return '';
  return kind === 'symbol' || kind === 'text' ? text.replace(PICTURE, BOX).replace(WIDE_LINE, LINE) : text;
}

/** The text with underlined blanks and prompts as low lines; automatic numbers apart. */
export function lineText(paragraph: Paragraph): string {
  return paragraph.pieces.map(pieceText).join('');
}

/** Han set apart by spaces are one word (“姓    名”); words in Latin letters keep one space. */
export function closeUp(text: string): string {
  return text
    .replace(/[\s\u3000]+/gu, ' ')
    .replace(/(?<![A-Za-z,.;)]) | (?![A-Za-z(])/gu, '')
    .trim();
}

/** Nothing stands behind the colon. */
export const endsInColon = (text: string): boolean => /[:：]\s*$/u.test(text);

/** Whether there is nothing to read: white space and lines to write on. */
export function isVoid(text: string): boolean {
  return /^[\s\u3000\u200B_＿﹍‗]*$/u.test(text);
}

export interface Line {
  readonly paragraph: Paragraph;
  /** `lineText`, without the automatic number. */
  readonly text: string;
  /** With it. */
  readonly words: string;
  readonly isBlank: boolean;
}

export const isLine = (item: Line | Table): item is Line => 'words' in item;

/** Lines, those in text boxes behind the one that holds them, and tables, in reading order. */
export function itemsOf(blocks: readonly Block[]): (Line | Table)[] {
  return blocks.flatMap((block): (Line | Table)[] => {
    if (block.kind === 'table') return [block];
    const text = lineText(block);
    const line = { paragraph: block, text, words: `${block.listLabel}${text}`, isBlank: isVoid(text) };
    return [line, ...block.boxes.flatMap(itemsOf)];
  });
}

/** All lines, those of tables included. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return itemsOf(blocks).flatMap((item) =>
    isLine(item) ? item : item.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks))),
  );
}

const SHAPE = /<(?:v:(?:rect|roundrect|shape|oval)|wps:wsp)\b/u;

/** Whether a shape without text is drawn in the paragraph: how some forms make the boxes of a choice. */
export function hasShape(story: Story, { start, end, boxes }: Paragraph): boolean {
  return boxes.length === 0 && SHAPE.test(story.source.slice(start, end));
}
