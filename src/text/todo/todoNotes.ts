/** Notes people write to themselves: 待补充, （请核实）, 【补充数据】, （张老师补充）, 后续补充, TBC, to be added. */
import { withoutInvisible } from '../invisible.js';
import { THING, THING_EN } from '../prompts.js';
import { wordingOf } from '../wording.js';
import { oneOf, ready } from '../patterns.js';

/** Whether something is left to do, or may be meant as it stands. */
export type TodoCertainty = 'sure' | 'doubtful';

/** What is still to be done; longer words first. */
const PUT_IN = oneOf('补充完善 补充完整 补充 补全 补齐 补上 补 填写 填入 填 插入 添加 续写 续 附上 附');
const MAKE_SURE = oneOf('核实 核对 确认 查证 查实 查 核');
const FINISH = oneOf(
  '完善 更新 修改 修订 改 定稿 统计 翻译 落实 商定 商议 协商 确定 定 提供 上传 替换 撰写 写 润色 校对 议',
);
const DO = `(?:${PUT_IN}|${MAKE_SURE}|${FINISH})`;
const STILL = `${oneOf('进一步 再 另行 继续 最后 最终')}?`;
const LATER = oneOf('后续 随后 稍后 以后 之后 后期 回头 改日 届时 会后 另行');
const MUST = oneOf('请 敬请 烦请 需要 需 须 务必 记得 还需 尚需 仍需 要 得');
const HERE = oneOf('此处 此段 此句 此节 此部分 这里 这段 这句 这部分 本段 该处 该段');
const DATA = oneOf('数据 数字 内容 文字 图片 图 表格 表 文献 引文 出处 来源 引用 名单 信息 照片 截图 具体内容');
/** 期待, 等待, 接待, 有待: not 待 alone; 仍、尚 say how things are wherever they stand. */
const BEFORE_STILL_TO = '(?:[^仍尚亟还:,;]{0,7}[^有仍尚亟还所期等对看招接优善静敬:,;])?';
const TITLES = oneOf('老师 教授 博士 院士 主任 处长 院长 同学 秘书 总 工 方 处 办 科 院 系 组');
const BLANK_NAMES = oneOf('正文 内容 文字 文本 标题 名称 信息 姓名 全称 摘要 分析 情况 目标');

