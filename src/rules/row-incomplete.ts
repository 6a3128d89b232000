import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { allQuoted } from './reading/quote.js';
import { begunRows } from './reading/rows.js';

/** Rows that are named. */
const NAMED = 3;

/** `rows`: numbers of the first few, `count` of them all; `columns`: what is missing in the first. */
type Rows = Said<{ rows: readonly string[]; count: number; columns: readonly string[] }>;

/** One finding for a list, however many cells are empty. */
export default defineFieldRule({
  id: 'row-incomplete',
  severity: 'warning',
  description: '列表（如项目成员、经费明细）里有的行只填了一部分；整行空着的、备注列空着的不报；一张列表只报一次。',
  mark: '行未填完',
  says: {
    default: (f: Rows) =>
      `${f.name}的第${f.rows.join('、')}行${f.count > f.rows.length ? `等 ${f.count} 行` : ''}没有填完（如${allQuoted(f.columns)}），请核对。`,
  },
  reads: 'text',
  appliesTo: ({ kind }) => kind === 'list',

  *check({ field, content, say }) {
    const open = begunRows(field, content).filter(({ holes }) => holes.length > 0);
    const [first] = open;
    if (first === undefined) return;
    const rows = open.slice(0, NAMED).map(({ number }) => String(number));
    yield say.default({ rows, count: open.length, columns: first.holes.slice(0, NAMED) });
  },
});
