import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { OutsideWhere } from '../document/content.js';
import { isOfApplicant } from '../forms/index.js';
import { findIdentityNumbers, findSecrecyMarkings } from '../text/identity.js';
import type { Span } from '../text/span.js';
import { placeOf, quoted } from './reading/quote.js';

/** Reports are passed on, so the number itself is not repeated in them. */
function masked(number: string): string {
  const digits = number.replace(/[\s-]/gu, '');
  return `${digits.slice(0, 4)}${'*'.repeat(Math.max(0, digits.length - 8))}${digits.slice(-4)}`;
}

/** `found`: the number with its middle masked, or the marking. */
type Sensitive = Said<{ found: string; where?: OutsideWhere }>;

/** One finding of each kind for a field, at the first. */
export default defineFieldRule({
  id: 'identity-number',
  severity: 'warning',
  description: '文中有校验位正确的 18 位身份证号码，或“机密★10年”“密级：秘密”等密级标志；“商业秘密”等一般用词不报。',
  mark: '涉及敏感信息',
  says: {
    default: (f: Sensitive) => `${placeOf(f)}中有身份证号码${quoted(f.found)}，申报材料不应涉及敏感信息，请删除。`,
    secrecy: (f: Sensitive) => `${placeOf(f)}中有密级标志${quoted(f.found)}，申报材料不应涉及敏感事项，请核对并删除。`,
  },
  needsGround: true,
  reads: 'text',
  appliesTo: isOfApplicant,

  *outside({ text, where, say }) {
    for (const { message, found } of sensitiveIn(text)) yield say[message]({ found, where });
  },

  *check({ content: { text }, say }) {
    for (const { message, found, range } of sensitiveIn(text)) yield say[message]({ found }, { range });
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
