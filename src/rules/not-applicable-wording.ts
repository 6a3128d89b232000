import { defineFieldRule, noOptions } from '../check/rule.js';
import { notApplicable } from '../text/wording.js';

/** Data: `value`, what stands there instead of “无”. */
export default defineFieldRule({
  id: 'not-applicable-wording',
  severity: 'error',
  description: '整栏只写了“/”“-”“暂无”“N/A”“没有”等，而填表说明要求填写“无”；必须有内容的栏目则提示填写实际内容。',
  ground: 'no-blank',
  reads: 'field',
  final: true,
  options: noOptions,

  *check({ field, content }) {
    if (content.state !== 'filled' || notApplicable(content.text) === null) return;
    const data = { value: content.text };
    if (field.role === 'or-wu') yield { data, fix: { kind: 'fill', text: '无' } };
    else yield { message: 'required', data };
  },
});
