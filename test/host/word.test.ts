/** The members of Word's classes, asked through the real client library. */
import { describe, expect, it } from '@jest/globals';
import { paragraph, table } from '../builder/block.js';
import { checkBoxControl, runControl } from '../builder/control.js';
import { text } from '../builder/inline.js';
import { deleted, inserted } from '../builder/revision.js';
import { type Session, codeOf, session, smallSession } from './documents.js';

const tagged = (context: Word.RequestContext, tag: string): Word.ContentControl =>
  context.document.contentControls.getByTag(tag).getFirst();

/** Runs a batch that loads some objects, and gives what they say. */
async function ask<Result>(
  { Word: { run } }: Session,
  batch: (context: Word.RequestContext) => Promise<Result>,
): Promise<Result> {
  return run(batch);
}

describe('text', () => {
  it('of the body joins paragraphs with carriage returns, placeholders included', async () => {
    const seen = await ask(smallSession(), async (context) => {
      context.document.body.load('text');
      await context.sync();
      return context.document.body.text;
    });
    expect(seen).toBe('申报书\r名称：联合实验室（盖章）\r电话\r单击此处填写\r\r第一段 Abc\r第二段');
  });

  it.each([
    ['line', '联合实验室'],
    ['cell', '单击此处填写'],
    ['section', '第一段 Abc\r第二段'],
  ])('of the control %s is what it holds', async (tag, expected) => {
    const seen = await ask(smallSession(), async (context) => {
      const control = tagged(context, tag);
      control.load('text');
      await context.sync();
      return control.text;
    });
    expect(seen).toBe(expected);
  });

  it('leaves tracked deletions out, and getReviewedText tells both versions', async () => {
    const sheet = session([paragraph([text('甲'), deleted('乙'), inserted(text('丙'))])]);
    const seen = await ask(sheet, async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.load('text');
      const [original, current] = [first.getReviewedText('Original'), first.getReviewedText('Current')];
      await context.sync();
      return [first.text, original.value, current.value];
    });
    expect(seen).toEqual(['甲丙', '甲乙', '甲丙']);
  });
});

describe('paragraphs', () => {
  it('tell where they stand', async () => {
    const seen = await ask(smallSession(), async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text,items/tableNestingLevel,items/isLastParagraph,items/style');
      await context.sync();
      const cells = paragraphs.items.map((one) => one.parentTableCellOrNullObject);
      const controls = paragraphs.items.map((one) => one.parentContentControlOrNullObject);
      for (const cell of cells) cell.load('rowIndex,cellIndex');
      for (const control of controls) control.load('tag');
      await context.sync();
      return paragraphs.items.map((one, index) => [
        one.tableNestingLevel,
        cells[index]?.isNullObject === true ? null : cells[index]?.cellIndex,
        controls[index]?.isNullObject === true ? null : controls[index]?.tag,
        one.isLastParagraph,
      ]);
    });
    expect(Array.from(seen, (one) => Array.from(one))).toEqual([
      [0, null, null, false],
      [0, null, null, false],
      [1, 0, null, false],
      [1, 1, 'cell', false],
      [0, null, null, false],
      [0, null, 'section', false],
      [0, null, 'section', true],
    ]);
  });

  it('are inserted beside one another with the same properties and deleted with their marks', async () => {
    const sheet = smallSession();
    await ask(sheet, async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.insertParagraph('副标题', 'After');
      first.delete();
      await context.sync();
    });
    expect(sheet.host.text().split('\n').slice(0, 2)).toEqual(['副标题', '名称：联合实验室（盖章）']);
  });

  it('take their control with them when it holds nothing else', async () => {
    const sheet = smallSession();
    await ask(sheet, async (context) => {
      const { paragraphs } = tagged(context, 'section');
      paragraphs.load('items');
      await context.sync();
      for (const one of paragraphs.items) one.delete();
      await context.sync();
    });
    expect(sheet.host.documentXml()).not.toContain('"section"');
  });
});

