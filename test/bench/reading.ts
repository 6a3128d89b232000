/** From the file to the findings, whole and in steps. */
import { zlibCodec } from '../../src/cli/codec.js';
import { formById, forms } from '../../src/forms/index.js';
import type { Codec } from '../../src/ooxml/zip/codec.js';
import { portableCodec } from '../../src/ooxml/zip/portable.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import { check } from '../../src/rules/index.js';
import type { CalendarDate } from '../../src/text/dates.js';
import { inflate, inflateAndSax, inflateAndScan } from './floors.js';
import { interleave } from './measure.js';
import { type Row, timed, title } from './table.js';

export const AS_OF: CalendarDate = { year: 2023, month: 1, day: 10 };

export interface BenchDocument {
  readonly name: string;
  readonly file: Uint8Array;
  readonly rounds: number;
}

/** Number of findings. */
export function checked(file: Uint8Array, codec: Codec = portableCodec): number {
  const story = readStory(OoxmlPackage.open(file, codec).storyParts());
  const located = locateForm(story, forms);
  const form = formById(located.form);
  return check(contentOf(story, located, form), form, AS_OF).length;
}

export async function readingRows({ name, file, rounds }: BenchDocument): Promise<Row[]> {
  const parts = OoxmlPackage.open(file).storyParts();
  const story = readStory(parts);
  const located = locateForm(story, forms);
  const form = formById(located.form);
  const content = contentOf(story, located, form);
  const times = await interleave(
    {
      inflate: () => inflate(file),
      floor: () => inflateAndScan(file),
      sax: () => inflateAndSax(file),
      whole: () => checked(file),
      zlib: () => checked(file, zlibCodec),
      open: () => OoxmlPackage.open(file).storyParts(),
      story: () => readStory(parts),
      locate: () => locateForm(story, forms),
      content: () => contentOf(story, located, form),
      rules: () => check(content, form, AS_OF),
    },
    { rounds, budget: 20_000 },
  );
  const row = (what: string, time: number, aim?: number): Row =>
    timed(what, time, '解压+解码+<> / inflate+decode+<>', times.floor, aim);
  return [
    title(`${name}：读取并检查 / read and check`),
    timed('读取并检查 / read+check', times.whole, '解压 / inflate', times.inflate),
    timed('读取并检查 / read+check', times.whole, 'saxes', times.sax),
    row('读取并检查 / read+check', times.whole, 1.5),
    row('  同，用 zlib（命令行）/ by zlib', times.zlib),
    row('  解压、解码 / unpack', times.open),
    row('  解析 / parse', times.story),
    row('  定位 / locate', times.locate),
    row('  内容 / content', times.content),
    row('  规则 / rules', times.rules),
    row('只用 saxes 走一遍 / saxes alone', times.sax),
  ];
}
