import { defineDocumentRule } from '../check/rule.js';
import { fieldTitle, parseFieldId } from '../forms/index.js';
import { allQuoted } from './reading/quote.js';

/** So many of them are named. */
const NAMED = 3;

const KEEP = '无法确定以哪一份为准，请只保留一份，另一份另存为单独的文件。';

/** Both forms are checked; the second one's fields are further copies. */
export default defineDocumentRule({
  id: 'two-forms',
  severity: 'error',
  description:
    '申报书的栏目约有一半在文中又出现一次，一个文件里有两份申报书；两份都检查，先出现的一份算正式的，另一份缺少的栏目在这里一并说明。',
  mark: '两份申报书',
  says: {
    default: () => `这个文件里有两份申报书，${KEEP}`,
    /** `found`: the first few that only one of the two has; `count` of them all. */
    lacking: ({ found, count }: { readonly found: readonly string[]; readonly count: number }) =>
      `这个文件里有两份申报书，其中一份缺少${allQuoted(found)}${count > found.length ? `等 ${count} 栏` : ''}，${KEEP}`,
  },

  *check({ form, document, say }) {
    if (!document.isTwice) return;
    const times = new Map<string, number>();
    for (const { field, state } of document.fields) {
      const { field: own } = parseFieldId(field);
      if (state !== 'missing') times.set(own, (times.get(own) ?? 0) + 1);
    }
    const once = form.fields.filter(({ id }) => times.get(id) === 1).map((field) => fieldTitle(form, field));
    yield once.length === 0 ? say.default() : say.lacking({ found: once.slice(0, NAMED), count: once.length });
  },
});
