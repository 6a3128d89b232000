import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDates, formatIsoDate, parseIsoDate, readDate, type CalendarDate } from '../../src/text/dates.js';

/** Dates as “2021-03-05 2024-03”, problem or 'unclear'. */
function reading(text: string): string {
  const read = readDate(text);
  if (read.outcome === 'date') return read.dates.map(formatIsoDate).join(' ');
  return read.outcome === 'invalid' ? `invalid ${read.problem}` : 'unclear';
}

/** The ends of ranges, in the same way. */
function ends(text: string): string {
  const read = readDate(text);
  return read.outcome === 'date' ? read.ends.map(formatIsoDate).join(' ') : read.outcome;
}

describe('right dates', () => {
  it.each([
    ['2021年3月5日', '2021-03-05'],
    ['2021 年 03 月 05 日', '2021-03-05'],
    ['2021　年　3　月　5　日', '2021-03-05'],
    ['２０２１年３月５日', '2021-03-05'],
    ['2021年3月5号', '2021-03-05'],
    ['2021年3月5', '2021-03-05'],
    ['2021年3月', '2021-03'],
    ['2021 年 03 月', '2021-03'],
    ['2021年03月份', '2021-03'],
    ['2021年3', '2021-03'],
    ['2021年3月  日', '2021-03'],
    ['2021\n年\n3月', '2021-03'],
    ['2021.3', '2021-03'],
    ['2021.03.05', '2021-03-05'],
    ['2021．03．05', '2021-03-05'],
    ['2021。3。5', '2021-03-05'],
    ['2021·3·5', '2021-03-05'],
    ['2021. 3. 5', '2021-03-05'],
    ['2021-03', '2021-03'],
    ['2021-3-5', '2021-03-05'],
    ['2021—03—05', '2021-03-05'],
    ['2021–03–05', '2021-03-05'],
    ['2021－03－05', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021／3／5', '2021-03-05'],
    ['2021\\3\\5', '2021-03-05'],
    ['2021 3 5', '2021-03-05'],
    ['2021.3月', '2021-03'],
    ['2021.3月5日', '2021-03-05'],
    ['2021-03-05 00:00:00', '2021-03-05'],
    ['2021-03-05T08:30:00Z', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['202103', '2021-03'],
    ['197506', '1975-06'],
    ['1975.06', '1975-06'],
    ['1975.12', '1975-12'],
    ['1975.6.', '1975-06'],
    ['二〇二一年三月', '2021-03'],
    ['二○二一年三月五日', '2021-03-05'],
    ['二零二一年三月', '2021-03'],
    ['二O二一年三月', '2021-03'],
    ['二Ｏ二一年三月', '2021-03'],
    ['二0二一年三月', '2021-03'],
    ['一九七五年十二月三十一日', '1975-12-31'],
    ['二〇二一年十月廿五日', '2021-10-25'],
    ['二〇二〇年十一月', '2020-11'],
    ['贰零贰壹年叁月伍日', '2021-03-05'],
    ['两千零二十一年三月', '2021-03'],
    ['二〇二一年3月5日', '2021-03-05'],
    ['2021年元月', '2021-01'],
    ['2021年三月', '2021-03'],
    ['公元2021年3月5日', '2021-03-05'],
    ['2021年3月5日签署', '2021-03-05'],
    ['签署于2021年3月5日。', '2021-03-05'],
    ['首次签署：2021年3月5日', '2021-03-05'],
    ['2021年3月5日（有效期5年）', '2021-03-05'],
    ['2021年3月5日，有效期至2026年', '2021-03-05'],
    ['2021年3月上旬', '2021-03'],
    ['2021年3月初', '2021-03'],
    ['约2021年3月', '2021-03'],
    ['1970年5月（52岁）', '1970-05'],
    ['1970年5月/52岁', '1970-05'],
    ['1970.5（52岁）', '1970-05'],
    ['2020年2月29日', '2020-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2021年12月31日', '2021-12-31'],
    ['March 5, 2021', '2021-03-05'],
    ['March 5th, 2021', '2021-03-05'],
    ['Mar. 5, 2021', '2021-03-05'],
    ['5 Mar 2021', '2021-03-05'],
    ['5th of March 2021', '2021-03-05'],
    ['5-Mar-2021', '2021-03-05'],
    ['March 2021', '2021-03'],
    ['Sept. 2021', '2021-09'],
    ['MAY 1975', '1975-05'],
    ['2021 March 5', '2021-03-05'],
    ['2021-Mar-05', '2021-03-05'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['05/05/2021', '2021-05-05'],
    ['03/2021', '2021-03'],
    ['06.1975', '1975-06'],
    ['2021年3月50人参加签署', '2021-03'],
    ['2021年3月5日（协议编号2019-45）', '2021-03-05'],
    ['2021年3月5日\u200B', '2021-03-05'],
  ])('“%s” is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
    expect(ends(text)).toBe('');
  });

  it.each([
    ['2021年3月5日至2024年3月4日', '2021-03-05 2024-03-04', '2024-03-04'],
    ['2021.3.5-2024.3.4', '2021-03-05 2024-03-04', '2024-03-04'],
    ['2021.10—2024.9', '2021-10 2024-09', '2024-09'],
    ['2021/3/5 ~ 2024/3/4', '2021-03-05 2024-03-04', '2024-03-04'],
    ['2021年3月5日起至2024年3月4日止', '2021-03-05 2024-03-04', '2024-03-04'],
    ['2021年10月—2024年9月', '2021-10 2024-09', '2024-09'],
    ['2021年10月-2024年9月', '2021-10 2024-09', '2024-09'],
    ['2021年10月起，至2024年9月止', '2021-10 2024-09', '2024-09'],
    ['2021年10月生效，直至2024年9月', '2021-10 2024-09', '2024-09'],
    ['（自2021年10月）→（2024年9月）', '2021-10 2024-09', '2024-09'],
    ['Oct 2021 until Sep 2024', '2021-10 2024-09', '2024-09'],
    ['2021年3月5日（2021.3.5-2024.3.4）', '2021-03-05 2021-03-05 2024-03-04', '2024-03-04'],
    ['2016年1月-2018年1月，2019年1月-2024年1月', '2016-01 2018-01 2019-01 2024-01', '2018-01 2024-01'],
    ['2021.3.5、2022.4.6', '2021-03-05 2022-04-06', ''],
    ['2021年3月5日；2022年4月6日；2023年5月7日', '2021-03-05 2022-04-06 2023-05-07', ''],
    ['2021年3月5日 2022年4月6日', '2021-03-05 2022-04-06', ''],
    ['2018年3月签署，2021年3月续签', '2018-03 2021-03', ''],
    ['2021.3-5', '2021-03', ''],
    ['2021年3月5-8日', '2021-03-05', ''],
    ['2021年3月-5日', '2021-03-05', ''],
  ])('“%s” is %s, of these %s the end of a range', (text, expected, expectedEnds) => {
    expect(reading(text)).toBe(expected);
    expect(ends(text)).toBe(expectedEnds);
  });

  it.each([
    ['①2018.5；②2020.10', '2018-05 2020-10'],
    ['⑴2018年5月⑵2020年10月', '2018-05 2020-10'],
    ['⒈2018.5 ⒉2020.10', '2018-05 2020-10'],
    ['1.2018.5；2.2020.10', '2018-05 2020-10'],
    ['1、2018年5月 2、2020年10月', '2018-05 2020-10'],
    ['20\uFE0D20年1\u{E0100}0月', '2020-10'],
  ])('list marks and unseen characters are no part of a date: “%s” is %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe('what cannot be a date', () => {
  it.each([
    ['2021年13月', 'month'],
    ['2021年0月5日', 'month'],
    ['2021.13', 'month'],
    ['2021-00-05', 'month'],
    ['2021-13-05', 'month'],
    ['2021年2月30日', 'day'],
    ['2021年2月29日', 'day'],
    ['1900-02-29', 'day'],
    ['2021/4/31', 'day'],
    ['2021年3月32日', 'day'],
    ['2021年3月0日', 'day'],
    ['2021年3月123日', 'day'],
    ['二〇二一年十三月', 'month'],
    ['二〇二一年二月三十日', 'day'],
    ['3021年5月', 'year'],
    ['0021年5月', 'year'],
    ['202年3月', 'year'],
    ['20211年3月', 'year'],
    ['2021年3月5日至2024年13月4日', 'month'],
    ['2021.3.5-2024.13.4', 'month'],
    ['32/12/2021', 'day'],
    ['31/13/2021', 'month'],
    ['Feb 30, 2021', 'day'],
    ['20210230', 'day'],
    ['20211305', 'month'],
    ['2021年 月 日', 'month-missing'],
    ['2021年   月', 'month-missing'],
    ['待定', 'no-date'],
    ['张三', 'no-date'],
    ['见附件', 'no-date'],
    ['同上', 'no-date'],
    ['已签署', 'no-date'],
    ['TBD', 'no-date'],
    ['13800138000', 'no-date'],
    ['12345', 'no-date'],
    ['52岁', 'no-date'],
    ['三峡大学', 'no-date'],
    ['？', 'no-date'],
  ])('“%s”: %s', (text, problem) => {
    expect(readDate(text)).toMatchObject({ outcome: 'invalid', problem });
  });

  it('says which stretch is wrong', () => {
    expect(readDate('2021年3月5日至 2024年2月30日')).toMatchObject({ text: '2024年2月30日' });
    expect(readDate(' 见附件 ')).toMatchObject({ text: '见附件' });
  });
});

describe('what a person must read', () => {
  it.each([
    '2020年10月l5日',
    '202O年10月',
    '2020年10月l日',
    '2021年',
    '2021',
    '二〇二一年',
    '2021-2024',
    '2021年至2024年',
    '2021年春季',
    '2021年第三季度',
    '2021年底',
    '75年6月',
    '七五年六月',
    "'21.3",
    '75.6',
    '21-3-5',
    '03/05/21',
    '5-Mar-21',
    '05/03/2021',
    '5/3/2021',
    '3月5日',
    '三月',
    '去年',
    '五年前',
    '民国110年3月',
    '令和3年5月',
    '农历1975年六月',
    '1年3个月',
    '210305',
    '05032021',
    '202113',
    '20213',
  ])('“%s” is unclear', (text) => {
    expect(reading(text)).toBe('unclear');
  });
});

const anyDate = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]): CalendarDate => ({ year, month, day }));
const chineseYear = (year: number): string =>
  Array.from(String(year), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
const SPELLINGS: readonly ((date: CalendarDate) => string)[] = [
  ({ year, month, day }) => `${year}年${month}月${day ?? 1}日`,
  ({ year, month, day }) => `${year}.${month}.${day ?? 1}`,
  ({ year, month, day }) => `${year} / ${month} / ${day ?? 1}`,
  ({ year, month, day }) => `${chineseYear(year)}年${month}月${day ?? 1}日`,
  formatIsoDate,
  (date) => formatIsoDate(date).replaceAll('-', ''),
];

const MONTH_SPELLINGS: readonly ((date: CalendarDate) => string)[] = [
  ({ year, month }) => `${year}年${month}月`,
  ({ year, month }) => `${year} 年 ${month} 月`,
  ({ year, month }) => `${year}.${month}`,
  ({ year, month }) => `${year}/${month}`,
  ({ year, month }) => `${year}-${String(month).padStart(2, '0')}`,
  ({ year, month }) => `${chineseYear(year)}年${month}月`,
];
const DASHES = ['-', '--', '－', '—', '——', '–', '―', '─', '~', '～', '〜', '→', '->'];
const JOINERS = [
  ...DASHES,
  ...DASHES.map((dash) => ` ${dash} `),
  '至',
  ' 至 ',
  '到',
  '起至',
  '起，至',
  '起到',
  '直至',
  ' to ',
  ' until ',
];

describe('properties', () => {
  it('every day is read alike in every spelling, whatever stands around it', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom('', ' ', '签署于', '（'),
        (date, spell, before) => {
          expect(readDate(`${before}${spell(date)}。`)).toEqual({ outcome: 'date', dates: [date], ends: [] });
        },
      ),
    );
  });

  it('any joiner between two dates makes a range, whatever their spelling and precision', () => {
    const spelling = fc.constantFrom(...SPELLINGS, ...MONTH_SPELLINGS);
    fc.assert(
      fc.property(
        anyDate,
        spelling,
        fc.constantFrom(...JOINERS),
        anyDate,
        spelling,
        (from, spell, joiner, to, spellTo) => {
          const read = readDate(spell(from) + joiner + spellTo(to));
          expect(read).toMatchObject({
            outcome: 'date',
            dates: [{ year: from.year }, { year: to.year }],
            ends: [{ year: to.year }],
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from("0123459年月日〇二十.-/ 至Mar,'T:")), { maxLength: 25 }),
        (units) => {
          expect(['date', 'invalid', 'unclear']).toContain(readDate(units.join('')).outcome);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('compareDates', () => {
  const day = (text: string): CalendarDate => {
    const [year = 0, month = 0, date = null] = text.split('-').map(Number);
    return { year, month, day: date };
  };
  it.each([
    ['2021-03-05', '2021-03-05', 0],
    ['2021-03-04', '2021-03-05', -1],
    ['2021-04-01', '2021-03-05', 1],
    ['2022-01-01', '2021-12-31', 1],
    ['2021-03', '2021-03-05', 0],
    ['2021-03-05', '2021-03', 0],
    ['2021-02', '2021-03-05', -1],
    ['2021-04', '2021-03-31', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareDates(day(a), day(b)))).toBe(sign);
  });
});

describe('parseIsoDate', () => {
  it.each([
    '2021-13-01',
    '2021-02-29',
    '2021-2-9',
    '20210209',
    '2021-02',
    'x2021-02-09',
    '2021-02-09 ',
    '2021/02/09',
    '',
    '0001-01-01',
  ])('“%s” is none', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
  it('is the inverse of formatIsoDate', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseIsoDate(formatIsoDate(date))).toEqual(date);
      }),
    );
  });
});
