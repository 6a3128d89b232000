import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FieldContent } from '../document/content.js';
import { isWritten } from '../forms/index.js';
import type { FormField } from '../forms/index.js';
import { loneCharacter, wordingOf, type Wording } from '../text/wording.js';
import { quoted } from './reading/quote.js';

/** `value`: what stands there instead of “无”. */
type Instead = Said<{ value: string }>;

export default defineFieldRule({
  id: 'not-applicable-wording',
  severity: 'error',
  description: '整栏只写了“/”“-”“暂无”“N/A”“没有”等，而填表说明要求填写“无”；必须有内容的栏目则提示填写实际内容。',
  mark: ({ value = '' }) => (value.length <= 6 ? `“${value}”不合要求` : '写法不合要求'),
  says: {
    default: (f: Instead) => `${f.name}填写的是${quoted(f.value)}，没有该项内容时应填写“无”，请改为“无”。`,
    required: (f: Instead) => `${f.name}填写的是${quoted(f.value)}，此栏须有实际内容，请填写。`,
  },
  reads: 'field',
  final: true,
  appliesTo: isWritten,

  *check({ field, content, say }) {
    const wording = readWording(field, content);
    if (wording === null) return;
    const data = { value: content.text };
    if (field.role !== 'or-wu') yield say.required(data);
    else yield say.default(data, wording === 'nothing' ? { fix: { kind: 'fill', text: '无' } } : {});
  },
});

function readWording({ kind }: FormField, { state, text }: FieldContent): Wording | null {
  if (state !== 'filled') return null;
  // A figure may well be 0.
  return wordingOf(text) ?? (kind === 'line' || kind === 'prose' ? loneCharacter(text) : null);
}
