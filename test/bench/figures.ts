/** What is measured and against which floor; prints the table. Figures in ms move with the machine, ratios much less. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { check } from '../../src/check/engine.js';
import { formById, forms } from '../../src/forms/index.js';
import { contentOf } from '../../src/ooxml/content.js';
import { locateForm } from '../../src/ooxml/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package.js';
import { readStory } from '../../src/ooxml/readStory.js';
import { countWords, type TextParagraph } from '../../src/text/words.js';
import { filledForm, largeForm, mixedText } from './documents.js';
import { deflateAndCopy, inflateAndScan, sumOfUnits } from './floors.js';
import { interleave } from './measure.js';
import { checkByCli, hasCli, peakMemory, startNode } from './processes.js';
import { table, type Row } from './table.js';

const AS_OF = { year: 2023, month: 1, day: 10 };
const DRESS = { eastAsiaHint: true, eastAsiaFont: true, symbol: false };

const paragraph = (text: string): TextParagraph => ({ runs: [{ text, ...DRESS }], listLabel: '' });

function checked(file: Uint8Array): number {
  const story = readStory(OoxmlPackage.open(file).storyParts());
  const located = locateForm(story, forms);
  const form = formById(located.form);
  return check(contentOf(story, located, form), form, AS_OF).length;
}

const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(time < 100 ? 1 : 0));

/** @param aim the greatest ratio we want to see; null where there is none */
function row(name: string, time: number, floorName: string, floor: number, aim: number | null): Row {
  const ratio = time / floor;
  const verdict = aim === null ? '' : `≤${aim} ${ratio <= aim ? '✓' : '✗'}`;
  return [name, milliseconds(time), milliseconds(floor), floorName, `${ratio.toFixed(2)}×`, verdict];
}

async function counting(): Promise<Row[]> {
  const text = mixedText(3_500_000);
  const fields = Array.from({ length: 60 }, (_, index) => mixedText(560 + index).slice(index));
  const paragraphs = fields.map((field) => [paragraph(field)]);
  const whole = [paragraph(text)];
  const times = await interleave(
    {
      floor: () => sumOfUnits(text),
      words: () => countWords(whole),
      fieldFloor: () => fields.reduce((sum, field) => sum + sumOfUnits(field), 0),
      fields: () => paragraphs.reduce((sum, field) => sum + countWords(field).words, 0),
    },
    { rounds: 60, budget: 6000 },
  );
  return [
    row('字数 10 MB / count 10 MB', times.words, 'charCodeAt', times.floor, 1.5),
    row('字数 60×500 字 / 60 texts', times.fields, 'charCodeAt', times.fieldFloor, null),
  ];
}

async function reading(name: string, file: Uint8Array, rounds: number): Promise<Row[]> {
  const parts = OoxmlPackage.open(file).storyParts();
  const story = readStory(parts);
  const located = locateForm(story, forms);
  const form = formById(located.form);
  const content = contentOf(story, located, form);
  const texts = content.fields.map((field) => field.paragraphs);
  const times = await interleave(
    {
      floor: () => inflateAndScan(file),
      whole: () => checked(file),
      open: () => OoxmlPackage.open(file).storyParts(),
      story: () => readStory(parts),
      locate: () => contentOf(story, locateForm(story, forms), form),
      rules: () => check(content, form, AS_OF),
      count: () => texts.map((paragraphs) => countWords(paragraphs).words),
    },
    { rounds, budget: 20_000 },
  );
  const floor = 'inflate+decode+<>';
  return [
    row(`${name}：读取并检查 / read+check`, times.whole, floor, times.floor, 1.5),
    row('  解压 / unzip', times.open, floor, times.floor, null),
    row('  解析 / parse', times.story, floor, times.floor, null),
    row('  定位 / locate', times.locate, floor, times.floor, null),
    row('  规则 / rules', times.rules, 'count 字', times.count, null),
  ];
}

async function writing(name: string, file: Uint8Array, rounds: number): Promise<Row> {
  const ooxml = OoxmlPackage.open(file);
  const source = `${ooxml.text(ooxml.mainPart) ?? ''}\n`;
  const times = await interleave(
    {
      floor: () => deflateAndCopy(file, source),
      save: () => ooxml.save(new Map([[ooxml.mainPart, source]])),
    },
    { rounds, budget: 10_000 },
  );
  return row(`${name}：保存 / save`, times.save, 'copy+zlib', times.floor, 2.2);
}

async function marking(name: string, file: Uint8Array, rounds: number): Promise<Row> {
  const times = await interleave(
    {
      open: () => DocxDocument.open(file, 'form.docx'),
      mark: async () => {
        const document = DocxDocument.open(file, 'form.docx');
        await document.mark([{ field: 'cover.labName', severity: 'error', title: '未填：实验室名称' }]);
        await document.clear();
      },
    },
    { rounds, budget: 20_000 },
  );
  return row(`${name}：打开、标记、清除 / open+mark+clear`, times.mark, 'open', times.open, null);
}

async function processes(files: Readonly<Record<string, Uint8Array>>): Promise<Row[]> {
  if (!hasCli()) return [['命令行 / CLI：请先运行 npm run build（run the build first）', '', '', '', '', '']];
  const folder = mkdtempSync(join(tmpdir(), 'wulou-bench-'));
  try {
    const rows: Row[] = [];
    for (const [index, [name, file]] of Object.entries(files).entries()) {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, file);
      const times = await interleave(
        { node: startNode, check: () => checkByCli(path) },
        { rounds: 15, budget: 20_000 },
      );
      rows.push(row(`${name}：命令行 / CLI check`, times.check, 'node -e 0', times.node, index === 0 ? 1.5 : null));
      const memory = peakMemory(path);
      const aim = index === 0 ? 60 : 110;
      rows.push([
        `${name}：内存峰值 / peak memory`,
        `${memory.toFixed(0)} MB`,
        '',
        '',
        '',
        `≤${aim} MB ${memory <= aim ? '✓' : '✗'}`,
      ]);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const form = filledForm();
  const large = largeForm();
  const [small, big] = ['填好的申报书 / form', '3,000 控件 / 3,000 controls'];
  const size = OoxmlPackage.open(large).text('word/document.xml')?.length ?? 0;
  const rows: Row[] = [
    ['', 'ms', '底线 floor ms', '底线 floor', '倍数 ratio', '目标 aim'],
    ...(await counting()),
    ...(await reading(small, form, 60)),
    ...(await reading(big, large, 15)),
    await writing(small, form, 60),
    await writing(big, large, 9),
    await marking(small, form, 15),
    await marking(big, large, 7),
    ...(await processes({ [small]: form, [big]: large })),
  ];
  console.log(`Node ${process.version}；3,000 控件的 document.xml：${(size / 1e6).toFixed(1)} M 字符 / units\n`);
  console.log(table(rows));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
