/** A person at work in the document beside the add-in, and the events the add-in hears of it. */
import { describe, expect, it } from '@jest/globals';
import { jointLab } from '../builder/form/jointLab.js';
import { connect } from './wire/bridge.js';
import { type Session, codeOf, smallSession } from './documents.js';
import { WordHost } from './wordHost.js';

const second = ({ host }: Session): string | undefined => host.text().split('\n')[1];

describe('a person', () => {
  it('types at the end of a control, over a placeholder, and into a paragraph', () => {
    const sheet = smallSession();
    sheet.host.typeInto('line', '甲');
    sheet.host.typeInto('cell', '123');
    sheet.host.typeInto(0, '书');
    expect(sheet.host.text().split('\n').slice(0, 4)).toEqual([
      '申报书书',
      '名称：联合实验室甲（盖章）',
      '电话',
      '123',
    ]);
  });

  it('erases what a control holds, so that its placeholder shows', () => {
    const sheet = smallSession();
    sheet.host.erase('section');
    expect(sheet.host.documentXml()).toContain('<w:showingPlcHdr/>');
    expect(sheet.host.text()).not.toContain('第一段');
  });

  it.each([
    [true, '名称：联合实验室（盖章）'],
    [false, '名称：（盖章）'],
  ])('deletes a control (its content stays: %s)', (keep, expected) => {
    const sheet = smallSession();
    sheet.host.deleteControl('line', keep);
    expect(second(sheet)).toBe(expected);
    expect(sheet.host.documentXml()).not.toContain('"line"');
  });

  it('works between two requests of a run, and objects the run holds stay what they were', async () => {
    const sheet = smallSession();
    const seen = await sheet.Word.run(async (context) => {
      const control = context.document.contentControls.getByTag('section').getFirst();
      control.load('text');
      await context.sync();
      sheet.host.between(() => {
        sheet.host.edit((xml) => xml.replace('<w:p ', '<w:p/><w:p '));
        sheet.host.typeInto('line', '二');
      }, 'write');
      control.load('text');
      await context.sync();
      const before = [sheet.host.text().split('\n').length, control.text];
      control.insertText('无', 'Replace');
      control.load('text');
      await context.sync();
      return [...before, sheet.host.text().split('\n').length, control.text];
    });
    expect(seen).toEqual([7, '第一段 Abc\r第二段', 7, '无']);
    expect(sheet.host.text()).toContain('联合实验室二');
  });

  it('deletes what a run holds, which then fails with ItemNotFound', async () => {
    const sheet = smallSession();
    const code = await codeOf(sheet, async (context) => {
      const control = context.document.contentControls.getByTag('line').getFirst();
      control.load('text');
      await context.sync();
      sheet.host.deleteControl('line', true);
      control.load('text');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });
});

describe('events', () => {
  it('tell of the control that was typed in and of no other', async () => {
    const sheet = smallSession();
    const heard: string[] = [];
    await sheet.Word.run(async (context) => {
      const controls = ['line', 'section'].map((tag) => context.document.contentControls.getByTag(tag).getFirst());
      for (const control of controls) control.load('tag');
      await context.sync();
      for (const control of controls) {
        control.track();
        control.onDataChanged.add(() => {
          heard.push(control.tag);
          return Promise.resolve();
        });
      }
      context.document.onContentControlAdded.add(() => {
        heard.push('added');
        return Promise.resolve();
      });
      await context.sync();
    });
    sheet.host.typeInto('line', '甲');
    sheet.host.typeInto(0, '乙');
    await sheet.Word.run(async (context) => {
      context.document.body.paragraphs.getFirst().insertContentControl();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['line', 'added']);
  });

  it('tell of paragraphs by ids that find them again', async () => {
    const sheet = smallSession();
    const ids: string[] = [];
    await sheet.Word.run(async (context) => {
      context.document.onParagraphChanged.add((event) => {
        ids.push(...event.uniqueLocalIds);
        return Promise.resolve();
      });
      await context.sync();
    });
    sheet.host.typeInto('section', '甲');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const seen = await sheet.Word.run(async (context) => {
      const found = ids.map((id) => context.document.getParagraphByUniqueLocalId(id));
      for (const one of found) one.load('text,uniqueLocalId');
      await context.sync();
      return found.map((one) => `${one.text} ${String(one.uniqueLocalId === ids[0])}`).join();
    });
    expect(seen).toBe('第二段甲 true');
  });
});

describe('annotations', () => {
  // The npm library has no enum for the colours; the wire has their names.
  const critiques = (start: number, length: number): Word.AnnotationSet =>
    ({ critiques: [{ colorScheme: 'Red', start, length }] }) as unknown as Word.AnnotationSet;

  it('underline text without touching the file, and go again', async () => {
    const sheet = smallSession();
    const before = sheet.host.save();
    await sheet.Word.run(async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      const made = first.insertAnnotations(critiques(1, 2));
      await context.sync();
      expect(sheet.host.annotations()).toEqual([{ paragraph: 0, text: '报书', colorScheme: 'Red' }]);
      expect(made.value).toHaveLength(1);
      const found = first.getAnnotations();
      found.load('items/id');
      await context.sync();
      expect(found.items.map((one) => one.id).join()).toBe(made.value[0]);
      context.document.getAnnotationById(made.value[0] ?? '').delete();
      await context.sync();
    });
    expect(sheet.host.annotations()).toEqual([]);
    expect(sheet.host.save()).toBe(before);
  });

  it.each([
    [0, 0],
    [2, 5],
  ])('are refused where there is no such text (%i, %i)', async (start, length) => {
    const code = await codeOf(smallSession(), async (context) => {
      context.document.body.paragraphs.getFirst().insertAnnotations(critiques(start, length));
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('protected documents', () => {
  it.each(['readOnly', 'forms'] as const)('(%s) are read but not written', async (protection) => {
    const sheet = smallSession({ package: { protection } });
    const code = await codeOf(sheet, async (context) => {
      context.document.body.insertText('无', 'End');
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
  });
});

describe('odd files', () => {
  it.each([
    { strict: true },
    { prefix: 'x' },
    { encoding: 'utf-16le' },
    { encoding: 'utf-8-bom' },
    { noise: true },
    { producer: 'wps' },
    { producer: 'libreoffice' },
    { mainPart: 'word/document2.xml' },
  ] as const)('%j are dressed and undressed without a trace, and filled', async (options) => {
    const bytes = jointLab({ ...options, controls: 'block' });
    const host = WordHost.open(bytes);
    const before = host.documentXml();
    const { Word: library } = connect(host);
    await library.run(async (context) => {
      const control = context.document.contentControls.getByTag('wulou:cover.email').getFirst();
      control.set({ color: '#FF0000', appearance: 'Tags', title: '未填' });
      await context.sync();
      control.set({ color: '#000000', appearance: 'BoundingBox', title: 'cover.email' });
      await context.sync();
      expect(host.documentXml()).toBe(before);
      expect(host.save()).toBe(bytes);
      control.insertText('a@b.cn', 'Replace');
      await context.sync();
    });
    expect(WordHost.open(host.save()).text()).toContain('a@b.cn');
  });
});