/** Whole clauses of running text. */
const CLAUSES: Record<TodoCertainty, readonly string[]> = {
  sure: [
    // 相关数据待补充; 待续
    `${BEFORE_STILL_TO}待${STILL}(?:${DO}(?:并|后|再|、)?)?${PUT_IN}`,
    `未完|未完待续|(?:${DATA}|附件|材料)?(?:后|另)补`,
    `请(?:${PUT_IN}|${MAKE_SURE})(?:${DATA})?`,
    // 这里要改, 此处待补图
    `${HERE}(?:内容)?(?:${MUST}|待)+${STILL}(?:${DO}|加|删|展开|细化|重写)(?:${DATA})?`,
    // 请在此输入正文
    `请?在?(?:此处?|这里)${oneOf('键入 输入 填写 粘贴')}(?:\\p{Script=Han}{0,8}${BLANK_NAMES})?`,
  ],
  doubtful: [
    `${BEFORE_STILL_TO}待${STILL}${DO}`,
    `${LATER}${STILL}(?:${PUT_IN}|${MAKE_SURE}|完善|更新|修改|提供|上传)(?:${DATA})?`,
    `(?:${HERE}|以下|以上|下|余)?(?:内容|具体内容|详细内容|正文|参考文献)?(?:暂|从|省)?略`,
    `(?:${DATA})?暂缺`,
  ],
};
/** In brackets they are surer, and more words are notes. */
const BRACKETED: Record<TodoCertainty, readonly string[]> = {
  sure: [
    ...CLAUSES.sure,
    `${BEFORE_STILL_TO}待${STILL}${DO}`,
    // 待外方提供, 待批复后填写, 外方提供后补充
    `待.{1,8}?(?:后|再)?(?:另行)?${DO}`,
    `.{0,4}(?:后面?|再)再?${oneOf('补充 补上 补 核实 核对')}`,
    `待${oneOf('补充 补全 填写 填入 更新 核实 确认 提供 完善 插入 上传')}.{0,10}`,
    `${LATER}${STILL}(?:${DO})(?:${DATA})?`,
    `(?:${HERE}|${DATA})?${MUST}${STILL}${DO}(?:${DATA})?`,
    `(?:请|烦请|敬请).{0,8}${oneOf('补充 填写 核实 核对 确认 更新 完善 提供 修改')}.{0,8}`,
    `(?:具体|详细)?(?:内容)?(?:暂|从|省)?略|暂定|暂空`,
    `(?:填写|填|插入|贴|放|插)(?:具体|相关)?${DATA}.{0,4}`,
    '补|填写|填|核实',
    `${HERE}(?:${PUT_IN}|加|放|贴|插)(?:${DATA})?`,
    // 张老师补充; “外方提供” would be a statement.
    `.{0,6}${TITLES}(?:来|负责|再)?${oneOf('补充 补 填写 填 核实 核对')}`,
    `[暂尚]?缺(?:少|失)?(?:${DATA}|附件|签字|盖章|页)?`,
    `${DATA}(?:暂)?缺(?:失)?`,
  ],
  // “成果见表（补充数据）” may be supplementary data.
  doubtful: ['补充', `(?:补充|补|加)(?:具体|相关)?${DATA}`, `(?:${DATA}|以下|以上|下|余)(?:暂|从|省)?略`, '[Xx×]{2,}'],
};
/** （此处填写建设目标）, [请输入单位名称]: up to `LONGEST_BRACKETED` whatever follows. */
const BRACKETED_PROMPT = new RegExp(
  `^(?:(?:此处|这里|在此|此栏|请(?:在(?:此处|这里|此)|于此处)?)(?:请|待)?${oneOf('填 补充 插入 写明 添加 完善 输入 粘贴 键入')}|${oneOf('填写 填入 输入 键入')}(?!输)|(?:此处|这里).{0,20}${oneOf('填写 填入 输入 补充 插入 添加 略 省略')}).*$`,
  'u',
);
/** As the whole of a field. */
const ALONE = [
  ...BRACKETED.sure,
  ...BRACKETED.doubtful,
  ...CLAUSES.doubtful,
  // 填写平台名称, 请列出单位全称, 此处填写需求分析
  '请?(?:在?(?:此处?|这里))?(?:请|待)?(?:填写|填入|键入)\\p{Script=Han}{0,14}',
  '(?:请(?:在?(?:此处?|这里))?|在?(?:此处?|这里))(?:输入|补充|写明|列出|插入)\\p{Script=Han}{0,14}',
  // 平台名称, （姓名）: what is asked for instead of it.
  '[(【[<]?\\p{Script=Han}{0,8}(?:名称|姓名|全称)[)】\\]>]?',
  `某{2,3}|某{1,3}\\p{Script=Han}{0,6}${oneOf('大学 学院 学校 平台 单位 公司 机构 企业 实验室 研究所 研究院 中心 教授 老师 先生 女士 国 省 市')}`,
  '\\{[^{}]{1,30}\\}|\\*+|[?？]+|[Xx]{2,}|×{3,}|[〇○◯]{2,}',
  '(?:单击|点击)(?:此处|这里)',
  // 文本, Text: what a control is for; %NAME%, ##单位##: a name between two like signs.
  `${THING}|${THING_EN}`,
  '([$%#@&~^|!]{1,3})[\\p{L}_][\\p{L}\\p{N}_. -]{0,30}\\1',
];

const LATER_IN_ENGLISH =
  'added|completed|confirmed|determined|decided|updated|provided|filled(?: in)?|inserted|announced|supplied|revised|checked|advised|written|continued|finali[sz]ed|done';
const ENGLISH = [
  'tb[acd]',
  `to be (?:${LATER_IN_ENGLISH})(?: later| soon)?`,
  '(?:citation|reference|source|data|details?|figure|update)s? (?:needed|required|missing|pending|to follow)',
];
/** In brackets or alone. */
const MORE_ENGLISH = [
  `.{0,20} to be (?:${LATER_IN_ENGLISH})(?: later| soon)?`,
  'to ?do|fixme|placeholder|coming soon|pending|work in progress|not yet (?:decided|determined|confirmed|available)',
  '(?:insert|add|enter|type|fill in|put) .{1,30} here',
  'insert .{0,12}(?:text|name|title|date|figure|table|photo|picture|reference|number)',
  '(?:your |the )?[a-z]{2,14} (?:goes )?here',
];

