import type { BlankResidue } from '../document/content.js';
import type { RuleMessage } from '../check/messages.js';
import { defineFieldRule, noOptions } from '../check/rule.js';

const messageOf: Record<BlankResidue, RuleMessage<'blank-field'>> = {
  nothing: 'default',
  placeholder: 'placeholder',
  hint: 'hint',
  'limit-note': 'limit-note',
  skeleton: 'skeleton',
};

/** Data: `role`. */
export default defineFieldRule({
  id: 'blank-field',
  severity: 'error',
  description: '栏目没有填写：只有空格、下划线、未改动的填写提示、字数限制说明或“年 月 日”之类的空格式。',
  ground: 'no-blank',
  reads: 'field',
  final: true,
  options: noOptions,

  *check({ field, content }) {
    const data = { role: field.role };
    if (content.state === 'unreadable') yield { message: 'unreadable', severity: 'manual', data };
    if (content.state !== 'blank') return;
    const message = messageOf[content.residue];
    yield field.role === 'or-wu' ? { message, data, fix: { kind: 'fill', text: '无' } } : { message, data };
  },
});
