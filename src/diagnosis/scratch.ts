/**
 * The scratch file of 诊断, `assets/forms/diagnosis.docx`: the blank form and, behind it, a page with what the steps ask about. The template
 * script writes this page; the steps find their way by its tags.
 */

export const SCRATCH_FILE = 'diagnosis.docx';

/** Heading of the page. */
export const SCRATCH_TITLE = '无漏诊断页';

/** Controls of the page, by what they are there for, and what stands in them. */
export const scratchTexts = {
  /** Around a paragraph of text; behind it stand a line, a line off the grid and a locked control. */
  text: '原文',
  /** Shows its prompt. */
  prompt: '单击此处填写',
  /** Neither its text nor itself may be changed by the user. */
  locked: '锁定',
  outer: '外层',
  nested: '内层',
  /** No rich text: a box to be ticked. */
  box: '☐',
  /** In a cell; the cell behind it holds nothing but its empty paragraph. */
  cell: '空格',
} as const;
export type ScratchName = keyof typeof scratchTexts;

export const scratchTags = Object.fromEntries(
  Object.keys(scratchTexts).map((name) => [name, `diagnosis.${name}`]),
) as Readonly<Record<ScratchName, string>>;

/** Lines of the page that a step puts a control into or around. */
export const scratchLines = { label: '标签：', value: '值', offGrid: '不对齐网格' } as const;

/**
 * The lines with what is more, or less, than plain text: each reads `<label><甲><that><乙>`, and so it is believed to be given as text.
 * Control characters as in https://learn.microsoft.com/office/vba/api/word.range.text
 */
export const scratchStretches = [
  { id: 'symbol', label: '诊断·符号：', given: '甲(乙' },
  { id: 'picture', label: '诊断·图片：', given: '甲/乙' },
  { id: 'hidden', label: '诊断·隐藏：', given: '甲隐乙' },
  { id: 'hyphen', label: '诊断·连字符：', given: '甲\u001e乙' },
  { id: 'deleted', label: '诊断·删除：', given: '甲乙' },
  { id: 'field', label: '诊断·域：', given: '甲域乙' },
  { id: 'note', label: '诊断·脚注：', given: '甲\u0002乙' },
  { id: 'box', label: '诊断·文本框：', given: '甲/乙' },
] as const;

export type StretchId = (typeof scratchStretches)[number]['id'];

/** Begins every line that is looked at for its text. */
export const STRETCH = '诊断·';
