/**
 * Words of the task pane and the workbench, in Simplified Chinese: one place, so that they can be read through as a whole.
 * Sentences about findings are in `rules.ts`, those about unreadable documents in `errors.ts`.
 */
import type { Severity } from '../check/finding.js';
import type { NotDoneReason, UndoStep } from '../document/port.js';

export const severityWord = { error: '必改', warning: '建议', manual: '人工核对' } satisfies Record<Severity, string>;

export const product = '无漏';

/** Before and while checking. */
export const ready = {
  intro: '逐栏核对有没有空缺、超字数和填写不合要求的地方，并在文中标出。标记不会打印，也不改动任何文字。',
  check: '检查',
  checkAgain: '重新检查',
  working: '正在检查…',
  noDocument: '请先打开一份申报书（.docx）。',
};

export const verdict = {
  errors: (count: number) => `有 ${count} 处必改`,
  printable: '可以打印',
  incomplete: (unread: number) => `有 ${unread} 栏没有读到，不能断定`,
  stale: '检查后又改过',
  staleHint: '结果可能已不对，请重新检查。',
  warnings: (count: number) => `建议 ${count} 处`,
  manual: (count: number) => `打印前核对 ${count} 项`,
  allTicked: (count: number) => `${count} 项已核对`,
  nothingElse: '没有其他提示',
  read: (total: number) => `${total} 栏全部读到`,
  unread: (read: number, total: number) => `读到 ${read} / ${total} 栏`,
  at: (time: string) => `检查于 ${time}`,
};

export const findings = {
  wholeDocument: '整份文件',
  counts: (errors: number, warnings: number) =>
    [errors > 0 ? `必改 ${errors}` : '', warnings > 0 ? `建议 ${warnings}` : '']
      .filter((part) => part !== '')
      .join(' · '),
  ground: (where: string) => `依据：${where}`,
  quote: (quote: string) => `“${quote}”`,
  reveal: '定位',
  revealLabel: (label: string) => `在文中定位：${label}`,
  fillWu: '填“无”',
  changeToWu: '改为“无”',
  deleteHint: '删除提示',
  actionLabel: (action: string, label: string) => `${action}：${label}`,
  notShown: '文中没有找到这一处，请重新检查。',
  none: '没有需要改的地方。',
};

export const manual = {
  heading: '打印前请逐项核对',
  intro: '这些软件看不到，请您核对后勾选。',
  progress: (ticked: number, total: number) => `${ticked} / ${total}`,
};

export const preview = {
  open: (blanks: number, wordings: number) =>
    wordings === 0
      ? `将 ${blanks} 处空缺填为“无”`
      : blanks === 0
        ? `将 ${wordings} 处改为“无”`
        : `将 ${blanks + wordings} 处填为“无”`,
  heading: '填“无”前请看一遍',
  intro: '只写入勾选的栏目，其余一字不动；填后可以撤销。',
  blanks: '没有该项内容的空缺',
  wordings: '写法不合要求，改为“无”',
  was: (text: string) => `现为“${text}”`,
  needed: '需要您填写',
  neededIntro: '这些栏目必须有内容，不能填“无”。',
  confirm: (count: number) => `填“无”（${count} 处）`,
  cancel: '取消',
};

export const notDoneReason = {
  'changed-meanwhile': '内容已变',
  'not-found': '没有找到',
  locked: '已锁定，不能修改',
  'role-forbids': '此栏不能填“无”',
  duplicate: '同一栏有两处',
  'verify-failed': '写入后核对不符',
  unsupported: '此处不支持',
  'not-prepared': '还没有控件，请先“准备文档”',
  'legacy-format': '这是旧版 .doc 格式，请另存为 .docx',
  stopped: '已停止，未处理',
} satisfies Record<NotDoneReason, string>;

