/**
 * Is this document the form? Shared labels prove little: every application asks for 姓名 and 联系电话, and a sibling (验收申请书,
 * 任务书) of the same laboratory repeats whole parts. What decides is the title that governs the part found, then how much of the
 * form stands there.
 */
import type { Form } from '../forms/schema.js';
import { normaliseLabel } from '../text/labels.js';
import type { Leaf, Outline } from './outline.js';

/** How a title looks that names another document. */
const OTHER_TITLE =
  /(?:申报书|申请书|申请表|申报表|推荐书|推荐表|任务书|计划书|建设书|合同书?|协议书?|验收书|报告书?|评审书|评估书|登记表|汇总表|审批表|审查表|检查表|核对表|一览表|简表|清单|指南|回执|承诺书|意见书|意见表|方案|报名表|备案表|认定表|考核表|呈批表|总结表|规划表|计划表|鉴定表|评议表|评审表|确认表|委托书|同意书|责任书|保证书|标书)(?:\([^()]*\))?$/u;
const LONGEST_TITLE = 40;
/** Fewer characters behind the common beginning are no other title: “国际合作联合实验室建设”. */
const LEAST_REST = 3;
/** A title may be set on up to so many lines. */
const TITLE_LINES = 3;
/** A heading number in front shows a heading, not a title. */
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\(?[一二三四五六七八九十\d]+\)|\d+[.、]|附件)/u;

export interface Title {
  /** Text as it stands, for messages. */
  readonly text: string;
  readonly leaf: number;
  /** `own`: the form's title alone · `variant`: with a year or words around it · `other`: of another document. */
  readonly kind: 'own' | 'variant' | 'other';
}

/** Titles among the leaves before `end`, in order. */
export function titlesBefore(outline: Outline, form: Form, end: number): Title[] {
  const own = normaliseLabel(form.title);
  const parts = new Set(form.parts.map((part) => normaliseLabel(part.label)));
  const titles: Title[] = [];
  const texts = outline.leaves
    .slice(0, end)
    .map((leaf) =>
      leaf.index >= outline.first && isTitleLeaf(leaf) ? withoutQuotes(normaliseLabel(leaf.paragraph.text)) : '',
    );
  // Lines that were read as part of a title above.
  let consumed = -1;
  texts.forEach((text, leaf) => {
    if (text === '' || leaf <= consumed) return;
    const joined = [text];
    const ends = [leaf];
    for (let next = leaf + 1; joined.length < TITLE_LINES && next < texts.length; next += 1) {
      const more = texts[next] ?? '';
      if (more === '') {
        if (outline.leaves[next]?.paragraph.text.trim() !== '') break;
        continue;
      }
      joined.push(`${joined.at(-1) ?? ''}${more}`);
      ends.push(next);
    }
    const whole = joined.indexOf(own);
    const match = whole >= 0 ? whole : joined.findIndex((candidate) => isVariant(candidate, own));
    // A line above that is no part of it: the title is found where it stands.
    const isBelow = whole < 0 && match > 0 && (texts[ends[match] ?? -1] ?? '').includes(own);
    if (match >= 0 && !isBelow) {
      titles.push({ text: joined[match] ?? own, leaf, kind: whole >= 0 ? 'own' : 'variant' });
      consumed = ends[match] ?? leaf;
    } else if (isOtherTitle(text, own) && !parts.has(text)) titles.push({ text, leaf, kind: 'other' });
  });
  if (titles.length > 0) return titles;
  return texts.flatMap((text, leaf) => {
    const next = texts.slice(leaf + 1).find((other) => other !== '') ?? '';
    const kin = [text, `${text}${next}`].find((candidate) => text !== '' && isKinTitle(candidate, own));
    return kin === undefined ? [] : [{ text: kin, leaf, kind: 'other' as const }];
  });
}

/** “《…立项申报书》”: a title in title marks. */
function withoutQuotes(text: string): string {
  return text.replace(/^《([^《》]*)》$/u, '$1');
}

/**
 * Begins as this form's title does and goes on otherwise: “国际合作联合实验室年度考核表”. Asked only where no other title stands, since
 * the name of the programme may stand above the title.
 */
function isKinTitle(text: string, own: string): boolean {
  const subject = own.slice(0, Math.ceil(own.length / 2));
  const at = text.indexOf(subject);
  if (at < 0 || text.length > LONGEST_TITLE || NUMBERED.test(text) || text.includes(':')) return false;
  let shared = subject.length;
  while (shared < own.length && text[at + shared] === own[shared]) shared += 1;
  const rest = text.slice(at + shared);
  return rest.length >= LEAST_REST && !rest.startsWith('(');
}

/** A title of another kind of document, or one about the form: “…立项申报书形式审查表”. */
function isOtherTitle(text: string, own: string): boolean {
  if (NUMBERED.test(text) || text.includes(':')) return false;
  return OTHER_TITLE.test(text) || (text.includes(own) && text.length <= LONGEST_TITLE);
}

function isTitleLeaf(leaf: Leaf): boolean {
  const { paragraph } = leaf;
  return !paragraph.inToc && paragraph.text.length <= 2 * LONGEST_TITLE && !/[。；;]/u.test(paragraph.text);
}

/** “2024年国际合作联合实验室立项申报书”, “教育部…立项申报书(2024年度)”: the title stands whole and nothing behind it names another document. */
function isVariant(text: string, own: string): boolean {
  const at = text.indexOf(own);
  if (at < 0 || text.length > LONGEST_TITLE || NUMBERED.test(text)) return false;
  const after = text.slice(at + own.length);
  return after === '' || /^(?:\([^()]*\)|\d{4}年?(?:度|版)?)$/u.test(after);
}

/** Whether these titles and this much of the form, each 0..1, make a document the form. */
export function isForm(
  title: Title | undefined,
  share: Readonly<Record<'table' | 'headings' | 'cover', number>>,
): boolean {
  const whole = 0.45 * share.table + 0.4 * share.headings + 0.15 * share.cover;
  if (title === undefined) return whole >= 0.6;
  if (title.kind === 'own') return whole >= 0.2;
  return title.kind === 'variant' && whole >= 0.35;
}
