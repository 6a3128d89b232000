import { defineDocumentRule } from '../check/rule.js';
import type { Subject } from '../check/rule.js';
import { goneFrom } from './reading/gone.js';

export default defineDocumentRule({
  id: 'missing-field',
  severity: 'error',
  description: '基本信息表的一栏或封面的一行不见了，无法核对是否填写。',
  mark: '缺少',
  says: {
    default: (f: Subject) => `没有找到“${f.label}”一栏，可能已被删除，请对照官方申报书补上。`,
  },

  *check({ form, document, say }) {
    const unasked = new Set(form.fields.flatMap(({ id, role }) => (role === 'unchecked' ? [id] : [])));
    for (const { field, part } of goneFrom(document, form).fields)
      if (part.kind !== 'section' && !unasked.has(field)) yield say.default({}, { field });
  },
});
