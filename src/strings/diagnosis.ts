/** Words of 诊断. */

export const diagnosis = {
  heading: '诊断',
  back: '返回',
  about:
    '给第一次在真实的 Word 里试用的人：逐条核对软件对这个 Word 的设想，约一分钟。只在诊断文件里做，每一步做完都还原。结果里没有您的文字，也不会自己发出去。',
  prepare: '请打开诊断文件，关闭“修订”，再点“开始诊断”。',
  file: '下载诊断文件',
  start: '开始诊断',
  again: '再诊断一次',
  working: (done: number, of: number) => `正在诊断：${done} / ${of}`,
  refused: '现在打开的不是诊断文件，或者它被改过：什么也没有做。请重新下载诊断文件，打开后再诊断。',
  failed: '没能诊断，请检查网络，重新打开窗格再试。',
  results: '结果',
  counts: (asExpected: number, otherwise: number, notFeasible: number) =>
    `如预期 ${asExpected} 项，不同 ${otherwise} 项，不可行 ${notFeasible} 项。`,
  restored: '文件与诊断前一样。',
  notRestored: '文件与诊断前不完全一样：请不要保存，下次重新下载诊断文件。',
  seen: (text: string) => `看到：${text}`,
  expected: (text: string) => `预期：${text}`,
  byHand: '请您亲手试',
  yes: '是',
  no: '否',
  send: '把结果交给维护的人',
  copy: '复制结果',
  save: '保存结果',
  saveHint: '点“保存结果”没有反应时，请复制，粘贴到一个文本文件里保存。',
  copied: '已复制。',
  notCopied: '没能复制，请点“保存结果”。',
};

export const diagnosisVerdict = {
  'as-expected': '如预期',
  otherwise: '不同',
  'not-feasible': '不可行',
};

/** What is believed, by the step that asks for it. */
export const diagnosisSteps = {
  parts: 'Word 交出的内容里有设置、编号、样式和脚注，没有多出段落',
  controls: '控件列得全，次序对，编号不变',
  paragraphs: '段落列得全，次序对',
  text: '符号、图片、脚注等在文字里的写法',
  prompt: '显示提示的控件，文字就是提示',
  write: '能写入；不让写入时说“拒绝访问”',
  gone: '找不到控件时说“找不到”',
  'prompt-text': '提示可以是一个空格，也可以很长',
  'replace-prompt': '盖过提示的文字不是灰色，清空后提示回来',
  'replace-text': '替换文字，旧文字不留下',
  'locked-edit': '锁定的控件，软件仍能写',
  tracking: '修订设成“只记录我的”就是',
  untracked: '写入时关闭修订，不留修订痕迹',
  cell: '空单元格里加控件，控件在单元格里面',
  'off-grid': '不对齐网格的行里能加控件',
  'empty-delete': '空控件能删除',
  line: '一行里的文字能加控件',
  'locked-delete': '锁定的控件，软件仍能删除',
  colour: '控件的颜色改回去，不留痕迹',
  appearance: '控件的边框改回去，不留痕迹',
  proxies: '标签改了，还是同一个控件',
};

/** What only a person can see: questions to answer with yes or no. */
export const diagnosisByHand = {
  undo: '标记之后按一次 Ctrl+Z，撤销的是您自己刚才的输入吗？',
  scroll: '点问题列表里的一条，正文滚到那一处了吗？',
  again: '窗格开着时再点功能区的“检查”，重新检查了吗？',
  save: '准备文档后保存、关闭、再打开（网页版刷新页面），内容和控件都在吗？',
  typing: '窗格开着时用输入法打字，顺畅、没有丢字吗？',
  ribbon: '用 npm run word 打开的 Word 里，“开始”选项卡有“申报书”这组按钮吗？',
  library: '打开窗格后很快能用，没有停在“正在载入…”或一片空白吗？',
  closed: '在“查看”模式、只读、限制编辑、标记为最终状态里各诊断一次，各存一份结果，都做了吗？',
};
