import { describe, expect, it } from '@jest/globals';
import type { DocxDocument } from '../../../src/adapters/docx/docxDocument';
import type { FieldContent } from '../../../src/document/content';
import type { NotDoneReason } from '../../../src/document/port';
import { blockControl, paragraph, table } from '../../builder/block';
import { placeholderText, runControl } from '../../builder/control';
import { footnote, hyperlink } from '../../builder/field';
import type { DocumentOptions } from '../../builder/form/jointLab';
import type { Value } from '../../builder/form/values';
import { text } from '../../builder/inline';
import {
  changedParts,
  deleteHint,
  expectWellFormed,
  field,
  fill,
  mark,
  markedXml,
  open,
  readable,
  reopen,
  xml,
} from './opened';

/** XML of the paragraph or paragraphs of a field. */
function fieldXml(document: DocxDocument, id: string): string {
  const { story, located } = document.source();
  const own = located.places.get(id)?.paragraphs.map(({ paragraph: one }) => one) ?? [];
  return story.source.slice(own[0]?.start, own.at(-1)?.end);
}

/** Everything but this field reads as before. */
function others(fields: readonly FieldContent[], id: string): unknown {
  return fields.filter((one) => one.field !== id).map((one) => ({ ...one, place: null }));
}

/** Blocks as XML. */
const raw = (blocks: string): Value => ({ blocks: [() => blocks] });
const run = (properties: string, content: string): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;

