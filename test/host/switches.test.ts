/** Every switch of the host, seen through the real client library: off by default, and what it does when it is on. */
import { describe, expect, it } from '@jest/globals';
import { paragraph, table } from '../builder/block.js';
import { checkBoxControl } from '../builder/control.js';
import { noBreakHyphen, symbol, text } from '../builder/inline.js';
import { deleted } from '../builder/revision.js';
import { type Session, codeOf, session, smallSession } from './documents.js';
import { type SwitchName, type Switches, switches } from './switches.js';

type Setting = Partial<Switches>;

const tagged = (context: Word.RequestContext, tag: string): Word.ContentControl =>
  context.document.contentControls.getByTag(tag).getFirst();

/** One value of an object, loaded in a batch of its own. */
async function value<Loaded extends OfficeExtension.ClientObject, Result>(
  { Word: { run } }: Session,
  find: (context: Word.RequestContext) => Loaded,
  name: string,
  read: (object: Loaded) => Result,
): Promise<Result> {
  return run(async (context) => {
    const object = find(context);
    context.load(object, name);
    await context.sync();
    return read(object);
  });
}

/** Code a batch of one write fails with. */
function writing(sheet: Session, write: (context: Word.RequestContext) => void): Promise<string> {
  return codeOf(sheet, async (context) => {
    write(context);
    await context.sync();
  });
}

const line = (context: Word.RequestContext): Word.ContentControl => tagged(context, 'line');
const fill = (context: Word.RequestContext): void => void line(context).insertText('无', 'Replace');

/** What is seen with a setting. `off` is seen without it, `on` with it. */
interface Case<Seen = unknown> {
  readonly on: Setting;
  readonly see: (setting: Setting) => Promise<Seen>;
  readonly seen: { readonly off: Seen; readonly on: Seen };
}

const kase = <Seen>(on: Setting, see: (setting: Setting) => Promise<Seen>, off: Seen, then: Seen): Case<Seen> => ({
  on,
  see,
  seen: { off, on: then },
});

/** Tags of two controls, as a round trip later by the ids seen before. */
async function findAgain(setting: Setting): Promise<boolean> {
  const sheet = smallSession({ switches: setting });
  const id = await value(sheet, line, 'id', (one) => one.id);
  return value(
    sheet,
    (context) => context.document.contentControls.getByIdOrNullObject(id),
    'isNullObject',
    (one) => one.isNullObject,
  );
}

/** How often the text came into the document, though the client was told that it failed. */
async function failing(setting: Setting): Promise<string> {
  const sheet = smallSession({ switches: setting });
  const codes = [
    await writing(sheet, fill),
    await writing(sheet, (context) => void line(context).insertText('!', 'End')),
  ];
  return [...codes, sheet.host.text().split('\n')[1]].join('|');
}

async function midway(setting: Setting): Promise<string> {
  const sheet = smallSession({ switches: setting });
  const code = await writing(sheet, (context) => {
    for (const tag of ['line', 'section']) tagged(context, tag).title = '标';
  });
  return `${code} ${sheet.host.documentXml().match(/"标"/g)?.length ?? 0}`;
}

async function dressed(setting: Setting): Promise<boolean> {
  const sheet = smallSession({ switches: setting });
  const before = sheet.host.documentXml();
  const colour = await value(sheet, line, 'color', (one) => one.color);
  await writing(sheet, (context) => {
    line(context).set({ color: '#FF0000', appearance: 'Tags' });
    line(context).set({ color: colour, appearance: 'BoundingBox' });
  });
  return sheet.host.documentXml() === before;
}

/** Milliseconds: far more than a request takes without it, on a busy machine too. */
const DELAY = 2000;

async function timed(setting: Setting): Promise<boolean> {
  const sheet = smallSession({ switches: setting });
  const start = performance.now();
  await writing(sheet, fill);
  return performance.now() - start >= DELAY - 10;
}

async function raised(setting: Setting): Promise<number> {
  const sheet = smallSession({ switches: setting });
  let count = 0;
  await sheet.Word.run(async (context) => {
    const control = line(context);
    control.load('tag');
    await context.sync();
    control.track();
    control.onDataChanged.add(() => {
      count += 1;
      return Promise.resolve();
    });
    await context.sync();
  });
  await writing(sheet, fill);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return count;
}

