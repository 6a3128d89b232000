import { describe, expect, it } from '@jest/globals';
import { hasWritten, ooxmlIn } from '../../src/diagnosis/answers.js';
import { record, withoutPersons } from '../../src/diagnosis/recorder.js';
import { formatReport, parseReport, type Exchange, type Report } from '../../src/diagnosis/report.js';

const long = (start: string, end = ''): string => start + '甲'.repeat(3000) + end;

const report = (answers: readonly unknown[]): Report => ({
  schema: 1,
  version: '1',
  date: '2026-01-01T00:00:00.000Z',
  environment: { host: 'Word', platform: 'PC', build: '16', mode: '', sets: {}, webview: '', language: '' },
  around: [],
  steps: answers.map((answer) => ({
    id: 'text',
    verdict: 'as-expected',
    seen: { is: true, list: ['甲'] },
    expected: {},
    failure: null,
    exchanges: [{ ms: 1, flags: 1, request: { Actions: [] }, answer }],
  })),
  restored: null,
  byHand: { undo: true },
  ms: 1,
  requests: 2,
});

describe('the report', () => {
  it.each<readonly [string, readonly unknown[]]>([
    ['short texts', ['甲', { b: ['乙'] }]],
    ['long ones alike', [long('a'), { Value: long('a', 'z') }, [long('b')]]],
    ['long ones that have nothing in common', [long('a'), 'b'.repeat(5000), { like: 'no text' }]],
    ['the same twice', [long('a'), long('a')]],
    ['one that goes on where another ends', [long('a'), long('a').slice(0, 2500), long('a') + long('a')]],
  ])('comes back as it was written: %s', (_name, answers) => {
    expect(parseReport(formatReport(report(answers)))).toEqual(report(answers));
  });

  it('writes what is nearly the same once', () => {
    const text = formatReport(report([long('a'), long('b'), long('a', 'c')]));
    expect(text.length).toBeLessThan(long('').length + 2500);
  });
});

describe('what is kept of OOXML', () => {
  const part = (name: string, content: string): string =>
    `<pkg:part pkg:name="${name}" pkg:contentType="x"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
  const whole = (...parts: string[]): string => `<pkg:package xmlns:pkg="x">${parts.join('')}</pkg:package>`;

  it('holds no names of people, and no addresses', () => {
    const kept = withoutPersons(
      whole(
        part('/word/document.xml', '<w:ins w:id="1" w:author="张三" w:date="2022"><w:t>文</w:t></w:ins>'),
        part('/docProps/core.xml', '<dc:creator>张三</dc:creator>'),
        part('/docProps/app.xml', '<Company>某大学</Company>'),
        part('/word/people.xml', '<w15:person w15:author="张三"/>'),
        part(
          '/word/_rels/settings.xml.rels',
          '<Relationship Id="1" Target="file:///C:/Users/zhangsan/a.dotm" TargetMode="External"/>',
        ),
      ),
    );
    expect(kept).not.toMatch(/张三|某大学|zhangsan/);
    expect(kept).toContain('<w:ins w:id="1" w:author="" w:date="2022"><w:t>文</w:t></w:ins>');
  });

  it('is all of it otherwise', () => {
    const text = whole(part('/word/document.xml', '<w:t>w:author="张三" 说</w:t>'));
    expect(withoutPersons('w:author="张三"')).toBe('w:author="张三"');
    expect(withoutPersons(text).length).toBeGreaterThan(60);
    expect(ooxmlIn({ a: [null, 1, { b: text }] })).toBe(text);
  });
});

describe('a request that broke off', () => {
  const set = { ActionType: 4, Name: 'Title', ObjectPathId: 1 };
  const ask = { ActionType: 2, Name: '', ObjectPathId: 1 };
  const insert = { ActionType: 1, Name: '', ObjectPathId: 2 };
  const ObjectPaths = {
    '1': { ObjectPathType: 1, Name: '' },
    '2': { ObjectPathType: 3, Name: 'InsertContentControl' },
  };
  const stopped = (index: number): unknown => ({ Error: { ActionIndex: index } });

  it.each([
    [[set, ask], 0, false],
    [[set, ask], 1, true],
    [[ask, set], 1, false],
    [[insert, set], 0, false],
    [[insert, set], 1, true],
    [[ask], -1, true],
  ] as const)('%j at %d has written: %s', (Actions, index, written) => {
    expect(hasWritten({ Actions, ObjectPaths }, stopped(index))).toBe(written);
  });

  it('may have written where nothing is known', () => {
    expect(hasWritten(undefined, undefined)).toBe(true);
  });
});

describe('the recorder', () => {
  const executor = { executeAsync: (): Promise<unknown> => Promise.resolve({ Body: { Results: [] } }) };

  it('notes what passes an executor that was there, or comes later', async () => {
    for (const isThere of [true, false]) {
      const noted: Exchange[] = [];
      const context = isThere ? { _requestExecutor: executor } : {};
      record(context, (exchange) => noted.push(exchange));
      if (!isThere) Reflect.set(context, '_requestExecutor', executor);
      const wrapped = Reflect.get(context, '_requestExecutor') as typeof executor & {
        executeAsync: (...args: readonly unknown[]) => Promise<unknown>;
      };
      expect(await wrapped.executeAsync('', 1, { Body: { Actions: [] } })).toEqual({ Body: { Results: [] } });
      await Promise.resolve();
      expect(noted.map(({ flags, request, answer }) => [flags, request, answer])).toEqual([
        [1, { Actions: [] }, { Results: [] }],
      ]);
    }
  });

  it('lets an unknown library be', () => {
    const context = { _requestExecutor: 'something else' };
    record(context, () => undefined);
    expect(context._requestExecutor).toBe('something else');
  });
});
