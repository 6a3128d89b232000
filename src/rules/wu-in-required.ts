import { defineFieldRule } from '../check/rule.js';
import type { Subject } from '../check/rule.js';
import { isWu } from '../text/wording.js';

export default defineFieldRule({
  id: 'wu-in-required',
  severity: 'warning',
  description: '必须有内容或通常应有内容的栏目填写了“无”；常常没有内容的栏目不报。',
  mark: '不应为“无”',
  says: {
    default: (f: Subject) => `${f.name}填写了“无”，此栏一般应有实际内容，请核对。`,
    unlikely: (f: Subject) => `${f.name}填写了“无”，此栏通常应有内容；确实没有的，保留即可。`,
  },
  needsGround: true,
  reads: 'field',
  final: true,
  appliesTo: ({ role, wu }) => role === 'must' || wu === 'unlikely',

  *check({ field, content, say }) {
    if (content.state !== 'filled' || !isWu(content.text)) return;
    yield field.role === 'must' ? say.default() : say.unlikely();
  },
});