describe('filling a blank', () => {
  it('writes into the further copy that was asked for and nowhere else', async () => {
    const label = '主办或承办国际会议数量';
    const options = {
      values: { 'output.conferences': '', 'x.own': '' },
      extraRows: {
        'output.plenaryTalks': [
          [
            { label, width: 3000 },
            { field: 'x.own', width: 4500 },
          ],
        ],
      },
    };
    const document = open(options);
    const before = await document.read();
    expect(await document.edit([fill('output.conferences#2')])).toEqual({
      done: ['output.conferences#2'],
      notDone: [],
    });
    const after = await document.read();
    expect(after.fields.find((one) => one.field === 'output.conferences#2')?.text).toBe('无');
    expect(others(after.fields, 'output.conferences#2')).toEqual(others(before.fields, 'output.conferences#2'));
    await document.prepare();
    const prepared = await document.read();
    expect(prepared.fields.flatMap(({ field: id, controls }) => (controls === 1 ? [] : [id]))).toEqual([]);
  });

  const plain = '<w:rFonts w:hint="eastAsia"/>';
  it.each<[string, Value, string]>([
    [
      'takes the dress of the mark of an empty paragraph',
      raw('<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>'),
      run(`${plain}<w:b/>`, '<w:t>无</w:t>'),
    ],
    ['opens a paragraph without content', raw('<w:p/>'), `<w:p>${run(plain, '<w:t>无</w:t>')}</w:p>`],
    [
      'opens one with attributes',
      raw('<w:p w:rsidR="00A1" />'),
      `<w:p w:rsidR="00A1" >${run(plain, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'takes the place of white space and its dress',
      raw(`<w:p>${run('<w:i/>', '<w:t xml:space="preserve">  　</w:t>')}</w:p>`),
      `<w:p>${run(`${plain}<w:i/>`, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'takes the place of underscores in several runs',
      raw(`<w:p>${run('<w:u w:val="single"/>', '<w:t>___</w:t>')}${run('<w:b/>', '<w:t>___</w:t>')}</w:p>`),
      `<w:p>${run(`${plain}<w:u w:val="single"/>`, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'takes the place of a skeleton',
      raw('<w:p><w:r><w:t>  年  月</w:t></w:r></w:p>'),
      `<w:p>${run(plain, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'keeps line breaks',
      raw('<w:p><w:r><w:t xml:space="preserve"> </w:t><w:br/></w:r></w:p>'),
      `<w:p>${run(plain, '<w:t>无</w:t>')}<w:r><w:br/></w:r></w:p>`,
    ],
    [
      'takes over an empty run',
      raw(`<w:p>${run('<w:sz w:val="21"/>', '')}</w:p>`),
      `<w:p>${run(`${plain}<w:sz w:val="21"/>`, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'takes over nothing of a hidden run or of tracked formatting',
      raw(
        `<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="a"/><w:b/><w:rPrChange w:id="2" w:author="a"><w:rPr/></w:rPrChange></w:rPr></w:pPr>${run('<w:vanish/><w:i/>', '')}</w:p>`,
      ),
      run(`${plain}<w:b/>`, '<w:t>无</w:t>'),
    ],
    [
      'keeps bookmarks',
      raw('<w:p><w:bookmarkStart w:id="5" w:name="b"/><w:bookmarkEnd w:id="5"/></w:p>'),
      `<w:bookmarkEnd w:id="5"/>${run(plain, '<w:t>无</w:t>')}</w:p>`,
    ],
    [
      'goes into the first of several empty paragraphs',
      raw('<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p><w:p/>'),
      `${run(`${plain}<w:b/>`, '<w:t>无</w:t>')}</w:p><w:p/>`,
    ],
    [
      'takes a skeleton out of other paragraphs',
      raw('<w:p/><w:p><w:r><w:t>（盖章）</w:t></w:r></w:p>'),
      `<w:p>${run(plain, '<w:t>无</w:t>')}</w:p><w:p></w:p>`,
    ],
    [
      'keeps the dress of a font that says what it is',
      raw(`<w:p><w:pPr><w:rPr><w:rStyle w:val="a"/><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:pPr></w:p>`),
      run('<w:rStyle w:val="a"/><w:rFonts w:hint="eastAsia" w:eastAsia="仿宋"/>', '<w:t>无</w:t>'),
    ],
  ])('%s', async (_, value, expected) => {
    const document = open({ producer: 'libreoffice', values: { 'section.6': value } });
    const before = document.save();
    const content = await document.read();
    expect((await field(document, 'section.6')).state).toBe('blank');
    expect(await document.edit([fill('section.6')])).toEqual({ done: ['section.6'], notDone: [] });
    expect(fieldXml(document, 'section.6')).toContain(expected);
    expectWellFormed(xml(document));
    const after = await document.read();
    expect(await field(document, 'section.6')).toMatchObject({ state: 'filled', text: '无' });
    expect(others(after.fields, 'section.6')).toEqual(others(content.fields, 'section.6'));
    expect(document.undoStep).toEqual({ kind: 'fill', fields: ['section.6'] });
    expect(await document.undo()).toEqual({ done: ['section.6'], notDone: [] });
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it('changes the main part alone', async () => {
    const document = open({ blank: true, producer: 'wps' });
    const before = document.save();
    await document.edit([fill('chinese.platform1')]);
    expect(changedParts(before, document.save())).toEqual(['word/document.xml']);
  });

  it('keeps what a fill may hold: breaks, tabs and characters of XML', async () => {
    const document = open({ values: { 'section.6': '' } });
    const written = '甲\n<乙>\t& "丙"';
    expect((await document.edit([fill('section.6', written)])).done).toEqual(['section.6']);
    expect((await field(reopen(document), 'section.6')).text).toBe(written);
  });

  it.each(['block', 'run', 'cell', 'nested'] as const)(
    'replaces a showing placeholder in controls: %s',
    async (controls) => {
      const document = open({ controls, blank: true });
      const wanted = ['chinese.platform1', 'section.6', 'section.4.3'];
      expect(await document.edit(wanted.map((id) => fill(id)))).toEqual({ done: wanted, notDone: [] });
      for (const id of wanted) {
        expect(await field(document, id)).toMatchObject({ state: 'filled', text: '无', controls: 1 });
        expect(fieldXml(document, id)).not.toContain('rStyle');
        expect(fieldXml(document, id)).not.toContain('808080');
      }
      const { story } = document.source();
      const filled = story.controls.filter(({ tag }) => wanted.some((id) => tag === `wulou:${id}`));
      expect(filled.map(({ showingPlaceholder }) => showingPlaceholder)).toEqual([false, false, false]);
    },
  );

  it('dresses text in a control as the control says', async () => {
    const document = open({ controls: 'block', blank: true, controlLooks: { 'section.6': { bold: true } } });
    await document.edit([fill('section.6')]);
    expect(fieldXml(document, 'section.6')).toContain('<w:b/>');
  });

  it.each<[string, string, string]>([
    ['a slash', '/', '/'],
    ['a word', '暂无', '暂无'],
    ['a slash among line breaks', ' / \n', '/'],
  ])('puts 无 in the place of %s', async (_, value, expected) => {
    const document = open({ values: { 'chinese.platform2': [text(value)] } });
    expect(await document.edit([fill('chinese.platform2', '无', expected)])).toMatchObject({
      done: ['chinese.platform2'],
    });
    expect((await field(document, 'chinese.platform2')).text).toBe('无');
  });

  it('writes many fields at once, and undoes them at once', async () => {
    const document = open({ blank: true });
    const before = document.save();
    const blank = (await document.read()).fields.filter(({ state }) => state === 'blank');
    const report = await document.edit(blank.map((one) => fill(one.field)));
    expect(report.done).toHaveLength(27);
    expect(new Set(report.notDone.map(({ reason }) => reason))).toEqual(new Set(['role-forbids']));
    expect(report.done.length + report.notDone.length).toBe(blank.length);
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
    expect(document.undoStep).toBeNull();
  });
});

describe('filling beside an official text', () => {
  const look = { producer: 'libreoffice', hintsLeft: ['section.4.3'] } as const;
  const hint = '重点说明条件保障机制改革，人员聘用制度改革，人才培养机制改革，评价和激励机制改革等。';

  it('writes into the empty paragraph after the hint', async () => {
    const value = raw(`<w:p><w:r><w:t>${hint}</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>`);
    const document = open({ ...look, values: { 'section.4.3': value } });
    expect(await field(document, 'section.4.3')).toMatchObject({ state: 'blank', residue: 'hint' });
    expect((await document.edit([fill('section.4.3')])).done).toEqual(['section.4.3']);
    expect(fieldXml(document, 'section.4.3')).toMatch(/等。<\/w:t><\/w:r><\/w:p><w:p><w:pPr>.*<w:b\/>.*<w:t>无<\/w:t>/);
    expect(await field(document, 'section.4.3')).toMatchObject({ text: '无', hintLeft: true });
  });

  it('writes a new paragraph after a hint that stands alone, in the look of the other answers', async () => {
    const document = open({ producer: 'word', values: { 'section.4.3': '' } });
    const before = document.save();
    expect((await document.edit([fill('section.4.3')])).done).toEqual(['section.4.3']);
    const written = fieldXml(document, 'section.4.3').split('</w:p>')[1] ?? '';
    expect(written).toContain('仿宋_GB2312');
    expect(written).not.toContain('0070C0');
    expect(await field(document, 'section.4.3')).toMatchObject({ text: '无', hintLeft: true });
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it('writes a new paragraph below a heading that holds the hint, and takes the control along', async () => {
    const document = open({ hints: 'in-heading', values: { 'section.4.3': raw('') } });
    await document.prepare();
    expect(await field(document, 'section.4.3')).toMatchObject({ state: 'blank', controls: 1 });
    expect((await document.edit([fill('section.4.3')])).done).toEqual(['section.4.3']);
    expect(await field(document, 'section.4.3')).toMatchObject({ text: '无', controls: 1, hintLeft: true });
    expect(fieldXml(document, 'section.4.3')).toMatch(/<\/w:p><w:sdt>.*wulou:section\.4\.3.*<w:sdtContent><w:p>.*无/);
    await document.mark([mark('section.4.3')]);
    await document.clear();
    await document.undo();
    expect(await field(document, 'section.4.3')).toMatchObject({ state: 'blank', controls: 1 });
  });

  it('writes below a heading without any paragraph', async () => {
    const document = open({ values: { 'section.8.5': raw('') } });
    expect((await document.edit([fill('section.8.5')])).done).toEqual(['section.8.5']);
    expect((await field(document, 'section.8.5')).text).toBe('无');
    expect(fieldXml(document, 'section.8.5')).not.toContain('w:pStyle w:val="2"');
  });
});

describe('a fill that is not made', () => {
  const reasons: [string, DocumentOptions, string, string, NotDoneReason][] = [
    ['the field must have content', { values: { 'section.1.1': '' } }, 'section.1.1', '', 'role-forbids'],
    ['the field is for a seal', {}, 'section.7', '', 'role-forbids'],
    ['the field is a choice', { ticked: [] }, 'basic.labType', '', 'role-forbids'],
    ['the field is not there', { drop: ['section.4.5'] }, 'section.4.5', '', 'not-found'],
    ['someone has typed meanwhile', { values: { 'section.6': '见附页' } }, 'section.6', '', 'changed-meanwhile'],
    ['the document is read-only', { protection: 'readOnly', blank: true }, 'section.6', '', 'locked'],
    ['only tracked changes are allowed', { protection: 'trackedChanges', blank: true }, 'section.6', '', 'locked'],
    [
      'the control is locked',
      { controls: 'block', blank: true, controlLooks: { 'section.6': { lock: 'sdtContentLocked' } } },
      'section.6',
      '',
      'locked',
    ],
    [
      'the field has two controls',
      {
        controls: 'block',
        values: { 'section.6': { blocks: [paragraph([runControl({ tag: 'wulou:section.6' }, text(' '))])] } },
      },
      'section.6',
      '',
      'duplicate',
    ],
    [
      'the control is a date',
      { values: { 'section.6': [runControl({ kind: 'date' }, text(' '))] } },
      'section.6',
      '',
      'unsupported',
    ],
    [
      'the control is a list',
      {
        values: {
          'section.6': [runControl({ kind: 'dropDownList', placeholder: true }, placeholderText('选择一项。'))],
        },
      },
      'section.6',
      '',
      'unsupported',
    ],
    [
      'it stands in a group that is not to be edited',
      { values: { 'section.6': { blocks: [blockControl({ kind: 'group' }, paragraph(''))] } } },
      'section.6',
      '',
      'locked',
    ],
  ];
  it.each(reasons)('because %s', async (_, options, id, expected, reason) => {
    const document = open(options);
    const before = xml(document);
    expect(await document.edit([fill(id, '无', expected)])).toEqual({ done: [], notDone: [{ field: id, reason }] });
    expect(xml(document) === before).toBe(true);
    expect(document.undoStep).toBeNull();
  });

  it('because the control is filled from data', async () => {
    const bound =
      '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    const document = open({ values: { 'section.6': raw(bound) } });
    expect((await document.edit([fill('section.6')])).notDone).toEqual([{ field: 'section.6', reason: 'unsupported' }]);
  });

  it.each(['', ' 　', '\u0001', '\ud800'])('because the text “%s” cannot be written', async (written) => {
    const document = open({ values: { 'section.6': '' } });
    expect((await document.edit([fill('section.6', written)])).notDone).toEqual([
      { field: 'section.6', reason: 'unsupported' },
    ]);
  });

  it('keeps no other from being made', async () => {
    const document = open({ blank: true });
    const report = await document.edit([fill('section.1.1'), fill('section.6'), fill('section.8.5', '甲', '乙')]);
    expect(report).toEqual({
      done: ['section.6'],
      notDone: [
        { field: 'section.1.1', reason: 'role-forbids' },
        { field: 'section.8.5', reason: 'changed-meanwhile' },
      ],
    });
  });

  it('takes a second edit of a field after the first', async () => {
    const document = open({ blank: true });
    const before = xml(document);
    const report = await document.edit([
      fill('section.6', '甲'),
      fill('section.6', '乙', '甲'),
      fill('section.6', '丙', ''),
    ]);
    expect(report.done).toEqual(['section.6']);
    expect(report.notDone).toEqual([{ field: 'section.6', reason: 'changed-meanwhile' }]);
    expect((await field(document, 'section.6')).text).toBe('乙');
    await document.undo();
    expect(xml(document) === before).toBe(true);
  });
});

describe('deleting a hint', () => {
  it('takes its paragraph away and nothing else', async () => {
    const document = open({ hintsLeft: ['section.3.1', 'section.4.3'] });
    const content = await document.read();
    expect(await document.edit([deleteHint('section.4.3')])).toEqual({ done: ['section.4.3'], notDone: [] });
    expect(await field(document, 'section.4.3')).toMatchObject({ hintLeft: false, state: 'filled' });
    expect(fieldXml(document, 'section.4.3').match(/<w:p[ >]/g)).toHaveLength(1);
    expect(others((await document.read()).fields, 'section.4.3')).toEqual(others(content.fields, 'section.4.3'));
    expect(document.undoStep).toEqual({ kind: 'delete-hint', fields: ['section.4.3'] });
    await document.undo();
    expect(readable(await document.read())).toEqual(readable(content));
  });

  it('keeps the heading that shares its paragraph', async () => {
    const document = open({ hints: 'in-heading' });
    expect((await document.edit([deleteHint('section.4.3')])).done).toEqual(['section.4.3']);
    expect(xml(document).includes('制度建设')).toBe(true);
    expect(xml(document).includes('条件保障机制改革')).toBe(false);
  });

  const hint = '重点说明条件保障机制改革，人员聘用制度改革，人才培养机制改革，评价和激励机制改革等。';
  it.each<[string, string, RegExp]>([
    [
      'text of the applicant in the same paragraph',
      `<w:p><w:r><w:t>${hint}我校已制定办法。</w:t></w:r></w:p>`,
      /<w:p><w:r><w:t[^>]*>我校已制定办法。<\/w:t><\/w:r><\/w:p>/,
    ],
    [
      'marks of ranges that go on',
      `<w:p><w:bookmarkStart w:id="7" w:name="b"/><w:r><w:t>${hint}</w:t></w:r></w:p><w:p><w:r><w:t>正文</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>`,
      /<w:bookmarkStart w:id="7" w:name="b"\/><w:p><w:r><w:t>正文/,
    ],
    [
      'the only paragraph of a control',
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${hint}</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>正文</w:t></w:r></w:p>`,
      /<w:sdtContent><w:p><\/w:p><\/w:sdtContent>/,
    ],
  ])('keeps %s', async (_, value, expected) => {
    const document = open({ values: { 'section.4.3': raw(value) } });
    const before = xml(document);
    expect((await document.edit([deleteHint('section.4.3')])).done).toEqual(['section.4.3']);
    const at = xml(document).indexOf('制度建设');
    expect(xml(document).slice(at, at + 1200)).toMatch(expected);
    await document.undo();
    expect(xml(document) === before).toBe(true);
  });

  it('keeps a paragraph at the end of a cell', async () => {
    const cell = {
      width: 9000,
      blocks: [paragraph('4.3 制度建设', { style: 'heading2' }), paragraph('已制定办法。'), paragraph(hint)],
    };
    const document = open({
      drop: ['section.4.3'],
      values: { 'section.4.2': { blocks: [paragraph('正文'), table([{ cells: [cell] }]), paragraph('')] } },
    });
    expect((await field(document, 'section.4.3')).hintLeft).toBe(true);
    expect((await document.edit([deleteHint('section.4.3')])).done).toEqual(['section.4.3']);
    expectWellFormed(xml(document));
    expect(xml(document)).not.toMatch(/<\/w:tbl><\/w:tc>/);
  });

  it('is not kept from it by a list control in the text', async () => {
    const values = { 'section.4.3': [text('见'), runControl({ kind: 'dropDownList' }, text('附件一'))] };
    const document = open({ hintsLeft: ['section.4.3'], values });
    expect((await document.edit([deleteHint('section.4.3')])).done).toEqual(['section.4.3']);
  });

  it('is not done for what is stamped on paper', async () => {
    const document = open({ values: { 'section.7': '同意' }, hintsLeft: ['section.7'] });
    const report = await document.edit([deleteHint('section.7')]);
    expect(report.notDone).toEqual([{ field: 'section.7', reason: 'role-forbids' }]);
  });

  it('is refused where no hint is left', async () => {
    const document = open();
    expect((await document.edit([deleteHint('section.4.3')])).notDone).toEqual([
      { field: 'section.4.3', reason: 'changed-meanwhile' },
    ]);
  });

  it('goes together with a fill of the same field', async () => {
    const document = open({ values: { 'section.4.3': '' } });
    const before = document.save();
    const report = await document.edit([fill('section.4.3'), deleteHint('section.4.3')]);
    expect(report).toEqual({ done: ['section.4.3'], notDone: [] });
    expect(await field(document, 'section.4.3')).toMatchObject({ text: '无', hintLeft: false });
    await document.undo();
    expect(changedParts(before, document.save())).toEqual([]);
  });
});

describe('undo', () => {
  it('takes one step back at a time, whatever was marked in between', async () => {
    const document = open({ blank: true });
    const original = document.save();
    await document.mark([mark('section.6'), mark('chinese.platform1')]);
    await document.edit([fill('section.6')]);
    await document.prepare();
    await document.mark([mark('section.8.1')]);
    await document.edit([fill('section.8.5'), fill('chinese.platform1')]);
    await document.mark([mark('section.8.2')]);
    expect(document.undoStep).toEqual({ kind: 'fill', fields: ['section.8.5', 'chinese.platform1'] });
    expect(await document.undo()).toEqual({ done: ['section.8.5', 'chinese.platform1'], notDone: [] });
    expect((await field(document, 'section.6')).text).toBe('无');
    expect(document.marks).toEqual([mark('section.8.2')]);
    expect(document.undoStep?.kind).toBe('prepare');
    expect((await document.undo()).notDone).toEqual([]);
    expect((await document.read()).prepared).toBe(false);
    expect(await document.undo()).toEqual({ done: ['section.6'], notDone: [] });
    expect(await document.undo()).toEqual({ done: [], notDone: [] });
    await document.clear();
    expect(changedParts(original, document.save())).toEqual([]);
  });

  it('takes a fill back that moved the control of a marked field', async () => {
    const document = open({ values: { 'section.4.3': '' } });
    const original = xml(document);
    await document.prepare();
    const before = xml(document);
    await document.mark([mark('section.4.3')]);
    expect((await document.edit([fill('section.4.3')])).done).toEqual(['section.4.3']);
    expect(markedXml(document)).toContain('wulou:section.4.3!ex--');
    await document.clear();
    expect((await document.undo()).notDone).toEqual([]);
    expect(xml(document) === before).toBe(true);
    expect((await document.undo()).notDone).toEqual([]);
    expect(xml(document) === original).toBe(true);
  });

  it('takes a fill back after another one elsewhere', async () => {
    const document = open({
      blank: true,
      values: {
        'section.8.5': [hyperlink('http://127.0.0.1:9/', text(' '))],
        'section.6': [text(' '), footnote('注')],
      },
    });
    const original = xml(document);
    await document.edit([fill('section.8.5')]);
    const between = xml(document);
    await document.edit([fill('chinese.platform1')]);
    await document.undo();
    expect(xml(document) === between).toBe(true);
    await document.undo();
    expect(xml(document) === original).toBe(true);
  });
});

describe('the file behind the port', () => {
  it('shows no place and is changed by nobody else', async () => {
    const document = open();
    expect(await document.reveal('section.6')).toBe('nothing');
    let calls = 0;
    const unsubscribe = document.onChanged(() => (calls += 1));
    await document.edit([fill('section.6', '甲', '无')]);
    unsubscribe();
    expect(calls).toBe(0);
    expect(document.name).toBe('申报书.docx');
    expect(document.form.id).toBe('joint-lab-2022');
  });

  it('gives the file back byte for byte while nothing was written', () => {
    const document = open({ blank: true, producer: 'wps', folders: true });
    expect(Buffer.from(document.save()).equals(Buffer.from(reopen(document).save()))).toBe(true);
  });
});
