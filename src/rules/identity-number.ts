import { defineFieldRule, noOptions } from '../check/rule.js';
import { findIdentityNumbers, findSecrecyMarkings } from '../text/identity.js';

/** Reports are passed on, so the number itself is not repeated in them. */
function masked(number: string): string {
  const digits = number.replace(/[\s-]/gu, '');
  return `${digits.slice(0, 4)}${'*'.repeat(Math.max(0, digits.length - 8))}${digits.slice(-4)}`;
}

/** Data: `found`, the number with its middle masked, or the marking. One finding of each kind for a field, at the first. */
export default defineFieldRule({
  id: 'identity-number',
  severity: 'warning',
  description: '文中有校验位正确的 18 位身份证号码，或“机密★10年”“密级：秘密”等密级标志；“商业秘密”等一般用词不报。',
  ground: 'not-sensitive',
  reads: 'text',
  options: noOptions,

  *check({ content: { text } }) {
    const [number] = findIdentityNumbers(text);
    if (number)
      yield { range: number, data: { found: masked(text.slice(number.start, number.start + number.length)) } };
    const [marking] = findSecrecyMarkings(text);
    if (marking) {
      const found = text.slice(marking.start, marking.start + marking.length);
      yield { message: 'secrecy', range: marking, data: { found } };
    }
  },
});
