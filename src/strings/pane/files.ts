/** What the workbench says about opening, following and saving files: loaded after the first paint, apart from the words of its buttons. */

const counts = (before: number | null, after: number): string =>
  before === null ? `必改 ${after}` : `必改 ${before} → ${after}`;

export const files = {
  markedName: (base: string) => `${base}（批注）`,
  saved: (name: string) => `已下载“${name}”，不带标记。`,
  savedMarked: (name: string) => `已下载“${name}”，检查结果写成了批注。`,
  written: (name: string) => `已保存到“${name}”，不带标记。`,
  notSaved: '没能保存，原文件没有变，改动仍在这里。文件可能正被 WPS 或 Word 打开，请先在那里关闭再试，或另存为。',
  notAllowed: '浏览器没有得到写入许可，原文件没有变，改动仍在这里。请再点“保存”并选“允许”，或另存为。',
  wouldCover: '这份文件已在别处修改。在这里保存，会盖掉那些修改。',
  saveAnyway: '仍要保存',
  notOpened: (name: string, sentence: string) => `没有打开“${name}”：${sentence}`,
  keptCurrent: '当前文件没有变。',
  ownComments: (count: number) => `文件里有 ${count} 条“无漏”写的批注，不算问题；批注会打印，打印前请清除。`,
  clearComments: '清除这些批注',
  commentsCleared: (count: number) => `已清除 ${count} 条批注；可以撤销。`,
  commentsNotCleared: '批注没能清除，文件没有改动。请在 WPS 或 Word 的“审阅”里删除批注。',
  ifBlank: '如果它是空白表，可以由它起草检查规则。',
  rulesTaken: (title: string) => `已读入《${title}》的检查规则，再打开的文件也照它检查。`,
  noRules: (name: string) => `“${name}”不是“无漏”的检查规则。`,
  nothingToCheck: '没有可以检查的 .docx 文件。',
  changedElsewhere: (before: number | null, after: number) => `文件已在别处修改，已重新检查：${counts(before, after)}`,
  openedAgain: (before: number | null, after: number) => `已重新打开并检查：${counts(before, after)}`,
  changedBoth: '文件已在别处修改，而这里还有改动没有保存。',
  takeTheirs: '读入新文件，丢掉这里的改动',
  keepOurs: '保留这里的改动',
  changeNotRead: (sentence: string) => `文件已在别处修改，但没能读入：${sentence}`,
  keptBefore: '这里仍是修改前的内容。',
  confirmLeave: '改动还没有保存。打开另一份文件会丢掉这些改动。',
  leave: '丢掉改动，打开',
  stay: '留在这份文件',
};
