/** Words for what is drafted from a blank form. */
import type { DraftKind, DraftRole } from '../draft/draftField.js';
import type { DraftRefusal } from '../draft/refusal.js';

export const draftRefusal = {
  filled: '这份好像已经填过，请用空白表。',
  'few-fields': '没有找到几处要填的地方，不像要填写的表，请换一份空白表。',
  'too-large': '这份表太大，超出了规则文件能容纳的范围，请拆成几份再试。',
} satisfies Record<DraftRefusal, string>;

export const kindWord = {
  line: '文字',
  phone: '电话',
  email: '邮箱',
  date: '日期',
  month: '年月',
  period: '起止时间',
  amount: '金额',
  count: '数量',
  percent: '百分比',
  prose: '正文',
  choice: '选择',
  table: '列表',
  photo: '照片',
  signature: '签字盖章',
} satisfies Record<DraftKind, string>;

export const roleWord = {
  fill: '须填写',
  choice: '须选择',
  signature: '人工核对',
  office: '由他人填写',
  printed: '已印好',
  optional: '可不填',
} satisfies Record<DraftRole, string>;

export const draftText = {
  head: (title: string, count: number) => `${title === '' ? '没有印标题的表' : `《${title}》`}：共 ${count} 栏`,
  wu: (where: string, quote: string) => `空缺填“无”：${where}“${quote}”`,
  noWu: '空缺填“无”：这张表没有这样要求',
  groupLimit: (label: string, limits: string) => `合计：${label}，${limits}`,
  unsure: (count: number) => `请先核对（${count} 栏）`,
  limit: (count: number) => `不超过 ${count} 字`,
  soft: (count: number) => `${count} 字左右`,
  min: (count: number) => `不少于 ${count} 字`,
  items: (count: number) => `不超过 ${count} 项`,
  unit: (unit: string) => `单位 ${unit}`,
  options: (options: readonly string[], several: boolean) =>
    `${several ? '可选几项' : '选一项'}：${options.join('、')}`,
  drawn: '方框是画的，勾选须人工核对',
  columns: (columns: readonly string[]) => `各列：${columns.join('、')}`,
  rows: (rows: readonly string[]) => `各行：${rows.join('、')}`,
  count: (count: number) => `${count} 行`,
};

export const draftCommand = {
  one: '请只给一份空白表：wulou draft 空白表.docx。',
  written: (paths: readonly string[]) => `已写入 ${paths.join('、')}。请先核对，再用它检查。\n`,
  leftOut: (count: number) =>
    `有 ${count} 栏没能写进规则，检查时不看；请在工作台里打开空白表核对规则，在表上点一下就能补上。\n`,
  format: (format: string) => `draft 的格式只能是 text 或 json，不能是 ${format}，请修改。`,
};
