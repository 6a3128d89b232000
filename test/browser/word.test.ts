/** The whole pane in Word: the page as built, Microsoft's own client library, and a host that holds a real document. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { findingsIn } from '../../src/report/toldFinding.js';
import { isLong } from '../effort.js';
import { siblings } from '../fixtures/refusing.js';
import type { ApiSet } from '../host/members.js';
import { type HostOptions, WordHost } from '../host/wordHost.js';
import { type OpenOptions, WordPane } from './wordPane.js';

jest.setTimeout(60_000);

let panes: WordPane[] = [];

/** Whatever was done, nothing went to the console and nothing off this machine. */
afterEach(async () => {
  const told = panes.map(({ complaints, hosted: { blocked } }) => ({ complaints, blocked }));
  await Promise.all(panes.map((pane) => pane.closeAll()));
  panes = [];
  expect(told).toEqual(told.map(() => ({ complaints: [], blocked: [] })));
});

const asset = (name: string): Uint8Array => new Uint8Array(readFileSync(`assets/forms/${name}.docx`));
const sample = (options?: HostOptions): WordHost => WordHost.open(asset('joint-lab-2022-sample'), options);
const plain = (options?: HostOptions): WordHost => WordHost.open(asset('joint-lab-2022-plain'), options);

async function open(host: WordHost, options?: OpenOptions): Promise<WordPane> {
  const pane = await WordPane.open(host, options);
  panes.push(pane);
  return pane;
}

async function openAndCheck(host: WordHost, options?: OpenOptions): Promise<WordPane> {
  const pane = await open(host, options);
  await pane.check();
  return pane;
}