const shaded = '<w:pPr><w:snapToGrid w:val="0"/></w:pPr>';
const wholeCell = (context: Word.RequestContext): Word.ContentControl =>
  context.document.body.tables.getFirst().getCell(0, 0).body.paragraphs.getFirst().insertContentControl();

const row = table([
  {
    cells: [
      { width: 1000, blocks: [paragraph('甲')] },
      { width: 1000, blocks: [paragraph('乙')] },
    ],
  },
]);

async function paragraphTexts(blocks: Parameters<typeof session>[0], setting: Setting): Promise<string> {
  return session(blocks, { switches: setting }).Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map((one) => one.text).join('|');
  });
}

async function ooxmlOf({ Word: { run } }: Session): Promise<string> {
  return run(async (context) => {
    const ooxml = context.document.body.getOoxml();
    await context.sync();
    return ooxml.value;
  });
}

/** How often a text that stands there twice is found, or the code it fails with. */
async function finds(setting: Setting): Promise<string> {
  const sheet = session([paragraph('甲乙甲')], { switches: setting });
  const counted: number[] = [];
  const code = await codeOf(sheet, async (context) => {
    const found = context.document.body.search('甲', { matchCase: true });
    found.load('items/text');
    await context.sync();
    counted.push(found.items.length);
  });
  return code === '' ? counted.join('') : code;
}

