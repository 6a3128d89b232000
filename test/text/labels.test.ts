import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseLabel, similarity } from '../../src/text/labels.js';

describe('normaliseLabel', () => {
  it.each([
    ['姓   名', '姓名'],
    ['申 请 人：', '申请人:'],
    ['出生年月\n（岁）', '出生年月(岁)'],
    ['提\n交\n成\n果', '提交成果'],
    ['Q  Q号码 ：', 'qq号码:'],
    ['Ｅ－ｍａｉｌ', 'e-mail'],
    ['E-mail', 'e-mail'],
    ['专项资金投入 (万元)', '专项资金投入(万元)'],
    ['专项资金投入（万元）', '专项资金投入(万元)'],
    ['专项资金投入【万元】', '专项资金投入(万元)'],
    ['一、建设目的', '一.建设目的'],
    ['一．建设目的', '一.建设目的'],
    ['1.1　需求分析', '1.1需求分析'],
    ['１．１需求分析', '1.1需求分析'],
    ['面积（㎡）', '面积(m2)'],
    ['联系人﹕', '联系人:'],
    ['联系人∶', '联系人:'],
    ['联系人︰', '联系人:'],
    ['联系人꞉', '联系人:'],
    ['联系人ː', '联系人:'],
    ['姓\u200B名\u00A0\u3000', '姓名'],
    ['“十四五”', '"十四五"'],
    ['', ''],
  ])('“%s” is “%s”', (text, expected) => {
    expect(normaliseLabel(text)).toBe(expected);
  });

  it('works character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(normaliseLabel(a + b)).toBe(normaliseLabel(a) + normaliseLabel(b));
      }),
    );
  });

  it('is stable when done twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseLabel(normaliseLabel(text))).toBe(normaliseLabel(text));
      }),
    );
  });
});

describe('similarity', () => {
  it.each<[string, string, number]>([
    ['联系电话', '联系电话', 1],
    ['', '', 1],
    ['', '面积', 0],
    ['面积', '总值', 0],
    ['面积', '总面积', 2 / 3],
    ['联系电话', '电话联系', 4 / 6],
    ['人人人', '人人', 2 / 3],
    ['名', '姓名', 0],
    ['名', '名', 1],
  ])('“%s” and “%s” are alike by %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected);
  });

  const text = fc.array(fc.constantFrom('中', '方', '单', '位', 'a'), { maxLength: 90 }).map((units) => units.join(''));

  it('is symmetric and between 0 and 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same for short and for long texts', () => {
    const dice = (a: string, b: string): number => {
      const left = Array.from({ length: a.length - 1 }, (_, i) => a.slice(i, i + 2));
      const pairs = left.length + b.length - 1;
      let shared = 0;
      for (let i = 0; i < b.length - 1; i++) {
        const at = left.indexOf(b.slice(i, i + 2));
        if (at < 0) continue;
        left.splice(at, 1);
        shared++;
      }
      return (2 * shared) / pairs;
    };
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a !== b && a.length > 1 && b.length > 1);
        expect(similarity(a, b)).toBeCloseTo(dice(a, b));
      }),
    );
  });
});
