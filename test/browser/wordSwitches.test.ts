/**
 * The main job in Words of every kind: with each switch of the host turned on in turn, what comes of it in the pane is right, or the pane
 * says in a sentence what is not; and nothing that a person wrote is lost.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { jointLab } from '../builder/form/jointLab.js';
import { text } from '../builder/inline.js';
import { deleted } from '../builder/revision.js';
import { type SwitchName, type Switches, switches } from '../host/switches.js';
import { WordHost } from '../host/wordHost.js';
import { launchChromium } from './chromium.js';
import { serve, type StaticServer } from './staticServer.js';
import { WordPane } from './wordPane.js';

jest.setTimeout(60_000);

/** A form with controls: blanks, a wording that stands for 无, a section too long, a deleted word, a locked field. */
const FILLING = jointLab({
  controls: 'block',
  values: {
    'chinese.platform2': '/',
    'foreign.platform2': '',
    'output.plenaryTalks': '',
    'section.4.1': '',
    'section.6': '',
    'section.2.1': [text('两校共建，'), deleted('独立'), text('联合运行。')],
    'summary.significance': '研究'.repeat(256),
  },
  controlLooks: { 'section.6': { lock: 'sdtContentLocked' } },
});

/** A form without controls, with something written in it. */
const PREPARING = jointLab({
  blank: true,
  values: { 'cover.labName': '中德联合实验室', 'summary.significance': '已经写好的摘要。' },
});

/** What the pane says at a step of a job, and whether the job can go on. */
interface Told {
  /** From its beginning (`^`): what the last action did; else anywhere in the pane. */
  readonly says: RegExp;
  readonly ends?: true;
}

interface Case {
  readonly on: readonly Partial<Switches>[];
  /** Turned on right before each step that writes, since it turns itself off. */
  readonly late?: true;
  /** Where filling does not go as in an ordinary Word. */
  readonly filling?: { readonly check?: Told; readonly preview?: Told; readonly fill?: Told };
  /** Where preparing does not; left out where the switch has nothing to do with preparing. */
  readonly preparing?: { readonly check?: Told; readonly prepare?: Told; readonly unprepare?: Told };
}

const REFUSED: Told = { says: /^Word 不允许改动这份文档.*文档没有改动，请启用编辑或另存一份后再试。$/, ends: true };

const cases: Readonly<Record<SwitchName, Case>> = {
  placeholderAsText: { on: [{ placeholderAsText: false }], preparing: {} },
  allControlTypes: { on: [{ allControlTypes: true }] },
  ooxmlThrows: {
    on: [{ ooxmlThrows: true }],
    preparing: { check: { says: /Word 没有交出文档内容，无法检查.*文档没有改动。/s, ends: true } },
  },
  ooxmlWithoutSettings: { on: [{ ooxmlWithoutSettings: true }] },
  ooxmlWithoutNumbering: { on: [{ ooxmlWithoutNumbering: true }] },
  paragraphSeparator: { on: [{ paragraphSeparator: '\n' }], preparing: {} },
  deletedInText: { on: [{ deletedInText: true }] },
  changeTrackingMissing: {
    on: [{ changeTrackingMissing: true, trackChanges: true }],
    filling: { preview: { says: /“修订”开着，这里关不掉：写入的内容会成为修订。/ } },
  },
  trackChanges: { on: [{ trackChanges: true }], preparing: {} },
  annotationsRefused: { on: [{ annotationsRefused: true }] },
  lockedWritesRefused: { on: [{ lockedWritesRefused: true }] },
  snapToGridRefused: {
    on: [{ snapToGridRefused: true }],
    preparing: {
      prepare: { says: /^已准备好，框定了 67 栏.*\n1 处没有改（写入后核对不符）：基本信息表 \/ 建设意义及发展目标。$/ },
      unprepare: { says: /^已移除 67 个控件/ },
    },
  },
  placeholderWriteRefused: {
    // An empty control would print Word's own prompt, so it is rather not made.
    on: [{ placeholderWriteRefused: true }],
    preparing: {
      prepare: { says: /^已准备好，框定了 19 栏.*\n49 处没有改（此处不支持）：/ },
      unprepare: { says: /^已移除 19 个控件/ },
    },
  },
  idsChange: { on: [{ idsChange: true }], preparing: {} },
  delay: { on: [{ delay: 100 }] },
  failWrite: { on: [{ failWrite: 3 }], late: true, preparing: {} },
  failOnce: { on: [{ failOnce: { when: 'before' } }, { failOnce: { when: 'after' } }], late: true, preparing: {} },
  readOnly: {
    on: [{ readOnly: true }],
    filling: { check: { says: /7 处没有在文中标出，请看下面的列表。/ }, fill: REFUSED },
    preparing: { prepare: REFUSED },
  },
  keepsPlaceholderStyle: { on: [{ keepsPlaceholderStyle: true }] },
  noColour: { on: [{ noColour: '' }] },
  normalisesDress: { on: [{ normalisesDress: true }] },
  emptyDeleteRefused: { on: [{ emptyDeleteRefused: true }], preparing: {} },
  replaceAsStart: { on: [{ replaceAsStart: true }], preparing: {} },
  cellControls: { on: [{ cellControls: 'around' }], preparing: {} },
  extraCellParagraph: { on: [{ extraCellParagraph: true }], preparing: {} },
  ownEvents: { on: [{ ownEvents: false }] },
  mergedCellIndexThrows: { on: [{ mergedCellIndexThrows: false }] },
  nullWrites: { on: [{ nullWrites: 'ignore' }] },
};

