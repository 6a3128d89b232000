import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { OutsideWhere } from '../document/content.js';
import { isWritten } from '../forms/index.js';
import { findTodos } from '../text/todo.js';
import { allQuoted, placeOf } from './reading/quote.js';

/** Stands for a name that is to be put in, but in prose also for one that is not to be said. */
const UNNAMED = /^(?:某某|[○◯]+)$/u;

function firstOf(found: readonly string[]): string[] {
  return [...new Set(found)].slice(0, 3);
}

/** `found`: the first few; `count` of them all. */
type Todos = Said<{ found: readonly string[]; count: number; where?: OutsideWhere }>;

/** One finding for each field, at the first. */
export default defineFieldRule({
  id: 'todo-left',
  severity: 'error',
  description:
    '文中还留着“待补充”“XXX”“（此处填写……）”“TODO”等待办记号；“有待补充”之类的正常行文不报，大段文字里只有“某某大学”之类的，请您决定（建议）。',
  mark: '待补充',
  says: {
    default: (f: Todos) => `${placeOf(f)}中还留着${allQuoted(f.found)}，请补全内容后删去这些字样。`,
    unnamed: (f: Todos) => `${f.name}中写有${allQuoted(f.found)}，如是暂时代替真实名称，请换成真实名称。`,
  },
  reads: 'text',
  final: true,
  appliesTo: isWritten,

  *outside({ text, where, say }) {
    const all = findTodos(text).map(({ start, length }) => text.slice(start, start + length).trim());
    if (all.length > 0) yield say.default({ found: firstOf(all), count: all.length, where });
  },

  *check({ field, content: { text }, say }) {
    const ranges = text === field.placeholder ? [{ start: 0, length: text.length }] : findTodos(text);
    const first = ranges[0];
    if (first === undefined) return;
    const all = ranges.map(({ start, length }) => text.slice(start, start + length).trim());
    const isDoubtful = field.kind === 'prose' && all.every((found) => UNNAMED.test(found));
    const data = { found: firstOf(all), count: ranges.length };
    yield isDoubtful ? say.unnamed(data, { range: first, severity: 'warning' }) : say.default(data, { range: first });
  },
});
