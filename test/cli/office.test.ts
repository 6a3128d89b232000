/** What a research office does with a folder, as whole outputs: `npx jest -u test/cli/office.test.ts` writes them anew. */
import '@microsoft/jest-sarif';
import { afterAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { comparisonSchema } from '../../src/report/batch/compare';
import { type JsonReport, reportSchema } from '../../src/report/json';
import { writeFirstRound, writeSecondRound } from './office';
import { Folder, posix } from './testFolder';
import { runIn, type Result } from './testTerminal';

const folder = new Folder();
afterAll(() => folder.remove());
writeFirstRound(folder);
writeSecondRound(folder);

const wulou = (...argv: string[]): Promise<Result> => runIn(folder, argv);
const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.read(name));
/** The blank form's 67 findings of one kind are left out of what is kept, and all but two of the fields. */
const short = (report: JsonReport): JsonReport => ({
  ...report,
  files: report.files
    .filter(({ path }) => !path.includes('空表'))
    .map((file) => ({ ...file, fields: file.fields.slice(0, 2) })),
});

/** What is read of a log that its schema allows. */
interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: object };
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly {
      readonly partialFingerprints: object;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly index: number } };
      }[];
    }[];
  }[];
}

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });
async function expectValid(html: string): Promise<void> {
  const { results } = await validator.validateString(html);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
  ).toEqual([]);
  expect(html).not.toMatch(/<script|https?:|javascript:/);
}

describe('wulou check of the first round', () => {
  const reports = ['txt', 'json', 'jsonl', 'csv', 'html', 'sarif'].flatMap((kind) => ['--report', `r.${kind}`]);
  let result: Result;

  it('shows one line a file, and what was not checked with the reason', async () => {
    result = await wulou('check', '第一轮', ...reports);
    expect([result.code, result.stderr]).toEqual([2, '']);
    expect(posix(result.stdout)).toMatchSnapshot();
    expect(text('r.txt')).toBe(result.stdout);
  });

  it('writes JSON that passes its schema, and as many lines of it as there are files', () => {
    const whole = reportSchema.parse(JSON.parse(text('r.json')));
    const lines = text('r.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => reportSchema.parse(JSON.parse(line)));
    expect(lines.flatMap(({ files }) => files)).toEqual(whole.files);
    expect(lines.every(({ files }) => files.length === 1)).toBe(true);
    expect(short(whole)).toMatchSnapshot();
  });

  it('writes CSV for Excel', () => {
    expect(text('r.csv').charCodeAt(0)).toBe(0xfeff);
    expect(text('r.csv')).toMatchSnapshot();
  });

  it('writes a valid page that needs no script', async () => {
    await expectValid(text('r.html'));
    expect(text('r.html')).toMatchSnapshot();
  });

  it('writes SARIF that its schema allows, with fingerprints that are the same from round to round', async () => {
    const log = JSON.parse(text('r.sarif')) as SarifLog;
    (expect(log) as unknown as { toBeValidSarifLog(): void }).toBeValidSarifLog();
    const [run] = log.runs;
    const blank = run?.artifacts.findIndex(({ location }) => decodeURIComponent(location.uri).includes('空表'));
    const results = run?.results.filter(
      (result) => result.locations[0]?.physicalLocation.artifactLocation.index !== blank,
    );
    expect({
      ...run,
      tool: { driver: { ...run?.tool.driver, version: '', semanticVersion: '' } },
      results,
    }).toMatchSnapshot();
    const prints = run?.results.map(({ partialFingerprints, ...result }) =>
      JSON.stringify([result.locations[0]?.physicalLocation, partialFingerprints]),
    );
    expect(new Set(prints).size).toBe(prints?.length);
    const again = await wulou('check', '第一轮', '--format', 'sarif', '--as-of', '2023-01-15');
    expect(again.stdout).toBe(text('r.sarif'));
  });

  it('lists less when it is asked to, and counts all the same', async () => {
    const { code, stdout } = await wulou('check', '第一轮/东海大学.docx', '--only', '必改', '--no-ground');
    expect(code).toBe(1);
    expect(stdout).toMatch(/（必改 2，建议 0，人工核对 \d+）/);
    expect(stdout.match(/^ {2}\S+/gm)).toEqual(['  必改', '  必改']);
    expect(stdout).not.toMatch(/依据/);
    const none = await wulou('check', '第一轮/东海大学.docx', '--only', 'over-limit', '--format', 'json');
    expect(reportSchema.parse(JSON.parse(none.stdout))).toMatchObject({
      only: ['over-limit'],
      files: [{ verdict: 'findings', findings: [] }],
    });
  });

  it('ends with 1 when there are more suggestions than allowed', async () => {
    const one = '第一轮/提示没删.docm';
    const { warning = 0 } =
      reportSchema.parse(JSON.parse(text('r.json'))).files.find(({ path }) => posix(path) === one)?.summary ?? {};
    expect(warning).toBeGreaterThan(0);
    expect((await wulou('check', one, '--max-warnings', '0')).stderr).toBe(
      `建议共 ${warning} 处，超过 --max-warnings 0。\n`,
    );
    expect((await wulou('check', one, '--max-warnings', String(warning))).stderr).toBe('');
  });
});

describe('wulou notice', () => {
  it('writes a letter for each file that has to be sent back, and says why there is none for the others', async () => {
    const { code, stdout, stderr } = await wulou(
      'notice',
      '第一轮',
      '-o',
      '通知',
      '--until',
      '2023-02-10',
      '--from',
      '科研院 李老师 025-84890000',
    );
    expect(code).toBe(2);
    expect(posix(stdout + stderr)).toMatchSnapshot();
    expect(text('通知/东海大学（退改通知单）.txt')).toMatchSnapshot();
    expect(text('通知/提示没删（退改通知单）.txt')).toMatchSnapshot();
  });

  // That Office's schemas allow it: `test/schemas/schemas.test.ts`.
  it('says the same in the Word document', () => {
    const xml = new TextDecoder().decode(
      unzipSync(folder.read('通知/东海大学（退改通知单）.docx'))['word/document.xml'],
    );
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph.replace(/<[^>]+>/g, ''));
    expect(paragraphs).toEqual(
      text('通知/东海大学（退改通知单）.txt')
        .split('\n')
        .filter((line) => line !== ''),
    );
  });

  it('of the second round lists what is left, and says what was mended', async () => {
    expect((await wulou('notice', '第二轮', '--since', '第一轮', '-o', '再次')).code).toBe(2);
    expect(text('再次/改好了（退改通知单）.txt')).toMatchSnapshot();
    expect(folder.list().filter((name) => name.startsWith('再次/'))).toEqual([
      '再次/改好了（退改通知单）.docx',
      '再次/改好了（退改通知单）.txt',
      '再次/申报书（修改稿）（退改通知单）.docx',
      '再次/申报书（修改稿）（退改通知单）.txt',
    ]);
  });
});

