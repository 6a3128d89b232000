/** The ways to check a file, each giving the same shape of answer: what is read in every field, and every finding. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { DocumentError } from '../../src/document/error.js';
import { formOf } from '../../src/forms/index.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { checker } from '../../src/pane/store/checker.js';
import { createPaneStore } from '../../src/pane/store/paneStore.js';
import { tellOf } from '../../src/report/batch/checkOne.js';
import { reportFile, reportSchema, type FieldReport, type FileReport } from '../../src/report/json.js';
import type { Told, ToldFinding } from '../../src/report/toldFinding.js';
import { verdictOf } from '../../src/report/verdict.js';
import { connectTo } from '../adapters/word/opened.js';
import { WordHost } from '../host/wordHost.js';
import { memory } from '../pane/opened.js';
import { choose } from './choose.js';
import { type PaneData, settled } from './paneData.js';
import { browser, origin } from './stage.js';
import { WordPane } from './wordPane.js';

/** `refusal`: why it was not checked, as people are told. */
export type Answer =
  | { readonly refusal: string }
  | {
      readonly fields: readonly FieldReport[];
      readonly findings: FileReport['findings'];
      readonly shown: ReturnType<typeof shownOf>;
    };

/** Answers by file name, for those files of this folder that can be brought before it at all. */
export type Surface = (folder: string, files: readonly string[]) => Promise<ReadonlyMap<string, Answer>>;

/** The day of all checks, as a date and as the moment that the clock of a page shows. */
const DAY = '2023-01-10';
const DAY_PARTS = { year: 2023, month: 1, day: 10 };
const NOON = new Date(2023, 0, 10, 12);

/** What people are shown beyond the findings: the verdict, the groups, what 填“无” would do, marks and comments. Findings by their keys. */
function shownOf(told: Told) {
  const keys = (findings: readonly ToldFinding[]): string[] => findings.map(({ key }) => key);
  const { blanks, wordings, unlikely, hints, needed } = told.fill;
  return {
    verdict: verdictOf(told),
    groups: told.groups.map(({ label, findings }) => [label, keys(findings)]),
    manual: [keys(told.manual.before), keys(told.manual.after)],
    fill: [blanks, wordings, unlikely, hints, needed].map(keys),
    marks: told.marks,
    comments: told.comments,
  };
}

function answerOf(report: FileReport, told: Told): Answer {
  return { fields: report.fields, findings: inOneOrder(report.findings), shown: shownOf(told) };
}

/** A report goes through the document, a pane by parts and what people look at last. */
function inOneOrder(findings: FileReport['findings']): FileReport['findings'] {
  const key = (finding: FileReport['findings'][number]): string => JSON.stringify(finding);
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export const commandLine: Surface = async (folder, files) => {
  const output = join(folder, 'report.json');
  const paths = files.map((file) => join(folder, file));
  const args = ['dist/wulou.cjs', 'check', ...paths, '--format', 'json', '--as-of', DAY, '-o', output];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const report = reportSchema.safeParse(JSON.parse(readFileSync(output, 'utf8')));
  if (!report.success) throw new Error(`no report: ${stderr}`);
  const answers = new Map<string, Answer>();
  for (const file of report.data.files) {
    const name = basename(file.path);
    if (file.refusal !== undefined) answers.set(name, { refusal: file.refusal.message });
    else answers.set(name, answerOf(file, await tellOf(DocxDocument.open(readFileSync(file.path), name), DAY_PARTS)));
  }
  return answers;
};

export const workbench: Surface = async (folder, files) => {
  const page = await browser.newPage();
  await page.clock.setFixedTime(NOON);
  await page.goto(origin);
  await page.locator('section.docx').first().waitFor();
  const answers = new Map<string, Answer>();
  for (const file of files) answers.set(file, await checkInWorkbench(page, join(folder, file)));
  return answers;
};

export async function checkInWorkbench(page: Page, path: string): Promise<Answer> {
  const name = basename(path);
  await choose(page, path);
  const refused = `没有打开“${name}”：`;
  const data = await settled(page, name, refused);
  if (data !== null) return answerFromPane(data);
  const sentence = await page.getByText(refused).first().textContent();
  await page.getByRole('button', { name: '关闭' }).first().click();
  return { refusal: (sentence ?? '').replace(refused, '') };
}

/** The task pane in Word. */
export const wordPane: Surface = async (folder, files) => {
  let pane: WordPane | undefined;
  const answers = await inWord(folder, files, async (host) => {
    if (pane === undefined) pane = await WordPane.open(host, { now: NOON });
    else await pane.show(host);
    await pane.check();
    return pane.data();
  });
  await pane?.closeAll();
  return answers;
};

/** What the task pane shows in Word, without a page around it. */
export const wordStore: Surface = (folder, files) =>
  inWord(folder, files, async (host) => {
    const load = () => Promise.resolve(checker);
    const store = createPaneStore({ load, now: () => NOON, storage: memory() });
    store.open(connectTo(host));
    await store.check();
    const { refusal, result } = store.getState();
    store.open(null);
    return { refusal: refusal?.sentence ?? null, told: result };
  });

/** Files that Word itself would not open have no answer. */
async function inWord(
  folder: string,
  files: readonly string[],
  check: (host: WordHost) => Promise<Pick<PaneData, 'refusal' | 'told'>>,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const file of files) {
    const host = hostOf(join(folder, file));
    if (host !== null) answers.set(file, answerFromPane(await check(host)));
  }
  return answers;
}

/**
 * Null for a file that no Word opens, and for one swollen by white space between its elements: Word drops it, this host hands it on, and
 * Microsoft's library trims an answer in a time that grows with the square of its white space.
 */
function hostOf(path: string): WordHost | null {
  const bytes = new Uint8Array(readFileSync(path));
  if (isTooLarge(bytes)) return null;
  try {
    return WordHost.open(bytes);
  } catch {
    return null;
  }
}

function isTooLarge(bytes: Uint8Array): boolean {
  try {
    OoxmlPackage.open(bytes).storyParts();
    return false;
  } catch (error) {
    return error instanceof DocumentError && error.code === 'zip-too-large';
  }
}

/** The pane's own data in the shape of the report. */
function answerFromPane({ refusal, told }: Pick<PaneData, 'refusal' | 'told'>): Answer {
  if (refusal !== null) return { refusal };
  if (told === null) throw new Error('nothing was checked');
  return answerOf(reportFile('', told, formOf(told.content)), told);
}
