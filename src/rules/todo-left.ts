import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { OutsideWhere } from '../document/content.js';
import { isOfApplicant } from '../forms/index.js';
import type { Span } from '../text/span.js';
import { findTodos } from '../text/todo/todo.js';
import { allQuoted, placeOf } from './reading/quote.js';

/** `found`: the first few; `count` of them all. */
type Todos = Said<{ found: readonly string[]; count: number; where?: OutsideWhere }>;

/** One finding for each field, at the first. */
export default defineFieldRule({
  id: 'todo-left',
  severity: 'error',
  description:
    '文中还留着“待补充”“XXX”“（此处填写……）”“TODO”等待办记号；“有待补充”之类的正常行文不报，大段文字里只有“某某大学”“人员待定”之类可能如此行文的，请您决定（建议）。',
  mark: '待补充',
  says: {
    default: (f: Todos) => `${placeOf(f)}里还留着${allQuoted(f.found)}，请补全内容后删去这些字样。`,
    doubtful: (f: Todos) => `${placeOf(f)}里写有${allQuoted(f.found)}，如是暂时代替，请换成实际内容。`,
  },
  reads: 'text',
  final: true,
  appliesTo: isOfApplicant,

  *outside({ text, where, say }) {
    const { data, isDoubtful } = leftIn(text, false);
    if (data.count === 0) return;
    yield isDoubtful ? say.doubtful({ ...data, where }, { severity: 'warning' }) : say.default({ ...data, where });
  },

  *check({ field, content: { text }, say }) {
    const { data, isDoubtful, range } = leftIn(text, true);
    if (data.count === 0) return;
    // Where a name or a figure is asked for nothing can be meant as it stands.
    if (isDoubtful && field.kind === 'prose') yield say.doubtful(data, { range, severity: 'warning' });
    else yield say.default(data, { range });
  },
});

interface Left {
  readonly data: { readonly found: readonly string[]; readonly count: number };
  /** None of them is surely one. */
  readonly isDoubtful: boolean;
  /** The first of the surest. */
  readonly range: Span;
}

function leftIn(text: string, whole: boolean): Left {
  const todos = findTodos(text, whole);
  const { start, length } = todos.find(({ doubtful }) => !doubtful) ?? todos[0] ?? { start: 0, length: 0 };
  const found = new Set(todos.map((todo) => text.slice(todo.start, todo.start + todo.length)));
  return {
    data: { found: [...found].slice(0, 3), count: todos.length },
    isDoubtful: todos.every(({ doubtful }) => doubtful),
    range: { start, length },
  };
}
