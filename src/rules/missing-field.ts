import { goneFrom } from '../check/gone.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

export default defineDocumentRule({
  id: 'missing-field',
  severity: 'error',
  description: '基本信息表的一栏或封面的一行不见了，无法核对是否填写。',
  ground: 'template',
  options: noOptions,

  *check(_options, { form, document }) {
    for (const { field, part } of goneFrom(document, form).fields) if (part.kind !== 'section') yield { field };
  },
});
