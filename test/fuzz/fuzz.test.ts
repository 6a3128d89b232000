/** No file, however spoiled, hangs the program, exhausts memory or ends in anything but a reading or a refusal. */
import { spawn } from 'node:child_process';
import { describe, expect, it, jest } from '@jest/globals';
import { FUZZED_PARTS, FUZZED_ZIPS, isLong, SEED } from '../effort.js';
import type { Summary } from './worker.js';

jest.setTimeout(isLong ? 3_600_000 : 180_000);

/** MiB of old objects a worker may hold; with the parser, the compiler and buffers around it its whole memory stays below the other. */
const HEAP = 512;
const MEMORY = 1024;
/** Milliseconds in which the slowest file is done on a machine that does other things too; a sound form takes a tenth of a second. */
const SLOWEST = 60_000;

/** @throws Error naming the seed of the file that the worker did not survive */
function run(kind: 'zip' | 'parts', count: number): Promise<Summary> {
  const args = [
    `--max-old-space-size=${HEAP}`,
    '--import',
    'tsx',
    'test/fuzz/worker.ts',
    kind,
    String(SEED),
    String(count),
  ];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  let isLate = false;
  let watch: NodeJS.Timeout | undefined;
  const rewind = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      isLate = true;
      worker.kill('SIGKILL');
    }, SLOWEST);
  };
  rewind();
  worker.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-10_000);
    rewind();
  });
  worker.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  return new Promise((resolve, reject) => {
    worker.on('close', (code) => {
      clearTimeout(watch);
      const lines = said.trim().split('\n');
      const last = lines.at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last) as Summary);
      else reject(new Error(`${kind} ${last}: ${isLate ? 'no end' : complaint.slice(0, 4000)}`));
    });
  });
}

describe(`spoiled files (seed ${SEED})`, () => {
  it('whose zip is spoiled are refused or read, in bounded time and memory', async () => {
    const { outcomes, memory } = await run('zip', FUZZED_ZIPS);
    expect(memory).toBeLessThan(MEMORY);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(FUZZED_ZIPS);
    // Neither all refused nor all read: the spoiling reaches past the first check.
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['zip-corrupt', 'read']));
  });

  it('whose XML is spoiled are refused or read, in bounded time and memory', async () => {
    const { outcomes, memory } = await run('parts', FUZZED_PARTS);
    expect(memory).toBeLessThan(MEMORY);
    expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(FUZZED_PARTS);
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['xml-malformed', 'read']));
  });
});
