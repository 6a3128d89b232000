import { defineDocumentRule } from '../check/rule.js';
import type { Said, Subject } from '../check/rule.js';

/** With more than this share of its fields without control, a document was prepared in part, and nothing was lost. */
const PARTLY_PREPARED = 1 / 4;

/** Only in a prepared document: one without any control is as the ministry circulates it. */
export default defineDocumentRule({
  id: 'control-missing',
  severity: 'error',
  description:
    '已准备过的文档里，某一栏的内容还在，但定位用的内容控件被删，无法标出和填写；从未准备过的文档、准备不了的栏不报，只准备了一部分的合报一处（建议）。',
  mark: '记号缺失',
  says: {
    default: (f: Subject) => `${f.name}的栏目记号不见了，无法在此标出和填写，可以修复；不影响打印。`,
    partly: (f: Said<{ count: number }>) => `还有 ${f.count} 栏没有栏目记号，无法标出和填写，可以修复；不影响打印。`,
  },
  technical: true,

  *check({ document, say }) {
    if (!document.prepared) return;
    const bare = document.fields.filter(
      ({ state, controls, unfit }) => state !== 'missing' && controls === 0 && unfit !== true,
    );
    const fix = { kind: 'prepare' } as const;
    const isPartly = bare.length > document.fields.length * PARTLY_PREPARED;
    const lost = isPartly ? [] : bare.filter(({ awaiting }) => awaiting !== true);
    const count = bare.length - lost.length;
    if (count > 0) yield say.partly({ count }, { severity: 'warning', fix });
    for (const { field } of lost) yield say.default({}, { field, fix });
  },
});
