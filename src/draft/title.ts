/** The title of a form, wherever it stands: over it, on several lines, behind its table, or in the table's first row. */
import type { Paragraph, Story } from '../ooxml/story/story.js';
import { closeUp, isLine, itemsOf, type Line } from './words/lineText.js';
import { rankOf, UNNUMBERED } from './words/numbering.js';
import { isSigned } from './words/words.js';

/** How the title of a form ends. */
const KIND =
  /(?:申请|申报|推荐|报名|登记|审批|审核|审查|呈批|备案|汇总|鉴定|考核|认定|检查|评审|评估|规划|总结|计划|任务|合同|协议|意见|信息|统计|结题|验收|开题|中期|反馈|评价|确认|报告|立项|承诺|回执|调查|预算|变更|延期|终止|情况|简况|履历|自荐|提名|申诉)?(?:简)?(?:表|书|报告|材料|正文|文本|回执|函|单)$/u;
const YEAR_NOTE = /[（(][^（()）]*(?:年|版|级|用|样本|模板|样表)[^（()）]*[）)]$/u;
const ATTACHED = /^附\s*[件表录]?\s*[\d一二三四五六七八九十]*\s*[:：]?\s*/u;
const LONGEST_TITLE = 60;
const MOST_LINES = 3;

const clean = (text: string): string => closeUp(text.replace(/_+/gu, ' ')).replace(/[—–-]+$/u, '');
const bare = (text: string): string => clean(text.replace(ATTACHED, '')).replace(YEAR_NOTE, '');

function isTitle(text: string): boolean {
  const title = bare(text);
  return (
    KIND.test(title) &&
    title.length >= 3 &&
    title.length <= LONGEST_TITLE &&
    rankOf(text) === UNNUMBERED &&
    !/[:：。；，]/u.test(title) &&
    !isSigned(title) &&
    !/^[（(]/u.test(title)
  );
}

/** A line above that the title goes on from: the name of the programme, or of who issues it. */
function mayPrecede(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_TITLE &&
    !/[:：。；，,]/u.test(text) &&
    rankOf(text) === UNNUMBERED &&
    !/^附|^[（(]|号$|^\d+$/u.test(text) &&
    !/的通知$/u.test(text)
  );
}

export interface FoundTitle {
  readonly title: string;
  readonly paragraphs: ReadonlySet<Paragraph>;
}

/** @param before the first table that is filled in, or the first line: titles above it come first, the nearest of them */
export function findTitle(story: Story, first: number): FoundTitle {
  const outside = itemsOf(story.blocks).filter(isLine);
  const isBefore = ({ paragraph }: Line): boolean => paragraph.index < first;
  const before = outside.filter(isBefore);
  const behind = outside.filter((line) => !isBefore(line));
  const inside = story.blocks.find((block) => block.kind === 'table')?.rows[0]?.cells[0]?.blocks ?? [];
  const lines = itemsOf(inside).filter(isLine);
  const found = titleAmong(before, outside) ?? titleAmong(behind, outside) ?? titleAmong(lines, lines);
  return found ?? { title: '', paragraphs: new Set() };
}

function isRepeatedBelow(line: Line, last: Line, all: readonly Line[]): boolean {
  return all.some(({ text, paragraph }) => paragraph.index > last.paragraph.index && clean(text) === clean(line.text));
}

function titleAmong(lines: readonly Line[], all: readonly Line[]): FoundTitle | null {
  const printed = lines.filter(({ isBlank }) => !isBlank);
  const at = printed.findLastIndex(({ text, paragraph }) => isTitle(text) && paragraph.listLabel === '');
  const last = printed[at];
  if (last === undefined) return null;
  const above: Line[] = [];
  for (let index = at - 1; index >= 0 && above.length < MOST_LINES - 1; index -= 1) {
    const line = printed[index];
    const next = above[0] ?? last;
    if (line === undefined || !mayPrecede(clean(line.text)) || next.paragraph.index - line.paragraph.index > 2) break;
    if (KIND.test(bare(line.text)) && !/计划$/u.test(bare(line.text))) break;
    // Who issues the form signs the cover below: not a part of the title.
    if (isRepeatedBelow(line, last, all)) break;
    above.unshift(line);
  }
  const own = [...above, last];
  const title = own
    .map(({ text }, index) => (index === own.length - 1 ? bare(text) : clean(text.replace(ATTACHED, ''))))
    .join('');
  const notes = printed.slice(at + 1, at + 2).filter(({ text }) => /^[（(][^（()）]*[）)]$/u.test(clean(text)));
  return { title, paragraphs: new Set([...own, ...notes].map(({ paragraph }) => paragraph)) };
}
