/** Sections 一 to 八 with their subsections, hints and bodies. */
import type { Block, ParagraphLook } from '../block.js';
import { paragraph, table } from '../block.js';
import type { Inline } from '../inline.js';
import { text } from '../inline.js';
import { LISTS } from '../styles.js';
import { inBlockControl } from './controls.js';
import type { Heading, Section } from './official.js';
import { SECTIONS } from './official.js';
import type { FormContext } from './options.js';

const BODY = { font: '仿宋_GB2312', size: 28 };
const HINT = { font: '楷体_GB2312', size: 24, color: '0070C0' };

function headingLook(form: FormContext, level: 0 | 1): ParagraphLook {
  const style = level === 0 ? ('heading1' as const) : ('heading2' as const);
  const numbered = form.headingNumbers === 'automatic' ? { list: { id: LISTS.headings, level } } : {};
  if (form.headingNumbers === 'from-style') return { style };
  switch (form.headings ?? 'style') {
    case 'style':
      return { style, ...numbered };
    case 'bold':
      return { text: { bold: true, size: level === 0 ? 32 : 28 }, ...numbered };
    case 'plain':
      return { text: BODY, ...numbered };
  }
}

function headingText(form: FormContext, heading: Heading, level: 0 | 1): string {
  const title = form.printed(heading.title);
  if ((form.headingNumbers ?? 'typed') !== 'typed') return title;
  if (form.headingText !== undefined) return form.headingText(heading.number, title);
  return level === 0 ? `${heading.number}、${title}` : `${heading.number} ${title}`;
}

function headingBlock(form: FormContext, heading: Heading, level: 0 | 1): Block {
  const look = headingLook(form, level);
  const inHeading = form.hints === 'in-heading' && heading.hint !== undefined && heading.field !== 'section.7';
  const runs: Inline[] = [text(headingText(form, heading, level))];
  if (inHeading) runs.push(text(`  ${heading.hint.join('')}`, HINT));
  return paragraph(runs, look);
}

/** Body of a heading's field: hints where they stand on their own, then the applicant's text. */
function bodyBlocks(form: FormContext, heading: Heading): Block[] {
  const field = heading.field;
  if (field === undefined) return [];
  const blank = form.isBlank(field);
  const own = form.hints !== 'none' && (form.hints !== 'in-heading' || field === 'section.7');
  const showHint = own && (blank || form.hintsLeft?.includes(field) === true);
  const hints = showHint ? (heading.hint ?? []).map((hint) => paragraph(form.printed(hint), { text: HINT })) : [];
  const value = form.value(field);
  const blocks =
    typeof value === 'object' && 'blocks' in value
      ? value.blocks
      : blank
        ? hints.length > 0
          ? []
          : [paragraph('', { text: BODY })]
        : typeof value === 'string'
          ? value.split('\n').map((line) => paragraph(line, { firstLine: 200, text: BODY }))
          : [paragraph(value, { firstLine: 200, text: BODY })];
  return inBlockControl(form, field, [...hints, ...blocks]);
}

function inBox(blocks: readonly Block[]): Block[] {
  return [table([{ cells: [{ width: 9000, blocks }] }]), paragraph('')];
}

function subsectionBlocks(form: FormContext, heading: Heading): Block[] {
  if (heading.field !== undefined && form.drop?.includes(heading.field) === true) return [];
  const blocks = [headingBlock(form, heading, 1), ...bodyBlocks(form, heading)];
  return form.layout === 'boxed-subsections' ? inBox(blocks) : blocks;
}

function sectionBlocks(form: FormContext, section: Section): Block[] {
  if (section.field !== undefined && form.drop?.includes(section.field) === true) return [];
  const heading = form.dropHeadings?.includes(section.number) === true ? [] : [headingBlock(form, section, 0)];
  if (form.layout === 'rows') {
    const rows = section.subsections
      .filter((one) => one.field === undefined || form.drop?.includes(one.field) !== true)
      .map((one) => ({
        cells: [
          { width: 2400, blocks: [headingBlock(form, one, 1)] },
          { width: 6600, blocks: bodyBlocks(form, one) },
        ],
      }));
    return [...heading, ...bodyBlocks(form, section), ...(rows.length === 0 ? [] : [table(rows)])];
  }
  const content = [
    ...heading,
    ...bodyBlocks(form, section),
    ...section.subsections.flatMap((one) => subsectionBlocks(form, one)),
  ];
  return form.layout === 'boxed' ? inBox(content) : content;
}

export function sectionsBlocks(form: FormContext): Block[] {
  return SECTIONS.flatMap((section) => sectionBlocks(form, section));
}
