import { itemOptions, itemReports } from '../check/items.js';
import { defineDocumentRule } from '../check/rule.js';

/** Data: `text`, the reminder as the form words it. */
export default defineDocumentRule({
  id: 'signature-needed',
  severity: 'manual',
  description: '需要盖章、签字的地方（软件看不到印章和签名），打印后逐项核对；每次检查都列出。',
  options: itemOptions,

  check: (options) => itemReports(options),
});