function whole(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})[.。!！]*$`, 'u');
}

const SURE_CLAUSE = whole(CLAUSES.sure);
const DOUBTFUL_CLAUSE = whole(CLAUSES.doubtful);
const STILL_TO_DO = whole([`待${STILL}${DO}`]);
const SURE_IN_BRACKETS = whole([...BRACKETED.sure, `[有仍尚还]待${STILL}${DO}`]);
const DOUBTFUL_IN_BRACKETS = whole(BRACKETED.doubtful);
/** These are tested on text in lower case: with the flag `i` it takes twice as long to make them ready. */
const SURE_ALONE = whole(ALONE);
const ENGLISH_CLAUSE = whole(ENGLISH);
const ENGLISH_ALONE = whole([...ENGLISH, ...MORE_ENGLISH]);

/** A longer clause is never a mere note. UTF-16 units, white space apart. */
const LONGEST_NOTE = 24;
const LONGEST_ENGLISH = 60;

function bareOf(text: string): string {
  return text.length > 4 * LONGEST_NOTE ? '' : withoutInvisible(text).replace(/^[—–-]+|[—–-]+$/gu, '');
}

function isEnglish(text: string, pattern: RegExp): boolean {
  return text.length <= LONGEST_ENGLISH && LATIN.test(text) && ready(pattern).test(text.trim().toLowerCase());
}

/** Characters that each of the notes has one of; spares trying the patterns on every clause. */
const SIGN = /[待补略缺请此这该后另完届回改]/u;
const LATIN = /[a-z]{3}/iu;

/** A clause of running text (up to the next punctuation, half width); `answers`: behind a colon. */
export function noteInClause(clause: string, answers: boolean): TodoCertainty | null {
  if (isEnglish(clause, ENGLISH_CLAUSE)) return 'sure';
  const bare = SIGN.test(clause) ? bareOf(clause) : '';
  if (bare === '' || bare.length > LONGEST_NOTE) return null;
  if (ready(SURE_CLAUSE).test(bare) || (answers && STILL_TO_DO.test(bare))) return 'sure';
  return ready(DOUBTFUL_CLAUSE).test(bare) ? 'doubtful' : null;
}

/** A question that is no rhetorical one: （数据？）. */
const LONGEST_QUESTION = 10;
const ASKS = /[何什么怎谁哪吗呢否几多]|还是/u;

/** What stands in brackets, half width; `square`: 【】 or [], which people use for notes rather than for prose. */
export function noteInBrackets(inner: string, square: boolean): TodoCertainty | null {
  if (isEnglish(inner, ENGLISH_ALONE)) return 'sure';
  if (ready(BRACKETED_PROMPT).test(withoutInvisible(inner))) return 'sure';
  const clauses = inner.length > LONGEST_ENGLISH ? [] : inner.split(/[,;:，；：。]/u).map(bareOf);
  const isShort = (clause: string): boolean => clause.length <= LONGEST_NOTE;
  if (clauses.some((clause) => isShort(clause) && ready(SURE_IN_BRACKETS).test(clause))) return 'sure';
  if (clauses.some((clause) => isShort(clause) && ready(DOUBTFUL_IN_BRACKETS).test(clause)))
    return square ? 'sure' : 'doubtful';
  const bare = bareOf(inner);
  return bare !== '' && bare.length <= LONGEST_QUESTION && /[?？]/u.test(bare) && !ASKS.test(bare) ? 'doubtful' : null;
}

/** Whether a whole field holds nothing else: 待定, 填写单位全称, “尚未确定，待批复后另行提供”, TBC. `text`: half width. */
export function isNoteAlone(text: string): boolean {
  const bare = bareOf(text);
  if (bare.length > LONGEST_NOTE) return false;
  const clauses = bare.split(/[,;，；。]/u).filter((clause) => clause !== '');
  const isSure = (clause: string): boolean => ready(SURE_ALONE).test(clause.toLowerCase());
  const isNote = clauses.some(isSure) && clauses.every((clause) => isSure(clause) || wordingOf(clause) !== null);
  return isNote || isEnglish(text, ENGLISH_ALONE);
}
