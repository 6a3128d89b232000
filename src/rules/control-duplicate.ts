import { defineDocumentRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';

/** `count`: of controls with the field's tag. */
export default defineDocumentRule({
  id: 'control-duplicate',
  severity: 'error',
  description: '同一栏的内容控件出现了不止一次（多因复制了表格行或整段），无法确定填写到哪一处。',
  mark: '记号重复',
  says: {
    default: (f: Said<{ count: number }>) =>
      `${f.name}的栏目记号有 ${f.count} 个（多因复制了表格行或整段），请修复；不影响打印。`,
  },
  technical: true,

  *check({ document, say }) {
    for (const { field, controls } of document.fields) {
      if (controls > 1) yield say.default({ count: controls }, { field, fix: { kind: 'prepare' } });
    }
  },
});
