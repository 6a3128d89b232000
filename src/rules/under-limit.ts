import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { countWords } from '../text/words.js';

/** “300字左右” is met by so much more or less. */
const ABOUT = 0.3;

/** All in 字. */
type Count = Said<{ count: number; asked: number }>;

export default defineFieldRule({
  id: 'under-limit',
  severity: 'error',
  description:
    '字数少于表上要求的“不少于……字”；要求“……字左右”而相差三成以上的，请核对（建议）；读不准字数时请人工核对。',
  mark: ({ count = 0, asked = 0 }) => (count < asked ? `少 ${asked - count} 字` : '字数偏多'),
  says: {
    default: (f: Count) =>
      `${f.name}共 ${f.count} 字，要求不少于 ${f.asked} 字，还少 ${f.asked - f.count} 字，请补充。`,
    about: (f: Count) => `${f.name}共 ${f.count} 字，要求 ${f.asked} 字左右，请核对。`,
  },
  reads: 'text',
  appliesTo: ({ least, about }) => least !== undefined || about !== undefined,

  *check({ field: { least, about }, content, say }, { document }) {
    const { words: count } = countWords(content.paragraphs);
    const unsure = document.unjudged.includes('count') || content.hasEquation ? { severity: 'manual' as const } : {};
    if (least !== undefined && count < least) yield say.default({ count, asked: least }, unsure);
    else if (about !== undefined && Math.abs(count - about) > about * ABOUT)
      yield say.about({ count, asked: about }, { severity: 'warning', ...unsure });
  },
});
