/** Units that stand behind numbers in Chinese forms. */
import { literal } from './patterns.js';

/** `other`: lengths, volumes, weights and so on, which no field asks for. */
export type Dimension = 'money' | 'foreign-money' | 'area' | 'count' | 'percent' | 'time' | 'other';

export interface Unit {
  /** As it is usually written: 元, 美元, 平方米, 人 … */
  readonly name: string;
  readonly dimension: Dimension;
  /** How many of `name` one of the spelling found is (公顷 = 10,000 平方米). */
  readonly factor: number;
}

function same(dimension: Dimension, name: string, spellings: string, factor = 1): [string, Unit][] {
  return spellings.split(' ').map((spelling) => [spelling, { name, dimension, factor }]);
}

function each(dimension: Dimension, spellings: string): [string, Unit][] {
  return spellings.split(' ').map((spelling) => [spelling, { name: spelling, dimension, factor: 1 }]);
}

/** Lower case, without spaces. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...same('money', '元', '元人民币 人民币元 人民币 元整 元 圆 块钱 rmb cny'),
  ...same('foreign-money', '美元', '美元 美金 usd'),
  ...same('foreign-money', '欧元', '欧元 eur'),
  ...same('foreign-money', '英镑', '英镑 gbp'),
  ...each('foreign-money', '日元 港元 港币 澳元 加元 新元 卢布 韩元 瑞士法郎 瑞郎 澳门元 新台币 卢比 泰铢'),
  ...same('area', '平方米', '平方米 平米 平方 ㎡ m2 m² m^2 sqm sq.m'),
  ...same('area', '平方米', '公顷', 1e4),
  ...same('area', '平方米', '平方公里 平方千米', 1e6),
  ...same('area', '平方米', '亩', 2000 / 3),
  ...same('area', '平方米', '平方英尺 sqft sq.ft ft2 ft²', 0.09290304),
  ...same('percent', '%', '%'),
  ...same('count', '台套', '台套 台/套 台(套) 台、套 套/台 台件'),
  ...each('count', '人次 人 名 位 项 个 次 场 届 台 套 件 篇 部 所 家 份 门 种 期 组 支 条 本 国 间 栋 册 类'),
  ...each('other', '米 千米 公里 厘米 毫米 英尺 m km cm mm 立方米 立方 m3 m³ m^3 升 吨 公斤 千克 克 kg'),
  ...each('other', '千瓦 千瓦时 兆瓦 度 kw mw 比特 字节 mb gb tb pb'),
  ...each('time', '年 个月 月 日 号 岁 天 周 小时 时 分钟 分 学期 学年 周岁'),
]);

/** A unit in letters ends where the word ends: the m of “12 members” is none. */
const patternOf = (unit: string): string => literal(unit) + (/[a-z]$/u.test(unit) ? '(?![a-z])' : '');

/** For a regular expression on half-width text: any unit, longest first. */
export const UNIT_PATTERN = Array.from(UNITS.keys())
  .sort((a, b) => b.length - a.length)
  .map(patternOf)
  .join('|');

/** Currency signs that stand before the number. */
export const SIGNS: ReadonlyMap<string, Unit> = new Map([
  ...same('money', '元', '¥ 人民币 rmb cny'),
  ...same('foreign-money', '美元', '$ us$ usd'),
  ...same('foreign-money', '欧元', '€ eur'),
  ...same('foreign-money', '英镑', '£ gbp'),
]);

/** ￥ folds to its own half-width sign, which this is. */
export const SIGN_PATTERN = '¥|￥|人民币|rmb|cny|us\\$|usd|\\$|€|eur|£|gbp';
