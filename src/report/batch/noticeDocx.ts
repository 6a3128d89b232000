/** 退改通知单 as a Word document, by the docx library: loaded only when one is written. */
import { AlignmentType, convertMillimetersToTwip, Document, type IRunOptions, Packer, Paragraph, TextRun } from 'docx';
import type { NoticeLine } from './notice.js';

/** Half-points: 小四 for text, 小二 for the title (GB/T 9704—2012 has 仿宋; people read these on screens too). */
const sizes = { title: 36, text: 24, heading: 24, item: 22, signature: 24 } as const satisfies Record<
  NoticeLine['kind'],
  number
>;

/** A4 with margins that leave ten findings on a page. */
const MARGIN = convertMillimetersToTwip(22);

export async function noticeDocx(lines: readonly NoticeLine[]): Promise<Uint8Array> {
  const document = new Document({
    creator: '',
    title: lines[0]?.text ?? '',
    styles: {
      default: {
        document: { run: { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: lines.map(paragraphOf),
      },
    ],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function paragraphOf({ kind, text }: NoticeLine, index: number): Paragraph {
  const run: IRunOptions = { text, bold: kind === 'title' || kind === 'heading', size: sizes[kind] };
  const alignment = { title: AlignmentType.CENTER, signature: AlignmentType.RIGHT } as const;
  return new Paragraph({
    children: [new TextRun(run)],
    alignment: kind === 'title' || kind === 'signature' ? alignment[kind] : AlignmentType.BOTH,
    // The addressee stands at the margin, as in letters.
    indent:
      kind === 'text' && index !== 1
        ? { firstLine: 2 * 10 * sizes.text }
        : kind === 'item'
          ? { left: 420, hanging: 420 }
          : {},
    spacing: { before: kind === 'heading' ? 120 : 0, after: kind === 'title' ? 200 : 60, line: 320 },
    keepNext: kind === 'heading',
  });
}
