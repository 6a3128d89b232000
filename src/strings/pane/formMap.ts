/** Words of the form map and of the 字数 meters. */

export const formMap = {
  title: '全表',
  list: '问题',
  switch: '查看方式',
  /** States of a cell, in a word. */
  state: {
    unread: '没有读到',
    error: '必改',
    blank: '未填',
    warning: '建议',
    manual: '人工核对',
    ignored: '已忽略',
    checked: '已核对',
    filled: '未见问题',
  },
  filled: (filled: number, total: number) => `已填 ${filled} / ${total}`,
  onPaper: (count: number) => `${count} 栏在纸上签章`,
  cell: (label: string, state: string) => `${label}：${state}`,
  hint: '方向键移动，点一格看原处。',
};

export const meters = {
  title: '字数',
  count: (count: number, limit: number) => `${count} / ${limit}`,
  about: (count: number, limit: number) => `约 ${count} / ${limit}`,
  surplus: (surplus: number) => `超出 ${surplus} 字`,
  left: (left: number) => `还可写 ${left} 字`,
  full: '正好写满',
  wps: (count: number) => `WPS 显示 ${count}`,
  unread: '没有读到',
  spoken: (count: number, limit: number) => `${count} 字，限 ${limit} 字`,
  outdated: '字数没有更新，请重新检查。',
};
