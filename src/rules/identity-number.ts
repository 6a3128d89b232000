import { defineFieldRule, noOptions } from '../check/rule.js';
import { findIdentityNumbers, findSecrecyMarkings } from '../text/identity.js';
import type { Span } from '../text/span.js';

/** Reports are passed on, so the number itself is not repeated in them. */
function masked(number: string): string {
  const digits = number.replace(/[\s-]/gu, '');
  return `${digits.slice(0, 4)}${'*'.repeat(Math.max(0, digits.length - 8))}${digits.slice(-4)}`;
}

/**
 * Data: `found`, the number with its middle masked, or the marking. Outside of fields `where`.
 * One finding of each kind for a field, at the first.
 */
export default defineFieldRule({
  id: 'identity-number',
  severity: 'warning',
  description: '文中有校验位正确的 18 位身份证号码，或“机密★10年”“密级：秘密”等密级标志；“商业秘密”等一般用词不报。',
  ground: 'not-sensitive',
  reads: 'text',
  options: noOptions,

  *outside({ text }) {
    for (const { message, found } of sensitiveIn(text)) yield { message, data: { found } };
  },

  *check({ content: { text } }) {
    for (const { message, found, range } of sensitiveIn(text)) yield { message, range, data: { found } };
  },
});

function sensitiveIn(text: string): { message: 'default' | 'secrecy'; found: string; range: Span }[] {
  const said = (message: 'default' | 'secrecy', [range]: readonly Span[], show: (found: string) => string) =>
    range === undefined ? [] : [{ message, range, found: show(text.slice(range.start, range.start + range.length)) }];
  return [
    ...said('default', findIdentityNumbers(text), masked),
    ...said('secrecy', findSecrecyMarkings(text), (found) => found),
  ];
}
