import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { FieldContent } from '../document/content.js';
import { isWritten } from '../forms/index.js';
import type { FormField } from '../forms/index.js';
import { isPointer, loneCharacter, wordingOf, type Wording } from '../text/wording.js';
import { quoted } from './reading/quote.js';

/** `value`: what stands there instead of “无”. */
type Instead = Said<{ value: string }>;

export default defineFieldRule({
  id: 'not-applicable-wording',
  severity: 'error',
  description:
    '整栏只写了“/”“-”“暂无”“N/A”“本页无正文”等，而填表说明要求填写“无”，或只写了“略”“尚未确定”、一个符号；必须有内容的栏目则提示填写实际内容。',
  mark: ({ value = '' }) => (value.length <= 6 ? `“${value}”不合要求` : '写法不合要求'),
  says: {
    default: (f: Instead) => `${f.name}填写的是${quoted(f.value)}，没有该项内容时应填写“无”，请改为“无”。`,
    required: (f: Instead) => `${f.name}填写的是${quoted(f.value)}，此栏须有实际内容，请填写。`,
    open: (f: Instead) => `${f.name}填写的是${quoted(f.value)}，请填写实际内容；如果没有，请填写“无”。`,
    elsewhere: (f: Instead) => `${f.name}只写了${quoted(f.value)}，请核对是否应在此栏写出内容。`,
  },
  needsGround: true,
  reads: 'field',
  final: true,
  appliesTo: isWritten,

  *check({ field, content, say }) {
    const wording = readWording(field, content);
    const data = { value: content.text };
    // What is limited to so many 字 is to be said here, not elsewhere.
    if (field.limit !== undefined && content.state === 'filled' && isPointer(content.text))
      yield say.elsewhere(data, { severity: 'manual' });
    if (wording === null) return;
    if (field.role !== 'or-wu') yield say.required(data);
    else if (wording === 'open') yield say.open(data);
    else yield say.default(data, { fix: { kind: 'fill', text: '无' } });
  },
});

function readWording({ kind }: FormField, { state, text }: FieldContent): Wording | null {
  if (state !== 'filled') return null;
  // A figure may well be 0.
  return wordingOf(text) ?? (kind === 'line' || kind === 'prose' ? loneCharacter(text) : null);
}