describe('ranges', () => {
  it('run from one paragraph to another when expanded', async () => {
    const seen = await ask(smallSession(), async (context) => {
      const { paragraphs } = tagged(context, 'section');
      const range = paragraphs.getFirst().getRange('Content').expandTo(paragraphs.getLast().getRange('Content'));
      range.load('text,isEmpty');
      range.paragraphs.load('items/text');
      const place = range.compareLocationWith(context.document.body.getRange('Content'));
      await context.sync();
      return [range.text, range.isEmpty, range.paragraphs.items.length, place.value];
    });
    expect(seen).toEqual(['第一段 Abc\r第二段', false, 2, 'InsideEnd']);
  });

  it('follow what is written before them', async () => {
    const seen = await ask(smallSession(), async (context) => {
      const line = context.document.body.paragraphs.getFirst().getNext();
      const found = line.search('盖章').getFirst();
      found.load('text');
      await context.sync();
      line.insertText('单位', 'Start');
      found.insertText('!', 'End');
      found.load('text');
      line.load('text');
      await context.sync();
      return [found.text, line.text];
    });
    expect(seen).toEqual(['盖章!', '单位名称：联合实验室（盖章!）']);
  });

  it('are found without regard to case unless asked for, at most 255 characters long', async () => {
    const sheet = smallSession();
    const seen = await ask(sheet, async (context) => {
      const [any, exact] = [
        context.document.body.search('abc'),
        context.document.body.search('abc', { matchCase: true }),
      ];
      any.load('items/text');
      exact.load('items/text');
      await context.sync();
      return [any.items.map((one) => one.text).join(), exact.items.length];
    });
    expect(seen).toEqual(['Abc', 0]);
    const long = await codeOf(sheet, async (context) => {
      context.document.body.search('长'.repeat(256)).load('items');
      await context.sync();
    });
    expect(long).toBe('SearchStringInvalidOrTooLong');
  });

  it('are cut at ending marks', async () => {
    const seen = await ask(smallSession(), async (context) => {
      const pieces = context.document.body.paragraphs.getFirst().getNext().getTextRanges(['：', '（'], false);
      pieces.load('items/text');
      await context.sync();
      return pieces.items.map((one) => one.text).join('|');
    });
    expect(seen).toBe('名称：|联合实验室（|盖章）');
  });
});

