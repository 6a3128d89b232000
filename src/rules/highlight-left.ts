import { leftoverReports } from '../check/leftovers.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: see `leftoverReports`. */
export default defineDocumentRule({
  id: 'highlight-left',
  severity: 'warning',
  description: '还有突出显示（荧光笔）的文字，会随文打印；同一栏目只报一次；读不出时请人工核对。',
  ground: 'one-copy',
  options: noOptions,

  check: (_options, { document }) => leftoverReports(document, 'highlight'),
});
