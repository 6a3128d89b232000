/** What is left in a document and would print, or hide text, on the final copy: a rule for each kind. */
import { defineDocumentRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import type { Leftover, OutsideWhere } from '../document/content.js';
import { grouped } from '../document/grouped.js';
import { allQuoted, placeOf } from './reading/quote.js';

const kinds = [
  {
    id: 'revision-left',
    kind: 'revision',
    mark: '有修订',
    description: '还有未接受、未拒绝的修订，会随文打印或带出修改痕迹；同一栏目只报一次；读不出时请人工核对。',
    says: (count: number, texts: string) => `还有 ${count} 处修订没有接受或拒绝${texts}，请处理后再打印。`,
    unread: '软件没能读出文档里是否还有修订，请在“审阅”中核对，处理后再打印。',
  },
  {
    id: 'comment-left',
    kind: 'comment',
    mark: '有批注',
    description: '还有批注，可能随文打印；同一栏目只报一次；读不出时请人工核对。',
    says: (count: number, texts: string) => `还有 ${count} 条批注${texts}，可能随文打印，请处理后删除。`,
    unread: '软件没能读出文档里是否还有批注，请在“审阅”中核对，删除后再打印。',
  },
  {
    id: 'highlight-left',
    kind: 'highlight',
    mark: '有突出显示',
    description: '还有突出显示（荧光笔）的文字，会随文打印；同一栏目只报一次；读不出时请人工核对。',
    says: (count: number, texts: string) => `还有 ${count} 处突出显示${texts}，会随文打印，请取消突出显示。`,
    unread: '软件没能读出文档里是否还有突出显示，请核对，取消后再打印。',
  },
  {
    id: 'hidden-text',
    kind: 'hidden-text',
    mark: '有隐藏文字',
    description: '有隐藏文字，打印时看不到；同一栏目只报一次；读不出时请人工核对。',
    says: (count: number, texts: string) => `有 ${count} 处隐藏文字${texts}，打印时看不到，请删除或取消隐藏。`,
    unread: '软件没能读出文档里是否有隐藏文字，请显示编辑标记后核对。',
  },
] as const;

/** Texts shown in a message at most; the rest is in the count. */
const SHOWN = 3;

/** `texts`: the first few, without doubles. */
type Left = Said<{ count: number; texts: readonly string[]; where: OutsideWhere | 'field' }>;

/** One finding for each field (outside: each place and part) in which something of this kind is left; one to look where reading cannot see them. */
export const leftovers = kinds.map(({ id, kind, mark, description, says, unread }) =>
  defineDocumentRule({
    id,
    severity: 'warning',
    description,
    mark,
    says: {
      default: (f: Left) => {
        const shown = f.texts.length === 0 ? '' : `（${allQuoted(f.texts)}${f.count > f.texts.length ? '等' : ''}）`;
        return placeOf(f) + says(f.count, shown);
      },
      unread: () => unread,
    },

    *check({ document, say }) {
      for (const group of groupsOf(document.leftovers.filter((leftover) => leftover.kind === kind))) {
        const [first] = group;
        if (first === undefined) continue;
        const { field, place, where = 'elsewhere' } = first;
        const texts = [...new Set(group.map(({ text }) => text.trim()).filter((text) => text !== ''))].slice(0, SHOWN);
        const data = { count: group.length, texts };
        yield field === null
          ? say.default({ ...data, where }, { place })
          : say.default({ ...data, where: 'field' }, { place, field });
      }
      if (document.unjudged.includes(kind)) {
        yield say.unread({}, { severity: 'manual', place: { part: '', paragraph: null } });
      }
    },
  }),
);

/** By field; outside of fields by where and part. */
function groupsOf(leftovers: readonly Leftover[]): Iterable<Leftover[]> {
  return grouped(leftovers.map((own) => [own.field ?? ` ${own.where ?? ''} ${own.place.part}`, own] as const)).values();
}
