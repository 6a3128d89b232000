import { describe, expect, it } from '@jest/globals';
import type { FileReport } from '../../../src/report/json.js';
import { createLane, type Thread } from '../../../src/workbench/folder/lane.js';

const clean = (path: string): FileReport => ({ path, form: null, verdict: 'clean', fields: [], findings: [] });

describe('a thread of the page', () => {
  it('gives an answer for every file, whatever became of those before', async () => {
    let started = 0;
    let ended = 0;
    /** Does what the name of the file says. */
    const start = (): Thread => {
      started += 1;
      const thread: Thread = {
        onmessage: null,
        onerror: null,
        terminate: () => {
          ended += 1;
        },
        postMessage: ({ path }: { readonly path: string }) => {
          const tell = (name: 'onmessage' | 'onerror', event: object): void => {
            Reflect.apply(thread[name] ?? (() => undefined), thread, [event]);
          };
          if (path === 'broken') setTimeout(() => tell('onerror', { message: 'broken' }));
          else if (path !== 'hang') setTimeout(() => tell('onmessage', { data: clean(path) }));
        },
      };
      return thread;
    };
    const lane = createLane(start, 0.05);
    const answers: string[] = [];
    for (const path of ['a', 'hang', 'b', 'broken', 'c', 'd']) {
      const file = new File([], path);
      const report = await lane.check({ path, file, asOf: { year: 2023, month: 1, day: 15 } });
      expect(report.path).toBe(path);
      answers.push(report.refusal?.message ?? report.verdict);
    }
    const waiting = lane.check({ path: 'hang', file: new File([], 'hang'), asOf: { year: 2023, month: 1, day: 15 } });
    lane.close();
    answers.push((await waiting).verdict);
    expect(answers).toEqual([
      'clean',
      expect.stringMatching(/^检查这份文件超过 0\.05 秒还没有结束/),
      'clean',
      expect.stringMatching(/^程序内部出错（Error: broken）/),
      'clean',
      'clean',
      'refused',
    ]);
    expect([started, ended]).toEqual([3, 3]);
  });
});
