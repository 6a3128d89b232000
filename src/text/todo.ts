/** What was left to be written later: 待补充, XXX, （此处填写…）, TODO. */
import type { Span } from './span.js';

interface Pattern {
  /** Characters with which it can begin. */
  readonly begins: string;
  /** Sticky. */
  readonly match: RegExp;
  /** What must stand before, tested on the characters before a match, to their end. */
  readonly before?: RegExp;
}

/** “XXX” names a placeholder wherever it stands alone, “XX” only in front of such a word. */
const INSTITUTIONS =
  '大学|学院|学校|研究院|研究所|实验室|研究中心|中心|公司|单位|部门|企业|教授|老师|博士|院士|同志|先生|女士';
const NOUNS = `${INSTITUTIONS}|省|市|县|区|国|项|课题|专业|学科|领域|方向|平台|协议|年|月|日|人|名|篇|次|万元|亿元|元|平方米|%|％`;
const CROSSES = 'XxＸｘ×╳✕✖';
const X = '[XxＸｘ×╳✕✖]';
const OPENING = '(（【[［〔<＜《〈{「『';
const OPEN = '[(（【\\[［〔<＜《〈{「『]\\s*';
const CLOSE = '\\s*[)）】\\]］〕>＞》〉}」』]';
const INNER = '[^()（）【】\\[\\]［］〔〕<>《》\\n]';
const ENDS_CLAUSE = `(?=\\s*(?:$|[。；;，,、!！）)】\\]\\n]))`;
const NOT_WORD = /(?:^|[^A-Za-z0-9Ａ-Ｚａ-ｚ０-９./_%=&?#-])$/u;
/** “第XXX届” may be a Roman number. */
const NOT_WORD_NOR_ORDINAL = /(?:^|[^第A-Za-z0-9Ａ-Ｚａ-ｚ０-９./_%=&?#-])$/u;

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, 'muy');
}

/** Each is narrow: “有待补充”, “待定系数法”, “XXX International Congress”, “XX染色体”, “3×3×3” are good text. */
const PATTERNS: readonly Pattern[] = [
  // （此处填写…）, 【请填写】, <请输入名称>
  {
    begins: OPENING,
    match: sticky(
      `${OPEN}(?:(?:(?:此处|这里|在此|此栏)(?:请|待)?|请(?:在此处|在这里|在此|于此处)?|待)(?:填|补充|插入|写明|添加|完善|输入|粘贴)|请?(?:填写|填入|输入))${INNER}{0,60}${CLOSE}`,
    ),
  },
  {
    begins: OPENING,
    match: sticky(`${OPEN}(?:此处|这里)${INNER}{0,20}(?:填写|填入|输入|补充|插入|添加|略|省略)${INNER}{0,20}${CLOSE}`),
  },
  {
    begins: OPENING,
    match: sticky(
      `${OPEN}(?:略|从略|待定|待补充?|待填写?|待完善|待更新|待核实|待确认|待提供|暂定|暂略|TBD|tbd)${CLOSE}`,
    ),
  },
  {
    begins: '单点',
    match: sticky('(?:单击或)?(?:单击|点击)(?:此处|这里)(?:或点击)?(?:输入|添加|填写|编辑)[^\\n。]{0,12}。?'),
  },
  {
    begins: '请',
    match: sticky('(?:请在?此处?|请)(?:填写|输入)[^\\n。，,；;]{0,20}[。.]?(?=[^\\S\\n]*$)'),
    before: /(?:^|\n)[^\S\n]*$/u,
  },
  {
    begins: '待',
    match: sticky(`待(?:补充|填写|填入|补全|补齐|插入|填|补)(?![的完充和与或])${ENDS_CLAUSE}`),
    before: /(?:^|[^有仍尚亟还需所期等对看招接])$/u,
  },
  { begins: '待', match: sticky(`待(?:定|完善|更新|核实|确认|提供|修改|续写)${ENDS_CLAUSE}`), before: /[:：]\s*$/u },
  // Not followed by a capitalised word: “XXX International Congress” is the thirtieth.
  {
    begins: CROSSES,
    match: sticky(`${X}{3,}(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９]|\\s[A-Z][a-z]{2,})`),
    before: NOT_WORD_NOR_ORDINAL,
  },
  { begins: 'XxＸｘ', match: sticky(`[XxＸｘ]{4,}(?![A-Za-z])`), before: /(?:^|[^A-Za-z/.])$/u },
  { begins: CROSSES, match: sticky('(?:[xｘ×╳✕]{2,}|[XＸ]{4,})'), before: /第$/u },
  { begins: CROSSES, match: sticky(`${X}{2} ?(?=${NOUNS})`), before: NOT_WORD_NOR_ORDINAL },
  { begins: CROSSES, match: sticky(`${X}\\s?年\\s?${X}{1,2}\\s?月(?:\\s?${X}{1,2}\\s?日)?`), before: NOT_WORD },
  { begins: '12', match: sticky(`(?:20${X}{2}|20\\d${X}|19${X}{2})(?![A-Za-z0-9])`), before: /(?:^|\D)$/u },
  { begins: '某○◯', match: sticky(`(?:某某|[○◯]{2,})(?=${INSTITUTIONS})`) },
  { begins: 'TF', match: /(?:TODO|FIXME|TBD)(?![A-Za-z0-9])|To ?do[:：]/muy, before: /(?:^|[^A-Za-z0-9])$/u },
  { begins: '?？错#', match: /[?？]{3,}|错误[!！] ?未找到引用源。?|#(?:REF|VALUE|NAME|DIV\/0)[!?]/muy },
];

const BY_CHARACTER = new Map<string, readonly Pattern[]>();
for (const pattern of PATTERNS) {
  for (const character of Array.from(pattern.begins)) {
    BY_CHARACTER.set(character, [...(BY_CHARACTER.get(character) ?? []), pattern]);
  }
}
/** Where one of them can begin. */
const BEGINS = new RegExp(
  `[${Array.from(BY_CHARACTER.keys(), (character) => character.replace('[', '\\[')).join('')}]`,
  'g',
);
/** Characters looked at before a match. */
const LOOK_BEHIND = 8;

/** The whole content is a note to oneself. */
const WHOLE =
  /^(?:待定|待补|待完善|待更新|待核实|待确认|待提供|待商定|待议|略|从略|同上略|[?？]+|\*+|[XxＸｘ]{2,}|×{3,}|某{2,3}|TBD|tbd|todo|Todo)$/u;
const LONGEST_WHOLE = 20;

const LINK = /(?:https?:\/\/|www\.)[^\s，。；、（）]+/gu;

function lengthAt(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
  for (const pattern of BY_CHARACTER.get(text.charAt(at)) ?? []) {
    if (pattern.before?.test(before) === false) continue;
    pattern.match.lastIndex = at;
    const found = pattern.match.exec(text);
    if (found !== null) return found[0].trimEnd().length;
  }
  return 0;
}

/** Left-overs of a text, in order, without overlaps, in UTF-16 units; none inside web addresses. */
export function findTodos(text: string): Span[] {
  const whole = text.length <= LONGEST_WHOLE ? text.trim() : '';
  if (WHOLE.test(whole.replace(/[。.]$/u, ''))) return [{ start: text.indexOf(whole), length: whole.length }];
  const found: Span[] = [];
  BEGINS.lastIndex = 0;
  for (let begin = BEGINS.exec(text); begin !== null; begin = BEGINS.exec(text)) {
    const length = lengthAt(text, begin.index);
    if (length === 0) continue;
    found.push({ start: begin.index, length });
    BEGINS.lastIndex = begin.index + length;
  }
  if (found.length === 0) return found;
  const links = Array.from(text.matchAll(LINK), ({ index, 0: link }) => ({ start: index, end: index + link.length }));
  return found.filter((span) => !links.some((link) => span.start >= link.start && span.start < link.end));
}
