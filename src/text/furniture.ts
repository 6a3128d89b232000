/**
 * What stands under or behind a heading and says nothing: limit and page notes, “（可另附页）”, “（续）”, “(Section 1.1)”, “说明：”,
 * typed enumerators, page numbers, a date of printing, words added to the heading itself (“3.3 科学研究情况”).
 */
import { isBlank, isSkeleton, withoutLimitNotes } from './blank.js';
import { withoutInvisible } from './invisible.js';
import { normaliseLabel } from './labels.js';
import { isPointer, isWu, wordingOf } from './wording.js';
import { oneOf, ready } from './patterns.js';

/** One width, nothing invisible: what all patterns below are tested on. */
function plain(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).toLowerCase();
}

/** 可另附页, 请自行加行, 如篇幅不够，可续页. */
const ROOM =
  `(?:${oneOf('本 此 该')}?${oneOf('表 栏 页 部分 项')})?` +
  `(?:${oneOf('如 若 如果 倘')}?${oneOf('篇幅 页面 空间 版面 表格 位置 行数 栏目 纸张')}?${oneOf('不够 不足 填不下 写不下')}(?:的|时|者|用)?[,;]?)?` +
  `(?:如?${oneOf('需要 必要')}时?[,;]?)?${oneOf('请 可 可以 允许')}+${oneOf('自行 适当 另行 另外 另 续 加')}*` +
  `${oneOf('附加 附 加 续 增加 增 添加 增设 扩展 延长 调整')}?${oneOf('附页 页 纸 行 表 白纸 a4纸 栏 格 行高 说明')}?(?:填写|说明)?`;
/** 续, 接上页, 转下页, continued. */
const CONTINUED =
  '续(?:上|下|前|表|页|接)?页?|(?:上|下)页续|上?(?:接|承)(?:上|前)页|下?(?:接|转)(?:下|后)页|(?:to be )?cont(?:inue)?d?\\.?';
/** 必填, 如有请填写, 没有请填“无”. */
const OPTIONAL = `(?:${oneOf('必填 选填 可选 必选 可不填 非必填 自愿填写')}项?|${oneOf('如 若')}${oneOf('没有 有 无')}|${oneOf('如 若')}?${oneOf('没有 有 无')}(?:的|时|者)?,?${oneOf('请 应 须 则')}*${oneOf('填写 填 写明 注明 说明')}["“”']?无?["“”']?)`;
/** 请简要说明…, 重点说明…, 分条列出…. */
const INSTRUCTION = `(?:${oneOf('请 须 应 需 应当')}+${oneOf('重点 简要 详细 具体 逐条 逐项 分条 分别 简单 概括 如实 从 按 结合 围绕')}*|请.{0,30}|${oneOf('重点 简要 详细 逐条 逐项 分条 概括')}+)${oneOf('说明 介绍 阐述 描述 列出 列明 论述 概述 叙述 分析 总结')}.*`;
/** section 1.1, part iii. */
const SECTION_WORD = 'section.{0,8}|part.{0,4}|chapter.{0,4}|第.{1,3}[章节部分]+|(?:字数|篇幅|页数)不限|另起一?页';

const NOTE = new RegExp(`^(?:${[ROOM, CONTINUED, OPTIONAL, INSTRUCTION, SECTION_WORD].join('|')})[.。;；:：]*$`, 'u');
const LONGEST_NOTE = 200;

/** Whether what stands in a pair of brackets is a note of the form, wherever it stands. Limit notes are `limitNotes`'. */
function isFormNote(inner: string): boolean {
  return inner.length <= LONGEST_NOTE && ready(NOTE).test(plain(inner));
}

