/** The cover: title, six lines with blanks in their usual shapes, issuer and edition. */
import type { Block } from '../block.js';
import { paragraph, table } from '../block.js';
import { placeholderText, runControl } from '../control.js';
import { textBox } from '../drawing.js';
import type { Inline } from '../inline.js';
import { dressed, inlines, lineInlines, pageBreak, text } from '../inline.js';
import { controlLook } from './controls.js';
import { labelInlines } from './labels.js';
import { COVER_LINES, EDITION, ISSUER, TITLE } from './official.js';
import type { FormContext } from './options.js';

const LINE = { font: '仿宋_GB2312', size: 32 };

/** The value as runs of the line, in its control if the document has them. */
function valueInline(form: FormContext, field: string): Inline {
  const value = form.value(field);
  const shown = typeof value === 'object' && 'blocks' in value ? [] : lineInlines(value);
  const look = controlLook(form, field);
  if (look === null) return inlines(...shown);
  const prompt = look.placeholder === true ? [placeholderText('单击此处填写')] : [];
  return runControl(look, ...(form.isBlank(field) ? prompt : shown));
}

/** Label and blank of one line, without the paragraph around them. */
function lineOf(form: FormContext, label: string, field: string): Inline[] {
  const colon = form.colon ?? '：';
  const name = labelInlines(
    form.printed(label),
    form.labels === 'paragraph-per-character' ? 'spaces' : (form.labels ?? 'plain'),
  );
  const value = valueInline(form, field);
  const blank = form.isBlank(field);
  switch (form.cover) {
    case 'underscores':
      return [...name, text(colon), text(blank ? '________________' : '__'), value, text(blank ? '' : '____________')];
    case 'tabs':
      return [...name, text(colon), dressed({ underline: true }, text('\t'), value, text('\t\t\t'))];
    case 'plain':
      return [...name, text(colon), value];
    default:
      return [
        ...name,
        text(colon),
        dressed(
          { underline: true },
          text(blank ? '              ' : '   '),
          value,
          text(blank ? '              ' : '         '),
        ),
      ];
  }
}

function lines(form: FormContext): Block[] {
  const ordered = form.coverOrder?.flatMap((place) => COVER_LINES.slice(place, place + 1)) ?? COVER_LINES;
  const kept = ordered.filter(([, field]) => form.drop?.includes(field) !== true);
  if (form.cover === 'none') return [];
  if (form.cover === 'table') {
    const rows = kept.map(([label, field]) => ({
      cells: [
        {
          width: 2600,
          blocks: [
            paragraph([...labelInlines(form.printed(label), form.labels ?? 'plain'), text(form.colon ?? '：')], {
              text: LINE,
            }),
          ],
        },
        { width: 5400, blocks: [paragraph([valueInline(form, field)], { text: LINE })] },
      ],
    }));
    return [table(rows, { borders: 'bottom' })];
  }
  if (form.cover === 'one-paragraph') {
    const joined = kept.flatMap(([label, field], index) => [
      ...(index === 0 ? [] : [text('\n')]),
      ...lineOf(form, label, field),
    ]);
    return [paragraph(joined, { text: LINE })];
  }
  const separate = kept.map(([label, field]) => paragraph(lineOf(form, label, field), { text: LINE, left: 840 }));
  return form.cover === 'text-box' ? [paragraph([textBox(...separate)])] : separate;
}

export function coverBlocks(form: FormContext): Block[] {
  const titles = form.title ?? [TITLE];
  const head = [
    paragraph('附件', { text: { font: '黑体', size: 32 } }),
    paragraph(''),
    ...titles.map((title) => paragraph(title, { align: 'center', text: { font: '方正小标宋简体', size: 44 } })),
    paragraph(''),
  ];
  if (form.cover === 'none') return titles.length === 0 ? [] : head;
  return [
    ...head,
    ...lines(form),
    paragraph(''),
    paragraph(ISSUER, { align: 'center', text: LINE }),
    paragraph(form.printed(EDITION), { align: 'center', text: LINE }),
    paragraph([pageBreak]),
  ];
}
