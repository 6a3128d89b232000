import { defineFieldRule, noOptions } from '../check/rule.js';
import type { FieldContent } from '../document/content.js';
import type { FormField } from '../forms/schema.js';
import { loneCharacter, wordingOf, type Wording } from '../text/wording.js';

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
    const wording = readWording(field, content);
    if (wording === null) return;
    const data = { value: content.text };
    if (field.role !== 'or-wu') yield { message: 'required', data };
    else yield wording === 'nothing' ? { data, fix: { kind: 'fill', text: '无' } } : { data };
  },
});

function readWording({ kind }: FormField, { state, text }: FieldContent): Wording | null {
  if (state !== 'filled') return null;
  // A figure may well be 0.
  return wordingOf(text) ?? (kind === 'line' || kind === 'prose' ? loneCharacter(text) : null);
}
