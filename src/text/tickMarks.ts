/** The glyphs people tick with, found in a text. */

/** One mark. `shape` says what it shows, not yet what it means. */
export interface TickMark {
  readonly start: number;
  readonly end: number;
  /** Drawn as a box or circle, empty or filled; false for a bare √ or ×. */
  readonly box: boolean;
  readonly shape: 'ticked' | 'empty' | 'cross' | 'crossed-box' | 'ring' | 'unclear';
  readonly glyph: string;
}

/** “（请在□内打√）”, “请打‘√’”: instructions that show the mark. */
const INSTRUCTION =
  /\([^()]*(?:打|划|画|勾|选)[^()]*\)|(?:请|并)?(?:在[^,。;\s]{0,12})?(?:打|划|画)["“”'‘’]?[√✓✔]["“”'‘’]?/gu;

/** Half-width, invisible characters out, white space as single spaces, instructions out. */
export function plainChoiceText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(INSTRUCTION, ' ');
}

const TICK = '[√✓✔∨🗸]';
const CROSS = '[×✗✘✕✖╳]';
const EMPTY_BOX = '[□☐▢○◯◻⬜⭕▫◇☆❏❐❑❒⬚]';
const FILLED_BOX = '[☑🗹■◼⬛●◉⦿✅▣█◆★]';
const CROSSED_BOX = '[☒⊠🗵🗷❎]';
const RING = '[◎⊙⊚]';
/** Stands for a check box of which nobody can tell whether it is ticked. */
export const UNCLEAR_BOX = '⍰';

/** Each with what may stand in its brackets; order matters, brackets first. */
const KINDS: readonly (readonly [shape: TickMark['shape'], box: boolean, pattern: string])[] = [
  ['ticked', true, `[([{〔【<] ?(?:${TICK}|${FILLED_BOX}|v) ?[)\\]}〕】>]`],
  ['crossed-box', true, `[([{〔【<] ?(?:${CROSS}|${CROSSED_BOX}|x) ?[)\\]}〕】>]`],
  ['empty', true, `[([{〔【<] ?${EMPTY_BOX}? ?[)\\]}〕】>]`],
  ['ticked', true, `_+ ?${TICK} ?_*`],
  ['empty', true, '_{2,}'],
  ['ticked', true, FILLED_BOX],
  ['crossed-box', true, CROSSED_BOX],
  ['empty', true, EMPTY_BOX],
  ['ring', true, RING],
  ['unclear', true, UNCLEAR_BOX],
  ['ticked', false, `${TICK}|v(?![a-z0-9])`],
  ['cross', false, CROSS],
];
const MARKS = new RegExp(KINDS.map(([, , pattern]) => `(${pattern})`).join('|'), 'giu');

/** Empty brackets and lines to write on are boxes only where nothing else is: “☑其他（  ）”. */
const STAND_IN = /^(?:_+|[([{〔【<] ?[)\]}〕】>])$/u;

/** All marks of a plain text in order; `options`: how many options there are to mark. */
export function findMarks(text: string, options: number): TickMark[] {
  const marks = Array.from(text.matchAll(MARKS), (match): TickMark | null => {
    // A “v” that ends a word is no tick.
    if (/^v$/iu.test(match[0]) && /[a-z0-9]$/iu.test(text.slice(0, match.index))) return null;
    const parts: readonly (string | undefined)[] = match.slice(1);
    const [shape, box] = KINDS[parts.findIndex((part) => part !== undefined)] ?? ['empty', true];
    return { start: match.index, end: match.index + match[0].length, box, shape, glyph: match[0] };
  }).filter((mark) => mark !== null);
  const drawn = marks.filter(({ glyph, box }) => box && /^[^([{〔【<_]/u.test(glyph));
  return drawn.length >= options ? marks.filter(({ glyph }) => !STAND_IN.test(glyph)) : marks;
}

/** Whether a single glyph shows a tick or an empty box; null for any other. */
export function looksTicked(glyph: string): boolean | null {
  const [mark] = findMarks(plainChoiceText(glyph), 1);
  if (mark === undefined || mark.shape === 'ring' || mark.shape === 'unclear') return null;
  return mark.shape !== 'empty';
}
