/** How many requests the main job takes, with the pane on top: each is a wait, on some hosts of most of a second. */
import { describe, expect, it } from '@jest/globals';
import { checker } from '../../../src/pane/store/checker';
import { createPaneStore, type PaneStore } from '../../../src/pane/store/paneStore';
import { memory, now } from '../../pane/opened';
import type { WordHost } from '../../host/wordHost';
import { connectTo, open, requests, type HostOptions } from './opened';

async function paneOn(form: Parameters<typeof open>[0], { api = '1.9' }: HostOptions): Promise<[WordHost, PaneStore]> {
  const { host } = open(form, { api });
  const store = createPaneStore({
    load: () => Promise.resolve(checker),
    now: () => now,
    storage: memory({ 'wulou.welcomed': '1' }),
  });
  const document = connectTo(host, api);
  store.open(document);
  await document.peek();
  return [host, store];
}

describe.each(['1.9', '1.3'] as const)('with WordApi %s', (api) => {
  it('checking, filling all blanks, taking that back and clearing take two each', async () => {
    const [host, store] = await paneOn({ controls: 'block', blank: true }, { api });
    const steps = {
      check: () => store.check(),
      preview: () => {
        store.openPreview();
        return store.ask();
      },
      fill: () => store.confirmPreview(),
      undo: () => store.undo(),
      clear: () => store.clear(),
    };
    const counts: Record<string, number> = {};
    for (const [name, step] of Object.entries(steps)) counts[name] = await requests(host, step);
    expect(counts).toEqual({ check: 2, preview: 0, fill: 2, undo: 2, clear: 2 });
  });

  it('a fill or an undo takes one more when the last reading is older than a second', async () => {
    const [host, store] = await paneOn({ controls: 'block', blank: true }, { api });
    await store.check();
    store.openPreview();
    await store.ask();
    host.time += 60_000;
    expect(await requests(host, () => store.confirmPreview())).toBe(3);
    host.time += 60_000;
    expect(await requests(host, () => store.undo())).toBe(3);
  });

  it('the first look and clear of a pane that was opened again take one and two', async () => {
    const [host, store] = await paneOn({ controls: 'block', blank: true }, { api });
    await store.check();
    const later = connectTo(host, api);
    expect(await requests(host, () => later.peek())).toBe(1);
    expect(await requests(host, () => later.clear())).toBe(2);
    expect(host.documentXml()).not.toContain('未填');
  });

  it('preparing 68 fields takes eight, and their first fill four more with what it is preceded by', async () => {
    const { host, document } = open({ blank: true }, { api });
    await document.read();
    expect(await requests(host, () => document.prepare())).toBeLessThanOrEqual(8);
    const [plain, store] = await paneOn({ blank: true }, { api });
    await store.check();
    store.openPreview();
    await store.ask();
    expect(await requests(plain, () => store.confirmPreview())).toBeLessThanOrEqual(10);
    expect(store.getState().notice?.lines[0]).toMatch(/^已在 68 栏加上/);
  });
});
