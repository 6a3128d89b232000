import { defineDocumentRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';

/** First words of a stretch, as a sentence quotes them. UTF-16 units. */
const QUOTED = 20;

type Unread = {
  /** First words of what was not read. */
  readonly text: string;
  /** Label of the field before it; '' before all. */
  readonly after: string;
};

const where = (after: string): string => (after !== '' ? `在“${after}”之后` : '在最前面');

/** Once for each stretch. */
export default defineDocumentRule({
  id: 'unread-text',
  severity: 'manual',
  description:
    '文中有一段不属于申报书任何一栏的文字（如自加的行、大标题下的说明），其中只查待办和密级标志，其余请您自己看；申报书自己印的文字、目录、页码和日期不报。',
  mark: '未检查',
  says: {
    default: (f: Said<Unread>) =>
      `有一段文字不属于申报书的任何一栏：“${f.text}”（${where(f.after)}），没有检查，请自行核对；不需要的请删去。`,
  },
  technical: true,

  *check({ document, say }) {
    for (const { text, where: side, after, place } of document.outside) {
      if (side !== 'elsewhere') continue;
      // Reports are passed on: a number that may be somebody's is not repeated in them.
      const words = text
        .replace(/\d{11,}[\dXx]?/gu, '***')
        .replace(/\s+/gu, ' ')
        .trim();
      const first = Array.from(words).slice(0, QUOTED).join('');
      yield say.default({ text: first === words ? words : `${first}…`, after: after ?? '' }, { place });
    }
  },
});
