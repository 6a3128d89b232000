import { defineFieldRule, noOptions } from '../check/rule.js';

/** Data: `options`, the labels of the boxes. */
export default defineFieldRule({
  id: 'choice-none',
  severity: 'error',
  description: '选择栏一项也没有勾选；勾选的写法看不清时请人工核对。',
  reads: 'field',
  options: noOptions,

  *check({ field, content }) {
    if (content.options.some((option) => option.state === 'ticked')) return;
    const data = { options: (field.options ?? []).map((option) => option.label) };
    const unclear = content.state === 'unreadable' || content.options.some((option) => option.state === 'unclear');
    yield unclear ? { message: 'unclear', severity: 'manual', data } : { data };
  },
});
