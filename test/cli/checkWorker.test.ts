import { afterAll, describe, expect, it } from '@jest/globals';
import { CheckWorker } from '../../src/cli/checkWorker.js';
import type { FileReport } from '../../src/report/json.js';
import { Folder } from './testFolder.js';

const asOf = { year: 2023, month: 1, day: 15 };
const folder = new Folder();
afterAll(() => folder.remove());

/** A process that does what the name of the file says. */
const script = folder.write(
  'worker.cjs',
  `process.on('message', ({ item: { path } }) => {
     if (path === 'hang') for (;;);
     if (path === 'memory') for (const all = []; ;) all.push(new Array(1000).fill(path));
     if (path === 'exit') process.exit(3);
     if (path === 'throw') throw new Error('broken');
     process.send({ path, form: null, verdict: 'clean', fields: [], findings: [] });
   });`,
);

const item = (path: string) => ({ path, file: path, below: path });
const said = ({ verdict, refusal }: FileReport): string => refusal?.message ?? verdict;

describe('a process that checks', () => {
  it('gives an answer for every file, whatever became of those before', async () => {
    const worker = new CheckWorker(script, { seconds: 2, memory: 32 });
    const answers: string[] = [];
    for (const path of ['a', 'a', 'hang', 'b', 'hang', 'memory', 'c', 'exit', 'd', 'throw', 'e']) {
      answers.push(said(await worker.check({ item: item(path), asOf, packs: [] })));
    }
    worker.close();
    expect(answers.map((answer) => answer.replace(/，可能不是.*/, ''))).toEqual([
      'clean',
      'clean',
      '检查这份文件超过 2 秒还没有结束',
      'clean',
      '检查这份文件超过 2 秒还没有结束',
      '检查这份文件要用的内存超过 32 MB 的上限',
      'clean',
      expect.stringMatching(/^程序内部出错（Error: exit 3）/),
      'clean',
      expect.stringMatching(/^程序内部出错（Error: exit 1）/),
      'clean',
    ]);
  });
});
