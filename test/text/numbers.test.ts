import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findQuantities, readNumber, unitFit, type Asked } from '../../src/text/numbers.js';

/** “12000000 元 ×10000”: value, range, unit, scale, ~ for approximate. */
function quantities(text: string): string[] {
  return findQuantities(text).map(({ value, upTo, unit, scale, approximate }) =>
    [
      `${approximate ? '~' : ''}${Number(value.toFixed(4))}${upTo === null ? '' : `..${upTo}`}`,
      ...(unit === null ? [] : [unit.name]),
      ...(scale === 1 ? [] : [`×${scale}`]),
    ].join(' '),
  );
}

describe('findQuantities', () => {
  it.each<[string, string[]]>([
    ['12', ['12']],
    ['0', ['0']],
    ['12人', ['12 人']],
    ['12 人', ['12 人']],
    ['１２人', ['12 人']],
    ['12名', ['12 名']],
    ['12人次', ['12 人次']],
    ['共12项', ['12 项']],
    ['1,200.50万元', ['12005000 元 ×10000']],
    ['1，200万元', ['12000000 元 ×10000']],
    ['1 200万元', ['12000000 元 ×10000']],
    ['3,000,000元', ['3000000 元']],
    ['300万元', ['3000000 元 ×10000']],
    ['300万', ['3000000 ×10000']],
    ['300 万 元', ['3000000 元 ×10000']],
    ['1.2亿元', ['120000000 元 ×100000000']],
    ['5千元', ['5000 元 ×1000']],
    ['2千万元', ['20000000 元 ×10000000']],
    ['人民币300万元整', ['3000000 元 ×10000']],
    ['￥3,000,000', ['3000000 元']],
    ['¥300', ['300 元']],
    ['RMB 300万', ['3000000 元 ×10000']],
    ['50万美元', ['500000 美元 ×10000']],
    ['$500,000', ['500000 美元']],
    ['US$ 500', ['500 美元']],
    ['20万欧元', ['200000 欧元 ×10000']],
    ['三百万元', ['3000000 元 ×10000']],
    ['三十二人', ['32 人']],
    ['三十二', ['32']],
    ['十', ['10']],
    ['两项', ['2 项']],
    ['一百二十平方米', ['120 平方米']],
    ['一万二千平方米', ['12000 平方米']],
    ['2500平方米', ['2500 平方米']],
    ['2500㎡', ['2500 平方米']],
    ['2500m2', ['2500 平方米']],
    ['2500 m²', ['2500 平方米']],
    ['2,500M2', ['2500 平方米']],
    ['1.2万平方米', ['12000 平方米 ×10000']],
    ['3亩', ['2000 平方米']],
    ['2公顷', ['20000 平方米']],
    ['约2500平方米', ['~2500 平方米']],
    ['2500余平方米', ['~2500 平方米']],
    ['300多万元', ['~3000000 元 ×10000']],
    ['300余万元', ['~3000000 元 ×10000']],
    ['30人左右', ['~30 人']],
    ['30人以上', ['~30 人']],
    ['500+', ['~500']],
    ['≥30人', ['~30 人']],
    ['超过30人', ['~30 人']],
    ['近百人', ['~100 人']],
    ['十余人', ['~10 人']],
    ['30-40人', ['30..40 人']],
    ['30~40人', ['30..40 人']],
    ['30人至40人', ['30..40 人']],
    ['30—40万元', ['300000..400000 元 ×10000']],
    ['12+3', ['15']],
    ['12+3人', ['15 人']],
    ['12＋3＝15人', ['15 人']],
    ['150台（套）', ['150 台套']],
    ['150台套', ['150 台套']],
    ['国内12人，国外3人', ['12 人', '3 人']],
    ['12（其中博士3人）', ['12', '3 人']],
    ['2019年2次，2020年3次', ['2019 年', '2 次', '2020 年', '3 次']],
    ['见附件3', []],
    ['附件3：12人', ['12 人']],
    ['第3届会议2次', ['2 次']],
    ['数十人', []],
    ['人数十二人', ['12 人']],
    ['人数：12', ['12']],
    ['统一', []],
    ['张三', []],
    ['三个平台', ['3 个']],
    ['3平台', ['3']],
    ['实验室面积约3000平方米，仪器设备总值1.2亿元。', ['~3000 平方米', '120000000 元 ×100000000']],
  ])('“%s” is %j', (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  it('gives the place in the text as written', () => {
    const text = '实验室面积约３０００平方米。';
    const [quantity] = findQuantities(text);
    expect(quantity).toMatchObject({ start: 5, length: 8, text: '约３０００平方米' });
  });

  it('numbers with thousands separators are read as they are without', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('万元', '人', '平方米', ''), (value, unit) => {
        const [plain, separated] = [String(value), value.toLocaleString('en-US')].map((number) =>
          findQuantities(number + unit),
        );
        expect(separated?.map((quantity) => quantity.value)).toEqual(plain?.map((quantity) => quantity.value));
        expect(plain).toHaveLength(1);
      }),
    );
  });
});

