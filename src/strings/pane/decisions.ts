/** Words for what a person decides about findings: setting aside, listing again, ticking off. */

export const decisions = {
  ignore: '忽略…',
  ignoreLabel: (title: string) => `忽略：${title}`,
  reason: '理由（可不填）',
  reasonNeeded: '理由（必填，会写进检查单）',
  ignoreHint: '只对这份文件有效；这一处的文字一改，就会重新列出。',
  confirm: '忽略',
  cancel: '取消',
  heading: (count: number) => `已忽略（${count}）`,
  reasonIs: (reason: string) => `理由：${reason}`,
  restore: '恢复',
  restoreLabel: (title: string) => `恢复：${title}`,
  ignored: (title: string) => `已忽略：${title}。`,
  restored: (title: string) => `已恢复：${title}。`,
  returned: (count: number) => `${count} 处忽略过的内容已改动，重新列出。`,
  unticked: (count: number) => `${count} 项核对过的内容已改动，请重新核对。`,
  notKept: '忽略和勾选没能保存，关闭后会丢失。',
};
