import { describe, expect, it } from '@jest/globals';

import { formatCustom, formatNumber } from '../../../../src/ooxml/story/properties/numberFormats.js';

describe('formatNumber', () => {
  it.each([
    ['decimal', [1, 10, 100], ['1', '10', '100']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['upperRoman', [1, 4, 9, 14, 40, 1999], ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIX']],
    ['lowerRoman', [3, 0], ['iii', '0']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['ordinal', [1, 2, 3, 4, 11, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']],
    ['chineseCounting', [1, 9, 10, 11, 20, 21, 99], ['一', '九', '十', '十一', '二十', '二十一', '九十九']],
    [
      'chineseCountingThousand',
      [1, 10, 19, 100, 101, 110, 1001, 1010, 10000, 10001, 12345],
      [
        '一',
        '十',
        '十九',
        '一百',
        '一百零一',
        '一百一十',
        '一千零一',
        '一千零一十',
        '一万',
        '一万零一',
        '一万二千三百四十五',
      ],
    ],
    ['chineseLegalSimplified', [1, 10, 12, 101], ['壹', '壹拾', '壹拾贰', '壹佰零壹']],
    ['ideographLegalTraditional', [2, 6], ['貳', '陸']],
    ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
    ['taiwaneseCounting', [10, 21], ['十', '二十一']],
    ['taiwaneseCountingThousand', [15, 100], ['十五', '一百']],
    ['taiwaneseDigital', [10], ['一○']],
    ['japaneseCounting', [1, 10, 21, 100, 111], ['一', '十', '二十一', '百', '百十一']],
    ['japaneseDigitalTenThousand', [10], ['一〇']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12, 13], ['子', '亥', '13']],
    ['ideographZodiacTraditional', [1, 11], ['甲子', '甲戌']],
    ['decimalFullWidth', [1, 10], ['１', '１０']],
    ['decimalFullWidth2', [7], ['７']],
    ['decimalEnclosedCircle', [1, 10, 20, 21], ['①', '⑩', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [1, 10, 11], ['①', '⑩', '11']],
    ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
    ['numberInDash', [3], ['- 3 -']],
    ['none', [1], ['']],
    ['somethingElse', [3], ['3']],
    ['constructor', [3], ['3']],
    ['decimal', [-1], ['0']],
  ])('writes %s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(expected);
  });

  it('writes a format of Word’s own with as many digits as its pattern', () => {
    expect([formatCustom(7, '001, 002, 003, ...'), formatCustom(7, 'x')]).toEqual(['007', '7']);
  });
});
