import type { FieldContent, TextRange } from '../document/content.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import { countWords, surplusStart } from '../text/words.js';

/** Word counts some characters of an equation that are not in the file; its figure stays within this share of ours. */
const EQUATION_TOLERANCE = 0.02;

/** 字 of the notes under the text, which Word's dialog adds unless told not to. Their runs are not known: taken as typed in Chinese. */
function noteWords(content: FieldContent): number {
  const paragraphs = content.notes.map((text) => ({
    runs: [{ text, eastAsiaHint: true, eastAsiaFont: false, symbol: false }],
    listLabel: '',
  }));
  return countWords(paragraphs).words;
}

/** An automatic list label as long as they usually get: Word counts it, and a paragraph may have one that is not known. */
const LONG_LABEL = '（十二）';

/** 字 at least and at most where it is not known which characters count as East Asian (`w:hint`), nor which labels lists have. */
function bracket(content: FieldContent): { least: number; most: number } {
  const counts = ['', LONG_LABEL].flatMap((label) =>
    [true, false].map((eastAsiaHint) => {
      const paragraphs = content.paragraphs.map(({ listLabel, runs }) => ({
        listLabel: listLabel === '' && runs.some(({ text }) => text.trim() !== '') ? label : listLabel,
        runs: runs.map((run) => ({ ...run, eastAsiaHint })),
      }));
      return countWords(paragraphs).words;
    }),
  );
  return { least: Math.min(...counts), most: Math.max(...counts) };
}

/** The surplus in `content.text`, whose outer white space is gone while that of the paragraphs may not be. */
function surplus(content: FieldContent, limit: number): TextRange {
  const whole = content.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n');
  const shift = Math.max(0, whole.indexOf(content.text));
  const start = Math.min(Math.max(0, surplusStart(content.paragraphs, limit) - shift), content.text.length);
  return { start, length: content.text.length - start };
}

/** Data: `count`, `limit`, `surplus`, `wps` (all 字; `wps` null where WPS shows the same), for notes `withNotes`; for `unread` `least`, `most` and `limit`. */
export default defineFieldRule({
  id: 'over-limit',
  severity: 'error',
  description:
    '字数（与 Word“字数统计”的“字数”一致）超过限定；正好等于限定不报，含公式而字数接近限定，或加上脚注才超过的，以及读不出字形提示或自动编号而字数接近限定的，请人工核对。',
  reads: 'text',
  options: noOptions,

  *check({ field, content }, _options, { document }) {
    const limit = field.limit;
    if (limit === undefined) return;
    if (document.unjudged.includes('count')) {
      const { least, most } = bracket(content);
      if (least <= limit && most > limit) {
        yield { message: 'unread', severity: 'manual', data: { least, most, limit } };
        return;
      }
    }
    const { words: count, wpsWords } = countWords(content.paragraphs);
    const data = { count, limit, surplus: count - limit, wps: wpsWords === count ? null : wpsWords };
    const slack = content.hasEquation ? limit * EQUATION_TOLERANCE : 0;
    if (content.hasEquation && Math.abs(count - limit) <= slack)
      yield { message: 'equation', severity: 'manual', data };
    else if (count > limit) yield { data, range: surplus(content, limit) };
    else if (content.notes.length > 0 && count + noteWords(content) > limit) {
      yield { message: 'notes', severity: 'manual', data: { ...data, withNotes: count + noteWords(content) } };
    }
  },
});
