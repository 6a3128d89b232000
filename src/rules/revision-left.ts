import { leftoverReports } from '../check/leftovers.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: see `leftoverReports`. */
export default defineDocumentRule({
  id: 'revision-left',
  severity: 'warning',
  description: '还有未接受、未拒绝的修订，会随文打印或带出修改痕迹；同一栏目只报一次；读不出时请人工核对。',
  ground: 'one-copy',
  options: noOptions,

  check: (_options, { document }) => leftoverReports(document, 'revision'),
});
