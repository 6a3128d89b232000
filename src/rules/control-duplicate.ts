import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: `count` of controls with the field's tag. */
export default defineDocumentRule({
  id: 'control-duplicate',
  severity: 'error',
  description: '同一栏的内容控件出现了不止一次（多因复制了表格行或整段），无法确定填写到哪一处。',
  ground: 'none',
  options: noOptions,

  *check(_options, { document }) {
    for (const { field, controls } of document.fields) {
      if (controls > 1) yield { field, data: { count: controls }, fix: { kind: 'prepare' } };
    }
  },
});
