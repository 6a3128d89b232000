/** What stands in a cell that nobody filled in: nothing visible, a line to write on, a bare skeleton, the printed limit note. */
import { INVISIBLE_CLASS, withoutInvisible } from './invisible.js';
import { literal, oneOf } from './patterns.js';
import { withoutSpans, type Span } from './span.js';

/** Lines to write on: low lines, overlines, leader dots; also punctuation that is left when everything else is gone. */
const BLANK = new RegExp(`^[${INVISIBLE_CLASS}_＿‗ˍ¯‾﹍﹎﹏.．…‥·・⋯,，、。;；:：!！]*$`, 'u');

/** Five dashes or more are a line; fewer are an applicant's “——” (`wording.ts`). */
const DASHED_LINE = new RegExp(
  `^[${INVISIBLE_CLASS}]*(?:(?:[-‐‑‒–—―−－─━][${INVISIBLE_CLASS}]*){5,}|(?:[~～∼][${INVISIBLE_CLASS}]*){3,})$`,
  'u',
);

/** Whether there is nothing but white space (all of Unicode's), invisible characters, lines to write on and stray punctuation. */
export function isBlank(text: string): boolean {
  return BLANK.test(text) || DASHED_LINE.test(text);
}

/** Words that forms print into cells to be filled around: units, places for a stamp or date, nothing of the applicant's. */
const SKELETON_WORDS = (
  '年份 月份 年 月 日 时 分 至 到 起 止 万美元 万欧元 亿元 万元 千元 百元 元整 美元 欧元 人民币 元 rmb ¥ $ % ‰ ' +
  '平方米 平方 平米 公顷 m2 m² ㎡ 亩 人次 人数 人 名 位 岁 人民币 项目 项 台套 台件 台 套 件 篇 部 个 次 场 份 ' +
  '种 类 共计 合计 总计 共 约 其中 占 占比 比例 单位盖章 单位公章 盖章 公章 签章 印章 签字 签名 签署 日期 单位 负责人 ' +
  '加盖 法人 代表 第 页 办公电话 办公 电话 手机 座机 传真 邮箱 区号 分机 @'
).split(' ');
const SKELETON = new RegExp(
  `^(?:[()（）\\[\\]【】〔〕<>《》「」『』{}“”"'‘’/／\\-－—–+]|${SKELETON_WORDS.sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})+$`,
  'u',
);
/** “20  年  月  日”, “二〇  年  月”: the century printed before a date to be filled in. */
const CENTURY = /^(?:公元)?(?:20[0-2]?|19|二[〇○O零](?:[〇○O零一二])?)(?=年月)/u;
const INK = new RegExp(`[_＿‗ˍ¯‾﹍﹎﹏.．…‥·・⋯,，、。;；:：~～∼]+`, 'gu');

/** “/”, “——”, “(-)” are an applicant's wording for “无”, not a skeleton. */
const STROKES_ONLY = /^[()]*[/\\\-－—–+]+[()]*$/u;

/** A skeleton is short; longer texts are not worth the look. */
const LONGEST_SKELETON = 80;

/**
 * Whether only what forms print for filling in around is there, without any answer: “年 月 日”, “20  年  月”, “（盖章）”, “万元”, “%”,
 * “人，  %”, “办公：    手机：”, “（  ）”. False for blank text.
 */
export function isSkeleton(text: string): boolean {
  if (text.length > LONGEST_SKELETON) return false;
  const bare = withoutInvisible(text.replace(INK, '')).normalize('NFKC').toLowerCase().replace(CENTURY, '');
  return SKELETON.test(bare) && !STROKES_ONLY.test(bare);
}

const NUMBER = '(?:[0-9０-９][0-9０-９,，]*|[一二两三四五六七八九十百千万零〇]+)';
const RANGE = `${NUMBER}(?:[-－—–~～至到]+${NUMBER})?`;
/** What a form limits: characters or pages. */
const UNIT = '(?:个?(?:汉|中文|英文)?(?:字符|字数|字|单词)|[页面](?:[aA]4)?纸?)';

