/** Whole processes: the command line as people start it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, passedTime } from './measure.js';
import type { BenchDocument } from './reading.js';
import { type Row, sized, timed, title } from './table.js';

/** @throws Error when the check does not end with findings or none, so that no failure is taken for speed. */
function checkByCli(cli: string, file: string, nodeOptions: readonly string[] = []): string {
  const { status, stderr } = spawnSync(process.execPath, [...nodeOptions, cli, 'check', file, '--format', 'json'], {
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`wulou check ${file}: exit ${status ?? 'none'}\n${stderr}`);
  return stderr;
}

const REPORT_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))';

/** Peak resident memory in MB. */
function peakMemory(cli: string, file: string): number {
  const kilobytes = /peak=(\d+)/u.exec(checkByCli(cli, file, ['--import', REPORT_MEMORY]))?.[1];
  return Number(kilobytes ?? NaN) / 1024;
}

/** In the order of the documents: whole process as a multiple of `node -e 0`, and memory in MB. */
const AIMS = [
  { ratio: 1.5, memory: 60 },
  { ratio: '', memory: 110 },
];

export async function processRows(dist: string, documents: readonly BenchDocument[]): Promise<Row[]> {
  const cli = join(dist, 'wulou.cjs');
  if (!existsSync(cli)) return [title('命令行 / command line：请先运行 npm run build（run the build first）')];
  const folder = mkdtempSync(join(tmpdir(), 'wulou-bench-'));
  try {
    const rows: Row[] = [title('命令行，整个进程 / command line, whole process')];
    const node = (...args: string[]) => spawnSync(process.execPath, args);
    const help = await interleave(
      { node: () => node('-e', '0'), help: () => node(cli, '--help') },
      { rounds: 15, budget: 20_000, clock: passedTime },
    );
    rows.push(timed('--help', help.help, 'node -e 0', help.node));
    for (const [index, { name, file }] of documents.entries()) {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, file);
      const times = await interleave(
        { node: () => node('-e', '0'), check: () => checkByCli(cli, path) },
        { rounds: 15, budget: 20_000, clock: passedTime },
      );
      rows.push(timed(`check ${name}`, times.check, 'node -e 0', times.node, AIMS[index]?.ratio));
      rows.push(sized('  内存峰值 / peak memory', peakMemory(cli, path), 'MB', AIMS[index]?.memory));
    }
    const [form] = documents;
    if (form !== undefined) rows.push(await manyRow(cli, join(folder, 'many'), form.file));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MANY = 500;

/** A research office's folder: all processors against one. */
async function manyRow(cli: string, folder: string, form: Uint8Array): Promise<Row> {
  mkdirSync(folder);
  for (let index = 0; index < MANY; index++) writeFileSync(join(folder, `${index}.docx`), form);
  const check = (...options: string[]) => spawnSync(process.execPath, [cli, 'check', folder, ...options]);
  const times = await interleave(
    { one: () => check('--jobs', '1'), all: () => check() },
    { rounds: 3, budget: 120_000, clock: passedTime },
  );
  return timed(`check ${MANY} 份 / files`, times.all, '--jobs 1', times.one, 0.6);
}