/** 说明：, 注：, 正文：, 具体如下：. */
const LEAD = new RegExp(
  `^(?:${oneOf('填写 填报 编写 编制 具体 主要 补充')}?${oneOf('说明 要求 须知 提示 内容 备注 附注 注释 注 正文 答 摘要 概述 情况')}?(?:如下)?)[:.]*$`,
  'u',
);
/** What enumerates: 1. （1） 一、 a) ① (NFKC makes it 1) 第一, each followed by its point or bracket. */
const ENUMERATOR = /[([]?(?:第?\d+|[第其]?[一二三四五六七八九十]+是?|[ivx]+|[a-z](?![a-z]))[\])、.:,;-]*/gu;
const LONGEST_ENUMERATORS = 60;
/** Longer lines are somebody's text, or a hint of the form. */
const LONGEST_LINE = 260;
const PAGE_NUMBER = /^[-—–·~]*(?:第?\d{1,4}页?(?:[/,，]?共?\d{1,4}页?)?|p(?:age|\.)?\d{1,4}(?:of\d{1,4})?)[-—–·~]*$/u;
/** 图1, 表3-2: a caption's number without its words. */
const CAPTION_NUMBER = /^(?:附?[图表]|fig(?:ure)?\.?|table)\d{1,3}(?:[-.–—]\d{1,3})*[:.]?$/u;
const YEAR = '(?:20\\d\\d|二[〇○0零][〇○0零一二三四五六七八九]{2})';
const MONTH_OR_DAY = `(?:\\d{1,2}|${oneOf('一 二 三 四 五 六 七 八 九 十')}{1,3})`;
const ENGLISH_MONTH = `${oneOf('jan feb mar apr may jun jul aug sep sept oct nov dec')}[a-z]{0,6}\\.?`;
/** 2026年11月, 填报日期：2026.11.30, 2026年度, 2025-2026学年, november 2026, 30 nov. 2026. */
const DATE_LINE = new RegExp(
  `^(?:(?:填报|填表|填写|申报|编制|制表|提交|报送|打印|完成|更新)?(?:日期|时间|年度)?:?${YEAR}` +
    `(?:[年./-]${MONTH_OR_DAY}(?:[月./-](?:${MONTH_OR_DAY}日?)?)?|(?:年度?|[-–—~至/]${YEAR}学年)(?:第.{1,2}[批轮次])?)` +
    `|(?:\\d{1,2}(?:st|nd|rd|th)?)?${ENGLISH_MONTH}(?:\\d{1,2}(?:st|nd|rd|th)?,)?,?${YEAR})$`,
  'u',
);
const BRACKETS = /[(（[［【〔]([^()（）[\]［］【】〔〕\n]{1,200})[)）\]］】〕]/gu;

function withoutNotes(line: string): string {
  return withoutLimitNotes(line).replace(BRACKETS, (all, inner: string) => (isFormNote(inner) ? '' : all));
}

/** Whether the whole line is furniture; `printed`: what the form prints of its own, as `normaliseLabel` gives it. */
function isFurnitureLine(line: string, printed: ReadonlySet<string>): boolean {
  if (line.length > LONGEST_LINE) return isBlank(line) || (printed.size > 0 && printed.has(normaliseLabel(line)));
  const own = withoutNotes(line);
  if (isBlank(own) || isSkeleton(own)) return true;
  const label = normaliseLabel(own);
  if (printed.has(label) || printed.has(label.replace(/:$/u, ''))) return true;
  const bare = plain(own);
  if (LEAD.test(bare) || CAPTION_NUMBER.test(bare) || PAGE_NUMBER.test(bare)) return true;
  if (ready(DATE_LINE).test(bare) || isFormNote(own)) return true;
  const rest = bare.length <= LONGEST_ENUMERATORS ? bare.replace(ENUMERATOR, '') : bare;
  return isBlank(rest) || !/[\p{L}\p{N}]/u.test(rest) ? !isAnswer(own) : LEAD.test(rest);
}

/**
 * Whether a text under a heading holds no word of the applicant's: each of its lines is blank, a note of the form, an enumerator, a
 * page number, a date, or printed by the form. “无”, “/” and their like are an answer.
 * @param printed headings and hints of the form, as `normaliseLabel` gives them
 */
export function isFurniture(text: string, printed: ReadonlySet<string> = new Set()): boolean {
  return text.split('\n').every((line) => isFurnitureLine(line, printed));
}

/** 另附, 附件一, 已上传, See Annex 6: an answer, however short. */
const ANSWER = /^(?:另附|另行|附件|附于|附后|附录|附表|附图|已|均|暂|尚|未|不|没有|see\b|as above|attached|enclosed)/u;

