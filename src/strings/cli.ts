/** Words of the command line and of its text report, in Simplified Chinese. Its help is in `cliHelp.ts`. */
import type { Severity } from '../check/finding.js';
import { OWN_AUTHOR } from '../document/ownComments.js';
import type { NotDone } from '../document/port.js';
import { notDoneReason } from './pane.js';

/** The text report. */
export const report = {
  verdict: (sentence: string, { error, warning, manual }: Readonly<Record<Severity, number>>) =>
    `${sentence}（必改 ${error}，建议 ${warning}，人工核对 ${manual}）`,
  refused: '没有检查',
  ground: (ground: string) => `依据：${ground}`,
};

/** What was wrong with the command itself. */
export const usage = {
  noCommand: '请指定命令，例如：wulou check 申报书.docx。',
  unknownCommand: (name: string, near: string | null) =>
    `没有“${name}”这个命令，${near === null ? '请用 wulou --help 查看全部命令' : `是不是 ${near}？请用 wulou --help 查看全部命令`}。`,
  unknownOption: (option: string, command: string, near: string | null) =>
    `wulou ${command} 没有“${option}”这个选项，${near === null ? '' : `是不是 ${near}？`}请用 wulou ${command} --help 查看用法。`,
  valueMissing: (option: string) => `选项“${option}”后面要有值，请补上。`,
  valueUnexpected: (option: string) => `选项“${option}”不带值，请去掉等号和后面的内容。`,
  repeated: (option: string) => `选项“${option}”只能给一次，请去掉多余的。`,
  badFormat: (value: string) =>
    `输出格式只能是 text、json、jsonl、csv、html 或 sarif，不能是“${value}”，请修改 --format。`,
  badReport: (path: string) =>
    `看不出“${path}”是什么格式，文件名请以 .txt、.json、.jsonl、.csv、.html 或 .sarif 结尾，再给 --report。`,
  badOnly: (value: string) => `--only 后面是“必改”“建议”“人工核对”或规则名，用逗号隔开，“${value}”里有的不是，请修改。`,
  badNumber: (option: string, least: number, value: string) =>
    `${option} 后面要是不小于 ${least} 的整数，不能是“${value}”，请修改。`,
  noForm: (path: string) => `读不到规则文件“${path}”，请核对 --form 后面的路径。`,
  badForm: (path: string, at: string | undefined) =>
    `“${path}”不是能用的规则文件${at === undefined || at === '' ? '' : `（${at} 有误）`}，请用 wulou draft 重新起草，或换一个文件。`,
  stdin: (command: string) => `wulou ${command} 不能从标准输入读文件，请指定文件名；从标准输入读只用于 wulou check -。`,
  badDate: (option: string, value: string) => `“${value}”不是有效日期，请按 2023-02-28 的格式填写 ${option}。`,
  authorEmpty: '作者姓名不能是空的，请在 --author 后面填写。',
  noInput: (command: string) => `请指定要处理的文件或文件夹，例如：wulou ${command} 申报书.docx。`,
  noOutput: '请用 -o 指定输出文件，或用 --in-place 直接修改原文件。',
  twoOutputs: '-o 和 --in-place 只能用一个，请去掉其中一个。',
  outputIsInput: (path: string) => `输出“${path}”就是输入文件，请换一个文件名；确实要改原文件，请用 --in-place。`,
  outputTwice: (path: string) => `有两个输入文件都要写到“${path}”，请分开处理。`,
  outputNotFolder: (path: string) => `输入有多个文件，“${path}”要是文件夹，请换一个输出位置。`,
};

const example = '例如：wulou site --url https://addins.example.edu.cn/wulou。';

