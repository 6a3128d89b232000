/** Whether the form says that what is blank takes “无”, and where. */
import type { Story } from '../ooxml/story/story.js';
import { oneOf } from '../text/patterns.js';
import { closeUp } from './words/lineText.js';
import { readLabel } from './words/label.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';
import { isInstructions } from './words/words.js';

const NOTHING = oneOf('空缺 空白 空项 空格 空栏 没有 无内容 不涉及 缺项 无此项 不适用 未填 无相关 如无 若无 无的');
const FILL = oneOf('填写 填入 填 写明 注明 写 标注 标明 以 用');
const RULE = new RegExp(`${NOTHING}[^。；;“”"]{0,16}${FILL}[^。；;“”"]{0,4}["“‘'「]\\s*无\\s*["”’'」]`, 'u');
const SENTENCE_END = /(?<=[。；;！!])/u;
const NUMBER = /^[\s\u3000]*[（(]?(?:第)?([一二三四五六七八九十]+|\d{1,2})[）)]?[、.．\s\u3000]?/u;

/** “填表须知二”: the heading of the instructions and the number of the item; with the sentence itself. */
export function findWuRule(story: Story): { readonly where: string; readonly quote: string } | null {
  let heading = '';
  for (const { text, listLabel } of story.paragraphs) {
    const words = closeUp(text);
    if (isInstructions(words)) heading = readLabel(words).label;
    if (!RULE.test(text)) continue;
    const quote = text.split(SENTENCE_END).find((sentence) => RULE.test(sentence)) ?? text;
    const whole = `${listLabel}${text}`;
    const number = rankOf(whole) < UNNUMBERED ? (NUMBER.exec(whole)?.[1] ?? '') : '';
    return { where: heading === '' ? '表内说明' : `${heading}${number}`, quote: closeUp(quote) };
  }
  return null;
}