const cases = {
  placeholderAsText: kase(
    { placeholderAsText: false },
    (on) =>
      value(
        smallSession({ switches: on }),
        (context) => tagged(context, 'cell'),
        'text',
        (one) => one.text,
      ),
    '单击此处填写',
    '',
  ),
  allControlTypes: kase(
    { allControlTypes: true },
    async (on) => {
      const sheet = session([paragraph([checkBoxControl(true, { tag: '勾' })])], { switches: on });
      return value(
        sheet,
        (context) => context.document.contentControls.getFirstOrNullObject(),
        'isNullObject',
        (one) => one.isNullObject,
      );
    },
    true,
    false,
  ),
  ooxmlThrows: kase(
    { ooxmlThrows: true },
    (on) => writing(smallSession({ switches: on }), (context) => void context.document.body.getOoxml()),
    '',
    'GeneralException',
  ),
  ooxmlWithoutSettings: kase(
    { ooxmlWithoutSettings: true },
    async (on) =>
      smallSession({ switches: on }).Word.run(async (context) => {
        const ooxml = context.document.body.getOoxml();
        await context.sync();
        return ooxml.value.includes('<w:settings');
      }),
    true,
    false,
  ),
  ooxmlWithoutNumbering: kase(
    { ooxmlWithoutNumbering: true },
    async (on) =>
      smallSession({ switches: on }).Word.run(async (context) => {
        const ooxml = context.document.body.getOoxml();
        await context.sync();
        return ooxml.value.includes('<w:numbering');
      }),
    true,
    false,
  ),
  paragraphSeparator: kase(
    { paragraphSeparator: '\n' },
    (on) =>
      value(
        smallSession({ switches: on }),
        (context) => tagged(context, 'section'),
        'text',
        (one) => one.text,
      ),
    '第一段 Abc\r第二段',
    '第一段 Abc\n第二段',
  ),
  deletedInText: kase(
    { deletedInText: true },
    (on) =>
      value(
        session([paragraph([text('甲'), deleted('乙')])], { switches: on }),
        (context) => context.document.body,
        'text',
        (one) => one.text,
      ),
    '甲',
    '甲乙',
  ),
  standIns: kase(
    { standIns: 'others' },
    (on) => {
      const odd = paragraph([text('甲'), symbol('Wingdings', 'F0FE'), noBreakHyphen, text('暗', { hidden: true })]);
      return value(
        session([odd], { switches: on }),
        (context) => context.document.body.paragraphs.getFirst(),
        'text',
        (one) => one.text,
      );
    },
    '甲(\u001e暗',
    '甲q-',
  ),
  rowEnds: kase({ rowEnds: true }, (on) => paragraphTexts([row, paragraph('丙')], on), '甲|乙|丙', '甲|乙||丙'),
  closingParagraph: kase(
    { closingParagraph: true },
    async (on) => (await ooxmlOf(smallSession({ switches: on }))).includes('<w:p/><w:sectPr'),
    false,
    true,
  ),
  ooxmlRewritten: kase(
    { ooxmlRewritten: true },
    async (on) => {
      const sheet = smallSession({ switches: on });
      return (await ooxmlOf(sheet)) === (await ooxmlOf(sheet));
    },
    true,
    false,
  ),
  changeTrackingMissing: kase(
    { changeTrackingMissing: true },
    (on) => writing(smallSession({ switches: on }), (context) => void (context.document.changeTrackingMode = 'Off')),
    '',
    'ApiNotFound',
  ),
  trackChanges: kase(
    { trackChanges: true },
    async (on) => {
      const sheet = smallSession({ switches: on });
      await writing(sheet, fill);
      const xml = sheet.host.documentXml();
      return [
        xml.includes('<w:ins '),
        xml.includes('<w:delText xml:space="preserve">联合实验室'),
        sheet.host.text().includes('名称：无（'),
      ];
    },
    [false, false, true],
    [true, true, true],
  ),
  trackingSwitch: kase(
    { trackingSwitch: 'stuck' },
    async (on) => {
      const sheet = smallSession({ switches: { trackChanges: true, ...on } });
      await writing(sheet, (context) => void (context.document.changeTrackingMode = 'Off'));
      return sheet.host.document.tracking;
    },
    false,
    true,
  ),
  annotationsRefused: kase(
    { annotationsRefused: true },
    (on) =>
      writing(
        smallSession({ switches: on }),
        (context) =>
          void context.document.body.paragraphs.getFirst().insertAnnotations({
            critiques: [{ colorScheme: 'Red', start: 0, length: 2 }],
          } as unknown as Word.AnnotationSet),
      ),
    '',
    'GeneralException',
  ),
  lockedWritesRefused: kase(
    { lockedWritesRefused: true },
    (on) =>
      writing(smallSession({ switches: on }), (context) => {
        line(context).cannotEdit = true;
        fill(context);
      }),
    '',
    'AccessDenied',
  ),
  snapToGridRefused: kase(
    { snapToGridRefused: true },
    async (on) => {
      const sheet = session([paragraph('甲')], { switches: on });
      sheet.host.edit((xml) => xml.replace(/<w:pPr>.*?<\/w:pPr>/, shaded));
      return writing(sheet, (context) => void context.document.body.paragraphs.getFirst().insertContentControl());
    },
    '',
    'GeneralException',
  ),
  placeholderWriteRefused: kase(
    { placeholderWriteRefused: true },
    (on) => writing(smallSession({ switches: on }), (context) => void (line(context).placeholderText = '空')),
    '',
    'NotAllowed',
  ),
  idsChange: kase({ idsChange: true }, findAgain, false, true),
  delay: kase({ delay: DELAY }, timed, false, true),
  failWrite: kase({ failWrite: 2 }, midway, ' 2', 'GeneralException 1'),
  failOnce: kase(
    { failOnce: { when: 'before' } },
    failing,
    '||名称：无!（盖章）',
    'GeneralException||名称：联合实验室!（盖章）',
  ),
  readOnly: kase({ readOnly: true }, (on) => writing(smallSession({ switches: on }), fill), '', 'AccessDenied'),
  readOnlyCode: kase(
    { readOnlyCode: 'GeneralException' },
    (on) => writing(smallSession({ switches: { ...on, readOnly: true } }), fill),
    'AccessDenied',
    'GeneralException',
  ),
  dressRefused: kase(
    { dressRefused: 'appearance' },
    (on) => writing(smallSession({ switches: on }), (context) => void (line(context).appearance = 'Tags')),
    '',
    'InvalidArgument',
  ),
  keepsPlaceholderStyle: kase(
    { keepsPlaceholderStyle: true },
    async (on) => {
      const sheet = smallSession({ switches: on });
      await writing(sheet, (context) => void tagged(context, 'cell').insertText('无', 'Replace'));
      return /<w:rStyle w:val="a6"\/>(?:(?!<\/w:r>).)*<w:t>无/.test(sheet.host.documentXml());
    },
    false,
    true,
  ),
  noColour: kase<string>(
    { noColour: '' },
    (on) => value(smallSession({ switches: on }), line, 'color', (one) => one.color),
    '#000000',
    '',
  ),
  normalisesDress: kase({ normalisesDress: true }, dressed, true, false),
  emptyDeleteRefused: kase(
    { emptyDeleteRefused: true },
    (on) => writing(smallSession({ switches: on }), (context) => tagged(context, 'cell').delete(true)),
    '',
    'NotAllowed',
  ),
  replaceAsStart: kase(
    { replaceAsStart: true },
    async (on) => {
      const sheet = smallSession({ switches: on });
      await writing(sheet, fill);
      return sheet.host.text().split('\n')[1];
    },
    '名称：无（盖章）',
    '名称：无联合实验室（盖章）',
  ),
  cellControls: kase(
    { cellControls: 'around' },
    (on) => value(smallSession({ switches: on }), wholeCell, 'subtype', (one) => one.subtype),
    'RichTextParagraphs',
    'RichTextTableCell',
  ),
  extraCellParagraph: kase(
    { extraCellParagraph: true },
    async (on) => {
      const sheet = smallSession({ switches: on });
      await writing(sheet, (context) => void wholeCell(context));
      return sheet.host.text().split('\n').length;
    },
    7,
    8,
  ),
  ownEvents: kase({ ownEvents: false }, raised, 1, 0),
  mergedCellIndexThrows: kase(
    { mergedCellIndexThrows: false },
    async (on) => {
      const merged = table([
        {
          cells: [
            { width: 1000, blocks: [paragraph('甲')], rows: 2 },
            { width: 1000, blocks: [paragraph('乙')] },
          ],
        },
        { cells: [{ width: 1000, blocks: [paragraph('丙')] }] },
      ]);
      const sheet = session([merged, paragraph('')], { switches: on });
      return codeOf(sheet, async (context) => {
        context.document.body.paragraphs.getFirst().parentTableCell.load('cellIndex');
        await context.sync();
      });
    },
    'GeneralException',
    '',
  ),
  searchMisses: kase({ searchMisses: true }, finds, '2', '1'),
  searchDialogOpen: kase({ searchDialogOpen: true }, finds, '2', 'SearchDialogIsOpen'),
  nullWrites: kase(
    { nullWrites: 'ignore' },
    (on) =>
      writing(
        smallSession({ switches: on }),
        (context) => void (context.document.contentControls.getByTag('无').getFirstOrNullObject().title = '标'),
      ),
    'ItemNotFound',
    '',
  ),
} satisfies Record<SwitchName, Case>;

