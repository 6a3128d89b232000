/** Words of the pages inside Word: what stands there before the pane, and the dialog of the ribbon's commands. */
/** Static parts of the page; they must be readable in Internet Explorer 11, so nothing here is made by script. */
export const page = {
  pane: '无漏',
  commands: '无漏 命令',
  dialog: '填“无”',
  loading: '正在载入…',
  noScript: '请启用 JavaScript，再重新打开。',
  workbench: '打开网页工作台',
  upgrade: {
    heading: '请使用 Word 2021 或 Microsoft\u00a0365',
    text: '这台电脑上的 Word 版本较早，不能运行“无漏”。升级 Word 后再打开；也可以现在就用 Edge、Chrome 等浏览器打开网页工作台，检查 .docx 文件。',
  },
  outside: {
    heading: '请在 Word 里打开',
    text: '这一页是 Word 的任务窗格：请在 Word“开始”选项卡的“申报书”组里点“检查”。不用 Word，也可以在网页工作台里检查 .docx 文件。',
  },
  unreachable: {
    heading: '没有连上 Word',
    text: '任务窗格要载入微软的 Office.js 才能连上 Word，这次没有成功，多半是网络不通。文件没有改动。请检查网络后重试；也可以先用网页工作台检查 .docx 文件。',
    retry: '重试',
  },
};

export const unsavedDocument = '未保存的文档';

/** The dialog of 填“无” and of what 清除标记 could not do. */
export const dialog = {
  working: '正在检查…',
  filling: '正在填写…',
  undoing: '正在撤销…',
  prepares: (count: number) => `其中 ${count} 栏还没有内容控件，会先自动加上（不改可见文字），再填写。`,
  nothingToFill: '没有可以填“无”的空缺，文件没有改动。',
  neededLeft: (count: number) => `另有 ${count} 栏需要您填写，请点“检查”逐项查看。`,
  noneChosen: '一处也没有勾选，文件没有改动。',
  notCleared: (count: number) => `${count} 处标记没有清除。请点“检查”打开任务窗格，再清除一次。`,
  failed: '这一步没有完成。请点“检查”打开任务窗格，看清现状后再试。',
  noAnswer: '等了很久没有得到 Word 的回应。请关闭这个窗口，看一看文中有没有改动，再试一次。',
  undo: '撤销',
  close: '关闭',
};
