import type { TextRange } from '../document/content.js';
import { defineFieldRule, noOptions } from '../check/rule.js';

interface Pattern {
  readonly match: RegExp;
  /** What must stand before (tested on the characters before, to their end); look-behind is not known to older Safari. */
  readonly before?: RegExp;
}

const OPEN = '[（(【\\[〔「『<＜《]\\s*';
const CLOSE = '\\s*[）)】\\]〕」』>＞》]';
const WRITE = '(?:填写|填入|输入|插入|添加|粘贴|补充|键入)';
/** A short remark that stands alone: between brackets, marks or the ends of a line. */
const ALONE = /(?:^|[（(【[〔：:，,、；;。\s])$/u;
const ALONE_AFTER = '(?=$|[）)】\\]〕，,、；;。\\s])';
const NOT_LATIN = /(?:^|[^A-Za-z0-9第])$/u;

/** What people leave for later. Each is narrow, since “有待补充” or “XXX International Congress” (a Roman 30) are good text. */
const PATTERNS: readonly Pattern[] = [
  { match: /待(?:补充|填写|补全|补齐|插入)(?!和|与|或)/gu, before: /(?:^|[^有等期对看招接])$/u },
  { match: new RegExp(`待(?:定|填|补|完善|更新|核实|确认|修改|续写)${ALONE_AFTER}`, 'gmu'), before: ALONE },
  { match: new RegExp(`(?:TBD|TBC|TBA)${ALONE_AFTER}`, 'gmu'), before: ALONE },
  { match: /(?:TODO|FIXME)(?![A-Za-z])/gu, before: /(?:^|[^A-Za-z])$/u },
  { match: /[XxＸｘ]{3}(?![A-Za-z0-9Ｘｘ]|\s[A-Z][a-z]{2,})/gu, before: NOT_LATIN },
  { match: /[XxＸｘ]{4,}(?![A-Za-z])/gu, before: /(?:^|[^A-Za-z])$/u },
  { match: /[×✕✖]{2,}|某某|[?？]{3,}/gu },
  {
    match:
      /[XxＸｘ]{2}(?=大学|学院|学校|公司|研究院|研究所|实验室|平台|教授|博士|单位|项目|协议|年|月|日|项|篇|人|名|万元|亿元|元|省|市|国)/gu,
    before: NOT_LATIN,
  },
  { match: /(?:19|20)[XxＸｘ]{2}(?![A-Za-z0-9Ｘｘ])/gu, before: /(?:^|\D)$/u },
  {
    match: new RegExp(
      `${OPEN}(?:请?(?:在此处|在这里|此处|这里|在此)|此栏|请)${WRITE}[^（()）【】\\[\\]\\n]{0,60}${CLOSE}`,
      'gu',
    ),
  },
  { match: new RegExp(`(?:(?:单击|点击)?或)?(?:单击|点击|请在)?(?:此处|这里)可?${WRITE}[^。；;，,\\n]{0,20}`, 'gu') },
];

/** One of these is in every match; most texts have none and are done with. */
const HINT = /[待TFXxＸｘ×✕✖某?？]|[此这请][在处里栏填输插添粘补键]/u;

/** Characters looked at before a match. */
const LOOK_BEHIND = 2;

function rangesOf({ match, before }: Pattern, text: string): TextRange[] {
  return [...text.matchAll(match)]
    .filter(({ index }) => before === undefined || before.test(text.slice(Math.max(0, index - LOOK_BEHIND), index)))
    .map((found) => ({ start: found.index, length: found[0].length }));
}

/** In order, without those that lie inside an earlier one. */
function rangesIn(text: string): TextRange[] {
  if (!HINT.test(text)) return [];
  const all = PATTERNS.flatMap((pattern) => rangesOf(pattern, text));
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start || b.length - a.length)
    .filter(({ start, length }) => {
      if (start < end) return false;
      end = start + length;
      return true;
    });
}

/** Data: `found`, the first few; `count` of them. One finding for each field, at the first. */
export default defineFieldRule({
  id: 'todo-left',
  severity: 'error',
  description: '文中还留着“待补充”“XXX”“（此处填写……）”“TODO”等待办记号；“有待补充”之类的正常行文不报。',
  ground: 'accuracy',
  reads: 'text',
  final: true,
  options: noOptions,

  *check({ field, content: { text } }) {
    const ranges = text === field.placeholder ? [{ start: 0, length: text.length }] : rangesIn(text);
    const first = ranges[0];
    if (first === undefined) return;
    const found = [...new Set(ranges.map(({ start, length }) => text.slice(start, start + length).trim()))].slice(0, 3);
    yield { data: { found, count: ranges.length }, range: first };
  },
});
