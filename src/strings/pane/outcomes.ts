/** Words for what an action did, did not do, or failed to do. */
import type { NotDoneReason, UndoStep } from '../../document/port.js';

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
  'search-open': 'Word 的“查找”窗口开着，请先关闭',
  stopped: '已停止，未处理',
} satisfies Record<NotDoneReason, string>;

const undoWhat = {
  fill: (count: number) => `填“无” ${count} 处`,
  'delete-hint': (count: number) => `删除提示 ${count} 处`,
  prepare: () => '准备文档',
  unprepare: () => '移除控件',
  'clear-comments': (count: number) => `清除批注 ${count} 条`,
} satisfies Record<UndoStep['kind'], (count: number) => string>;

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
  undone: (step: UndoStep) => `已撤销：${undoWhat[step.kind](step.fields.length)}。`,
  cleared: '已清除全部标记，文件恢复原样。',
  notMarked: (count: number) => `${count} 处没有在文中标出，请看下面的列表。`,
  prepared: (count: number) => `已准备好，框定了 ${count} 栏；可见文字没有变化。`,
  preparedPrompted: (count: number) =>
    `已准备好，框定了 ${count} 栏。这个 Word 在空栏里显示自己的提示（如“单击或点击此处输入文字”），填好就没有了。`,
  alreadyPrepared: '文档早已准备好，没有改动。',
  stopped: (done: number, left: number) =>
    `已停止：准备好 ${done} 栏，还有 ${left} 栏没有动。可以撤销，也可以接着准备。`,
  unprepared: (count: number) => `已移除 ${count} 个控件，文字都保留；可以撤销。`,
  noControls: '文中没有控件，没有改动。',
  prepareAndFill: '准备文档并填写',
  prepareOn: '接着准备',
  heading: '刚才的操作',
  dismiss: '关闭',
};

export const tools = {
  region: '工具',
  undo: '撤销',
  undoStep: (step: UndoStep) => `撤销：${undoWhat[step.kind](step.fields.length)}`,
  clear: '清除标记',
  prepare: '准备文档',
  prepareHeading: '这份文件还没有“准备”',
  prepareIntro:
    '准备后每栏各有一个内容控件，在 Word 里定位更准、标记更清楚。不改任何可见文字，可以撤销，不做也能检查。',
  prepareHeadingWord: '先准备文档，才能标在文中',
  prepareIntroWord:
    '现在只能列出问题。准备后每栏各有一个内容控件，才能在文中标出、一键填“无”。不改任何可见文字，可以撤销。',
  more: '更多',
  unprepare: '移除控件',
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
  checkAgain: '重新检查',
  fix: '填写中途出错，可能只写了一部分；没有选的栏目不受影响。请重新检查，看看现在的情况。',
  undo: '撤销中途出错，有的地方可能没有恢复。请重新检查，看看现在的情况。',
  clear: '清除标记中途出错，文中可能还有标记；文字没有改动。请再清除一次。',
  prepare: '准备中途出错，有的栏目可能还没有控件；可见文字没有改动。请再准备一次。',
  unprepare: '移除控件中途出错，有的控件可能还在；文字没有改动。请再移除一次。',
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
