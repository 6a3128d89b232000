import { defineFieldRule, noOptions } from '../check/rule.js';

/** Data: `hint`, the first paragraph of the official hint; for `unread`, said once of the first field with a hint, none. */
export default defineFieldRule({
  id: 'hint-left',
  severity: 'warning',
  description:
    '已经填写了内容，官方的填写提示（“重点说明……”）仍留在栏目里；只有提示而没有内容的按空缺处理；读不出提示时请人工核对。',
  reads: 'field',
  options: noOptions,

  *check({ field, content }, _options, { document, form }) {
    if (document.unjudged.includes('hint') && form.fields.find(({ hint }) => hint !== undefined)?.id === field.id) {
      yield { message: 'unread', severity: 'manual' };
    }
    if (content.state !== 'filled' || !content.hintLeft) return;
    yield { data: { hint: field.hint?.[0] ?? '' }, fix: { kind: 'delete-hint' } };
  },
});
