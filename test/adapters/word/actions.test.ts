/** What the adapter does beyond marks and fills, and what happens when someone types at the wrong moment. */
import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { FieldContent } from '../../../src/document/content';
import { paragraph } from '../../builder/block';
import { text } from '../../builder/inline';
import type { DocumentOptions } from '../../builder/form/jointLab';
import { buildDocument } from '../../builder/package';
import { acceptanceApplication } from '../../builder/siblings';
import type { WordHost } from '../../host/wordHost';
import { deleteHint, fill, mark } from '../docx/opened';
import { connectTo, open, openBytes, requests } from './opened';

const blank: DocumentOptions = { controls: 'block', blank: true };

async function fieldIn(host: WordHost, id: string): Promise<FieldContent> {
  const { fields } = await DocxDocument.open(host.save(), '申报书.docx').read();
  const found = fields.find(({ field }) => field === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
}

describe('before any check', () => {
  it('a look tells of controls and of marks that someone else left', async () => {
    const { host, document } = open(blank);
    expect(await document.peek()).toEqual({ prepared: true, marks: 0 });
    await document.read();
    await document.mark([mark('section.6'), mark('section.4.1')]);
    const later = connectTo(host);
    expect(await requests(host, () => later.peek())).toBe(1);
    expect(await later.peek()).toEqual({ prepared: true, marks: 2 });
    expect([...(await later.clear()).done].sort()).toEqual(['section.4.1', 'section.6']);
    expect(await later.peek()).toEqual({ prepared: true, marks: 0 });
  });

  it('a plain document is not prepared, and says so for every mark', async () => {
    const { document } = open({ blank: true });
    expect(await document.peek()).toEqual({ prepared: false, marks: 0 });
    await document.read();
    expect(await document.mark([mark('section.6')])).toEqual({
      done: [],
      notDone: [{ field: 'section.6', reason: 'not-prepared' }],
    });
  });

  it.each([
    ['1.9', true],
    ['1.3', false],
  ] as const)('WordApi %s is told to be able to switch Track Changes off: %s', async (api, able) => {
    const { document } = open(blank, { api });
    const { name, capabilities } = await document.host();
    expect(name).toBe('Word 16.0 (test)');
    expect(capabilities.find(({ id }) => id === 'track-changes')?.able).toBe(able);
    expect(capabilities.find(({ id }) => id === 'controls')?.able).toBe(true);
  });

  it('another form is not taken for this one', async () => {
    const { document } = openBytes(buildDocument(acceptanceApplication()));
    await expect(document.read()).rejects.toMatchObject({ code: 'not-this-form' });
  });
});

describe('labels of lists', () => {
  it.each([
    ['are known from what Word gives', { headingNumbers: 'automatic' }, {}, []],
    [
      'are not known where Word leaves them out',
      { headingNumbers: 'automatic' },
      { ooxmlWithoutNumbering: true },
      ['count'],
    ],
    ['are none in a document without lists', {}, { ooxmlWithoutNumbering: true }, []],
  ] as const)('%s', async (_title, form, switches, unjudged) => {
    const { document } = open({ ...blank, ...form }, { switches });
    const content = await document.read();
    expect(content.unjudged).toEqual(unjudged);
    expect(content.missingHeadings).toEqual([]);
  });
});

describe('Track Changes', () => {
  it.each([
    ['can be switched off', { api: '1.9', switches: { trackChanges: true } }, null],
    ['is on and cannot be', { api: '1.3', switches: { trackChanges: true } }, 'tracked'],
    ['is not told by the settings that Word gives', { api: '1.3' }, 'maybe-tracked'],
    ['is not told where asking is refused', { switches: { changeTrackingMissing: true } }, 'maybe-tracked'],
    ['is off and known to be', { switches: { trackChanges: false } }, null],
    ['is not told at all', { api: '1.3', switches: { ooxmlWithoutSettings: true } }, 'maybe-tracked'],
  ] as const)('%s: the caution before a write', async (_title, options, caution) => {
    const { document } = open(blank, options);
    expect(await document.caution()).toBe(caution);
  });

  it('is off while a fill is written and on afterwards, also when the request fails midway', async () => {
    for (const failWrite of [null, 4]) {
      const { host, document } = open(blank, { switches: { trackChanges: true, failWrite } });
      const report = await document.edit([fill('section.6'), fill('section.4.1')]);
      expect([...report.done].sort()).toEqual(['section.4.1', 'section.6']);
      expect(host.documentXml()).not.toContain('<w:ins ');
      expect(host.document.tracking).toBe(true);
    }
  });
});

describe('someone types', () => {
  it('between the reading and the write: what was typed stays, and the field is reported', async () => {
    for (const emptyControls of ['placeholder', 'empty'] as const) {
      const { host, document } = open({ ...blank, emptyControls });
      host.between(() => host.typeInto('wulou:section.6', '另有说明'), 'write');
      const report = await document.edit([fill('section.6'), fill('section.4.1')]);
      expect(report).toEqual({ done: ['section.4.1'], notDone: [{ field: 'section.6', reason: 'changed-meanwhile' }] });
      expect((await fieldIn(host, 'section.6')).text).toBe('另有说明');
      expect((await fieldIn(host, 'section.4.1')).text).toBe('无');
    }
  });

  it('elsewhere meanwhile: the fill is done all the same', async () => {
    const { host, document } = open(blank);
    host.between(() => host.typeInto('wulou:section.1.1', '新写的正文'), 'write');
    expect((await document.edit([fill('section.6')])).done).toEqual(['section.6']);
    expect((await fieldIn(host, 'section.1.1')).text).toBe('新写的正文');
  });

  it('into what was filled: undo leaves it alone and says so', async () => {
    const { host, document } = open(blank);
    await document.edit([fill('section.6'), fill('section.4.1')]);
    host.typeInto('wulou:section.6', '（详见附件）');
    expect(await document.undo()).toEqual({
      done: ['section.4.1'],
      notDone: [{ field: 'section.6', reason: 'changed-meanwhile' }],
    });
    expect((await fieldIn(host, 'section.6')).text).toBe('无（详见附件）');
    expect(document.undoStep).toBeNull();
  });

  it('after a check: the listener hears of it once, and of own writes never', async () => {
    const { host, document } = open(blank);
    let heard = 0;
    const stop = document.onChanged(() => (heard += 1));
    await document.read();
    await document.mark([mark('section.6')]);
    await document.edit([fill('section.6')]);
    await document.lookAgain();
    expect(heard).toBe(0);
    host.typeInto('wulou:section.1.1', '新');
    await document.lookAgain();
    await document.lookAgain();
    expect(heard).toBe(1);
    stop();
  });

  it('after a check: the listener hears of it also when the reading for a caution is the first to see it', async () => {
    const { host, document } = open(blank, { api: '1.3' });
    let heard = 0;
    const stop = document.onChanged(() => (heard += 1));
    await document.read();
    await document.caution();
    expect(heard).toBe(0);
    host.typeInto('wulou:section.1.1', '新');
    await document.caution();
    await document.lookAgain();
    expect(heard).toBe(1);
    stop();
  });
});

describe('a fill that is taken back', () => {
  it.each(['\n\n', '\n'])('leaves the line breaks of the blank: %j', async (breaks) => {
    const { host, document } = open({
      ...blank,
      values: { 'section.6': [text(breaks)], 'section.4.1': [text(breaks)] },
    });
    const before = host.text();
    expect((await document.edit([fill('section.6'), fill('section.4.1')])).done).toHaveLength(2);
    expect(host.text()).not.toBe(before);
    expect((await document.undo()).notDone).toEqual([]);
    expect(host.text()).toBe(before);
  });

  it('gives back what someone has typed in the last moment', async () => {
    for (const emptyControls of ['placeholder', 'empty'] as const) {
      const { host, document } = open({ ...blank, emptyControls });
      await document.edit([fill('section.6'), fill('section.4.1')]);
      host.between(() => host.typeInto('wulou:section.6', '（见附件）'), 'write');
      expect(await document.undo()).toEqual({
        done: ['section.4.1'],
        notDone: [{ field: 'section.6', reason: 'changed-meanwhile' }],
      });
      expect((await fieldIn(host, 'section.6')).text).toBe('无（见附件）');
    }
  });
});

describe('marks', () => {
  it('that were cleared by the ribbon or someone else are not renewed after a write, and come back with a check', async () => {
    const { host, document } = open(blank);
    await document.read();
    await document.mark([mark('section.6'), mark('section.4.1')]);
    await connectTo(host).clear();
    await document.edit([fill('section.6')]);
    await document.read({ afterWrite: true });
    expect(await document.mark([mark('section.4.1')], { renew: true })).toEqual({ done: [], notDone: [] });
    expect(host.documentXml()).not.toContain('未填');
    await document.mark([mark('section.4.1')]);
    expect(host.documentXml()).toContain('未填');
  });
});

describe('events', () => {
  it('are given back when nobody listens any more', async () => {
    const { host, document } = open(blank);
    const stop = document.onChanged(() => undefined);
    await document.peek();
    expect(
      await requests(host, async () => {
        stop();
        await document.peek();
      }),
    ).toBe(2);
  });
});

describe('revealing', () => {
  it('selects the inside of an empty field, in at most three requests', async () => {
    for (const emptyControls of ['placeholder', 'empty'] as const) {
      const { host, document } = open({ ...blank, emptyControls });
      await document.read();
      const results: unknown[] = [];
      const count = await requests(host, async () => {
        results.push(await document.reveal('section.6'));
      });
      expect(results).toEqual(['field']);
      expect(count).toBeLessThanOrEqual(3);
      expect(host.selected().tag).toBe('wulou:section.6');
    }
  });

  it('selects exactly the surplus, across paragraphs', async () => {
    const text = [`${'研究'.repeat(120)}甲`, `${'方向'.repeat(120)}乙`, `${'研究'.repeat(40)}丙`];
    const { host, document } = open({
      controls: 'block',
      values: { 'summary.significance': { blocks: text.map((line) => paragraph(line)) } },
    });
    const content = (await document.read()).fields.find(({ field }) => field === 'summary.significance');
    const start = (content?.text ?? '').indexOf('乙') - 3;
    const length = (content?.text.length ?? 0) - start;
    const results: unknown[] = [];
    const count = await requests(host, async () => {
      results.push(await document.reveal('summary.significance', { start, length }));
    });
    expect(results).toEqual(['range']);
    expect(count).toBeLessThanOrEqual(3);
    expect(host.selected().text.replace(/[\r\n]+/g, '\n')).toBe(content?.text.slice(start));
  });

  it('shows the paragraph of a field without a control as the nearest thing, and nothing for a field that is gone', async () => {
    const { host, document } = open({ blank: true, drop: ['section.4.1'] });
    await document.read();
    expect(await document.reveal('section.6')).toBe('near');
    expect(host.selected().tag).toBeNull();
    expect(await document.reveal('section.4.1')).toBe('nothing');
  });

  it('falls back to the paragraph when the control was deleted meanwhile', async () => {
    const { host, document } = open({ controls: 'block' });
    await document.read();
    host.deleteControl('wulou:section.6', true);
    expect(await document.reveal('section.6')).toBe('near');
  });
});

describe('hints', () => {
  const left: DocumentOptions = { controls: 'block', hintsLeft: ['section.3.1', 'section.5'] };

  it('go with their paragraphs and come back by undo', async () => {
    const { host, document } = open(left);
    const before = host.text();
    const report = await document.edit([deleteHint('section.3.1'), deleteHint('section.5')]);
    expect(report).toEqual({ done: ['section.3.1', 'section.5'], notDone: [] });
    expect((await fieldIn(host, 'section.5')).hintLeft).toBe(false);
    expect(host.text().length).toBeLessThan(before.length);
    expect((await document.undo()).notDone).toEqual([]);
    expect(host.text()).toEqual(before);
  });

  it('in a heading go out of it and come back into it, also together with the answer', async () => {
    const { host, document } = open({ ...blank, hints: 'in-heading', emptyControls: 'empty' });
    // An empty control shows a blank prompt of its own after it was filled.
    const lines = (): string[] =>
      host
        .text()
        .split('\n')
        .map((line) => line.trim());
    const before = lines();
    await document.read();
    const both = [fill('section.4.3', '无'), deleteHint('section.4.3')];
    expect(await document.edit(both)).toEqual({ done: ['section.4.3'], notDone: [] });
    expect(host.text()).not.toContain('人才培养机制改革，评价和激励机制改革等');
    expect(await document.undo()).toEqual({ done: ['section.4.3'], notDone: [] });
    expect(lines()).toEqual(before);
  });

  it('stay when their paragraph was changed between reading and write', async () => {
    const { host, document } = open(left);
    let passed = 0;
    const spoil = (): void => {
      passed += 1;
      const index = host
        .text()
        .split('\n')
        .findIndex((line) => line.startsWith('重点说明'));
      if (index >= 0 && passed === 1) host.typeInto(index, '（已改）');
    };
    await document.read();
    const editing = document.edit([deleteHint('section.3.1')]);
    host.between(spoil, 'request');
    await editing;
    expect(
      host
        .text()
        .split('\n')
        .some((line) => line.includes('（已改）') || line.startsWith('重点说明')),
    ).toBe(true);
  });
});

describe('preparing', () => {
  it('tells its progress and stops when asked, keeping what was done', async () => {
    const { document } = open({ blank: true });
    const stop = new AbortController();
    const seen: [number, number][] = [];
    const report = await document.prepare({
      signal: stop.signal,
      onProgress: (done, total) => {
        seen.push([done, total]);
        if (done >= 24) stop.abort();
      },
    });
    expect(seen).toEqual([
      [12, 68],
      [24, 68],
    ]);
    expect(report.done.length).toBe(24);
    expect(report.notDone.filter(({ reason }) => reason === 'stopped').length).toBe(44);
    expect((await document.prepare()).done.length).toBe(44);
  });

  it('takes a copied control out and gives its field one of its own', async () => {
    const { host, document } = open({ controls: 'block' });
    host.edit((xml) => xml.replace('"wulou:section.6"', '"wulou:section.4.1"'));
    const report = await document.prepare();
    expect(report).toMatchObject({ done: ['section.6'], repaired: ['section.4.1'], notDone: [] });
    expect([(await fieldIn(host, 'section.6')).controls, (await fieldIn(host, 'section.4.1')).controls]).toEqual([
      1, 1,
    ]);
  });

  it('shows no prompt in empty fields', async () => {
    const { host, document } = open({ blank: true });
    await document.prepare();
    expect(host.documentXml()).not.toContain('单击或点击此处输入文字');
    expect((await fieldIn(host, 'section.6')).residue).not.toBe('placeholder');
  });

  it('is refused for a document of the old format', async () => {
    const { host, document } = open({ blank: true }, { name: '申报书.doc' });
    const before = host.documentXml();
    const report = await document.prepare();
    expect(new Set(report.notDone.map(({ reason }) => reason))).toEqual(new Set(['legacy-format']));
    expect(host.documentXml()).toBe(before);
  });
});

describe('what goes beyond a limit', () => {
  const over: DocumentOptions = {
    controls: 'block',
    values: { 'summary.significance': { blocks: [paragraph('研究'.repeat(200)), paragraph('方向'.repeat(150))] } },
  };
  const marked = { ...mark('summary.significance'), surplus: { start: 500, length: 201 } };

  it('is underlined where Word can, without a change in the document', async () => {
    const { host, document } = open(over);
    const before = host.documentXml();
    await document.read();
    await document.mark([marked]);
    await document.peek();
    expect(host.document.annotations.of(host.document, null).length).toBeGreaterThan(0);
    await document.clear();
    await document.peek();
    expect(host.document.annotations.of(host.document, null).length).toBe(0);
    expect(host.documentXml()).toBe(before);
  });

  it('is only marked where Word refuses, and not tried again', async () => {
    const { host, document } = open(over, { switches: { annotationsRefused: true } });
    await document.read();
    expect((await document.mark([marked])).done).toEqual(['summary.significance']);
    await document.peek();
    expect(
      await requests(host, async () => {
        await document.mark([marked]);
        await document.peek();
      }),
    ).toBe(2);
    expect((await document.host()).capabilities.find(({ id }) => id === 'underline-surplus')?.able).toBe(false);
  });
});