const BEFORE = oneOf(
  '请勿超过 不能超过 不得超过 不可超过 不要超过 不超过 不超出 勿超过 不多于 不大于 不得多于 不高于 少于 小于 低于 不得少于 ' +
    '不少于 不低于 不小于 至少 最少 至多 最多 最长 上限 限定 限制 限填 限写 限 控制 建议 原则上 一般 大约 约 ≤ ＜ < ≦ ' +
    '≥ ＞ >',
);
const FILLER = oneOf(
  '请 在 为 于 以 用 字数 总字数 页数 篇幅 全文 正文 内容 本栏 此栏 本项 每项 本部分 此部分 该部分 本节 本章 文字 摘要 ' +
    '要求 应 须 中文 简要 填写 说明 描述 阐述 介绍 概述 总体 均 各 : ：',
);
const AFTER = oneOf(
  '以内 之内 内 以下 之下 左右 上下 以上 为宜 为限 为佳 封顶 即可 填写 说明 描述 阐述 介绍 概述 简要',
);
const PHRASE = new RegExp(`^(?:${BEFORE}|${FILLER})*${RANGE}${UNIT}${AFTER}*$`, 'u');
const LIMITS = new RegExp(`${BEFORE}|${oneOf('以内 之内 内 以下 左右 以上 为宜 为限 封顶')}`, 'u');

type PhraseKind = 'limit' | 'length' | 'other';

const ENGLISH_LIMIT =
  /^(?:(?:limited?to|limit|withamaximumof|withinthelimitof|within|upto|nomorethan|notmorethan|notexceeding|nottoexceed|atmost|max(?:imum)?\.?:?|atleast|nolessthan|notlessthan|minimum:?)\d[\d,]*(?:chinese)?(?:words?|characters?|pages?)|\d[\d,]*(?:words?|characters?|pages?)(?:max(?:imum)?|orless|orfewer|limit|atmost)\.?)$/iu;

/** “限500字内” is a limit, “500字” a mere length: a note only when it stands alone in its brackets and line. Words may be spaced out. */
function phraseKind(clause: string): PhraseKind {
  const words = withoutInvisible(clause);
  if (ENGLISH_LIMIT.test(words)) return 'limit';
  if (!PHRASE.test(words)) return 'other';
  return LIMITS.test(words) ? 'limit' : 'length';
}

/** First or last clause of a note in brackets is the limit: “300字左右，研究内容、方法”, “可加页，不少于5000字”. */
function isNote(inner: string, alone: boolean): boolean {
  const clauses = inner.split(/[，,](?![0-9０-９]{3})|[；;。]/u).filter((clause) => clause.trim() !== '');
  const kinds = [clauses[0], clauses.at(-1)].map((clause) => phraseKind(clause ?? ''));
  return kinds.includes('limit') || (alone && clauses.length === 1 && kinds[0] === 'length');
}

const BRACKETED = /[(（[【〔]([^()（）[\]【】〔〕\n]{2,60})[)）\]】〕]/gu;
const ENDS_LINE = new RegExp(`^[${INVISIBLE_CLASS}:：]*$`, 'u');
const LONGEST_BARE = 40;

function notesOfLine(line: string): Span[] {
  if (!/[字词页面]|word|character|page/iu.test(line)) return [];
  const notes: Span[] = [];
  for (const match of line.matchAll(BRACKETED)) {
    const end = match.index + match[0].length;
    const starts = ENDS_LINE.test(line.slice(0, match.index));
    const ends = ENDS_LINE.test(line.slice(end));
    if ((starts || ends) && isNote(match[1] ?? '', starts && ends))
      notes.push({ start: match.index, length: match[0].length });
  }
  if (notes.length > 0 || line.length > LONGEST_BARE) return notes;
  const start = line.length - line.trimStart().length;
  const bare = line.trim();
  return phraseKind(bare.replace(/[。.；;]$/u, '')) === 'limit' ? [{ start, length: bare.length }] : [];
}

/** The text without its `limitNotes`. */
export function withoutLimitNotes(text: string): string {
  return withoutSpans(text, limitNotes(text));
}

/**
 * Notes such as “(限 500 字内)”, “（200字以内）”, “（不少于5000字，可加页）”, “（不超过2页）” as the form prints them: in brackets at the beginning or end
 * of a line, or a line that is nothing but the phrase (“不超过120个字”). The same words in the middle of a sentence are prose.
 * Brackets belong to the note.
 */
export function limitNotes(text: string): Span[] {
  const notes: Span[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { start, length } of notesOfLine(line)) notes.push({ start: start + offset, length });
    offset += line.length + 1;
  }
  return notes;
}
