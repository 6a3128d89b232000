import { leftoverReports } from '../check/leftovers.js';
import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: see `leftoverReports`. */
export default defineDocumentRule({
  id: 'hidden-text',
  severity: 'warning',
  description: '有隐藏文字，打印时看不到；同一栏目只报一次；读不出时请人工核对。',
  ground: 'one-copy',
  options: noOptions,

  check: (_options, { document }) => leftoverReports(document, 'hidden-text'),
});