describe('the switch', () => {
  it.each(Object.entries<Case>(cases))('%s changes what is seen', async (_name, { on, see, seen }) => {
    expect(await see({})).toEqual(seen.off);
    expect(await see(on)).toEqual(seen.on);
  });

  it.each(Object.entries(switches))('%s says what it does and where that is known from', (_name, { does, source }) => {
    expect(does).not.toBe('');
    expect(source).toMatch(/section|#\d+/);
  });

  it('failOnce can also lose the answer to what was done', async () => {
    expect(await failing({ failOnce: { when: 'after' } })).toBe('GeneralException||名称：无!（盖章）');
  });
});

describe('a requirement set', () => {
  it('refuses members of later ones', async () => {
    const sheet = smallSession({ api: '1.3' });
    expect(await writing(sheet, (context) => void line(context).getReviewedText('Current'))).toBe('ApiNotFound');
    expect(await writing(sheet, (context) => void context.document.load('changeTrackingMode'))).toBe('ApiNotFound');
    expect(await writing(sheet, fill)).toBe('');
  });

  it('leaves members of later ones out of the client library', () => {
    expect('insertAnnotations' in smallSession({ api: '1.3' }).Word.Paragraph.prototype).toBe(false);
    expect('insertAnnotations' in smallSession({ api: '1.7' }).Word.Paragraph.prototype).toBe(true);
  });
});
