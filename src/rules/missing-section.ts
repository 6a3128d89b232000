import { goneFrom } from '../check/gone.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: for `part` its `kind`. A part that is gone as a whole is said once. */
export default defineDocumentRule({
  id: 'missing-section',
  severity: 'error',
  description: '官方申报书的标题、整张表或整个封面不见了；整个部分都不见时只报一次。',
  ground: 'template',
  options: noOptions,

  *check(_options, { form, document }) {
    const { parts, fields } = goneFrom(document, form);
    for (const part of parts) {
      if (part.kind === 'section' && part.field !== undefined) yield { field: part.field };
      else {
        const place = { part: part.id, paragraph: null };
        yield { message: 'part', label: part.label, place, data: { kind: part.kind } };
      }
    }
    for (const { field, part } of fields) if (part.kind === 'section') yield { field };
  },
});
