import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { begunRows } from './reading/rows.js';

export default defineFieldRule({
  id: 'too-many-rows',
  severity: 'error',
  description: '列表里填写的行数超过表上的“限……项”；一张列表只报一次。',
  mark: ({ count = 0, most = 0 }) => `超出 ${count - most} 行`,
  says: {
    default: (f: Said<{ count: number; most: number }>) =>
      `${f.name}填写了 ${f.count} 行，限 ${f.most} 行，请删去 ${f.count - f.most} 行。`,
  },
  reads: 'text',
  appliesTo: ({ list }) => list?.most !== undefined,

  *check({ field, content, say }) {
    const count = begunRows(field, content).length;
    const most = field.list?.most ?? Infinity;
    if (count > most) yield say.default({ count, most });
  },
});