describe('readNumber', () => {
  it.each(['12人', '0', '约30', '三十二', '2500㎡', '2019年2次'])('“%s” holds a number', (text) => {
    expect(readNumber(text).outcome).toBe('number');
  });
  it.each([
    '数十人',
    '几十人',
    '见附件3',
    '2021年',
    '52岁',
    'A1',
    '见3.1',
    '详见3.3',
    '详见正文3.3',
    '列于3.3',
    '3.1节',
    '第三部分（见3.1）',
    '26OO平方米',
    '865O万元',
    '2l00㎡',
    'I500',
    '1O',
    '1800平方米，8OO平方米',
    '8650w',
    '86.5K',
    '-3',
    '－3280.5',
    '负3',
    '合计：-3',
    '1500.5.2',
    '1500..5',
    '8650万万元',
    '1.2万亿亿元',
  ])('“%s” is unclear', (text) => {
    expect(readNumber(text).outcome).toBe('unclear');
  });
  it.each(['待定', '若干', '多项', '几项', '张三', '见附件', '很大', 'many', '统一管理', '平方米'])(
    '“%s” holds none',
    (text) => {
      expect(readNumber(text).outcome).toBe('none');
    },
  );
});

describe('what stands beside a number', () => {
  it.each<[string, string[]]>([
    ['1500（元）', ['1500 元']],
    ['1500（万元）', ['15000000 元 ×10000']],
    ['1500[万元]', ['15000000 元 ×10000']],
    ['1500（万）', ['15000000 ×10000']],
    ['8650万（元人民币）', ['86500000 元 ×10000']],
    ['3200（平方米）', ['3200 平方米']],
    ['12（25%）', ['12', '25 %']],
    ['2600立方米', ['2600 立方米']],
    ['2600米', ['2600 米']],
    ['层高3m', ['3 m']],
    ['12 members', ['12']],
    ['意见12条', ['12 条']],
    ['1500-2000', ['1500..2000']],
    ['CNY 300万', ['3000000 元 ×10000']],
  ])('“%s” is %j', (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  it('the unit may be stated once for all', () => {
    const read = (text: string) => {
      const reading = readNumber(text);
      return reading.outcome === 'number'
        ? reading.quantities.map(({ value, unit }) => `${value} ${unit?.name ?? ''}`)
        : [];
    };
    expect(read('1500（单位：元）')).toEqual(['1500 元']);
    expect(read('单位：万元；学校800，学院700')).toEqual(['8000000 元', '7000000 元']);
    expect(read('依托单位投入1500')).toEqual(['1500 ']);
  });

  it('a number that may be another one does not count where a clear one stands', () => {
    expect(readNumber('2600平方米（3D打印区）')).toMatchObject({ outcome: 'number', quantities: [{ value: 2600 }] });
    expect(readNumber('12 persons')).toMatchObject({ outcome: 'number', quantities: [{ value: 12 }] });
    expect(readNumber('14项，列于3.3')).toMatchObject({ outcome: 'number', quantities: [{ value: 14 }] });
  });
});

describe('unitFit', () => {
  const money: Asked = { dimension: 'money' };
  const tenThousands: Asked = { dimension: 'money', unit: '万元' };
  const area: Asked = { dimension: 'area' };
  const count: Asked = { dimension: 'count' };
  it.each<[string, Asked, string]>([
    ['300', tenThousands, 'fits'],
    ['300万元', tenThousands, 'fits'],
    ['300万', tenThousands, 'fits'],
    ['三百万元', tenThousands, 'fits'],
    ['3000000元', tenThousands, 'contradicts'],
    ['0.03亿元', tenThousands, 'contradicts'],
    ['3千元', tenThousands, 'contradicts'],
    ['3百万元', tenThousands, 'unclear'],
    ['3千', tenThousands, 'unclear'],
    ['15000000', tenThousands, 'unclear'],
    ['999999', tenThousands, 'fits'],
    ['1500（元）', tenThousands, 'contradicts'],
    ['1500（万元）', tenThousands, 'fits'],
    ['8650万米', money, 'contradicts'],
    ['2600立方米', area, 'contradicts'],
    ['28000平方英尺', area, 'fits'],
    ['50万美元', tenThousands, 'unclear'],
    ['50美元', tenThousands, 'unclear'],
    ['12人', tenThousands, 'contradicts'],
    ['300平方米', tenThousands, 'contradicts'],
    ['25%', tenThousands, 'contradicts'],
    ['300万元', { dimension: 'money', unit: '元' }, 'contradicts'],
    ['300元', { dimension: 'money', unit: '元' }, 'fits'],
    ['300元', money, 'fits'],
    ['1.2亿元', money, 'fits'],
    ['300', money, 'fits'],
    ['50万美元', money, 'unclear'],
    ['12台套', money, 'contradicts'],
    ['2500', area, 'fits'],
    ['2500㎡', area, 'fits'],
    ['3亩', area, 'fits'],
    ['2500元', area, 'contradicts'],
    ['12', count, 'fits'],
    ['12人', count, 'fits'],
    ['12项', count, 'fits'],
    ['12万元', count, 'contradicts'],
    ['12平方米', count, 'contradicts'],
    ['1.2万', count, 'fits'],
  ])('“%s” under %j %s', (text, asked, expected) => {
    const [quantity] = findQuantities(text);
    expect(quantity && unitFit(quantity, asked)).toBe(expected);
  });
});
