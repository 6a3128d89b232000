import { defineFieldRule, noOptions } from '../check/rule.js';
import { findTodos } from '../text/todo.js';

/** Stands for a name that is to be put in, but in prose also for one that is not to be said. */
const UNNAMED = /^(?:某某|[○◯]+)$/u;

function firstOf(found: readonly string[]): string[] {
  return [...new Set(found)].slice(0, 3);
}

/** Data: `found`, the first few; `count` of them; outside of fields `where`. One finding for each field, at the first. */
export default defineFieldRule({
  id: 'todo-left',
  severity: 'error',
  description:
    '文中还留着“待补充”“XXX”“（此处填写……）”“TODO”等待办记号；“有待补充”之类的正常行文不报，大段文字里只有“某某大学”之类的，请您决定（建议）。',
  ground: 'accuracy',
  reads: 'text',
  final: true,
  options: noOptions,

  *outside({ text }) {
    const all = findTodos(text).map(({ start, length }) => text.slice(start, start + length).trim());
    if (all.length > 0) yield { data: { found: firstOf(all), count: all.length } };
  },

  *check({ field, content: { text } }) {
    const ranges = text === field.placeholder ? [{ start: 0, length: text.length }] : findTodos(text);
    const first = ranges[0];
    if (first === undefined) return;
    const all = ranges.map(({ start, length }) => text.slice(start, start + length).trim());
    const isDoubtful = field.kind === 'prose' && all.every((found) => UNNAMED.test(found));
    yield {
      data: { found: firstOf(all), count: ranges.length },
      range: first,
      ...(isDoubtful && { severity: 'warning', message: 'unnamed' }),
    };
  },
});
