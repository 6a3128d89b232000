/** Words of reports about several files, in Simplified Chinese. */

import type { CalendarDate } from '../text/dates.js';
import { severityWord } from './pane/views.js';

/** A table with a line for each file or finding. */
export const table = {
  columns: {
    file: '文件',
    name: '实验室名称',
    unit: '依托单位',
    error: severityWord.error,
    warning: severityWord.warning,
    verdict: '结论',
    severity: '级别',
    part: '部分',
    field: '栏目',
    message: '问题和改法',
    ground: '依据',
    rule: '规则',
  },
  ground: (ground: string) => `依据：${ground}`,
  total: ({ all, clean, findings, refused }: Readonly<Record<'all' | 'clean' | 'findings' | 'refused', number>>) =>
    `共 ${all} 个文件：有必改 ${findings} 个，没有必改 ${clean} 个，没有检查 ${refused} 个。`,
  notChecked: '没有检查的：',
  others: (endings: readonly (readonly [string, number])[]) => {
    const count = endings.reduce((sum, [, one]) => sum + one, 0);
    const kinds = endings.map(([ending, one]) => `${ending === '' ? '没有后缀' : ending} ${one} 个`).join('，');
    return `文件夹里另有 ${count} 个文件不是文档，没有看：${kinds}。`;
  },
};

/** The page about several files. */
export const page = {
  title: '申报书检查结果',
  asOf: (date: string) => `日期按 ${date} 判断。`,
  total: table.total,
  only: (names: readonly string[]) => `只列出：${names.join('、')}。结论和个数仍是全部检查的。`,
  made: '由“无漏”在本机检查，文件未上传。',
};

/** What a research office sends back to a laboratory. */
export const notice = {
  title: '申报书退改通知单',
  addressee: (name: string, unit: string) =>
    name === '' ? `${unit === '' ? '申报人' : unit}：` : `${name}${unit === '' ? '' : `（${unit}）`}：`,
  opening: (form: string, file: string, errors: number) =>
    errors > 0
      ? `您报送的《${form}》（文件“${file}”）已经看过，有 ${errors} 处需要修改`
      : `您报送的《${form}》（文件“${file}”）已经看过，没有必须修改的地方，有几处请再看一看`,
  until: (date: string) => `，请在 ${date}前改好，重新报送`,
  please: '，请改好后重新报送',
  stop: '。',
  since: (mended: number, left: number) =>
    left === 0 ? `上次指出的 ${mended} 处都已改好。` : `上次指出的问题已改好 ${mended} 处，还有 ${left} 处没有改。`,
  must: (count: number) => `需要修改（${count} 处）`,
  should: (count: number) => `建议再看一看（${count} 处）`,
  look: (count: number) => `请您核对，软件不能断定（${count} 处）`,
  isNew: '（上次没有）',
  ground: (where: string) => `（依据：${where}）`,
  reminders: (labels: readonly string[]) => `打印、报送前还请核对：${labels.join('；')}。`,
  from: (from: string) => `如有疑问，请联系：${from}。`,
  thanks: '谢谢配合。',
  date: ({ year, month, day }: CalendarDate) => `${year}年${month}月${day}日`,
  fileName: (base: string) => `${base}（退改通知单）`,
};

/** Two rounds side by side. */
export const comparison = {
  title: '两轮对照',
  columns: {
    first: '第一轮文件',
    second: '第二轮文件',
    name: '实验室名称',
    mended: '已改好',
    still: '还没改',
    added: '新出现',
    changed: '另有改动',
    verdict: '第二轮结论',
    what: '情况',
    severity: '级别',
    label: '栏目',
    detail: '内容',
  },
  headings: {
    mended: '已改好',
    still: '还没改',
    added: '新出现',
    changed: '第一轮没有问题、第二轮改动过的栏目',
  },
  was: (before: string, after: string) => `“${before}” → “${after}”`,
  empty: '（空）',
  unsure: '两份文件是不是同一份申报书，软件不能断定，请核对',
  why: {
    id: '文档编号相同',
    name: '实验室名称相同',
    file: '文件名相同',
    likeness: '实验室名称相同的不止一份，按内容最像的对上',
  },
  notComparable: '有一轮没有检查成，不能对照',
  onlyFirst: (count: number) => `第二轮没有交的（${count} 份）：`,
  onlySecond: (count: number) => `第一轮没有的（${count} 份）：`,
  total: (pairs: number, mended: number, still: number, added: number, changed: number) =>
    `对上 ${pairs} 份：已改好 ${mended} 处，还没改 ${still} 处，新出现 ${added} 处，另有改动 ${changed} 栏。`,
};
