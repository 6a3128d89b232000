import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/rules/index.js';
import type { OutsideText } from '../../src/document/content.js';
import { asOf, filled, form, found } from './content.js';

function outside(text: string, where: OutsideText['where'] = 'elsewhere'): OutsideText {
  return { text, where, place: { part: where === 'elsewhere' ? 'cover' : '', paragraph: null } };
}

describe('text outside of all fields', () => {
  it.each([
    ['机密★10年', 'warning identity-number - secrecy'],
    ['密级：秘密', 'warning identity-number - secrecy'],
    ['联系人身份证 11010519491231002X', 'warning identity-number -'],
    ['单位意见待补充', 'error todo-left -'],
  ])('“%s” is found', (text, expected) => {
    expect(found({}, { outside: [outside(text)] })).toEqual([expected, 'manual unread-text -']);
    expect(found({}, { outside: [outside(text, 'footer')] })).toEqual([expected]);
  });

  it('is left alone when it is like any other', () => {
    expect(
      found({}, { outside: [outside('第 3 页 共 30 页', 'footer'), outside('商业秘密的保护', 'header')] }),
    ).toEqual([]);
  });

  it('is named by where it stands', () => {
    const findings = check(filled({}, { outside: [outside('TODO', 'footer')] }), form, asOf);
    expect(findings.find(({ rule }) => rule === 'todo-left')).toMatchObject({
      field: null,
      place: { part: '', paragraph: null },
      data: { found: ['TODO'], count: 1, where: 'footer' },
    });
  });
});
