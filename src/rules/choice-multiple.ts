import { defineFieldRule, noOptions } from '../check/rule.js';

/** Data: `ticked`, the labels of the boxes that are ticked. */
export default defineFieldRule({
  id: 'choice-multiple',
  severity: 'error',
  description: '选择栏勾选了不止一项；已勾选一项而另一项看不清时请人工核对。',
  reads: 'field',
  options: noOptions,

  *check({ content }) {
    const ticked = content.options.filter((option) => option.state === 'ticked').map((option) => option.label);
    if (ticked.length > 1) yield { data: { ticked } };
    else if (ticked.length === 1 && content.options.some((option) => option.state === 'unclear')) {
      yield { message: 'unclear', severity: 'manual', data: { ticked } };
    }
  },
});
