/** Words for what an action did, did not do, or failed to do. */
import type { NotDoneReason, UndoStep } from '../../document/port.js';

/** What can be taken back: a write to the document, or that a finding was set aside. */
export type PaneStep = UndoStep | { readonly kind: 'ignore'; readonly title: string };

export const notDoneReason = {
  'changed-meanwhile': '内容已变',
  'not-found': '没有找到',
  locked: '已锁定，不能修改',
  'role-forbids': '此栏不能填“无”',
  duplicate: '同一栏有两处',
  'verify-failed': '写入后核对不符',
  unsupported: '此处不支持',
  'not-prepared': '文中还没有栏目记号',
  'legacy-format': '这是旧版 .doc 格式，请另存为 .docx',
  'search-open': 'Word 的“查找”窗口开着，请先关闭',
  stopped: '已停止，未处理',
} satisfies Record<NotDoneReason, string>;

const undoWhat = {
  fill: (count: number) => `填“无” ${count} 处`,
  'delete-hint': (count: number) => `删除提示 ${count} 处`,
  prepare: () => '在文中加栏目记号',
  unprepare: () => '移除栏目记号',
  'clear-comments': (count: number) => `清除批注 ${count} 条`,
} satisfies Record<UndoStep['kind'], (count: number) => string>;

/** What taking it back would take back. */
const undoWords = (step: PaneStep): string =>
  step.kind === 'ignore' ? `忽略“${step.title}”` : undoWhat[step.kind](step.fields.length);

/** Labels named in one sentence at most; the list shows the rest. */
const NAMED = 5;

function named(labels: readonly string[]): string {
  return labels.length <= NAMED ? labels.join('、') : `${labels.slice(0, NAMED).join('、')}等`;
}

export const notice = {
  filled: (count: number) => `已填“无” ${count} 处。`,
  hintsDeleted: (count: number) => `已删除提示 ${count} 处。`,
  nothingDone: '没有改动。',
  notDone: (labels: readonly string[], reason: NotDoneReason) =>
    `${labels.length} 处没有改（${notDoneReason[reason]}）：${named(labels)}。`,
  undone: (step: PaneStep) => `已撤销：${undoWords(step)}。`,
  cleared: (filled: boolean) => (filled ? '标记已清除；填的“无”都还在。' : '标记已清除，文字一字未动。'),
  notMarked: (count: number) => `${count} 处没有在文中标出，请看下面的列表。`,
  prepared: (count: number) => `已在 ${count} 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。`,
  preparedPrompted: (count: number) =>
    `已在 ${count} 栏加上栏目记号，可以撤销。这个 Word 在空栏里显示自己的提示（如“单击或点击此处输入文字”），填好就没有了。`,
  nothingToPrepare: '栏目记号都在，没有改动。',
  stopped: (done: number, left: number) =>
    `已停止：${done} 栏有了记号，还有 ${left} 栏没有动。可以撤销，也可以接着做。`,
  prepareOn: '接着做',
  heading: '刚才的操作',
  dismiss: '关闭',
};

export const tools = {
  region: '工具',
  undo: '撤销',
  undoStep: (step: PaneStep) => `撤销：${undoWords(step)}`,
  clear: '清除标记',
  unmarked: '问题还没有标在文中：第一次填“无”时会一并标出，也可以现在就标。不改文字，可以撤销。',
  markNow: '标在文中',
  more: '更多',
  welcome: '首次说明',
  about: '关于无漏',
};

/** Said before writing; the user decides. */
export const caution = {
  heading: '写入前请留意',
  tracked: '“修订”开着，这里关不掉：写入的内容会成为修订。可以先在“审阅”里关闭修订；继续的话，打印前请接受这些修订。',
  'maybe-tracked': '这个版本的 Word 看不出“修订”是否开着；开着的话，写入的内容会成为修订。请先在“审阅”里看一眼。',
  'may-not-save':
    '网页版 Word 有时存不下新加了控件的文档（微软已知，尚未修好）：继续之前请先留一份副本，写完看一眼是否“已保存”；或改用电脑上的 Word。',
  go: '继续',
  cancel: '取消',
};

export const failure = {
  otherForm: '这不是要检查的申报书',
  unreadable: '这份文件不能检查',
  untouched: '文档没有改动。',
  heading: '检查没有完成',
  sentence: '检查中途出错，没有得出结论；文字没有改动。请再试一次，仍不行请另存一份副本再检查。',
  retry: '再试一次',
  openOther: '打开别的文件',
  fix: '填写中途出错，可能只写了一部分；没有选的栏目不受影响。请重新检查，看看现在的情况。',
  undo: '撤销中途出错，有的地方可能没有恢复。请重新检查，看看现在的情况。',
  clear: '清除标记中途出错，文中可能还有标记；文字没有改动。请再清除一次。',
  prepare: '没能标在文中，文字没有改动。请再试一次。',
  look: '还没有看清这份文档的情况，可以照常检查。',
  caution: '没有查到“修订”是否开着，填写前请在“审阅”里看一眼。',
  mark: '没能更新标记，文字没有改动。请重新检查。',
  reveal: '没能定位，文档没有改动。请重新检查后再试。',
  unexpected: '程序出了意外，刚才的操作可能没有完成；文档里已有的内容不受影响。请重新检查，仍不行请关闭窗格再打开。',
  boundaryHeading: '窗格出错了',
  boundary: '窗格没能显示出来，文档没有改动。请重新载入窗格，再检查一次。',
  reload: '重新载入',
  details: '错误详情',
  copy: '复制详情',
  copied: '已复制。',
  notCopied: '没能复制，请选中上面的文字自行复制。',
};
