/**
 * The main job in a Word of some kind, whoever works the pane: a person in a page, or a test at its store. What comes of it is right, or the
 * pane says in a sentence what is not; and nothing that a person wrote is lost.
 */
import { expect } from '@jest/globals';
import { jointLab } from '../../../builder/form/jointLab.js';
import { noBreakHyphen, symbol, text } from '../../../builder/inline.js';
import { deleted } from '../../../builder/revision.js';
import { WordHost } from '../../../host/wordHost.js';
import type { Row, Told } from './cases.js';

/** The pane as the job needs it: each action is over when its promise is. */
export interface JobPane {
  readonly check: () => Promise<void>;
  /** Opens what would be filled, so many places, to look through. */
  readonly preview: (count: number) => Promise<void>;
  readonly fill: (count: number) => Promise<void>;
  /** Takes back a fill of so many places. */
  readonly undoFill: (count: number) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly prepare: () => Promise<void>;
  readonly undoPrepare: () => Promise<void>;
  readonly verdict: () => Promise<string>;
  /** What the last action did. */
  readonly notice: () => Promise<string>;
  /** Everything that is said. */
  readonly text: () => Promise<string>;
}

/** Opens a pane in Word, lets it do the job, and closes it. */
export type WithPane = (host: WordHost, job: (pane: JobPane) => Promise<void>) => Promise<void>;

/** A form with controls: blanks, a wording that stands for 无, a section too long, a deleted word, a locked field. */
const FILLING = jointLab({
  controls: 'block',
  values: {
    'chinese.platform2': '/',
    'foreign.platform2': '',
    'output.plenaryTalks': '',
    'section.8.5': '',
    'section.6': '',
    'section.2.1': [
      text('两校共建，'),
      deleted('独立'),
      symbol('Wingdings', 'F0FE'),
      noBreakHyphen,
      text('联合运行。'),
    ],
    'summary.significance': '研究'.repeat(256),
  },
  controlLooks: { 'section.6': { lock: 'sdtContentLocked' } },
});

/** A form without controls, with something written in it. */
const PREPARING = jointLab({
  blank: true,
  ticks: 'wingdings',
  values: {
    'cover.labName': '中德联合实验室',
    'summary.significance': [text('已经写好的'), symbol('Wingdings', 'F0FE'), noBreakHyphen, text('摘要。')],
  },
});

/** What stands in the paragraphs, read from the XML by itself: no white space, no prompts, no paragraph without any text. */
function written(host: WordHost): string[] {
  const runs = host
    .documentXml()
    .split('</w:p>')
    .map((xml) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, run = '']) => run));
  return runs.map((one) => one.join('').replace(PROMPT, '').replace(/\s/g, '')).filter((line) => line !== '');
}

/** Prompts of empty controls, which nobody wrote. */
const PROMPT = /单击此处填写|单击或点击此处输入文字。/g;
/** What a person had deleted with Track Changes on. */
const DELETED = '>独立</w:delText>';

/** @returns whether the job goes on */
async function goesOn(pane: JobPane, told: Told | undefined): Promise<boolean> {
  if (told === undefined) return true;
  expect(told.says.source.startsWith('^') ? await pane.notice() : await pane.text()).toMatch(told.says);
  return told.ends !== true;
}

/** Check, fill, take back, clear. */
export async function fillInWord({ on, late, filling = {} }: Row, withPane: WithPane): Promise<void> {
  const host = WordHost.open(FILLING, late ? {} : { switches: on });
  const turnOn = (): unknown => late && Object.assign(host.switches, on);
  const before = written(host);
  const filled = [...before.filter((line) => line !== '/'), '无', '无', '无', '无', '无'].sort();
  await withPane(host, async (pane) => {
    await pane.check();
    expect(await pane.verdict()).toBe('有 7 处必改');
    if (!(await goesOn(pane, filling.check))) return;
    await pane.preview(5);
    if (!(await goesOn(pane, filling.preview))) return;
    turnOn();
    await pane.fill(5);
    if (!(await goesOn(pane, filling.fill))) return;
    expect(await pane.notice()).toBe('已填“无” 5 处。');
    // What goes beyond the limit, and the lock.
    expect(await pane.verdict()).toBe('有 2 处必改');
    expect(written(host).sort()).toEqual(filled);
    turnOn();
    await pane.undoFill(5);
    expect(await pane.notice()).toBe('已撤销：填“无” 5 处。');
    expect(await pane.verdict()).toBe('有 7 处必改');
    await pane.clear();
    expect(await pane.notice()).toBe('标记已清除，文字一字未动。');
    expect(/wulou:[\w.]+!/.test(host.documentXml())).toBe(false);
  });
  expect(written(host)).toEqual(before);
  expect(host.documentXml().split(DELETED).length).toBe(2);
}

/** Check, prepare, take that back. */
export async function prepareInWord({ on, late, preparing = {} }: Row, withPane: WithPane): Promise<void> {
  const host = WordHost.open(PREPARING, late ? {} : { switches: on });
  const turnOn = (): unknown => late && Object.assign(host.switches, on);
  host.edit((xml) => xml.replace(/<w:pPr>((?:(?!<w:pPr>).)*?已经写好的)/, '<w:pPr><w:snapToGrid w:val="0"/>$1'));
  const before = written(host);
  await withPane(host, async (pane) => {
    await pane.check();
    if (!(await goesOn(pane, preparing.check))) return;
    expect(await pane.verdict()).toBe('有 65 处必改');
    turnOn();
    await pane.prepare();
    const { prepare = { says: /^已在 68 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。$/ } } = preparing;
    if (!(await goesOn(pane, prepare))) return;
    expect(written(host)).toEqual(before);
    turnOn();
    await pane.undoPrepare();
    expect(await pane.notice()).toBe('已撤销：在文中加栏目记号。');
    expect(await pane.verdict()).toBe('有 65 处必改');
  });
  expect(host.documentXml().includes('wulou:')).toBe(false);
  expect(written(host)).toEqual(before);
}
