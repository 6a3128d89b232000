import { defineFieldRule, noOptions } from '../check/rule.js';
import { isWu } from '../text/wording.js';

export default defineFieldRule({
  id: 'wu-in-required',
  severity: 'warning',
  description: '名称、联系人、协议等一般都应有实际内容的栏目填写了“无”。',
  ground: 'accuracy',
  reads: 'field',
  final: true,
  options: noOptions,

  *check({ field, content }) {
    if (field.role === 'must' && content.state === 'filled' && isWu(content.text)) yield {};
  },
});
