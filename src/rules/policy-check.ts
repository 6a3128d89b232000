import { itemOptions, itemReports } from '../check/items.js';
import { defineDocumentRule } from '../check/rule.js';

/** Data: `text`, the reminder as the form words it. */
export default defineDocumentRule({
  id: 'policy-check',
  severity: 'manual',
  description: '通知和填表说明里软件无法判断的要求，打印前逐项核对；每次检查都列出。',
  options: itemOptions,

  check: (options) => itemReports(options),
});
