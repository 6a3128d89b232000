import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FieldContent, Span } from '../document/content.js';
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
function surplus(content: FieldContent, limit: number): Span {
  const whole = content.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n');
  const shift = Math.max(0, whole.indexOf(content.text));
  const start = Math.min(Math.max(0, surplusStart(content.paragraphs, limit) - shift), content.text.length);
  return { start, length: content.text.length - start };
}

/** All in 字; `wps` is null where WPS shows the same. */
type Count = Said<{ count: number; limit: number; surplus: number; wps: number | null }>;

function wpsRemark(wps: number | null): string {
  return wps === null ? '' : `（WPS 的字数统计显示为 ${wps} 字。）`;
}

export default defineFieldRule({
  id: 'over-limit',
  severity: 'error',
  description:
    '字数（与 Word“字数统计”的“字数”一致）超过限定；正好等于限定不报，含公式而字数接近限定，或加上脚注才超过的，以及读不出字形提示或自动编号而字数接近限定的，请人工核对。',
  mark: ({ surplus = 0 }) => (surplus > 0 ? `超出 ${surplus} 字` : '字数待核对'),
  says: {
    default: (f: Count) => `共 ${f.count} 字，限 ${f.limit} 字，超出 ${f.surplus} 字，请删减。${wpsRemark(f.wps)}`,
    equation: (f: Count) =>
      `共约 ${f.count} 字，含有公式，软件数不准，请用 Word 或 WPS 的“字数统计”核对是否超过 ${f.limit} 字。`,
    notes: (f: Count & { withNotes: number }) =>
      `正文 ${f.count} 字，连同脚注、尾注共 ${f.withNotes} 字，请核对是否超过 ${f.limit} 字。`,
    unread: (f: Said<{ least: number; most: number; limit: number }>) =>
      `共 ${f.least} 至 ${f.most} 字，软件数不准，请用 Word 或 WPS 的“字数统计”核对是否超过 ${f.limit} 字。`,
  },
  reads: 'text',
  appliesTo: ({ limit }) => limit !== undefined,

  *check({ field, content, say }, { document }) {
    const limit = field.limit;
    if (limit === undefined) return;
    if (document.unjudged.includes('count')) {
      const { least, most } = bracket(content);
      if (least <= limit && most > limit) {
        yield say.unread({ least, most, limit }, { severity: 'manual' });
        return;
      }
    }
    const { words: count, wpsWords } = countWords(content.paragraphs);
    const data = { count, limit, surplus: count - limit, wps: wpsWords === count ? null : wpsWords };
    const slack = content.hasEquation ? limit * EQUATION_TOLERANCE : 0;
    if (content.hasEquation && Math.abs(count - limit) <= slack) yield say.equation(data, { severity: 'manual' });
    else if (count > limit) yield say.default(data, { range: surplus(content, limit) });
    else if (content.notes.length > 0 && count + noteWords(content) > limit) {
      yield say.notes({ ...data, withNotes: count + noteWords(content) }, { severity: 'manual' });
    }
  },
});
