/** Places left to fill in inside a text: XX大学, X名, 20XX年, __年, “9人，  %”, 共（　）人, {{单位名称}}, «域名», 错误!未找到引用源。 */
import { lineAt, type Scan } from '../scan.js';
import { oneOf } from '../patterns.js';

/** A way of leaving a place open. */
export interface TodoPattern extends Scan {
  /** In prose it may also be meant as it stands. */
  readonly doubtful?: true;
}

/** “XXX” names a placeholder wherever it stands alone, “XX” only in front of such a word. */
const INSTITUTIONS = oneOf(
  '大学 学院 学校 研究院 研究所 实验室 研究中心 中心 公司 单位 部门 企业 教授 老师 博士 院士 同志 先生 女士',
);
const NOUNS = `(?:${INSTITUTIONS}|${oneOf('省 市 县 区 国 家 位 项 课题 专业 学科 领域 方向 平台 协议 年 月 日 人 名 篇 次 万元 亿元 元 平方米 % ％')})`;
/** What a figure is followed by. */
const UNIT = oneOf(
  '万美元 万欧元 万元 亿元 千元 元 平方米 ㎡ 人次 人 名 位 项 篇 件 次 台套 台 套 家 所 门 场 个 年 月 日 届 % ％',
);
/** No word goes on here: “X人，”, not “X人工智能”. */
const ENDS = '(?=\\s*(?:$|[，,、。；;！!）)】\\]和与及并等的以左]))';
const ENDS_CLAUSE = '(?=\\s*(?:$|[，,。；;）)】\\]]))';
const X = '[Xx×╳✕✖]';
const CROSS = new RegExp(X, 'g');
/** XXX综合征, XXX核型: terms, not gaps. */
const TERM = oneOf('综合征 综合症 核型 染色体 三体 女性 男性 型 级 族 类 号 码 版 卷 世纪 届 系列 波段 因子');

