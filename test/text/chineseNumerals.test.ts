import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readChineseDigits, readChineseNumber } from '../../src/text/chineseNumerals.js';

describe('readChineseNumber', () => {
  it.each<[string, number | null]>([
    ['零', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十二', 32],
    ['廿五', 25],
    ['卅一', 31],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二', 120],
    ['一千零二十', 1020],
    ['两千零二十一', 2021],
    ['三千五', 3500],
    ['一万', 1e4],
    ['一万二', 12000],
    ['一万二千', 12000],
    ['十二万三千', 123000],
    ['一亿二千万', 120000000],
    ['叁佰贰拾', 320],
    ['二〇二一', 2021],
    ['二三', 23],
    ['', null],
    ['张', null],
    ['二三十', null],
    ['万', null],
  ])('“%s” is %p', (text, expected) => {
    expect(readChineseNumber(text)).toBe(expected);
  });

  it('reads every number up to 9,999 as it is said', () => {
    const digits = '零一二三四五六七八九';
    const say = (value: number): string => {
      let out = '';
      let gap = false;
      for (const [unit, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(value / unit) % 10;
        if (digit === 0) {
          gap = out !== '';
          continue;
        }
        out += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
        gap = false;
      }
      return out;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(readChineseNumber(say(value))).toBe(value);
      }),
    );
  });
});

describe('readChineseDigits', () => {
  it.each<[string, number | null]>([
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['二零二一', 2021],
    ['二O二一', 2021],
    ['贰零贰壹', 2021],
    ['二十', null],
    ['', null],
  ])('“%s” is %p', (text, expected) => {
    expect(readChineseDigits(text)).toBe(expected);
  });
});
