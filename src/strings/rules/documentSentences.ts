/** Sentences about the document: what is left in it, gone from it or locked, and what only a person can check. */
import type { RuleId } from '../../check/finding.js';
import type { RuleMessage } from '../../check/messages.js';
import type { DocumentContent } from '../../document/content.js';
import { allQuoted, value, values, where } from './quote.js';
import type { Sentence, SentenceInput } from './quote.js';

/** What is left, if it has any text. */
function texts({ data }: SentenceInput): string {
  const shown = values(data, 'texts');
  if (shown.length === 0) return '';
  return `（${allQuoted(shown)}${Number(value(data, 'count')) > shown.length ? '等' : ''}）`;
}

const protections = {
  'read-only': '只读',
  forms: '只能填写窗体',
  comments: '只能加批注',
  'tracked-changes': '修改都记为修订',
} satisfies Record<Exclude<DocumentContent['protection'], 'none'>, string>;

function protection(data: SentenceInput['data']): string {
  const kinds: Readonly<Record<string, string>> = protections;
  return kinds[value(data, 'protection')] ?? '限制编辑';
}

const reminder = { default: ({ data }: SentenceInput) => value(data, 'text') };

export const documentSentences = {
  'revision-left': {
    default: (f) => `${where(f)}还有 ${value(f.data, 'count')} 处修订没有接受或拒绝${texts(f)}，请处理后再打印。`,
    unread: () => '软件没能读出文档里是否还有修订，请在“审阅”中核对，处理后再打印。',
  },
  'comment-left': {
    default: (f) => `${where(f)}还有 ${value(f.data, 'count')} 条批注${texts(f)}，可能随文打印，请处理后删除。`,
    unread: () => '软件没能读出文档里是否还有批注，请在“审阅”中核对，删除后再打印。',
  },
  'highlight-left': {
    default: (f) => `${where(f)}还有 ${value(f.data, 'count')} 处突出显示${texts(f)}，会随文打印，请取消突出显示。`,
    unread: () => '软件没能读出文档里是否还有突出显示，请核对，取消后再打印。',
  },
  'hidden-text': {
    default: (f) => `${where(f)}有 ${value(f.data, 'count')} 处隐藏文字${texts(f)}，打印时看不到，请删除或取消隐藏。`,
    unread: () => '软件没能读出文档里是否有隐藏文字，请显示编辑标记后核对。',
  },
  'missing-field': {
    default: ({ label }) => `没有找到“${label}”一栏，可能已被删除，请对照官方申报书补上。`,
  },
  'missing-section': {
    default: ({ label }) => `没有找到标题“${label}”，可能已被删除或改写，请对照官方申报书补上。`,
  },
  'control-missing': {
    default: ({ name }) => `${name}的内容控件不见了，无法在此标出和填写，请重新准备文档。`,
    partly: ({ data }) => `还有 ${value(data, 'count')} 栏没有内容控件，无法标出和填写，可以再准备一次；不影响打印。`,
  },
  'control-duplicate': {
    default: ({ name, data }) =>
      `${name}的内容控件有 ${value(data, 'count')} 个（多因复制了表格行或整段），请重新准备文档。`,
  },
  protected: {
    default: ({ data }) =>
      `文档限制编辑（${protection(data)}），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。`,
    field: ({ name }) => `${name}的内容控件已锁定，无法标出和填写，请在控件属性中取消锁定。`,
  },
  'signature-needed': reminder,
  'attachment-needed': reminder,
  'policy-check': reminder,
} satisfies Partial<{ readonly [R in RuleId]: Readonly<Record<RuleMessage<R>, Sentence>> }>;
