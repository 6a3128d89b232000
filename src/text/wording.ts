/** “无” and what people write where the form asks for “无”. Only ever the whole content, never a word inside it. */
import { withoutInvisible } from './invisible.js';

/** 暂无, 没有, 目前没有, 无此项, 暂无相关内容, 均无 …; “无” alone is taken out before. */
const CHINESE =
  /^(?:目前|现在|现|暂时|暂|尚|尚且|均|皆|都|全|全部|并){0,2}(?:没有|未有|还没有|无|没)(?:此|该|这|相关|有关|对应)?(?:类|项)?(?:内容|情况|数据|信息|项目|栏目|项)?$/u;

const OTHERS: ReadonlySet<string> = new Set(
  (
    '不适用 不涉及 空 空白 空缺 暂空 暂缺 缺 从缺 n/a na n.a n\\a n-a #n/a notapplicable ' +
    'notavailable none null nil no nothing empty undefined'
  ).split(' '),
);

/** Any number of slashes, bars or crosses; up to four dashes (a longer row of dashes is a line to write on). */
const STROKES = /^(?:[/\\|∕⁄╱]+|[-‐‑‒–—―−─━]{1,4}|[×✕✖╳]+)$/u;

function isWording(text: string): boolean {
  return CHINESE.test(text) || OTHERS.has(text.toLowerCase()) || STROKES.test(text);
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
 * The wording that stands where the form asks for “无” (“/”, “——”, “暂无”, “N/A”, “None” …), as written without outer white space;
 * null when the text is anything else, “无” itself included.
 */
export function notApplicable(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = core(text);
  const [part = '', ...others] = bare.split(/[、,，;；]/u);
  if (/^[无無]$/u.test(part) || !isWording(part)) return null;
  return others.every((other) => other === part || /^[无無]$/u.test(other)) ? text.trim() : null;
}
