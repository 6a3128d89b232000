import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';

/** `hint`: the first paragraph of the official hint. `unread` is said once, of the first field with a hint. */
export default defineFieldRule({
  id: 'hint-left',
  severity: 'warning',
  description:
    '已经填写了内容，官方的填写提示（“重点说明……”）仍留在栏目里；只有提示而没有内容的按空缺处理；读不出提示时请人工核对。',
  mark: '提示未删',
  says: {
    default: (f: Said<{ hint: string }>) => `${f.name}里还留着官方填写提示，请删去。`,
    unread: () => '软件没能读出官方的填写提示是否还留在各栏目旁，请核对，已填写的栏目请删除提示。',
  },
  reads: 'field',
  appliesTo: ({ hint, role }) => hint !== undefined && role !== 'signature',

  *check({ field, content, say }, { document, form }) {
    if (document.unjudged.includes('hint') && form.fields.find(({ hint }) => hint !== undefined)?.id === field.id) {
      yield say.unread({}, { severity: 'manual' });
    }
    if (content.state !== 'filled' || !content.hintLeft) return;
    yield say.default({ hint: field.hint?.[0] ?? '' }, { fix: { kind: 'delete-hint' } });
  },
});