describe('wulou compare', () => {
  it('tells of each file what was mended, is left, is new and was changed besides', async () => {
    const { code, stdout, stderr } = await wulou(
      'compare',
      '第一轮',
      '第二轮',
      '--report',
      'c.json',
      '--report',
      'c.csv',
      '--report',
      'c.html',
    );
    expect([code, stderr]).toEqual([2, '']);
    expect(posix(stdout)).toMatchSnapshot();
    expect(
      comparisonSchema.parse(JSON.parse(text('c.json'))).pairs.map(({ by, sure }) => [by, sure]),
    ).toMatchSnapshot();
    expect(text('c.csv')).toMatchSnapshot();
    await expectValid(text('c.html'));
    expect(text('c.html')).toMatchSnapshot();
  });

  it('takes a report of an earlier check, whole ones only', async () => {
    const { stdout } = await wulou('compare', 'r.jsonl', '第二轮');
    expect(stdout).toBe((await wulou('compare', '第一轮', '第二轮')).stdout);
    await wulou('check', '第一轮', '--only', '必改', '--format', 'json', '-o', '一部分.json');
    expect((await wulou('compare', '一部分.json', '第二轮')).stderr).toMatch(/是用 --only 写的/);
    expect((await wulou('compare', '没有.json', '第二轮')).stderr).toMatch(/打不开报告/);
    folder.write('别的.json', '{}');
    expect((await wulou('compare', '别的.json', '第二轮')).stderr).toMatch(/不是 wulou check 写出的报告/);
  });
});
