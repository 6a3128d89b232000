/** Saving a changed document, and marking one, which reads it again after each write. */
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { zlibCodec } from '../../src/cli/codec.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { deflateAndCopy } from './floors.js';
import { interleave } from './measure.js';
import type { BenchDocument } from './reading.js';
import { type Row, timed, title } from './table.js';

export async function writingRows({ name, file, rounds }: BenchDocument): Promise<Row[]> {
  const portable = OoxmlPackage.open(file);
  const node = OoxmlPackage.open(file, zlibCodec);
  const source = `${portable.text(portable.mainPart) ?? ''}\n`;
  const changes = new Map([[portable.mainPart, source]]);
  const times = await interleave(
    {
      floor: () => deflateAndCopy(file, source),
      save: () => portable.save(changes),
      zlib: () => node.save(changes),
      open: () => DocxDocument.open(file, 'form.docx'),
      mark: async () => {
        const document = DocxDocument.open(file, 'form.docx');
        await document.mark([{ field: 'cover.labName', severity: 'error', title: '未填：实验室名称' }]);
        await document.clear();
      },
    },
    { rounds: Math.min(rounds, 20), budget: 20_000 },
  );
  return [
    title(`${name}：写 / write`),
    timed('保存 / save', times.save, '复制+zlib / copy+zlib', times.floor, 2.2),
    timed('保存，用 zlib（命令行）/ by zlib', times.zlib, '复制+zlib / copy+zlib', times.floor, 1.5),
    timed('打开、标记、清除 / open+mark+clear', times.mark, '打开 / open', times.open),
  ];
}