/** Fields whose controls are dressed as marks. */
const marked = (host: WordHost): string[] =>
  [...host.documentXml().matchAll(/w:tag w:val="wulou:([\w.]+)!/g)].map(([, field = '']) => field);

/** Tag of a field's control as it is now. */
function tagIn(host: WordHost, field: string): string {
  const [, tag] = new RegExp(`w:tag w:val="(wulou:${field}(?:![^"]*)?)"`).exec(host.documentXml()) ?? [];
  if (tag === undefined) throw new Error(`no control of ${field}`);
  return tag;
}

/** Field of ours that the selection is in; '' outside. */
const selectedField = (host: WordHost): string => /^wulou:([\w.]+)/.exec(host.selected().tag ?? '')?.[1] ?? '';

/** Waits until the pane, having heard that something moved, has asked for the text. */
async function looked(host: WordHost, before: number): Promise<void> {
  for (let looks = 0; host.log.length === before && looks < 600; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(host.log.length).toBeGreaterThan(before);
}

/** Lines that are not the same, as they were and as they are. */
function changed(before: string, after: string): string[] {
  const now = after.split('\n');
  const then = before.split('\n');
  expect(now.length).toBe(then.length);
  return then.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index] ?? ''}`]));
}

/** White space apart, of which a blank control needs some. */
const dense = (host: WordHost): string => host.text().replace(/[^\S\n]/g, '');

const FILL = /^填“无”…（\d+ 处）$/;
const UNDO = /^撤销：/;

/** The oldest Word and one with events and annotations; in the short form the one of them that a test has more to say of. */
const withApi = (telling: ApiSet): readonly ApiSet[] => (isLong ? ['1.3', '1.9'] : [telling]);

describe('check in Word', () => {
  it.each(withApi('1.3'))(
    'WordApi %s: marks the fields it lists and changes no character; clearing leaves document.xml as it was, to the byte',
    async (api) => {
      const host = sample({ api });
      const [xml, text] = [host.documentXml(), host.text()];
      const pane = await openAndCheck(host);
      const findings = (await pane.data()).told?.findings;
      const wrong = (findings ?? []).filter(({ finding }) => finding.severity !== 'manual');
      const errors = wrong.filter(({ finding }) => finding.severity === 'error');
      expect(await pane.verdict()).toBe(`有 ${errors.length} 处必改`);
      expect(marked(host).sort()).toEqual([...new Set(wrong.map(({ finding }) => finding.field))].sort());
      expect(/<w:alias w:val="未填：签署内容[^"]*"\/>/.test(host.documentXml())).toBe(true);
      expect(host.text()).toBe(text);
      await pane.press('清除标记');
      expect(await pane.notice()).toBe('标记已清除，文字一字未动。');
      expect(host.documentXml() === xml).toBe(true);
    },
  );

  it.each(withApi('1.9'))('WordApi %s: selects what goes beyond a limit, character for character', async (api) => {
    const host = sample({ api });
    const pane = await openAndCheck(host);
    await pane.button('在文中定位超出部分：建设意义及发展目标').click();
    await pane.page.getByText('已选中超出的 12 字，按 F6 回到文档（网页版按 Ctrl+F6）。').first().waitFor();
    const { text } = host.selected();
    const whole =
      (await pane.data()).told?.content.fields.find(({ field }) => field === 'summary.significance')?.text ?? '';
    expect(whole.endsWith(text)).toBe(true);
    // Chinese alone, so that each character counts as one 字.
    expect(text.replace(/\s/g, '').length).toBe(12);
    const underlined = host.annotations().map((one) => one.text);
    expect(underlined).toEqual(api === '1.3' ? [] : [text]);
  });

  it.each(withApi('1.9'))('WordApi %s: fills what was ticked and nothing else, and takes it back', async (api) => {
    const host = sample({ api });
    const text = host.text();
    const pane = await openAndCheck(host);
    await pane.press(FILL);
    await pane.page.getByRole('checkbox', { name: '六、其他需要说明的问题' }).click();
    await pane.press(/^填“无”（3 处）$/);
    expect(await pane.notice()).toBe('已填“无” 3 处。');
    expect(changed(text, host.text())).toEqual([
      '请填写外方依托平台，没有请填“无” → 无',
      '请填写报告数 → 无',
      '请列出其他相关材料，没有请填“无” → 无',
    ]);
    expect(await pane.button(FILL).innerText()).toBe('填“无”…（3 处）');
    await pane.press(UNDO);
    expect(await pane.notice()).toBe('已撤销：填“无” 3 处。');
    expect(host.text()).toBe(text);
    // What it wrote itself is no change by someone else.
    const { length } = host.log;
    await pane.hosted.selectionChanged();
    await looked(host, length);
    expect(await pane.verdict()).toBe('有 14 处必改');
  });

  it.each(withApi('1.3'))(
    'WordApi %s: says that the result is out of date as soon as a person types, and checks the new text',
    async (api) => {
      const host = sample({ api });
      const pane = await openAndCheck(host);
      host.typeInto(tagIn(host, 'section.6'), '没有其他问题。');
      // Events are for newer hosts; the selection moves on all of them.
      if (api === '1.3') await pane.hosted.selectionChanged();
      await pane.page.getByRole('heading', { name: '检查后又改过' }).waitFor();
      await pane.check();
      expect(await pane.verdict()).toBe('有 13 处必改');
      expect(marked(host)).not.toContain('section.6');
    },
  );
});

describe('walking', () => {
  it('goes to every finding in turn by F8, each selected in the document, and back from the first to the last', async () => {
    const host = sample();
    const pane = await openAndCheck(host);
    const { told } = await pane.data();
    const findings = told === null ? [] : findingsIn(told);
    const step = async (key: string, at: number): Promise<void> => {
      await pane.page.keyboard.press(key);
      // Counted among its own kind.
      const kind = findings.filter(({ finding }) => finding.severity === findings[at - 1]?.finding.severity);
      const place = kind.findIndex(({ key }) => key === findings[at - 1]?.key) + 1;
      const said = pane.page
        .getByRole('status')
        .getByText(new RegExp(`^(?:必改|建议|人工核对)第 ${place} [处项]，共 ${kind.length} [处项]：`));
      await said.waitFor({ state: 'attached' });
      const { field = null, place: stands } = findings[at - 1]?.finding ?? {};
      const isShown = field !== null && (await said.innerText()).includes('已选中');
      expect([at, isShown ? selectedField(host) : field]).toEqual([at, field]);
      expect(isShown).toBe(field !== null && stands !== undefined);
    };
    for (let at = 1; at <= findings.length; at += 1) await step('F8', at);
    await step('F8', 1);
    await step('Shift+F8', findings.length);
    expect(await pane.page.evaluate(() => document.activeElement?.textContent)).toContain('打印一式一份');
  });

  it('goes by the button too, and to one place by 定位; what is typed then goes into the empty field', async () => {
    const host = sample();
    const pane = await openAndCheck(host);
    await pane.button('下一处').click();
    await pane.page.locator('article[aria-label] [aria-expanded="true"]').waitFor();
    await pane.button('在文中定位：协议情况 / 签署内容').click();
    await pane.page.getByText('已选中这一栏，按 F6 回到文档（网页版按 Ctrl+F6）。').first().waitFor();
    expect([selectedField(host), host.selected().text]).toEqual(['agreement.content', '请填写签署内容']);
  });
});

describe('a document without controls', () => {
  it('is checked without a write; 标在文中 says how far it is, stops on request, goes on, and is taken back', async () => {
    const host = plain({ switches: { delay: 150 } });
    const [xml, text] = [host.documentXml(), dense(host)];
    const pane = await openAndCheck(host);
    expect(await pane.verdict()).toBe('有 67 处必改');
    expect(host.documentXml() === xml).toBe(true);
    await pane.button('标在文中').click();
    await pane.page.getByText(/^正在标在文中… \d+ \/ 68 栏$/).waitFor();
    await pane.button('停止').click();
    host.switches.delay = 0;
    await pane.idle();
    const [, done = '', left = ''] =
      /^已停止：(\d+) 栏有了记号，还有 (\d+) 栏没有动。可以撤销，也可以接着做。$/.exec(await pane.notice()) ?? [];
    expect([Number(done) % 12, Number(done) + Number(left)]).toEqual([0, 68]);
    expect(dense(host)).toBe(text);
    await pane.press('接着做');
    expect(await pane.notice()).toBe(`已在 ${left} 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。`);
    expect(await pane.verdict()).toBe('有 67 处必改');
    expect(marked(host).length).toBe(67);
    for (let step = 0; step < 2; step += 1) await pane.press('撤销：在文中加栏目记号');
    expect(host.documentXml().includes('wulou:')).toBe(false);
    expect(dense(host)).toBe(text);
  });

  it('gets its controls with the first fill, and is taken back step by step', async () => {
    const host = plain();
    const text = dense(host);
    const pane = await openAndCheck(host);
    await pane.press(FILL);
    await pane.press('填“无”（9 处）');
    expect(await pane.notice()).toBe('已在 68 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。\n已填“无” 9 处。');
    expect(changed(text, dense(host)).every((line) => /^(.*) → \1无$/.test(line))).toBe(true);
    expect(changed(text, dense(host)).length).toBe(9);
    await pane.press('撤销：填“无” 9 处');
    expect(dense(host)).toBe(text);
    await pane.press('撤销：在文中加栏目记号');
    expect(host.documentXml().includes('wulou:')).toBe(false);
    expect(dense(host)).toBe(text);
  });
});

describe('what is kept', () => {
  it('marks left by a pane that was closed are offered for clearing, which leaves no trace of them', async () => {
    const host = sample();
    const xml = host.documentXml();
    const first = await openAndCheck(host);
    const count = new Set(marked(host)).size;
    await first.page.close();
    const pane = await open(host);
    await pane.page.getByText(`文中还有 ${count} 处上次检查留下的标记。`).waitFor();
    await pane.press('清除标记');
    expect(await pane.page.getByText('上次检查留下的标记').count()).toBe(0);
    expect(host.documentXml() === xml).toBe(true);
  });

  it('what was set aside stays so when the pane is opened again, until its text changes', async () => {
    const host = sample();
    const first = await openAndCheck(host);
    await first.button('在文中定位超出部分：建设意义及发展目标').click();
    await first.button('忽略：建设意义及发展目标').click();
    await first.page.getByLabel(/^理由（必填/).fill('单位要求写全');
    await first.press('忽略');
    expect(await first.verdict()).toBe('有 13 处必改');
    expect(await first.text()).toContain('已忽略 1 处必改项');
    expect(marked(host)).not.toContain('summary.significance');
    const pane = await openAndCheck(host, { context: first.page.context() });
    expect(await pane.verdict()).toBe('有 13 处必改');
    expect(await pane.text()).toContain('已忽略 1 处必改项');
    host.typeInto(tagIn(host, 'summary.significance'), '又加了一句。');
    await pane.check();
    expect(await pane.notice()).toBe('1 处忽略过的内容已改动，重新列出。');
    expect(await pane.verdict()).toBe('有 14 处必改');
    expect(marked(host)).toContain('summary.significance');
  });
});

describe('before anything is written', () => {
  it('says that Track Changes is on where it cannot be switched off, and waits', async () => {
    const host = sample({ api: '1.3', switches: { trackChanges: true } });
    const text = host.text();
    const pane = await openAndCheck(host);
    await pane.button('填“无”：六、其他需要说明的问题').click();
    await pane.page.getByText('“修订”开着，这里关不掉：写入的内容会成为修订。', { exact: false }).waitFor();
    expect(host.text()).toBe(text);
    await pane.press('取消');
    expect(host.text()).toBe(text);
    await pane.button('填“无”：六、其他需要说明的问题').click();
    await pane.press('继续');
    expect(await pane.notice()).toBe('已填“无” 1 处。');
    expect(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:t>无<\/w:t>/.test(host.documentXml())).toBe(true);
  });

  it('refuses another form in a sentence, and leaves it as it is', async () => {
    const other = siblings.find(({ expected }) => 'refused' in expected && expected.refused === 'not-this-form');
    if (other === undefined) throw new Error('no document of another form');
    const host = WordHost.open(other.bytes());
    const xml = host.documentXml();
    const pane = await openAndCheck(host);
    expect(await pane.verdict()).toBe('这不是要检查的申报书');
    expect(await pane.text()).toContain('文档没有改动。');
    expect(host.documentXml() === xml).toBe(true);
  });
});
