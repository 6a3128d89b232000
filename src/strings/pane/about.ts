/** Words of 关于. */
import type { Capability } from '../../document/port.js';

export const about = {
  heading: '关于无漏',
  back: '返回',
  version: (version: string) => `版本 ${version}`,
  purpose: '检查《国际合作联合实验室立项申报书》（教科信厅函〔2022〕41号）填写是否有空缺、超字数和不合要求的地方。',
  helps: [
    '点一条问题，文中就到那一处；F8 到下一处，Shift+F8 到上一处。',
    '没有内容的栏目填“无”，填前先看一遍，填后可以撤销。',
    '拿不准的先“忽略”，写明理由；那一处的文字一改就重新列出。',
    '“检查单”可以复制给同事，或打印出来逐项勾。',
    '标记不会打印，也不改文字；不需要了就清除。',
  ],
  details: '给信息技术人员：版本、能力与许可',
  privacy: '文件不离开本机：检查和填写都在这台电脑上进行，不上传内容，也不收集使用情况。',
  host: (name: string) => `正在使用：${name}`,
  file: '现在打开的是文件，不经过 Word：检查、标记、填写、撤销都可以。',
  diagnosis: '诊断…',
  undoing: '标记也算在 Word 的撤销步骤里：检查以后按 Ctrl+Z，先撤掉的是标记；请用这里的“清除标记”和“撤销”。',
  able: '可',
  unable: '不可',
  licence: '无漏以 MIT 许可发布。Copyright (c) 2026 The wulou authors。',
  microsoft: '本软件由其作者提供，Microsoft 不为它提供支持。Word 是 Microsoft 的商标。',
};

export const capability = {
  controls: '用内容控件标记和填写',
  'exact-read': '按原文件逐字读取（含修订和提示）',
  'track-changes': '写入时暂时关闭修订',
  'underline-surplus': '在文中划出超出的字',
  'change-events': '文档改动后自动提醒',
  'all-control-types': '认得复选框等各类控件',
} satisfies Record<Capability['id'], string>;