/** Whether so short a text answers: “无”, “/”, “见附件1”. */
function isAnswer(text: string): boolean {
  return (
    isWu(text) ||
    wordingOf(text) === 'nothing' ||
    isPointer(text) ||
    ANSWER.test(text.normalize('NFKC').trim().toLowerCase())
  );
}

/** How words added to a title end: 情况, 设置, 与展望. */
const TITLE_END =
  /(?:情况|概况|现状|状况|设置|成效|成果|说明|内容|介绍|简介|描述|计划|规划|方案|措施|部分|工作|进展|总结|小结|一览|清单|列表|目录|名单|材料|要求|分析|安排|体系|机制|模式|职责|组成|架构|构成|运行|展望|综述|概述|简述|述评|特色|亮点|依据|必要性|可行性|等)$/u;
/** How a sentence begins that follows a title without a colon: 设立…, 双方…, 由…. */
const SENTENCE_START =
  /^(?:设立|设有|设|建立|建有|建成|成立|组建|制定|开展|举办|拥有|具有|具备|承担|围绕|面向|针对|为|由|在|是|从|以|双方|中方|外方|我|本|该|将|采用|实行|实施|共|现有|通过|根据|按照|依托|联合|聘请|选派|签署|引进|形成|完善)/u;
const SENTENCE = /[。！？!?；;，,]|\d/u;
const LONGEST_ADDITION = 20;
const LONGEST_UNKNOWN_ADDITION = 12;
const LATIN = /^[\p{Script=Latin}\p{P}\s]+$/u;

/** Whether words right behind a title make it longer (“情况”, “与国际合作”, “Demand Analysis”) rather than say something. */
function isAddition(words: string): boolean {
  const bare = words.replace(/^[\s—–\-/|·]+/u, '').trim();
  const isSubtitle = /^\s*[—–-]/u.test(words);
  if (isAnswer(words.trim()) || isAnswer(bare)) return false;
  if (LATIN.test(bare)) return !/[.!?]\s*$/u.test(bare) && bare.length <= 4 * LONGEST_ADDITION;
  if (SENTENCE.test(bare) || bare.length > LONGEST_ADDITION) return false;
  if (TITLE_END.test(bare)) return true;
  return (isSubtitle || !SENTENCE_START.test(bare)) && bare.length <= LONGEST_UNKNOWN_ADDITION;
}

const OPENING_BRACKET = /^[^\S\n\t\u3000]{0,4}[(（[［【〔]([^()（）[\]［］【】〔〕\n]{1,200})[)）\]］】〕]/u;
/** A heading with its notes is no longer. */
const LONGEST_TAIL = 400;
/** What sets content off from its heading: a colon, a line break, a tab, a gap of two spaces or an ideographic one. */
const SET_OFF = /[:：\n\t\u3000]| {2}|\u00A0{2}/u;

/**
 * How much of what follows a title in its own paragraph still belongs to the heading: bracketed notes (“（限1000字）”, “(Section 1.1)”,
 * “（续）”) and words added to it (“情况”, “设置”). What is set off by a colon or a gap, or is a sentence, is content; so is “无” and
 * “见附件1”, also in brackets.
 * @param following the text behind the title, as written
 * @returns UTF-16 units; all of it when nothing there is content
 */
export function headingTail(following: string): number {
  let at = 0;
  while (at < LONGEST_TAIL) {
    const rest = following.slice(at);
    if (rest.length <= LONGEST_TAIL && isFurniture(rest)) return following.length;
    const bracket = OPENING_BRACKET.exec(rest);
    if (bracket !== null) {
      if (isAnswer(bracket[1] ?? '')) return at;
      at += bracket[0].length;
      continue;
    }
    const length = /[(（[［【〔]/u.exec(rest)?.index ?? rest.length;
    const words = rest.slice(0, Math.min(length, SET_OFF.exec(rest)?.index ?? length));
    if (words.trim() === '' || !isAddition(words)) return at;
    at += words.length;
  }
  return at;
}

/** The number of a row: “1”, “（二）”, “……”. */
export function isSerial(text: string): boolean {
  return /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|…+)[)）.．、]?$/u.test(text.trim());
}
