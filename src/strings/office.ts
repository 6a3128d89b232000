/** Words of the pages inside Word: what stands there before the pane, and what a command of the ribbon leaves for it to say. */
/** Static parts of the page; they must be readable in Internet Explorer 11, so nothing here is made by script. */
export const page = {
  pane: '无漏',
  commands: '无漏 命令',
  diagnosis: '无漏 诊断',
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

/** 清除标记 from the ribbon, where it did not succeed. */
export const clearing = {
  notCleared: (count: number) => `刚才的“清除标记”没有完成：${count} 处没有清除，文字没有改动。请在这里再清除一次。`,
  failed: '刚才的“清除标记”没有完成，文中可能还有标记，文字没有改动。请在这里再清除一次。',
};
