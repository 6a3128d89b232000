import { defineDocumentRule } from '../check/rule.js';
import type { Said, Subject } from '../check/rule.js';
import type { DocumentContent } from '../document/content.js';

const protections = {
  'read-only': '只读',
  forms: '只能填写窗体',
  comments: '只能加批注',
  'tracked-changes': '修改都记为修订',
} satisfies Record<Exclude<DocumentContent['protection'], 'none'>, string>;

/** When the document is locked its fields are not named one by one. */
export default defineDocumentRule({
  id: 'protected',
  severity: 'error',
  description: '文档或其中的栏目被锁定、限制编辑，无法标出和填写；只保存了设置而未启用的保护不报。',
  mark: '已锁定',
  says: {
    default: (f: Said<{ protection: keyof typeof protections }>) =>
      `文档限制编辑（${protections[f.protection]}），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。`,
    grouped: () => '文档的内容被锁定（组合或内容控件的锁定），无法标出和填写，请在“开发工具”中取消组合或锁定后再检查。',
    field: (f: Subject) => `${f.name}的内容控件已锁定，无法标出和填写，请在控件属性中取消锁定。`,
  },
  technical: true,

  *check({ document, say }) {
    const { protection, fields } = document;
    if (protection !== 'none') yield say.default({ protection });
    else if (
      fields.some(({ locked }) => locked) &&
      fields.every(({ locked, state }) => locked || state === 'missing')
    ) {
      yield say.grouped();
    } else for (const { field, locked } of fields) if (locked) yield say.field({}, { field });
  },
});
