import { defineDocumentRule } from '../check/rule.js';

/** Both forms are checked; the second one's fields are further copies. */
export default defineDocumentRule({
  id: 'two-forms',
  severity: 'error',
  description: '申报书的栏目约有一半在文中又出现一次，一个文件里有两份申报书；两份都检查，先出现的一份算正式的。',
  mark: '两份申报书',
  says: {
    default: () => '这个文件里有两份申报书，无法确定以哪一份为准，请只保留一份，另一份另存为单独的文件。',
  },

  *check({ document, say }) {
    if (document.isTwice) yield say.default();
  },
});
