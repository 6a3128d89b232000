import { defineDocumentRule, noOptions } from '../check/rule.js';

/** Data: `protection` of the document; for `field` none. When the document is locked its fields are not named one by one. */
export default defineDocumentRule({
  id: 'protected',
  severity: 'error',
  description: '文档或其中的栏目被锁定、限制编辑，无法标出和填写；只保存了设置而未启用的保护不报。',
  ground: 'none',
  options: noOptions,

  *check(_options, { document }) {
    if (document.protection !== 'none') yield { data: { protection: document.protection } };
    else for (const { field, locked } of document.fields) if (locked) yield { message: 'field', field };
  },
});
