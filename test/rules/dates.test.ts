import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form, found, onlyFinding, summary } from '../check/content.js';

const signed = (text: string): string[] => found({ 'agreement.signedOn': text });
const born = (text: string): string[] => found({ 'director.chinese.birth': text });

describe('date-invalid', () => {
  it.each([
    '2020年3月5日',
    '2020-03-05',
    '2020.3.5',
    '2020/3',
    '二〇二〇年三月',
    '2020 年 03 月',
    '20200305',
    '2019年6月、2020年7月',
  ])('accepts %s', (text) => expect(signed(text)).toEqual([]));

  it.each(['1968.5', '1968年05月', '一九六八年五月', '1968-05-20', 'May 1968'])(
    'accepts a month of birth: %s',
    (text) => {
      expect(born(text)).toEqual([]);
    },
  );

  it.each(['2020年13月5日', '2021年2月29日', '2020-00-05', '签字当日', '五十岁左右，男'])('refuses %s', (text) => {
    expect(signed(text)).toEqual(['error date-invalid agreement.signedOn']);
  });

  it.each(['2020年', '68年5月', '05/06/2020'])('leaves to a person what cannot be read for certain: %s', (text) => {
    expect(signed(text)).toEqual(['manual date-invalid agreement.signedOn unclear']);
  });
});

describe('date-in-future', () => {
  it.each([
    ['the as-of day', '2023年1月15日', []],
    ['the day after', '2023年1月16日', ['error date-in-future agreement.signedOn']],
    ['the month of the as-of day', '2023年1月', []],
    ['the next month', '2023年2月', ['error date-in-future agreement.signedOn']],
    ['the second of two dates', '2019年3月；2032年3月', ['manual date-in-future agreement.signedOn later']],
    ['the end of a range', '2019年3月至2027年3月', []],
    ['the end of a range with a dash', '2019年3月—2027年3月', []],
    ['the term in brackets', '2019年3月（2019.3.1-2027.2.28）', []],
    ['a term that has not begun', '2026年3月—2027年3月', ['error date-in-future agreement.signedOn']],
    [
      'a second term that has not begun',
      '2019.3—2021.3，2026.3—2027.3',
      ['manual date-in-future agreement.signedOn later'],
    ],
    ['the end of a period', '2019年3月1日签署，有效期到2027年3月1日', []],
  ])('judges against the as-of day: %s', (_name, text, expected) => {
    // Younger than two years before the deadline is another rule's matter.
    expect(signed(text).filter((line) => !line.includes('agreement-recent'))).toEqual(expected);
  });

  it('is judged anew for another day', () => {
    const document = filled({ 'director.foreign.birth': '2024年1月' });
    expect(summary(check(document, form, asOf))).toEqual(['error date-in-future director.foreign.birth']);
    expect(summary(check(document, form, { year: 2024, month: 1, day: 1 }))).toEqual([]);
  });
});

describe('agreement-recent', () => {
  it.each([
    ['exactly two years before the deadline', '2021年2月28日', []],
    ['a day less', '2021年3月1日', ['warning agreement-recent agreement.signedOn']],
    ['the month of that day', '2021年2月', []],
    ['the month after', '2021年3月', ['warning agreement-recent agreement.signedOn']],
    ['the earliest of several', '2018年5月签署，2022年5月续签', []],
    ['a date still to come', '2023年6月1日', ['error date-in-future agreement.signedOn']],
  ])('counts back from the deadline of the form: %s', (_name, text, expected) => {
    expect(signed(text)).toEqual(expected);
  });

  it('quotes the sentence about two years', () => {
    expect(onlyFinding('agreement-recent', filled({ 'agreement.signedOn': '2022-05' }))).toMatchObject({
      ground: 'two-years',
      data: { date: '2022-05', deadline: '2023-02-28', years: 2 },
    });
  });
});
