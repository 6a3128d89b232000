import { defineFieldRule } from '../check/rule.js';
import type { Subject } from '../check/rule.js';
import { isWu } from '../text/wording.js';

export default defineFieldRule({
  id: 'wu-in-required',
  severity: 'warning',
  description: '名称、联系人、协议等一般都应有实际内容的栏目填写了“无”。',
  mark: '不应为“无”',
  says: {
    default: (f: Subject) => `${f.name}填写了“无”，此栏一般应有实际内容，请核对。`,
  },
  reads: 'field',
  final: true,
  appliesTo: ({ role }) => role === 'must',

  *check({ content, say }) {
    if (content.state === 'filled' && isWu(content.text)) yield say.default();
  },
});
