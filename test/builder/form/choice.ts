/** 实验室类型: the real spellings of a tick. */
import { checkBoxControl } from '../control.js';
import { equationTick, legacyCheckBox } from '../field.js';
import type { Inline } from '../inline.js';
import { symbol, symbolLetter, text } from '../inline.js';
import { OPTIONS } from './official.js';

export type TickSpelling =
  | 'box'
  | 'crossed-box'
  | 'filled-box'
  | 'check-instead'
  | 'check-beside'
  | 'after'
  | 'parentheses'
  | 'parentheses-before'
  | 'half-width-parentheses'
  | 'symbol'
  | 'symbol-offset'
  | 'wingdings'
  | 'symbol-letter'
  | 'equation-field'
  | 'control'
  | 'legacy-field'
  | 'bullets'
  | 'rings'
  | 'radio';

type Spelled = (ticked: boolean, label: string) => readonly Inline[];

const before =
  (on: Inline, off: Inline): Spelled =>
  (ticked, label) => [ticked ? on : off, text(label)];
const glyphs = (on: string, off: string): Spelled => before(text(on), text(off));

const SPELLINGS: Record<TickSpelling, Spelled> = {
  box: glyphs('☑', '□'),
  'crossed-box': glyphs('☒', '☐'),
  'filled-box': glyphs('■', '□'),
  'check-instead': glyphs('√', '□'),
  'check-beside': glyphs('□√', '□'),
  after: (ticked, label) => [text(`${label}${ticked ? '√' : '□'}`)],
  parentheses: (ticked, label) => [text(`${label}（${ticked ? '√' : '  '}）`)],
  'parentheses-before': (ticked, label) => [text(`（${ticked ? '√' : ' '}）${label}`)],
  'half-width-parentheses': (ticked, label) => [text(`${label}(${ticked ? ' √ ' : '   '})`)],
  symbol: before(symbol('Wingdings 2', '0052'), symbol('Wingdings 2', '00A3')),
  'symbol-offset': before(symbol('Wingdings 2', 'F052'), symbol('Wingdings 2', 'F0A3')),
  wingdings: before(symbol('Wingdings', 'F0FE'), symbol('Wingdings', 'F0A8')),
  'symbol-letter': before(symbolLetter('Wingdings 2', 'R'), symbolLetter('Wingdings 2', '£')),
  'equation-field': before(equationTick, text('□')),
  control: before(checkBoxControl(true), checkBoxControl(false)),
  'legacy-field': before(legacyCheckBox(true), legacyCheckBox(false)),
  bullets: glyphs('●', '○'),
  rings: glyphs('●', '◎'),
  radio: glyphs('⊙', '○'),
};

/** Both boxes in one paragraph with these ids ticked. */
export function choiceLine(ticked: readonly string[], spelling: TickSpelling): Inline[] {
  return OPTIONS.flatMap(([id, label], index) => [
    ...(index === 0 ? [] : [text('    ')]),
    ...SPELLINGS[spelling](ticked.includes(id), label),
  ]);
}
