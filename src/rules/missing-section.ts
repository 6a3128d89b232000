import { goneFrom } from '../check/gone.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

export default defineDocumentRule({
  id: 'missing-section',
  severity: 'error',
  description: '一至八的标题或其下的小标题不见了，无法核对其中的内容。',
  ground: 'template',
  options: noOptions,

  *check(_options, { form, document }) {
    const { headings, fields } = goneFrom(document, form);
    for (const part of headings) yield { label: part.label, place: { part: part.id, paragraph: null } };
    for (const { field, part } of fields) if (part.kind === 'section') yield { field };
  },
});
