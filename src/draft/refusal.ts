/** Why no rules are drafted from a document: somebody has filled it in, or it asks for next to nothing. */
import type { Block, Paragraph, Story, Table } from '../ooxml/story/story.js';
import type { DraftField } from './draftField.js';
import { gridOf, printedLines } from './table/grid.js';
import { labelKind } from './words/kind.js';
import { readLabel } from './words/label.js';
import { closeUp, isVoid } from './words/lineText.js';

/** `too-large`: it prints more than a pack may hold. */
export type DraftRefusal = 'filled' | 'few-fields' | 'too-large';

/** Fewer fields are no form. */
const LEAST_FIELDS = 5;
/** So many answers are no example that the issuer left. */
const LEAST_ANSWERS = 3;
/** One answer to so many open fields. */
const ANSWERED = 3;

const DIGITS = /学号|工号|身份证|证件号|邮编|邮政编码|卡号|账号|QQ/iu;

/** Whether a text answers what the label asks for, beyond doubt. */
function isAnswer(label: string, text: string): boolean {
  if (text === '' || text.length > 80) return false;
  if (label === '性别') return /^[男女]$/u.test(text);
  if (DIGITS.test(label)) return /\d{5,}/u.test(text);
  switch (labelKind(label)) {
    case 'email':
      return text.includes('@');
    case 'phone':
      return /\d{3,4}[-—\s]?\d{4,}/u.test(text);
    case 'date':
    case 'month':
    case 'period':
      return /\d{4}\s*[年.\-/]/u.test(text);
    default:
      return false;
  }
}

const LINE = /^([^:：]{2,14})[:：]\s*(\S[^:：]*)$/u;

/** A line of the cover with its answer: “联系电话：025-…”, “项目名称：” and words over the line to write on. */
function isAnswered({ text, pieces }: Paragraph): boolean {
  const [, label = '', answer = ''] = LINE.exec(text.trim()) ?? [];
  const isWritten = pieces.some(
    (piece) => piece.run.underlined && !piece.placeholder && !isVoid(piece.text) && answer.includes(piece.text.trim()),
  );
  return answer !== '' && (isWritten || isAnswer(readLabel(label).label, closeUp(answer)));
}

function answersOf(table: Table): number {
  return gridOf(table).rows.reduce((sum, cells, row) => {
    const pairs = cells.filter((cell, index) => {
      const label = cells[index - 1];
      if (label === undefined || cell.row !== row || cell.shape !== 'text') return false;
      return printedLines(cell).length < 3 && isAnswer(readLabel(label.text).label, closeUp(cell.text));
    });
    return sum + pairs.length;
  }, 0);
}

function answersIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? answersOf(block) : isAnswered(block) ? 1 : 0),
    0,
  );
}

/** Null when rules can be drafted. */
export function refusalOf(story: Story, fields: readonly DraftField[]): DraftRefusal | null {
  const answers = answersIn(story.blocks);
  const open = fields.filter(({ role }) => role === 'fill' || role === 'choice').length;
  if (answers >= LEAST_ANSWERS && answers * ANSWERED > open) return 'filled';
  return fields.length < LEAST_FIELDS ? 'few-fields' : null;
}
