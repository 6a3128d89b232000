/** Words of the views: before, while and after checking. */
import type { PackSource } from '../../forms/schema.js';
import type { Severity } from '../../check/finding.js';

export const severityWord = { error: '必改', warning: '建议', manual: '人工核对' } satisfies Record<Severity, string>;

/** What is to be changed is counted in places, what is to be looked at in items. */
const unit = { error: '处', warning: '处', manual: '项' } satisfies Record<Severity, string>;

export const product = '无漏';

/** The official name of the form, as on its cover. */
const formName = '《国际合作联合实验室立项申报书》';

export const ready = {
  heading: '检查立项申报书',
  intro: `逐栏核对${formName}有没有空缺、超字数和填写不合要求的地方，并在文中标出。标记不会打印，也不改动任何文字。`,
  check: '检查',
  checkAgain: '重新检查',
  reopen: '重新打开并检查…',
  noDocument: '请先打开一份申报书',
  noDocumentHint: `可以打开填好的${formName}（.docx），也可以把文件拖进来。`,
  marksLeft: (count: number) => `文中还有 ${count} 处上次检查留下的标记。标记不会打印；不需要了可以清除。`,
};

/** While something is under way. */
export const working = {
  check: '正在检查…',
  fix: '正在填写…',
  undo: '正在撤销…',
  clear: '正在清除标记…',
  prepare: '正在标在文中…',
  mark: '正在更新标记…',
  progress: (done: number, total: number) => `${done} / ${total} 栏`,
  stop: '停止',
  stopping: '正在停止…',
};

export const verdict = {
  errors: (count: number) => `有 ${count} 处必改`,
  printable: '可以打印',
  /** By rules that were drafted from a blank nobody can say that the form may be printed. */
  passed: '按这些规则没有发现问题',
  advised: (count: number) => `按这些规则没有必改，有 ${count} 处建议`,
  incomplete: ({ fields, headings, stretches }: Readonly<Record<'fields' | 'headings' | 'stretches', number>>) =>
    fields > 0
      ? `有 ${fields} 栏没有读到，不能断定`
      : headings > 0
        ? '有标题没有找到，不能断定'
        : `有 ${stretches} 段文字不属于任何一栏，不能断定`,
  toCheck: (open: number) => `没有必改，打印前核对 ${open} 项`,
  /** Nothing else has to be changed. */
  ignored: (errors: number) => `已忽略 ${errors} 处必改项`,
  withIgnored: (verdict: string, errors: number) => `${verdict}，已忽略 ${errors} 处必改项`,
  ignoredHint: '能不能打印，请您决定',
  ignoredToo: (errors: number, others: number) =>
    [errors > 0 ? `已忽略 ${errors} 处必改项` : '', others > 0 ? `已忽略建议 ${others} 处` : '']
      .filter((part) => part !== '')
      .join(' · '),
  stale: '检查后又改过',
  staleHint: '下面的结果可能已不对，请重新检查。',
  after: (count: number) => `打印后 ${count} 项`,
  allTicked: (count: number) => `打印前 ${count} 项已核对`,
  read: (total: number) => `${total} 栏全部读到`,
  unread: (read: number, total: number) => `读到 ${read} / ${total} 栏`,
  at: (time: string) => `检查于 ${time}`,
  modified: (time: string) => `文件修改于 ${time}`,
};

/** Where rules come from that were drafted from a blank. Days in ISO form. */
export function packSource({ drafted, reviewed }: Pick<PackSource, 'drafted' | 'reviewed'>): string {
  const day = (iso: string): string => {
    const [year = '', month = '', date = ''] = iso.split('-');
    return `${Number(year)}年${Number(month)}月${Number(date)}日`;
  };
  return reviewed === undefined
    ? `检查规则由空白表起草（${day(drafted)}），还没有人核对`
    : `检查规则由空白表起草，${day(reviewed)}核对`;
}

/** The one next step of a verdict, on its button. */
export const nextStep = {
  check: '重新检查',
  walk: '逐处修改',
  look: '去核对',
  ignored: '看已忽略的',
  clear: '清除标记',
  after: '看打印后事项',
  checklist: '检查单',
};

/** The first-run card. */
export const welcome = {
  heading: '第一次使用',
  steps: [
    '填好申报书，点“检查”：空缺、超字数和不合要求的地方会列在这里，也标在文中。',
    '没有内容的栏目可以一起填“无”，填前先看一遍，填后可以撤销。',
    '打印前清除标记，文件与检查前一样；标记本来也不会打印。',
  ],
  privacy: '文件不离开本机。',
  skip: '知道了',
};

/** Spoken by screen readers only. */
export const spoken = {
  checked: (errors: number, warnings: number, manualCount: number) =>
    errors > 0
      ? `检查完毕：必改 ${errors} 处，建议 ${warnings} 处，人工核对 ${manualCount} 项。`
      : `检查完毕：没有必改，建议 ${warnings} 处，人工核对 ${manualCount} 项。`,
  stale: '文件在检查后又改过，请重新检查。',
  severity: (severity: Severity, label: string) => `${severityWord[severity]}：${label}`,
  /** “必改第 3 处，共 14 处：签署时间，未填。” */
  position: (severity: Severity, at: number, total: number, label: string, brief: string) =>
    `${severityWord[severity]}第 ${at} ${unit[severity]}，共 ${total} ${unit[severity]}：${label}，${brief}。`,
  filtered: (severity: Severity, count: number) => `只显示${severityWord[severity]}，${count} ${unit[severity]}。`,
  unfiltered: '显示全部。',
};
