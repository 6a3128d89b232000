/** What a paragraph or cell of the blank prints, cut where answers go. */
import type { Outline } from '../../locate/outline.js';
import type { Unit } from '../../locate/anchors/units.js';
import type { Paragraph } from '../../ooxml/story/story.js';
import { MAX_PARTS } from '../../forms/packBounds.js';
import { packText } from '../../forms/packSchema.js';
import { withoutLimitNotes } from '../../text/blank.js';
import { normaliseLabel } from '../../text/labels.js';
import { readGaps } from '../words/gaps.js';
import { closeUp, isVoid, lineText } from '../words/lineText.js';
import { withoutNumber } from '../words/numbering.js';

/** Paragraphs of a unit, those that print something. */
export function printedOf({ leaves }: Outline, { first, last }: Unit): Paragraph[] {
  return leaves.slice(first, last + 1).flatMap(({ paragraph }) => (isVoid(lineText(paragraph)) ? [] : [paragraph]));
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Stretches between lines to write on. */
export function stretchesOf(paragraph: Paragraph): string[] {
  return lineText(paragraph)
    .split(/_+/u)
    .map((text) => text.trim())
    .filter(hasWords);
}

/** The gaps of a line, each with the printed stretch before it; then what follows the last. */
export function cutLine(text: string) {
  let end = 0;
  const gaps = readGaps(text).map((gap) => {
    const colon = /[:：]/u.test(text[gap.from] ?? '') ? 1 : 0;
    const before = text
      .slice(end, gap.from + colon)
      .replace(/_+/gu, ' ')
      .trim();
    end = gap.end;
    return { ...gap, before };
  });
  return { gaps, rest: text.slice(end).replace(/_+/gu, ' ').trim() };
}

/**
 * How much of a line is this label, colon included; null when it does not begin with it.
 * @param label as the draft has it, perhaps with a number that the list writes
 */
export function labelEnd(text: string, label: string): number | null {
  for (const wanted of new Set([label, withoutNumber(label)].map(normaliseLabel))) {
    if (wanted === '') continue;
    let form = '';
    let end = 0;
    for (const character of text) {
      if (form.length >= wanted.length) break;
      form += normaliseLabel(character);
      end += character.length;
    }
    if (form !== wanted) continue;
    return end + (/^[\s\u3000]*[:：]/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  return null;
}

export const isBracketed = (text: string): boolean => /^[（(].*[）)][。；：:]?$/su.test(closeUp(text));

/** What the blank prints in an answer's place. */
export interface AnswerText {
  readonly printed: readonly string[];
  /** Advice in brackets. */
  readonly hint: readonly string[];
}

/** Each line whole, without its limits, and in the stretches between lines to write on. */
export function answerText(lines: readonly string[]): AnswerText {
  const texts = lines
    .flatMap((line) => [line.replace(/_+/gu, ' '), withoutLimitNotes(line), ...line.split(/_+/u)])
    .map((line) => packText(line))
    .filter((line, index, all) => /[^\s_:：。；;]/u.test(line) && all.indexOf(line) === index);
  const isHint = (line: string): boolean => isBracketed(line) && closeUp(line).length > 8 && !/\d+\s*字/u.test(line);
  return {
    printed: texts.filter((line) => !isHint(line)).slice(0, MAX_PARTS),
    hint: texts.filter(isHint).slice(0, MAX_PARTS),
  };
}