/** One row for each setting. */
const rows = Object.entries(cases).flatMap(([name, one]) =>
  one.on.map((on) => ({ title: `${name}: ${JSON.stringify(on[name as SwitchName])}`, ...one, on })),
);

let server: StaticServer | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  server = await serve('dist');
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** A checked pane, closed at the end: nothing went to the console, nothing off this machine. */
async function inPane(host: WordHost, job: (pane: WordPane) => Promise<void>): Promise<void> {
  if (browser === undefined || server === undefined) throw new Error('not started');
  const pane = await WordPane.open(browser, server.origin, host);
  try {
    await pane.check();
    await job(pane);
    expect([pane.complaints, pane.hosted.blocked]).toEqual([[], []]);
  } finally {
    await pane.closeAll();
  }
}

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
async function goesOn(pane: WordPane, told: Told | undefined): Promise<boolean> {
  if (told === undefined) return true;
  const said = told.says.source.startsWith('^') ? await pane.notice() : await pane.text();
  expect(said).toMatch(told.says);
  return told.ends !== true;
}

it('has a case for every switch of the host', () => {
  expect(Object.keys(cases)).toEqual(Object.keys(switches));
});

describe('with this switch on, a form with controls', () => {
  it.each(rows)('$title', async ({ on, late, filling = {} }) => {
    const host = WordHost.open(FILLING, late ? {} : { switches: on });
    const turnOn = (): unknown => late && Object.assign(host.switches, on);
    const before = written(host);
    const filled = [...before.filter((line) => line !== '/'), '无', '无', '无', '无', '无'].sort();
    await inPane(host, async (pane) => {
      expect(await pane.verdict()).toBe('有 7 处必改');
      if (!(await goesOn(pane, filling.check))) return;
      await pane.press('将 5 处填为“无”');
      if (!(await goesOn(pane, filling.preview))) return;
      turnOn();
      await pane.press('填“无”（5 处）');
      if (!(await goesOn(pane, filling.fill))) return;
      expect(await pane.notice()).toBe('已填“无” 5 处。');
      // What goes beyond the limit, and the lock.
      expect(await pane.verdict()).toBe('有 2 处必改');
      expect(written(host).sort()).toEqual(filled);
      turnOn();
      await pane.press('撤销：填“无” 5 处');
      expect(await pane.notice()).toBe('已撤销：填“无” 5 处。');
      expect(await pane.verdict()).toBe('有 7 处必改');
      await pane.press('清除标记');
      expect(await pane.notice()).toBe('已清除全部标记，文件恢复原样。');
      expect(/wulou:[\w.]+!/.test(host.documentXml())).toBe(false);
    });
    expect(written(host)).toEqual(before);
    expect(host.documentXml().split(DELETED).length).toBe(2);
  });
});

describe('with this switch on, a form without controls', () => {
  it.each(rows.filter(({ preparing }) => preparing !== undefined))('$title', async ({ on, late, preparing = {} }) => {
    const host = WordHost.open(PREPARING, late ? {} : { switches: on });
    const turnOn = (): unknown => late && Object.assign(host.switches, on);
    host.edit((xml) => xml.replace(/<w:pPr>((?:(?!<w:pPr>).)*?已经写好的摘要)/, '<w:pPr><w:snapToGrid w:val="0"/>$1'));
    const before = written(host);
    await inPane(host, async (pane) => {
      if (!(await goesOn(pane, preparing.check))) return;
      expect(await pane.verdict()).toBe('有 65 处必改');
      turnOn();
      await pane.press('准备文档');
      const { prepare = { says: /^已准备好，框定了 68 栏；可见文字没有变化。$/ } } = preparing;
      if (!(await goesOn(pane, prepare))) return;
      expect(written(host)).toEqual(before);
      turnOn();
      await pane.choose('移除控件');
      const { unprepare = { says: /^已移除 68 个控件，文字都保留；可以撤销。$/ } } = preparing;
      await goesOn(pane, unprepare);
      expect(await pane.verdict()).toBe('有 65 处必改');
    });
    expect(host.documentXml().includes('wulou:')).toBe(false);
    expect(written(host)).toEqual(before);
  });
});
