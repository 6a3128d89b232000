/** The first click that needs controls puts them in, with the pane on top of the adapter. */
import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../src/pane/store/checker';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore';
import type { DocumentOptions } from '../../builder/form/jointLab';
import type { WordHost } from '../../host/wordHost';
import { memory, now, viewOf } from '../../pane/opened';
import { connectTo, open, type HostOptions } from './opened';

async function checkedIn(host: WordHost): Promise<PaneStore> {
  const storage = memory({ 'wulou.welcomed': '1' });
  const store = createPaneStore({ load: () => Promise.resolve(checker), now: () => now, storage });
  const document = connectTo(host);
  store.open(document);
  await document.peek();
  await store.check();
  return store;
}

const errors = (store: PaneStore): number => store.getState().result?.tally.error ?? -1;

describe('a fill', () => {
  it('of a field whose control is missing gives it one, alone, and both are taken back', async () => {
    const partly: DocumentOptions = { controls: 'block', blank: true, uncontrolled: ['section.6', 'section.5'] };
    const { host } = open(partly);
    const before = host.documentXml();
    const store = await checkedIn(host);
    const text = host.text();
    await store.fix([viewOf(store, 'blank-field', 'section.6')]);
    expect(store.getState().notice?.lines.join('')).toContain('已填“无” 1 处。');
    expect(host.text()).not.toBe(text);
    expect(host.documentXml()).toContain('"wulou:section.6');
    expect(host.documentXml()).not.toContain('"wulou:section.5');
    await store.undo();
    expect(store.getState().undoStep).toMatchObject({ kind: 'prepare', fields: ['section.6'] });
    await store.undo();
    await store.clear();
    expect(host.documentXml() === before).toBe(true);
  });

  it('in a plain form prepares all of it; stopped halfway it leaves no 必改 behind', async () => {
    const { host } = open({ blank: true });
    const store = await checkedIn(host);
    const before = errors(store);
    const filling = store.fix([viewOf(store, 'blank-field', 'section.6')]);
    const stop = store.subscribe(() => {
      if ((store.getState().progress?.done ?? 0) < 60) return;
      stop();
      store.stop();
    });
    await filling;
    expect(store.getState().notice?.lines[0]).toMatch(/^已停止：60 栏有了记号，还有 8 栏没有动。/);
    expect(errors(store)).toBe(before);
    await store.write(store.getState().notice?.offer ?? { prepare: false, views: [] });
    expect(store.getState().notice?.lines).toEqual([
      '已在 8 栏加上看不见的栏目记号（不打印，不改文字），可以撤销。',
      '已填“无” 1 处。',
    ]);
    expect(errors(store)).toBe(before - 1);
  });
});

describe('a form ticked with a symbol font', () => {
  const settings: HostOptions['switches'][] = [
    {},
    { standIns: 'others' },
    { searchDialogOpen: true },
    { snapToGridRefused: true },
  ];

  it.each(settings)('is as right after preparing as before: %j', async (switches = {}) => {
    const { host } = open({ ticks: 'wingdings' }, { switches });
    host.edit((xml) => xml.replace('<w:pPr>', '<w:pPr><w:snapToGrid w:val="0"/>'));
    const store = await checkedIn(host);
    expect(errors(store)).toBe(0);
    await store.prepare();
    expect(errors(store)).toBe(0);
  });
});
