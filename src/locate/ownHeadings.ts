/** Headings that applicants add behind those of the form: they end a section left blank, whose content they are not. */
import { readChineseNumber } from '../text/chineseNumerals.js';
import { UNIT_PATTERN } from '../text/units.js';
import { numberedLine, type Heading } from './headings.js';
import type { Paragraph } from '../ooxml/story/story.js';

/** Whether it is one, or may be one. */
export type OwnHeading = 'sure' | 'doubtful';

const LONGEST_TITLE = 30;
const SENTENCE = /[。；！？!?;，,：:]/u;
/** “3.6亿元”, “3.6 %”: the number is a figure. */
const FIGURE = new RegExp(`^\\s?(?:[百千万亿]|(?:${UNIT_PATTERN})(?!\\p{L}))`, 'iu');

/**
 * A line whose number goes on where those of the form end: 3.6 behind the last heading of section three, 九 behind the last section.
 * A sentence so numbered may be one or not. Null when it is none.
 */
export function ownHeading(
  headings: readonly Heading[],
  heading: Heading,
  { text, listLabel }: Pick<Paragraph, 'text' | 'listLabel'>,
): OwnHeading | null {
  const { number, ordinal, words } = numberedLine(text, listLabel);
  // “9 篇论文”: a mere figure numbers nothing.
  if (words.trim() === '' || /^\d+$/u.test(number) || !goesOn(headings, heading, ordinal)) return null;
  const isTitle = words.trim().length <= LONGEST_TITLE && !SENTENCE.test(words);
  if (FIGURE.test(words)) return isTitle ? 'doubtful' : null;
  return isTitle ? 'sure' : 'doubtful';
}

/** Whether no heading of the form beside this one, or above it, has so high a number. */
function goesOn(headings: readonly Heading[], heading: Heading, ordinal: string): boolean {
  const steps = stepsOf(ordinal);
  const [part, own] = steps;
  if (part === undefined || steps.length > 2 || steps.some((step) => Number.isNaN(step))) return false;
  const known = headings.map((each) => stepsOf(each.ordinal));
  const most = (at: readonly (readonly number[])[]): number => Math.max(...at.map((each) => each.at(-1) ?? 0));
  const parts = most(known.filter(({ length }) => length === 1));
  // Of Arabic numbers only the next is surely no figure.
  if (part > parts) return part === parts + 1 || !/^\d/u.test(ordinal);
  const [current, sub] = stepsOf(heading.ordinal);
  return (
    own !== undefined &&
    sub !== undefined &&
    part === current &&
    own > most(known.filter((each) => each.length === 2 && each[0] === part))
  );
}

/** “3.6” as 3 and 6, “九” as 9. */
function stepsOf(ordinal: string): number[] {
  return ordinal === ''
    ? []
    : ordinal.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : (readChineseNumber(step) ?? NaN)));
}
