/** Words of the lists of findings and of the preview before filling. */
import type { Severity } from '../../check/finding.js';
import { official } from '../../rules/reading/quote.js';
import { severityWord } from './views.js';

/** Where the official text asks for something, and its sentence. */
export interface Ground {
  readonly where: string;
  readonly quote: string;
}

/** 填表说明三：“表内栏目不得空缺……” */
export function groundSentence({ where, quote }: Ground): string {
  return `${where}：${official(quote)}`;
}

export const findings = {
  wholeDocument: '整份文件',
  counts: (errors: number, warnings: number) =>
    [errors > 0 ? `必改 ${errors}` : '', warnings > 0 ? `建议 ${warnings}` : '']
      .filter((part) => part !== '')
      .join(' · '),
  ground: (where: string) => `依据：${where}`,
  quote: official,
  /** The text of a Word comment. */
  comment: (severity: Severity, message: string, ground: Ground | null) =>
    `${severityWord[severity]}：${message}${ground === null ? '' : `\n依据：${groundSentence(ground)}`}`,
  reveal: '定位',
  revealLabel: (label: string) => `在文中定位：${label}`,
  revealSurplus: '定位超出部分',
  revealSurplusLabel: (label: string) => `在文中定位超出部分：${label}`,
  fillWu: '填“无”',
  changeToWu: '改为“无”',
  deleteHint: '删除提示',
  actionLabel: (action: string, label: string) => `${action}：${label}`,
  repair: '修复',
  blanks: (count: number) => `未填（${count}）`,
  none: (ignored: number) => (ignored > 0 ? '其余没有需要改的地方。' : '没有需要改的地方。'),
  noneLeft: (word: string) => `没有“${word}”的了。`,
  showAll: '显示全部',
  settled: '已处理',
  filter: '筛选',
  chip: (word: string, count: number) => `${word} ${count}`,
  next: '下一处',
  previous: '上一处',
  /** Shown with the buttons: the keys that do the same. */
  nextKey: '下一处（F8）',
  previousKey: '上一处（Shift+F8）',
};

export const manual = {
  before: { heading: '打印前请逐项核对', intro: '以下各项软件看不到或无法断定，请您核对后勾选。' },
  after: { heading: '打印后', intro: '签字、盖章和份数在纸上完成，做好一项勾一项。' },
  progress: (ticked: number, total: number) => `已核对 ${ticked} / ${total}`,
};

export const preview = {
  open: (count: number) => `填“无”…（${count} 处）`,
  heading: '填“无”前请看一遍',
  nothing: '没有可以填“无”的空缺，文件没有改动。',
  intro: '请确认勾选的栏目确实没有内容。只写入勾选的栏目，其余一字不动；填后可以撤销。',
  blanks: '空缺，可以填“无”',
  wordings: '写法不合要求，改为“无”',
  unlikely: '通常应有内容，确实没有再勾',
  was: (text: string) => `现为“${text}”`,
  needed: '须由您填写',
  neededIntro: '这些栏目要写实际内容或勾选，软件不能代填。',
  confirm: (count: number) => `填“无”（${count} 处）`,
  cancel: '取消',
};

/** What was brought into view, in Word (where it is selected) and in a drawn file (where it is lit). Never claims the keyboard's focus. */
export const revealed = {
  word: {
    surplus: (count: number) => `已选中超出的 ${count} 字`,
    range: '已选中这一段文字',
    field: '已选中这一栏',
    near: '已选中它所在的段落',
  },
  file: {
    surplus: (count: number) => `已在文中标出超出的 ${count} 字`,
    range: '已在文中标出这一段文字',
    field: '已在文中标出这一栏',
    near: '已在文中标出它所在的段落',
  },
  /** Word's own key for going round its panes, without and with Ctrl (Microsoft support, “Keyboard shortcuts in Word”). */
  back: '按 F6 回到文档（网页版按 Ctrl+F6）',
  nothing: '文中没有找到这一处，可能已经改过：请重新检查，或在文中自行查看。',
};
