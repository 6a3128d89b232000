/** “无” and what people write where the form asks for “无”. Only ever the whole content, never a word inside it. */
import { withoutInvisible } from './invisible.js';
import { oneOf, ready } from './patterns.js';

const ADVERB = oneOf('目前 现在 现 暂时 暂 尚且 尚 还 均 皆 都 全部 全 并 确实 确');
/** 此项内容, 相关数据, 该类情况. */
const MATTER = `${oneOf('此 该 这 本 相关 有关 对应 上述')}?${oneOf('类 项')}?${oneOf('内容 情况 数据 信息 项目 栏目 项 事项 要求')}?`;
const NONE = oneOf('没有 未有 无 没');
const NO_NEED = oneOf('不 免 无需 无须 毋须 不必 不用 不需 不予 不再');
const FILL = oneOf('填写 填报 填列 填');
const NOT = oneOf('不 未 免 无需 无须 毋须 不必 不用 不需 没有 没 不予 不作 不再');
const NEEDS = oneOf('涉及 牵涉 需要 需 适用 要求 具备 存在 可填 设置 设立 设 依托 开展 安排 建立');
/** 此栏, 本页, 以下, 该部分. */
const HERE = `(?:${oneOf('此 本 以下 该 这 以上 下 其余 下面 后面')}${oneOf('处 栏目 栏 页 项 行 部分 节 段 格 表 条 空')}?(?:内容)?)`;
const EMPTY = oneOf(
  '空白页 空白 空缺 留空 留白 空着 空 无正文 正文无 无内容 无文字 无 免填写 免填 不填写 不填 不用填写 不用填 无需填写 无需填 从缺 缺',
);

/** 暂无, 无此项, 不涉及, 免填, 本页无正文, 此处空白, 以下故意留空; “无” alone is taken out before. */
const NOTHING = new RegExp(
  `^(?:${ADVERB}{0,3}(?:${NONE}|${NO_NEED}${FILL}|${NOT}${NEEDS})(?:可填(?:写)?的?)?${MATTER}|${HERE}{0,2}(?:均|都|故意|特意|暂时|暂)?(?:为|系|是)?${EMPTY}|暂空|暂缺)$`,
  'u',
);
/** 略, 尚未确定, 不详, 无法提供, 未填: no “nothing”, but no answer either. */
const OPEN = new RegExp(
  `^(?:${HERE}?(?:从|暂|省|同上)?略(?:去)?|${ADVERB}{0,3}${oneOf('不 未 无法 没有 没 难以 不便 不能 不宜 无从')}` +
    `${oneOf('填写 填 确定 明确 定 知道 知 详 清楚 清 明 提供 落实 统计 公开 透露 披露 商定 选定 确认 掌握 了解 获得 获取')}${MATTER}|保密)$`,
  'u',
);

const OTHERS: ReadonlySet<string> = new Set(
  (
    'n/a na n.a n\\a n-a #n/a notapplicable notavailable notrequired notneeded notinvolved noneavailable none null nil no ' +
    'nothing empty undefined blank'
  ).split(' '),
);
const OTHERS_OPEN: ReadonlySet<string> = new Set('unknown omitted unspecified undecided undetermined'.split(' '));

/** Any number of slashes, bars or crosses; up to four dashes (a longer row of dashes is a line to write on). */
const STROKES = /^(?:[/\\|∕⁄╱]+|[-‐‑‒–—―−─━]{1,4}|[×✕✖╳]+)$/u;
/** √, ●, ～, -/-, =, 々: signs alone. “？” and “*” ask for something (`todo.ts`), dots and long lines are blank. */
const SIGNS = /^(?:(?![?*_.…·‥⋯\p{Ps}\p{Pe}\p{Pi}\p{Pf}])[\p{P}\p{S}々〃])+$/u;

/** What a text says that stands where an answer is asked for: that there is none, or that it is still to come. */
export type Wording = 'nothing' | 'open';

function meaningOf(text: string): Wording | null {
  if (ready(NOTHING).test(text) || OTHERS.has(text.toLowerCase()) || STROKES.test(text)) return 'nothing';
  return ready(OPEN).test(text) || OTHERS_OPEN.has(text.toLowerCase()) || (SIGNS.test(text) && text.length < 5)
    ? 'open'
    : null;
}

const PAIRS = /^(?:\((.*)\)|“(.*)”|"(.*)"|‘(.*)’|'(.*)'|「(.*)」|\[(.*)\]|【(.*)】|《(.*)》|<(.*)>)$/u;
const FULL_STOPS = /[.。;；,，、!！:：]+$/u;

/** One width, nothing invisible, without enclosing brackets or quotes and closing punctuation. */
function core(text: string): string {
  let bare = withoutInvisible(text.normalize('NFKC'));
  for (;;) {
    const stopped = bare.replace(FULL_STOPS, '');
    const inner = stopped.replace(PAIRS, (_, ...parts: unknown[]) =>
      String(parts.find((part) => typeof part === 'string')),
    );
    if (inner === bare || inner === '') return inner === '' ? stopped : inner;
    bare = inner;
  }
}

/** Longer texts are never a mere wording; spares normalising them. */
const LONGEST = 40;

/** Whether the whole content is “无”, in whatever brackets, quotes or closing punctuation, also once for each of several parts (“无、无”). */
export function isWu(text: string): boolean {
  return text.length <= LONGEST && /^[无無](?:[、,，;；/。.]?[无無])*$/u.test(core(text));
}

/**
 * What stands where the form asks for “无”: 'nothing' (“/”, “——”, “暂无”, “N/A”, “本页无正文”), or no answer that could be taken for “无”
 * ('open': “略”, “尚未确定”, “√”); null when the text is anything else, “无” itself included.
 */
export function wordingOf(text: string): Wording | null {
  if (text.length > LONGEST) return null;
  const bare = core(text);
  const [part = '', ...others] = bare.split(/[、,，;；]/u);
  if (/^[无無]$/u.test(part)) return null;
  return others.every((other) => other === part || /^[无無]$/u.test(other)) ? meaningOf(part) : null;
}

/** 见正文, 详见附件1, 同上: the whole text sends the reader elsewhere. */
export function isPointer(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^(?:请?(?:详|参|另|可)?(?:见|阅|看)|参照|参考|同(?:上|前|左|下|中方|外方|第|附件|\d))[^,;，；。]*$/u.test(
      core(text),
    )
  );
}

/**
 * The same for a lone character where a name or prose is asked for: no name is “0” or “否” ('nothing'), none is “x” or “1” ('open').
 */
export function loneCharacter(text: string): Wording | null {
  const bare = text.length > LONGEST ? '' : core(text);
  if (/^[0零〇○否]$/u.test(bare)) return 'nothing';
  return /^[a-z\d是有]$/iu.test(bare) ? 'open' : null;
}
