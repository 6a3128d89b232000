/** Words of the 字数 of the sections with a limit. */

export const meters = {
  title: '字数',
  count: (count: number, limit: number) => `${count} / ${limit}`,
  about: (count: number, limit: number) => `约 ${count} / ${limit}`,
  wps: (count: number) => `WPS 显示 ${count}`,
  unread: '没有读到',
};
