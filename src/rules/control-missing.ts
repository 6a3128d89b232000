import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Only in a prepared document: one without any control is as the ministry circulates it. */
export default defineDocumentRule({
  id: 'control-missing',
  severity: 'error',
  description: '已准备过的文档里，某一栏的内容还在，但定位用的内容控件被删，无法标出和填写；从未准备过的文档不报。',
  ground: 'none',
  options: noOptions,

  *check(_options, { document }) {
    if (!document.prepared) return;
    for (const { field, state, controls } of document.fields) {
      if (state !== 'missing' && controls === 0) yield { field, fix: { kind: 'prepare' } };
    }
  },
});
