import { defineFieldRule, noOptions } from '../check/rule.js';

/** Data: `hint`, the first paragraph of the official hint. */
export default defineFieldRule({
  id: 'hint-left',
  severity: 'warning',
  description: '已经填写了内容，官方的填写提示（“重点说明……”）仍留在栏目里；只有提示而没有内容的按空缺处理。',
  reads: 'field',
  options: noOptions,

  *check({ field, content }) {
    if (content.state !== 'filled' || !content.hintLeft) return;
    yield { data: { hint: field.hint?.[0] ?? '' }, fix: { kind: 'delete-hint' } };
  },
});
