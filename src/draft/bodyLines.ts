/** The body of a document as lines and tables in reading order, and what its lines are like. */
import type { Block, Table } from '../ooxml/story/story.js';
import { readLabel } from './words/label.js';
import type { BodyLine } from './lineFields.js';
import type { Lengths } from './words/limits.js';
import { isVoid, lineText } from './words/lineText.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';

export type Item =
  { readonly line: BodyLine; readonly table?: never } | { readonly table: Table; readonly line?: never };

export interface GroupLimit extends Lengths {
  readonly label: string;
}

export function itemsOf(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'table') return [{ table: block }];
    const text = lineText(block);
    const line = {
      paragraph: block,
      text,
      words: `${block.listLabel}${text}`,
      isBlank: isVoid(text),
      breaksPage: block.pieces.some(({ kind }) => kind === 'page-break'),
    };
    return [{ line }, ...block.boxes.flatMap(itemsOf)];
  });
}

/** Tables in document order, nested ones included. */
export function numberTables(blocks: readonly Block[], numbers = new Map<Table, number>()): ReadonlyMap<Table, number> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') for (const box of block.boxes) numberTables(box, numbers);
    else {
      numbers.set(block, numbers.size);
      for (const { cells } of block.rows) for (const cell of cells) numberTables(cell.blocks, numbers);
    }
  }
  return numbers;
}

/** A longer label is a sentence. */
const LONGEST_NAME = 40;

/** Prose that ends as a sentence does, notes in brackets apart. */
export function isSentence(words: string): boolean {
  return /[。！]$/u.test(words.trim().replace(/[（(][^（()）]*[）)]/gu, '')) && readLabel(words).hint === ''
    ? words.length > LONGEST_NAME
    : /[^）)][。]/u.test(words.replace(/[（(].*[）)]/gu, ''));
}

/** A numbered sentence that names nothing: “⑦如研究利用…，则必须满足…。”. */
export function isStatement(words: string): boolean {
  const { label, hint } = readLabel(words);
  return label.length > LONGEST_NAME && hint === '' && /[。；]$/u.test(words.trim());
}

export function isHint(text: string): boolean {
  return (
    /^[（(].*[）)][。；]?$/u.test(text) ||
    (INSTRUCTS.test(text) && /[。；]$/u.test(text) && rankOf(text) === UNNUMBERED)
  );
}

/** How a sentence begins that says what to write. */
const INSTRUCTS =
  /^(?:请|按|按照|根据|着重|重点|简要|详细|说明|阐述|描述|介绍|论述|包括|列出|列明|应|需|须|围绕|结合|从|对|内容|可|填写|如)/u;
