import { itemOptions, itemReports } from '../check/items.js';
import { defineDocumentRule } from '../check/rule.js';

/** Data: `text`, the reminder as the form words it. */
export default defineDocumentRule({
  id: 'attachment-needed',
  severity: 'manual',
  description: '需要附上的材料（软件看不到附件），打印前逐项核对；每次检查都列出。',
  options: itemOptions,

  check: (options) => itemReports(options),
});