/** The address of the pages. */
export const site = {
  notWhole: (value: string) => `“${value}”不是完整的网址，请从 https:// 写起，${example}`,
  notHttps: (value: string) => `“${value}”不是 https 网址，Office 只载入 https 的加载项，${example}`,
  withQuery: (value: string) => `网址“${value}”里不能有 ? 和 #，请去掉，${example}`,
  withUser: (value: string) => `网址“${value}”里不能有用户名和密码，请去掉，${example}`,
  oneFolder: '请只指定一个文件夹。',
  noManifest: (path: string) => `没有找到 ${path}，请指定放网页的文件夹，例如：wulou site 文件夹 --url https://…。`,
  noAddress: '清单 manifest.xml 里没有任务窗格的网址，请换一份没有改过的清单。',
  is: (path: string, address: string) => `${path} 里的网址是 ${address}。\n`,
  written: (path: string, address: string) =>
    `已把网址 ${address} 写入 ${path}。请把整个文件夹放上网站，再把 manifest.xml 发给 Word。\n`,
};

export const progress = {
  bar: (done: number, total: number, name: string) => `${done}/${total} ${name}`,
  left: (seconds: number) =>
    seconds < 60 ? `还要约 ${Math.max(1, Math.ceil(seconds))} 秒` : `还要约 ${Math.ceil(seconds / 60)} 分钟`,
};

/** What changing a file did; each line begins with the path. */
export const change = {
  prepared: (count: number, kept: number, repaired: number) =>
    `新框定 ${count} 栏，原有 ${kept} 栏${repaired > 0 ? `，修复 ${repaired} 栏` : ''}；可见文字没有变化。`,
  marked: (count: number) => `已标出 ${count} 处；标记不会打印。`,
  cleared: (count: number) => (count === 0 ? '没有标记，无需清除。' : `已清除 ${count} 处标记。`),
  uncommented: (count: number) => (count === 0 ? '没有要清除的批注。' : `已清除 ${count} 条批注。`),
  commented: (count: number) => `已加 ${count} 条批注；这份副本供退回修改，请不要用它打印。`,
  filled: (count: number) => `已改 ${count} 处。`,
  wouldFill: (count: number) => `将改 ${count} 处；这是预览，没有写文件。`,
  written: (path: string) => `已写入 ${path}。`,
  unchanged: '没有改动，原文件保持不变。',
  notDone: ({ label, reason }: NotDone & { readonly label: string }) => `没有改：${label}（${notDoneReason[reason]}）`,
};

/** The list that `fill` shows: what it writes and what it leaves to the person. */
export const preview = {
  fills: (count: number) => `填“无”（${count} 处）`,
  hints: (count: number) => `删除填写提示（${count} 处）`,
  was: (label: string, text: string) => `${label}（现为“${text}”）`,
  needed: (count: number) => `须由您填写（${count} 处）`,
  wordings: (count: number) => `写法不合要求，加 --wording 可改为“无”（${count} 处）`,
  unlikely: (count: number) => `通常应有内容，确实没有的加 --all 填“无”（${count} 处）`,
  hintsLeft: (count: number) => `留有填写提示，加 --hints 可删除（${count} 处）`,
  nothing: '没有要填“无”的空缺。',
};

/** Letters and rounds. */
export const rounds = {
  two: '请给两轮：wulou compare 第一轮 第二轮，各是一个文件夹、文件或以前的报告（.json、.jsonl）。',
  unreadable: (path: string) => `打不开报告“${path}”，请核对路径后再试。`,
  noReport: (path: string) => `“${path}”不是 wulou check 写出的报告，请用 --format json 或 --format jsonl 另写一份。`,
  partial: (path: string) => `报告“${path}”是用 --only 写的，只有一部分问题，不能用来对照，请去掉 --only 另写一份。`,
  format: (format: string) => `compare 的格式只能是 text、json、csv 或 html，不能是 ${format}，请修改。`,
  noFolder: '请用 -o 指定放通知单的文件夹。',
  refused: (reason: string) => `没有检查，没有写通知单。${reason}`,
  nothing: '没有要退改的，没有写通知单。',
  written: (paths: readonly string[]) => `已写入 ${paths.join('、')}。`,
};

/** What `check` says besides its report. */
export const checking = {
  more: '逐条的问题：加 --verbose 列在这里，或加 --report 结果.html 写成网页。\n',
  tooManyWarnings: (count: number, most: number) => `建议共 ${count} 处，超过 --max-warnings ${most}。\n`,
};

export const commentAuthor = OWN_AUTHOR;
