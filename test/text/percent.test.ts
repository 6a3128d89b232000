import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreesWithRatio, readShare } from '../../src/text/percent.js';

/** Counts, then percentages: “12 | 25%.1” has one decimal. */
function share(text: string): string {
  const { outcome, percents, counts } = readShare(text);
  const signs = { exact: '', about: '~', 'at-least': '>', 'at-most': '<' } as const;
  const stated = percents.map(
    ({ percent, upTo, decimals, bound }) =>
      `${signs[bound]}${percent}${upTo === null ? '' : `..${upTo}`}%${decimals === 0 ? '' : `.${decimals}`}`,
  );
  return [outcome, counts.map(({ value }) => value).join(','), stated.join(',')].join('|');
}

describe('readShare', () => {
  it.each([
    ['25%', 'percent||25%'],
    ['25％', 'percent||25%'],
    ['２５％', 'percent||25%'],
    ['25 %', 'percent||25%'],
    ['25.0％', 'percent||25%.1'],
    ['33.33%', 'percent||33.33%.2'],
    ['0%', 'percent||0%'],
    ['100%', 'percent||100%'],
    ['120%', 'percent||120%'],
    ['百分之二十五', 'percent||25%'],
    ['百分之二十五点五', 'percent||25.5%.1'],
    ['百分之百', 'percent||100%'],
    ['25 percent', 'percent||25%'],
    ['25 per cent', 'percent||25%'],
    ['25‰', 'percent||2.5%.1'],
    ['约25%', 'percent||~25%'],
    ['25%左右', 'percent||~25%'],
    ['>30%', 'percent||>30%'],
    ['＞30%', 'percent||>30%'],
    ['≥30%', 'percent||>30%'],
    ['超过30%', 'percent||>30%'],
    ['30%以上', 'percent||>30%'],
    ['不超过30%', 'percent||<30%'],
    ['<30%', 'percent||<30%'],
    ['20%-25%', 'percent||20..25%'],
    ['20~25%', 'percent||20..25%'],
    ['20%～25%', 'percent||20..25%'],
    ['12人，25%', 'percent|12|25%'],
    ['12（25%）', 'percent|12|25%'],
    ['12人（占25%）', 'percent|12|25%'],
    ['12 人 25 %', 'percent|12|25%'],
    ['12/25%', 'percent|12|25%'],
    ['12人\n25%', 'percent|12|25%'],
    ['12人、百分之二十五', 'percent|12|25%'],
    ['十二人，25%', 'percent|12|25%'],
    ['25%（12人）', 'percent|12|25%'],
    ['0人，0%', 'percent|0|0%'],
    ['外籍全职人员12人，比例为25.0%', 'percent|12|25%.1'],
    ['2019年25%，2020年30%', 'percent||25%,30%'],
    ['2019年：25%；2020年：30%；2021年：35%', 'percent||25%,30%,35%'],
    ['总人数48人，其中外籍12人，占25%', 'percent|48,12|25%'],
    ['12/48=25%', 'percent|12,48|25%'],
    ['9/15（60%）', 'percent|9,15|60%'],
    ['120篇/194篇，62%', 'percent|120,194|62%'],
    ['无，0%', 'percent|0|0%'],
    ['没有（0%）', 'percent|0|0%'],
    ['62.%', 'percent||62%'],
    ['62%，同比增长110%', 'percent||62%'],
    ['60篇，占50%，较上年增长120%', 'percent|60|50%'],
    ['62%（比2021年增幅约150%）', 'percent||62%'],
    ['62%，120%的增长', 'percent||62%'],
    ['由30%提高到62%', 'percent||30%,62%'],
    ['增至62%', 'percent||62%'],
    ['增长较快，达到120%', 'percent||120%'],
    ['比例提升为62%', 'percent||62%'],
    ['增长120%', 'unclear||'],
    ['6O%', 'unclear||'],
    ['12人，X%', 'unclear|12|'],
    ['12人，  %', 'unclear|12|'],
    ['12人，25%，其中X%为教授', 'unclear|12|25%'],
    ['-62%', 'unclear||62%'],
    ['四分之一', 'unclear||'],
    ['1/4', 'unclear||'],
    ['12人，1/4', 'unclear|12|'],
    ['12人，占四分之一', 'unclear|12|'],
    ['三成', 'unclear||'],
    ['3成', 'unclear||'],
    ['0.25', 'unclear||'],
    ['12人，0.25', 'unclear|12|'],
    ['1:4', 'unclear||'],
    ['一半', 'unclear||'],
    ['过半', 'unclear||'],
    ['12', 'no-percent|12|'],
    ['12人', 'no-percent|12|'],
    ['25', 'no-percent|25|'],
    ['0', 'no-percent|0|'],
    ['待定', 'none||'],
    ['见附件', 'none||'],
    ['', 'none||'],
    ['三成员单位', 'none||'],
  ])('“%s” is %s', (text, expected) => {
    expect(share(text)).toBe(expected);
  });

  it('gives the place of a percentage in the text as written', () => {
    expect(readShare('１２人，约２５％').percents[0]).toMatchObject({ start: 4, length: 4, text: '约２５％' });
  });
});

describe('agreesWithRatio', () => {
  it.each<[string, number, number, boolean]>([
    ['25%', 12, 48, true],
    ['25.0%', 12, 48, true],
    ['33%', 1, 3, true],
    ['33.3%', 1, 3, true],
    ['33.33%', 1, 3, true],
    ['34%', 1, 3, false],
    ['66.7%', 2, 3, true],
    ['66.6%', 2, 3, true],
    ['66%', 2, 3, true],
    ['67%', 2, 3, true],
    ['65%', 2, 3, false],
    ['66.8%', 2, 3, false],
    ['25%', 12, 47, true],
    ['26%', 12, 47, true],
    ['25.0%', 12, 47, false],
    ['20%', 12, 48, false],
    ['0%', 0, 12, true],
    ['1%', 0, 12, false],
    ['100%', 5, 5, true],
    ['99%', 5, 5, false],
    ['0%', 0, 0, true],
    ['25%', 0, 0, false],
    ['约25%', 12, 46, true],
    ['约25%', 12, 60, false],
    ['>30%', 4, 10, true],
    ['>30%', 2, 10, false],
    ['不超过30%', 2, 10, true],
    ['不超过30%', 4, 10, false],
    ['20%-25%', 12, 50, true],
    ['20%-25%', 12, 30, false],
    ['2.3%', 23, 1000, true],
  ])('%s for %d of %d: %s', (text, part, total, expected) => {
    const [percent] = readShare(text).percents;
    expect(percent && agreesWithRatio(percent, part, total)).toBe(expected);
  });

  it('any ratio agrees with itself, rounded or cut off to any number of decimals', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: 1, max: 200 }),
        fc.nat(3),
        fc.boolean(),
        (part, total, decimals, cut) => {
          const actual = (100 * part) / total;
          const step = 10 ** decimals;
          const stated = cut ? (Math.floor(actual * step + 1e-9) / step).toFixed(decimals) : actual.toFixed(decimals);
          const [percent] = readShare(`${stated}%`).percents;
          expect(percent && agreesWithRatio(percent, part, total)).toBe(true);
        },
      ),
    );
  });
});