const undoWhat = {
  fill: (count: number) => `填“无” ${count} 处`,
  'delete-hint': (count: number) => `删除提示 ${count} 处`,
  prepare: () => '准备文档',
  unprepare: () => '移除控件',
} satisfies Record<UndoStep['kind'], (count: number) => string>;

export const notice = {
  filled: (count: number) => `已填“无” ${count} 处。`,
  hintsDeleted: (count: number) => `已删除提示 ${count} 处。`,
  nothingDone: '没有改动。',
  notDone: (items: readonly { readonly label: string; readonly reason: NotDoneReason }[]) =>
    `${items.length} 处没有改：${items.map((item) => `${item.label}（${notDoneReason[item.reason]}）`).join('、')}。`,
  undone: (step: UndoStep) => `已撤销：${undoWhat[step.kind](step.fields.length)}。`,
  cleared: '已清除全部标记，文件恢复原样。',
  notMarked: (count: number) => `${count} 处没有在文中标出，请看下面的列表。`,
  prepared: (count: number) => `已准备好，框定了 ${count} 栏；可见文字没有变化。`,
  alreadyPrepared: '文档早已准备好，没有改动。',
  dismiss: '关闭',
};

export const tools = {
  undo: '撤销',
  undoStep: (step: UndoStep) => `撤销：${undoWhat[step.kind](step.fields.length)}`,
  clear: '清除标记',
  prepare: '准备文档',
  prepareHeading: '这份文件还没有“准备”',
  prepareIntro:
    '准备后每栏各有一个内容控件，在 Word 里定位更准、标记更清楚。不改任何可见文字，可以撤销，不做也能检查。',
};

export const failure = {
  heading: '没有检查成',
  refused: '这份文件不能检查',
  sentence: '检查中途出错，没有得出结论；文件没有改动。请再试一次，仍不行请改用另存的副本。',
  actionSentence: '这一步没有完成，请重新检查后再试。',
  retry: '再试一次',
  details: '错误详情',
};

/** Spoken by screen readers only. */
export const spoken = {
  checked: (errors: number, warnings: number, manualCount: number) =>
    errors > 0
      ? `检查完毕：必改 ${errors} 处，建议 ${warnings} 处，人工核对 ${manualCount} 项。`
      : `检查完毕：没有必改，建议 ${warnings} 处，人工核对 ${manualCount} 项。`,
  revealed: (label: string) => `已定位到 ${label}。`,
  stale: '文件在检查后又改过，请重新检查。',
  severity: (severity: Severity, label: string) => `${severityWord[severity]}：${label}`,
};

export const workbench = {
  privacy: '文件只在本机处理，不上传。',
  open: '打开文件',
  more: '示例与模板',
  sample: '示例（有错误）',
  blank: '空白模板',
  plain: '空白模板（无控件）',
  download: '下载',
  downloadHint: '下载改好的文件，不带标记，可直接打印。',
  downloadMarked: '下载批注副本',
  downloadMarkedHint: '下载带批注的副本，供退回申报人修改；不要用它打印。',
  commentAuthor: '无漏',
  markedName: (base: string) => `${base}（批注）`,
  saved: (name: string) => `已下载“${name}”，不带标记。`,
  savedMarked: (name: string) => `已下载“${name}”，检查结果写成了批注。`,
  notSaved: '没有下载成，文件仍在这里，请再试一次。',
  unsaved: '有改动未下载',
  drop: '松开鼠标，打开这份文件',
  documentRegion: '申报书',
  drawing: '正在绘制…',
  drawingLarge: '文件较大，正在绘制，可以先检查…',
  notDrawn: '这份文件画不出来，检查和填写照常可用。',
  notOpened: (name: string, sentence: string) => `没有打开“${name}”：${sentence}`,
  keptCurrent: '当前文件没有变。',
  oneFile: '一次只能打开一份文件，已打开第一份。',
  confirmLeave: '改动还没有下载。打开另一份文件会丢掉这些改动，仍要打开吗？',
  offlineFailed: '没有载入成，请检查网络后刷新页面。',
};
