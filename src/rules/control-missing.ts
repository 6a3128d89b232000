import { defineDocumentRule, noOptions } from '../check/rule.js';

/** With more than this share of its fields without control, a document was prepared in part, and nothing was lost. */
const PARTLY_PREPARED = 1 / 4;

/** Only in a prepared document: one without any control is as the ministry circulates it. */
export default defineDocumentRule({
  id: 'control-missing',
  severity: 'error',
  description:
    '已准备过的文档里，某一栏的内容还在，但定位用的内容控件被删，无法标出和填写；从未准备过的文档不报，只准备了一部分的合报一处（建议）。',
  ground: 'none',
  options: noOptions,

  *check(_options, { document }) {
    if (!document.prepared) return;
    const bare = document.fields.filter(({ state, controls }) => state !== 'missing' && controls === 0);
    const fix = { kind: 'prepare' } as const;
    if (bare.length > document.fields.length * PARTLY_PREPARED) {
      yield { message: 'partly', severity: 'warning', data: { count: bare.length }, fix };
    } else {
      for (const { field } of bare) yield { field, fix };
    }
  },
});
