import { defineDocumentRule } from '../check/rule.js';
import type { Subject } from '../check/rule.js';
import { goneFrom } from './reading/gone.js';

export default defineDocumentRule({
  id: 'missing-section',
  severity: 'error',
  description: '一至八的标题或其下的小标题不见了，无法核对其中的内容。',
  mark: '缺少标题',
  says: {
    default: (f: Subject) => `没有找到标题“${f.label}”，可能已被删除或改写，请对照官方申报书补上。`,
  },

  *check({ form, document, say }) {
    const { headings, fields } = goneFrom(document, form);
    for (const part of headings)
      yield say.default({}, { label: part.label, place: { part: part.id, paragraph: null } });
    for (const { field, part } of fields) if (part.kind === 'section') yield say.default({}, { field });
  },
});
