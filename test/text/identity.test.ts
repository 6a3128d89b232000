import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findIdentityNumbers, findSecrecyMarkings, isIdentityNumber } from '../../src/text/identity.js';

const cut = (text: string, spans: readonly { start: number; length: number }[]): string[] =>
  spans.map(({ start, length }) => text.slice(start, start + length));
const numbers = (text: string): string[] => cut(text, findIdentityNumbers(text));
const markings = (text: string): string[] => cut(text, findSecrecyMarkings(text));

/** The check digit for 17 digits, by the definition in GB 11643: Σ aᵢ·2^(18−i) ≡ 1 (mod 11). */
function complete(seventeen: string): string {
  for (const last of '0123456789X') {
    const digits = Array.from(seventeen + last, (digit) => (digit === 'X' ? 10 : Number(digit)));
    let sum = 0;
    for (const digit of digits) sum = (sum * 2 + digit) % 11;
    if (sum === 1) return seventeen + last;
  }
  throw new RangeError(seventeen);
}

describe('identity numbers', () => {
  const VALID = complete('11010119900307771');
  const WITH_X = '11010519491231002X';

  it.each([
    [VALID, [VALID]],
    [WITH_X, [WITH_X]],
    ['11010519491231002x', ['11010519491231002x']],
    [`身份证号：${VALID}。`, [VALID]],
    [`身份证${WITH_X}，电话13800138000`, [WITH_X]],
    ['110105 19491231 002X', ['110105 19491231 002X']],
    ['110105-19491231-002X', ['110105-19491231-002X']],
    ['110105 1949 1231 002X', ['110105 1949 1231 002X']],
    ['１１０１０５１９４９１２３１００２Ｘ', ['１１０１０５１９４９１２３１００２Ｘ']],
    [`${VALID}、${WITH_X}`, [VALID, WITH_X]],
  ])('found in “%s”', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['no such region', complete('10010519491231002')],
    ['no such month', complete('11010519491331002')],
    ['no such day', complete('11010519490230002')],
    ['a year long past', complete('11010517491231002')],
    ['19 digits', `1${VALID}`],
    ['inside a longer word', `No${VALID}A`],
    ['a decimal', `0.${VALID}`],
    ['a bank card', '6222021234567890123'],
    ['a mobile number', '13800138000'],
    ['a grant number', '52111530069'],
    ['figures in a row', '110 105 194 912 310 021'],
    ['nothing', ''],
  ])('not in %s', (_, text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('every number made by the standard is found, and no longer with another check digit', () => {
    const seventeen = fc
      .tuple(
        fc.constantFrom('110105', '310101', '440305', '650102'),
        fc.integer({ min: 1950, max: 2020 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(999),
      )
      .map(
        ([region, year, month, day, order]) =>
          `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(order).padStart(3, '0')}`,
      );
    fc.assert(
      fc.property(seventeen, fc.integer({ min: 1, max: 9 }), (digits, shift) => {
        const number = complete(digits);
        expect(isIdentityNumber(number)).toBe(true);
        const other = '0123456789X'.charAt(('0123456789X'.indexOf(number.charAt(17)) + shift) % 11);
        expect(isIdentityNumber(digits + other)).toBe(false);
      }),
    );
  });
});

describe('secrecy markings', () => {
  it.each([
    ['机密★10年', ['机密★10年']],
    ['机密 ★ 10年', ['机密 ★ 10年']],
    ['秘密★', ['秘密★']],
    ['绝密★长期', ['绝密★长期']],
    ['秘密☆5年', ['秘密☆5年']],
    ['密级：秘密', ['密级：秘密']],
    ['密 级：机 密', ['密 级：机 密']],
    ['本材料密级为机密', ['密级为机密']],
    ['【机密】', ['【机密】']],
    ['（秘密）', ['（秘密）']],
    ['(绝密)', ['(绝密)']],
    ['秘密', ['秘密']],
    ['  机密  ', ['机密']],
    ['机密级', ['机密级']],
    ['一、目标\n秘密\n本实验室', ['秘密']],
    ['本项目（机密）由双方承担', ['（机密）']],
  ])('found in “%s”', (text, expected) => {
    expect(markings(text)).toEqual(expected);
  });
  it.each([
    '商业秘密',
    '保守商业秘密和技术秘密。',
    '双方签订保密协议。',
    '不涉及国家秘密。',
    '机密计算与隐私计算',
    '绝密飞行',
    '密级：公开',
    '密级：无',
    '涉密人员管理制度',
    '秘密共享方案（密码学）',
    '国家秘密\u3000管理',
    '严格遵守保密规定，不得泄露秘密',
    '',
  ])('not in “%s”', (text) => {
    expect(markings(text)).toEqual([]);
  });
});
