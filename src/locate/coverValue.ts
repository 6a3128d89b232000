/** Where the value of a line of the cover ends: it may run over the lines below, or stand there alone. */
import type { FormField } from '../forms/schema.js';
import { isBlank } from '../text/blank.js';
import { isFurniture } from '../text/furniture.js';
import { normaliseLabel } from '../text/labels.js';
import type { Leaf, Outline } from './outline.js';
import { shownText, type FieldParagraph } from './place.js';
import type { Story } from '../ooxml/story/story.js';

/** “填报日期：” and the like: a line of its own, not the continuation of the value above. */
const FOREIGN_LABEL = /^[^:]{1,14}:/u;
/** What units are called; of a name that is none of them nobody can tell what it is doing below an empty line. */
const UNIT_NAME =
  /大学|学院|学校|研究[院所]|科学院|实验室|中心|公司|集团|医院|[厅部委局司]$|\b(?:universit|institut|college|school|academy|laborator|cent(?:er|re)\b|ministry|department|hospital)/iu;

/**
 * Lines below that carry on the value: a long name often runs over two underlined lines. Not below a line left empty to fill in; below
 * one that is merely empty what is no such value by its looks is doubtful.
 * @param end leaf of the next label
 */
export function valueBelow(
  outline: Outline,
  field: FormField,
  label: Leaf,
  own: FieldParagraph,
  end: number,
  endings: ReadonlySet<string>,
): { readonly below: FieldParagraph[]; readonly isDoubtful: boolean } {
  const below: FieldParagraph[] = [];
  const [first = '', ...more] = shownText(own.pieces).split('\n');
  const isEmpty = isBlank(first);
  if (!isDrawnBlank(outline.story, own)) {
    for (let index = label.index + 1; index < end; index += 1) {
      const leaf = outline.leaves[index];
      if (leaf === undefined || leaf.cell !== label.cell) break;
      const { paragraph } = leaf;
      const text = normaliseLabel(paragraph.text);
      if (text === '' || endings.has(text) || FOREIGN_LABEL.test(text)) break;
      if (isCoverFurniture(paragraph.text) && !(field.kind === 'phone' && PHONE.test(text))) break;
      below.push({ paragraph, pieces: paragraph.pieces, official: [], shared: false });
    }
  }
  const value = [...more, ...below.map(({ paragraph }) => paragraph.text)].join('\n');
  return { below, isDoubtful: isEmpty && !isBlank(value) && !looksLikeValue(field, value) };
}

function looksLikeValue({ kind }: FormField, text: string): boolean {
  if (kind === 'phone') return PHONE.test(normaliseLabel(text));
  return kind === 'email' ? /[@＠]/u.test(text) : UNIT_NAME.test(text);
}

/** How a telephone number begins, and no date does; without white space. */
const PHONE = /(?:^|[^\d])(?:[+(]|0\d|1[3-9])(?:\D?\d){6}/u;

/** Nothing but white space on a line to write on: underlined, typed, or drawn by a tab with a leader. */
function isDrawnBlank({ source }: Story, { paragraph, pieces }: FieldParagraph): boolean {
  if (!pieces.every(({ text, placeholder }) => placeholder || isBlank(text))) return false;
  const { start, end } = paragraph.properties ?? { start: 0, end: 0 };
  const hasLeader = / (?:[\w.-]+:)?leader="(?!none)/u.test(source.slice(start, end));
  return pieces.some(
    ({ kind, text, run, placeholder }) =>
      placeholder || run.underlined || /[^\s]/u.test(text) || (kind === 'tab' && hasLeader),
  );
}

/** A date, a page number, a remark in brackets, which draft it is, who printed it: lines of a cover that are nobody's name. */
function isCoverFurniture(text: string): boolean {
  const line = text.trim();
  return isFurniture(line) || /^[(（[［【〔].*[)）\]］】〕]$/u.test(line) || MAKER.test(line) || DRAFT.test(line);
}

/** “东海理工大学 编制”, “XX大学制”. */
const MAKER = /(?:编制|印制|监制|编印|[\s　]制|[部厅局司校院处年月学]制)$/u;
/** “第二稿”, “送审稿”, “第1版”, “Draft 2”, with a date behind at most. */
const DRAFT = /^(?:\p{Script=Han}{0,4}\d{0,2}[稿版]本?|(?:draft|version|rev(?:ision)?)\b[\s.\d]*)[\s\d年月日./-]*$/iu;