const NOT_WORD = /(?:^|[^A-Za-z0-9./_%=&?#-])$/u;
/** “第XXX届” may be a Roman number, “47,XXX” a karyotype. */
const NOT_WORD_NOR_ORDINAL = /(?:^|[^第A-Za-z0-9./_%=&?#-])$/u;
const FIGURE = /\d[,，]$/u;
const OPEN_QUOTE = /[“"‘'「『]$/u;
const CLOSE_QUOTE = /^[”"’'」』]/u;

type Counts = NonNullable<Scan['counts']>;

/** Stands alone, and is not just quoted: 占位符“XXX”. */
const isGap: Counts = (match, before) => {
  const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + 1);
  if (OPEN_QUOTE.test(before) && CLOSE_QUOTE.test(behind)) return false;
  return NOT_WORD_NOR_ORDINAL.test(before) && !FIGURE.test(before) && !/[xX]:$/u.test(before);
};

/** @param counts tells by what stands before it, or is what must stand there */
function spot(begins: RegExp, pattern: string, counts: Counts | RegExp = /$/u): TodoPattern {
  const isCounted: Counts = counts instanceof RegExp ? (_, before) => counts.test(before) : counts;
  return { begins, match: new RegExp(pattern, 'muy'), counts: isCounted };
}

const doubtful = (...it: Parameters<typeof spot>): TodoPattern => ({ ...spot(...it), doubtful: true });

const CROSSED: readonly TodoPattern[] = [
  // Not followed by a capitalised word (“XXX International Congress” is the thirtieth), a point or colon inside a name.
  spot(CROSS, `${X}{3,40}(?![A-Za-z0-9]|\\s[A-Z][a-z]{2,}|[.:][A-Za-z0-9]|\\s?${TERM})`, isGap),
  // 138XXXXXXXX
  spot(
    /[Xx]/g,
    '[Xx]{4,40}(?![A-Za-z]|[.:][A-Za-z0-9])',
    (match, before) => /(?:^|[^A-Za-z/.:])$/u.test(before) && (/\d$/u.test(before) || isGap(match, before)),
  ),
  spot(/[xX×╳✕]/g, '(?:[x×╳✕]{2,40}|X{4,40})', /第$/u),
  spot(CROSS, `${X}{2} ?(?=余?${NOUNS}|["”’']${INSTITUTIONS})`, NOT_WORD_NOR_ORDINAL),
  // XX、XX、XX等高校
  spot(
    CROSS,
    `${X}{2}(?:[、，,]${X}{2,3}){0,8}(?=等?(?:${NOUNS}|高校|院校|机构|专家|学者)|[、，,]?等)`,
    NOT_WORD_NOR_ORDINAL,
  ),
  // X年X月X日, 2022年X月, 3月X日
  spot(CROSS, `${X}{1,2}\\s?年\\s?${X}{1,2}\\s?月(?:\\s?${X}{1,2}\\s?日)?`, NOT_WORD),
  spot(CROSS, `${X}{1,2}\\s?月\\s?${X}{1,2}\\s?日`, NOT_WORD),
  spot(CROSS, `${X}{1,2}\\s?(?:月(?:份|底|初|中旬|上旬|下旬)?|季度)`, /年\s?$/u),
  spot(CROSS, `${X}{1,2}\\s?日`, /月\s?$/u),
  spot(/[12]/g, `(?:20${X}{2}|20\\d${X}|19${X}{2})(?![A-Za-z0-9])`, /(?:^|\D)$/u),
  // X名, X万元: sure at the end of a clause; “X项式”, “x人” may be anything.
  spot(
    /X/g,
    `X\\s?${oneOf('余 多')}?(?:万美元|万欧元|万元|亿元|人次|人|名|位|项|篇|件|家|台|套)${ENDS}`,
    NOT_WORD_NOR_ORDINAL,
  ),
  doubtful(
    /[XxNn×]/g,
    `[XxNn×]\\s?${oneOf('余 多')}?(?:${oneOf('万元 亿元 人次 名 位 篇 家 所')}|人${ENDS})`,
    NOT_WORD_NOR_ORDINAL,
  ),
  doubtful(/[Xx]/g, `[Xx]\\s?(?:项|次|件|年|场|门|届|个|台|套|元|平方米|%)${ENDS}`, NOT_WORD_NOR_ORDINAL),
  // 附件X; may be the tenth.
  doubtful(/[附]/g, `附[件录表图]\\s?${X}{1,3}(?![A-Za-z0-9射])`),
];

/** Other signs in place of a name or a figure. */
const GAPS: readonly TodoPattern[] = [
  doubtful(/[某○◯△□◇☆*＊]/g, `(?:某某|[○◯]{2,12}|[△□◇☆]{2,12}|[*＊]{2,12})(?=${INSTITUTIONS})`),
  // A line to write on; not a name of a program, nor a rule under the text.
  spot(
    /[_‗﹍]/g,
    '[_‗﹍]{2,200}(?:[^\\S\\n]{1,4}[_‗﹍]{1,200}){0,10}(?![A-Za-z0-9_‗﹍])',
    (match, before) => /(?:^|[^A-Za-z0-9_])$/u.test(before) && !isUnderline(match),
  ),
  spot(/_/g, '_{2,20}(?=[年月日])', /\d$/u),
  // 共计（　　）人, 《　》
  spot(/[(（]/g, `[(（]\\s*[)）](?=\\s?${UNIT}${ENDS})`, NOT_WORD),
  doubtful(/[(（【《]/g, '(?:[(（][^\\S\\n]+[)）]|【\\s*】|《\\s*》)', NOT_WORD),
  // “9人，  %”, “共  人”, “有效期  年”; a date without its month is no text with a gap (`dates.ts`).
  spot(/[,;，；]/g, `[,;，；]\\s*(?:%|万元|亿元)${ENDS_CLAUSE}`),
  spot(/[,;，；]/g, `[,;，；]\\s+${UNIT}${ENDS_CLAUSE}`),
  spot(
    /[^\S\n]/g,
    `[^\\S\\n]{2,20}${UNIT}(?=\\s*(?:$|[,;，；。)）]|${UNIT}|[^\\S\\n]{2}))`,
    ({ input }, before) => /[\p{Script=Han}:：]$/u.test(before) && !/^[\d\s年月日]*$/u.test(input),
  ),
  // ??, 共有???人; “真的吗？？” asks.
  spot(/\?/g, '\\?{3,40}'),
  doubtful(/\?/g, '\\?{2}', (_, before) => !/[?吗呢么何怎谁哪否吧啊几]/u.test(before)),
  // 投入…万元
  doubtful(/[….]/g, `(?:…{1,6}|\\.{3,12})\\s?${oneOf('万元 亿元 人 名 项 篇 % ％')}${ENDS_CLAUSE}`, /\p{Script=Han}$/u),
];

/** “____2020年____”: a line drawn under the whole of a text. */
function isUnderline({ input, index }: RegExpExecArray): boolean {
  return /^\s*[_‗﹍]{2,}[^_‗﹍]+[_‗﹍]{2,}\s*$/u.test(lineAt(input, index));
}

const WORDS: readonly TodoPattern[] = [
  spot(/[TF]/g, '(?:TODO|FIXME|TBD)(?![A-Za-z0-9])|To ?do:', /(?:^|[^A-Za-z0-9])$/u),
  // 请填写…, on a line of its own.
  spot(/请/g, '(?:请在?此处?|请)(?:填写|输入)[^\\n。，,；;]{0,20}[。.]?(?=[^\\S\\n]*$)', /(?:^|\n)[^\S\n]*$/u),
];

/** What programs put where something is to be put in, or could not be. */
const PROGRAMS: readonly TodoPattern[] = [
  spot(/\{/g, '\\{\\{[^{}\\n]{1,60}\\}\\}'),
  spot(/\$/g, '\\$\\{[^{}$\\n]{1,60}\\}(?!\\$)'),
  spot(/%/g, '%[A-Z_][A-Z0-9_]{1,30}%'),
  spot(/</g, '<<[^<>\\n]{1,60}>>|<%[^%\\n]{1,60}%>'),
  doubtful(/«/g, '«\\s?[\\p{L}_][\\p{L}\\d_]{0,40}\\s?»'),
  spot(/[[【<]/g, `[[【<]\\s?[^[\\]【】<>\\n]{0,16}${oneOf('名称 姓名 全称 金额 职称 年份')}\\s?[\\]】>]`),
  {
    begins: /\[/g,
    match:
      /\[(?:(?:your|insert|enter|type|full|company|institution|university|lab(?:oratory)?) ){0,2}(?:name|date|title|address|department|institution|university|company|e-?mail|phone|amount|number|text)(?: here)?\]/iuy,
  },
  spot(
    /[错錯]/g,
    `[错錯][误誤][!！] ?${oneOf('未 没有 书签 超链接 不能 无法 使用 文档 链接 主控文档 找不到 尚未 參照')}[^\\n。]{0,40}。?`,
  ),
  spot(
    /E/g,
    'Error! ?(?:Reference|Bookmark|No |Not |Hyperlink|Unknown|Use |Main|Style|Cannot|Objects)[^.\\n]{0,80}\\.?',
  ),
  spot(/#/g, '#(?:REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!)|#{3,40}(?![#\\s]*[\\p{L}\\d])'),
  { begins: /[Ll]/g, match: /lorem ipsum[^\n。]{0,60}/iuy },
];

/** All of them, in no order. */
export const TODO_SPOTS: readonly TodoPattern[] = [...CROSSED, ...GAPS, ...WORDS, ...PROGRAMS];
