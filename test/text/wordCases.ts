/** Texts with the figures that Word's and WPS's own dialogs show for them; also what the benchmark measures accuracy by. */
import type { TextRun } from '../../src/text/words.js';

export type Dress = Omit<TextRun, 'text'>;
export const PLAIN: Dress = { eastAsiaHint: false, eastAsiaFont: false, symbol: false };
export const HINTED: Dress = { ...PLAIN, eastAsiaHint: true };
export const CHINESE_FONT: Dress = { ...PLAIN, eastAsiaFont: true };
export const SYMBOL: Dress = { ...PLAIN, symbol: true };

/** Text, hint of its run, Word's [字数, 字符数（不计空格）, 字符数（计空格）], WPS's 字数, why. */
export const CASES: readonly (readonly [string, Dress, readonly number[], number, string])[] = [
  ['限五百字以内', HINTED, [6, 6, 6], 6, 'each Han char is one word'],
  [
    '《项目申报书》（2022年度）',
    HINTED,
    [12, 15, 15],
    12,
    'book marks/brackets U+300A.. U+FF08.. are FE; 2022 is one Western run',
  ],
  ['增长3.5%', HINTED, [3, 6, 6], 3, '3.5% is one run (no split at . or %)'],
  ['发e-mail给我', HINTED, [4, 9, 9], 4, 'hyphen does not split'],
  ['见http://a.b/c?x=1', HINTED, [2, 17, 17], 2, 'URL is one run'],
  ['(2022)年', HINTED, [2, 7, 7], 2, 'half-width brackets glue to the run'],
  ['中,国', HINTED, [3, 3, 3], 3, 'isolated half-width comma between Han is a Western run of its own = 1'],
  ['第1章 绪论', HINTED, [5, 5, 6], 5, 'space splits, is not a char w/o spaces'],
  ['Hello, world!', HINTED, [2, 12, 13], 2, 'trailing punctuation glued'],
  ['a/b/c', HINTED, [1, 5, 5], 1, 'slash does not split'],
  [
    '项目（一期）:总投资1,200.50万元',
    HINTED,
    [13, 20, 20],
    13,
    "':' after full-width ） is its own run; 1,200.50 one run",
  ],
  ['“引用”', PLAIN, [4, 4, 4], 4, 'unhinted quotes are Western but isolated between FE: same 4'],
  ['“AI”赋能', PLAIN, [3, 6, 6], 3, 'unhinted quotes glue to AI: one run'],
  ['他说：“好。”“行。”', PLAIN, [10, 11, 11], 10, 'unhinted ”“ = one Western run'],
  ['等等……', PLAIN, [3, 4, 4], 3, 'unhinted …… = one run'],
  ['破折号——说明', HINTED, [5, 7, 7], 7, 'Word: U+2014 is a separator worth 0 words; WPS(Windows): 2 when hinted'],
  ['E—R图', HINTED, [3, 4, 4], 4, 'Word: E | R | 图 (dash splits, 0); WPS hinted: E|—|R|图'],
  ['2019–2022年', PLAIN, [2, 10, 10], 2, 'U+2013: no Word evidence; treated as ordinary Western char'],
  ['卡尔·马克思', PLAIN, [6, 6, 6], 6, 'isolated run = 1'],
  ['温度25℃', PLAIN, [3, 5, 5], 3, 'unhinted: 25℃ one run'],
  ['51.2μs', PLAIN, [1, 6, 6], 1, 'unhinted: one run'],
  ['①目标②内容', HINTED, [6, 6, 6], 6, 'circled digits 1 each'],
  ['P→Q', HINTED, [3, 3, 3], 3, 'hinted arrow splits: 3'],
  ['A∪B', HINTED, [3, 3, 3], 3, 'hinted math operator splits: 3'],
  ['1．目的', HINTED, [4, 4, 4], 4, 'U+FF0E FE'],
  ['カタカナとひらがな', HINTED, [9, 9, 9], 9, 'kana 1 each'],
  ['甲　乙', HINTED, [2, 2, 3], 2, 'U+3000 is a space'],
  ['甲\t乙', HINTED, [2, 2, 3], 2, 'tab counts as one space'],
  ['𠮷野家', HINTED, [3, 3, 3], 3, 'Ext-B ideograph 1 word; char count 1 assumed (UTF-16 would give 4)'],
  ['姓名：__________', HINTED, [4, 13, 13], 4, 'underscores = one run'],
  ['50 %', HINTED, [2, 3, 4], 2, 'space splits: 50 | %'],
  ['≥90%', HINTED, [2, 4, 4], 2, 'hinted ≥ splits: ≥ | 90%'],
];