describe('content controls', () => {
  it.each<[string, 'Replace' | 'Start' | 'End', string]>([
    ['line', 'Replace', '名称：甲（盖章）'],
    ['line', 'Start', '名称：甲联合实验室（盖章）'],
    ['line', 'End', '名称：联合实验室甲（盖章）'],
  ])('take text: %s, %s', async (tag, where, expected) => {
    const sheet = smallSession();
    const inside = await ask(sheet, async (context) => {
      const control = tagged(context, tag);
      control.insertText('甲', where);
      control.load('text');
      await context.sync();
      return control.text;
    });
    expect(sheet.host.text().split('\n')[1]).toBe(expected);
    expect(`名称：${inside}（盖章）`).toBe(expected);
  });

  it('make paragraphs of lines when they hold paragraphs, and breaks when they stand in a line', async () => {
    const sheet = smallSession();
    await ask(sheet, async (context) => {
      tagged(context, 'section').insertText('一\n二\n三', 'Replace');
      tagged(context, 'line').insertText('一\n二', 'Replace');
      await context.sync();
    });
    expect(sheet.host.text().split('\n')).toEqual([
      '申报书',
      '名称：一\v二（盖章）',
      '电话',
      '单击此处填写',
      '',
      '一',
      '二',
      '三',
    ]);
  });

  it('give up their placeholder and its style when text comes, whatever the place', async () => {
    const sheet = smallSession();
    await ask(sheet, async (context) => {
      tagged(context, 'cell').insertText('无', 'End');
      await context.sync();
    });
    expect(sheet.host.text().split('\n')[3]).toBe('无');
    expect(sheet.host.documentXml()).not.toContain('w:showingPlcHdr');
    expect(sheet.host.documentXml()).not.toContain('808080');
  });

  it.each(['clear', 'insertText'] as const)('show their placeholder again after %s leaves them empty', async (how) => {
    const sheet = smallSession();
    const seen = await ask(sheet, async (context) => {
      const control = tagged(context, 'section');
      if (how === 'clear') control.clear();
      else control.insertText('', 'Replace');
      control.load('text,placeholderText');
      await context.sync();
      return [control.text, control.placeholderText];
    });
    expect(seen[0]).toBe(seen[1]);
    expect(sheet.host.documentXml()).toMatch(/"section"\/>(?:(?!<\/w:sdtPr>).)*<w:showingPlcHdr\/>/);
  });

  it('take another placeholder and keep it in the document', async () => {
    const sheet = smallSession();
    const seen = await ask(sheet, async (context) => {
      const control = tagged(context, 'cell');
      control.placeholderText = '\u00a0';
      control.load('text,placeholderText');
      await context.sync();
      control.insertText('无', 'Replace');
      await context.sync();
      control.clear();
      control.load('text');
      await context.sync();
      return [control.placeholderText, control.text];
    });
    expect(seen).toEqual(['\u00a0', '\u00a0']);
  });

  it.each<[string, (context: Word.RequestContext) => Word.ContentControl, string, string]>([
    [
      'a paragraph',
      (context) => context.document.body.paragraphs.getFirst().insertContentControl(),
      '申报书',
      'RichTextParagraphs',
    ],
    [
      'part of a line',
      (context) => context.document.body.search('盖章').getFirst().insertContentControl(),
      '盖章',
      'RichTextInline',
    ],
    [
      'several paragraphs',
      (context) => {
        const { paragraphs } = tagged(context, 'section');
        return paragraphs.getFirst().getRange().expandTo(paragraphs.getLast().getRange()).insertContentControl();
      },
      '第一段 Abc\r第二段',
      'RichTextParagraphs',
    ],
  ])('are put round %s and taken off without a trace', async (_what, insert, expected, subtype) => {
    const sheet = smallSession();
    const before = sheet.host.text();
    const seen = await ask(sheet, async (context) => {
      const control = insert(context);
      control.load('text,subtype,tag');
      await context.sync();
      const result = [control.text, control.subtype];
      control.delete(true);
      await context.sync();
      return result;
    });
    expect(seen).toEqual([expected, subtype]);
    expect(sheet.host.text()).toBe(before);
  });

  it('put round whole paragraphs and taken off leave the bytes as they were', async () => {
    const sheet = smallSession();
    const before = sheet.host.documentXml();
    await ask(sheet, async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text');
      await context.sync();
      const made = paragraphs.items.map((one) => one.insertContentControl());
      for (const [index, control] of made.entries()) control.tag = `新${index}`;
      await context.sync();
      expect(sheet.host.documentXml()).toContain('单击或点击此处输入文字。');
      for (const control of made) control.delete(true);
      await context.sync();
    });
    expect(sheet.host.documentXml()).toBe(before);
  });

  it('refuse tags and titles longer than 64 characters', async () => {
    const code = await codeOf(smallSession(), async (context) => {
      tagged(context, 'line').title = '长'.repeat(65);
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('are locked and unlocked without a trace', async () => {
    const sheet = smallSession();
    const before = sheet.host.documentXml();
    const seen = await ask(sheet, async (context) => {
      const control = tagged(context, 'line');
      control.set({ cannotEdit: true, cannotDelete: true });
      control.load('cannotEdit,cannotDelete');
      await context.sync();
      const locked = [control.cannotEdit, control.cannotDelete];
      control.set({ cannotEdit: false, cannotDelete: false });
      await context.sync();
      return locked;
    });
    expect(seen).toEqual([true, true]);
    expect(sheet.host.documentXml()).toBe(before);
  });

  it('are rich text only unless types are asked for', async () => {
    const sheet = session([
      paragraph([
        checkBoxControl(true, { tag: '勾' }),
        runControl({ tag: '纯', kind: 'text' }, text('甲')),
        runControl({ tag: '富' }, text('乙')),
      ]),
    ]);
    const { ContentControlType } = sheet.Word;
    const seen = await ask(sheet, async (context) => {
      const rich = context.document.contentControls;
      const all = context.document.getContentControls({
        types: [ContentControlType.richText, ContentControlType.plainText, ContentControlType.checkBox],
      });
      rich.load('items/tag');
      all.load('items/tag,items/type');
      await context.sync();
      return [rich.items.map((one) => one.tag).join(), all.items.map((one) => one.type).join()];
    });
    expect(seen).toEqual(['富', 'CheckBox,PlainText,RichText']);
  });

  it('are found by tag, title and id, and null objects stand for those that are not there', async () => {
    const seen = await ask(smallSession(), async (context) => {
      const { contentControls } = context.document;
      const found = [contentControls.getByTitle('名称').getFirst(), contentControls.getById(77)];
      const missing = [contentControls.getByTag('无').getFirstOrNullObject(), contentControls.getByIdOrNullObject(5)];
      for (const one of [...found, ...missing]) one.load('tag');
      await context.sync();
      return [...found.map((one) => one.tag), ...missing.map((one) => one.isNullObject)].join();
    });
    expect(seen).toBe('line,section,true,true');
  });

  it('with a tag that is not there fail with ItemNotFound and the statement', async () => {
    const { Word: library, OfficeExtension: extension } = smallSession();
    const error: unknown = await library
      .run(async (context) => {
        tagged(context, '无').load('tag');
        await context.sync();
      })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(extension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'ContentControlCollection.getFirst' },
    });
  });
});

describe('selecting', () => {
  it.each<[string, (context: Word.RequestContext) => void, object]>([
    [
      'a control',
      (context) => tagged(context, 'line').select(),
      { text: '联合实验室', tag: 'line', collapsed: false, paragraph: 1 },
    ],
    [
      'the start of a control',
      (context) => tagged(context, 'section').select('Start'),
      { text: '', tag: 'section', collapsed: true, paragraph: 5 },
    ],
    [
      'the end of a control',
      (context) => tagged(context, 'line').select('End'),
      { text: '', tag: 'line', collapsed: true, paragraph: 1 },
    ],
    [
      'what was found',
      (context) => context.document.body.search('盖章').getFirst().select(),
      { text: '盖章', tag: null, collapsed: false, paragraph: 1 },
    ],
    [
      'an empty paragraph',
      (context) => context.document.body.paragraphs.getFirst().getNext().getNext().getNext().getNext().select(),
      { text: '', tag: null, collapsed: true, paragraph: 4 },
    ],
  ])('%s', async (_what, select, expected) => {
    const sheet = smallSession();
    const selection = await ask(sheet, async (context) => {
      select(context);
      const range = context.document.getSelection();
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(sheet.host.selected()).toEqual(expected);
    expect(selection).toBe(sheet.host.selected().text);
  });
});

describe('looks', () => {
  it('of text and paragraphs are read through styles and written on them', async () => {
    const sheet = session([paragraph([text('甲', { bold: true }), text('乙')], { align: 'center' })]);
    const seen = await ask(sheet, async (context) => {
      const first = context.document.body.paragraphs.getFirst();
      first.load('alignment,style,font/bold,font/size,font/name');
      await context.sync();
      const before = [first.alignment, first.style, first.font.bold, first.font.size, first.font.name];
      first.font.set({ bold: false, size: 12, color: '#FF0000' });
      first.load('font/bold,font/size,font/color');
      await context.sync();
      return [...before, first.font.bold, first.font.size, first.font.color];
    });
    expect(seen).toEqual(['Centered', 'Normal', null, 10.5, '宋体', false, 12, '#FF0000']);
  });
});

describe('tracked changes', () => {
  it('let text be put between what was deleted and what was inserted', async () => {
    const sheet = session([paragraph([text('甲'), deleted('乙丙'), inserted(text('丁戊'))])], {
      switches: { deletedInText: true },
    });
    await ask(sheet, async (context) => {
      context.document.body.search('乙').getFirst().insertText('一', 'End');
      context.document.body.search('丁').getFirst().insertText('二', 'End');
      await context.sync();
    });
    expect(sheet.host.text()).toBe('甲乙一丙丁二戊');
    sheet.host.switches.deletedInText = false;
    expect(sheet.host.text()).toBe('甲一丁二戊');
  });

  it('keep a control whose text is only marked as deleted', async () => {
    const sheet = smallSession({ switches: { trackChanges: true } });
    await ask(sheet, async (context) => {
      context.document.body.paragraphs.getFirst().getNext().clear();
      await context.sync();
    });
    expect(sheet.host.text().split('\n')[1]).toBe('');
    expect(sheet.host.documentXml()).toContain('联合实验室');
  });
});

describe('tables', () => {
  const grid = table([
    {
      cells: [
        { width: 1000, blocks: [paragraph('甲')], rows: 2 },
        { width: 1000, blocks: [paragraph('乙')] },
      ],
    },
    { cells: [{ width: 1000, blocks: [paragraph('丙')] }] },
  ]);

  it('tell their cells, and merges only by not being uniform', async () => {
    const seen = await ask(session([grid, paragraph('')]), async (context) => {
      const first = context.document.body.tables.getFirst();
      first.load('rowCount,isUniform,values');
      const cell = first.getCell(1, 1);
      cell.load('value,rowIndex');
      cell.body.load('text,type');
      const missing = first.getCellOrNullObject(5, 5);
      missing.load('value');
      await context.sync();
      return [
        first.rowCount,
        first.isUniform,
        JSON.stringify(first.values),
        cell.value,
        cell.rowIndex,
        cell.body.text,
        cell.body.type,
        missing.isNullObject,
      ];
    });
    expect(seen).toEqual([2, false, '[["甲","乙"],["","丙"]]', '丙', 1, '丙', 'TableCell', true]);
  });
});

describe('getOoxml', () => {
  it.each<[string, (context: Word.RequestContext) => OfficeExtension.ClientResult<string>, string[], string[]]>([
    [
      'the body',
      (context) => context.document.body.getOoxml(),
      ['申报书', 'w:val="section"', '/word/styles.xml', '/word/settings.xml'],
      [],
    ],
    [
      'a control',
      (context) => tagged(context, 'line').getOoxml(),
      ['联合实验室', 'w:val="line"', '<w:sectPr>'],
      ['盖章', '申报书'],
    ],
    ['a paragraph', (context) => context.document.body.paragraphs.getFirst().getOoxml(), ['申报书'], ['联合实验室']],
    [
      'what was found',
      (context) => context.document.body.search('盖章').getFirst().getOoxml(),
      ['盖章'],
      ['（', '联合实验室'],
    ],
  ])('of %s is a package of it', async (_what, get, has, hasNot) => {
    const ooxml = await ask(smallSession(), async (context) => {
      const result = get(context);
      await context.sync();
      return result.value;
    });
    const main = ooxml.slice(0, ooxml.indexOf('</w:document>'));
    for (const piece of has) expect(ooxml).toContain(piece);
    for (const piece of hasNot) expect(main).not.toContain(piece);
  });
});

describe('the client library', () => {
  it('refuses what was not loaded, by itself', async () => {
    const { Word: library } = smallSession();
    const error: unknown = await library
      .run(async (context) => {
        const { body } = context.document;
        await context.sync();
        return body.text;
      })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('keeps nothing in the host after a run', async () => {
    const { host, Word: library } = smallSession();
    await library.run(async (context) => {
      context.document.body.paragraphs.load('items/text');
      await context.sync();
    });
    expect(host.keptObjects).toBe(0);
    expect(host.roundTrips).toHaveLength(1);
  });
});
