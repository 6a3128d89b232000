/** The ways in which staff and templates spell one and the same label. */
import type { Block } from '../block.js';
import { paragraph } from '../block.js';
import type { Inline, Look } from '../inline.js';
import { text } from '../inline.js';

export type LabelSpelling =
  | 'plain'
  | 'spaces'
  | 'ideographic-spaces'
  | 'no-break-spaces'
  | 'paragraph-per-character'
  | 'line-breaks'
  | 'vertical'
  | 'many-runs';

const SPACES: Partial<Record<LabelSpelling, string>> = {
  spaces: '   ',
  'ideographic-spaces': '　',
  'no-break-spaces': '\u00a0\u00a0',
};

function halves(label: string): [string, string] {
  const middle = Math.ceil(label.length / 2);
  return [label.slice(0, middle), label.slice(middle)];
}

/** Labels up to four characters are spread out, longer ones get one gap. */
function spread(label: string, gap: string): string {
  return label.length <= 4 ? Array.from(label).join(gap) : halves(label).join(gap);
}

/** The label as runs of one paragraph. */
export function labelInlines(label: string, spelling: LabelSpelling, look: Look = {}): Inline[] {
  const gap = SPACES[spelling];
  if (gap !== undefined) return [text(spread(label, gap), look)];
  if (spelling === 'line-breaks') return [text(halves(label).join('\n'), look)];
  if (spelling === 'many-runs') {
    return Array.from(label).map((character, index) =>
      text(character, { ...look, hint: index % 2 === 0 ? 'eastAsia' : 'default' }),
    );
  }
  return [text(label, look)];
}

/** The label as paragraphs of its cell; narrow group labels stand one character to a line. */
export function labelBlocks(label: string, spelling: LabelSpelling, group: boolean): Block[] {
  const look = { font: '宋体', size: 21 };
  const lines = spelling === 'paragraph-per-character' ? (group ? Array.from(label) : halves(label)) : null;
  if (lines !== null) return lines.map((line) => paragraph([text(line)], { align: 'center', text: look }));
  return [paragraph(labelInlines(label, spelling), { align: 'center', text: look })];
}
