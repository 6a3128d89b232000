/** What a file says twice and not the same, what it embeds or locks, and what stands outside of all fields. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { check } from '../../src/rules/index.js';
import { DocumentError } from '../../src/document/error.js';
import { formById } from '../../src/forms/index.js';
import { jointLab, type DocumentOptions } from '../builder/form/jointLab.js';

const MAIN = 'word/document.xml';
const AS_OF = { year: 2023, month: 1, day: 10 };
const REMINDERS = new Set(['signature-needed', 'attachment-needed', 'policy-check']);

function changed(
  change: (xml: string) => string,
  options: DocumentOptions = {},
  more: Record<string, string> = {},
): Uint8Array {
  const parts = unzipSync(jointLab(options));
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, ...added, [MAIN]: strToU8(change(strFromU8(parts[MAIN] ?? new Uint8Array()))) });
}

async function found(bytes: Uint8Array): Promise<string[]> {
  const content = await DocxDocument.open(bytes, '申报书.docx').read();
  return check(content, formById('joint-lab-2022'), AS_OF)
    .filter(({ rule }) => !REMINDERS.has(rule))
    .map(({ severity, rule, field }) => `${severity} ${rule} ${field ?? '-'}`);
}

const body = (xml: string, around: (inside: string) => string): string =>
  xml.replace(
    /(<w:body>)(.*)(<w:sectPr)/s,
    (_all, open: string, inside: string, rest: string) => open + around(inside) + rest,
  );
const chunk = '<w:altChunk r:id="rId99"/>';

describe('locks of others', () => {
  it.each([
    ['a group around all', '<w:group/>'],
    ['a locked control around all', '<w:lock w:val="sdtContentLocked"/>'],
  ])('%s are said once', async (_title, properties) => {
    const wrap = (inside: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(await found(changed((xml) => body(xml, wrap)))).toEqual(['error protected -']);
  });

  it('that keep a control from being deleted are none', async () => {
    const wrap = (inside: string): string =>
      `<w:sdt><w:sdtPr><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(await found(changed((xml) => body(xml, wrap)))).toEqual([]);
  });
});

describe('embedded content', () => {
  it('that is the whole document is told as what it is', () => {
    const open = (): unknown =>
      DocxDocument.open(
        changed((xml) => body(xml, () => chunk)),
        '申报书.docx',
      );
    expect(open).toThrow(new DocumentError('empty-document', { found: 'embedded' }));
  });

  it('in a paragraph is left to a person', async () => {
    const bytes = changed((xml) => xml.replace('DDD', `</w:t></w:r>${chunk}<w:r><w:t>`), {
      values: { 'section.4.1': 'DDD' },
    });
    expect(await found(bytes)).toEqual(['manual blank-field section.4.1']);
  });

  it('between paragraphs may hold what is not found', async () => {
    const bytes = changed((xml) => body(xml, (inside) => inside + chunk), { drop: ['section.4.1'] });
    expect(await found(bytes)).toEqual(['manual blank-field section.4.1', 'manual blank-field section.8.6']);
  });
});

describe('a choice', () => {
  it('by pictures of buttons is left to a person', async () => {
    const button =
      '<w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape><w:control w:name="a"/></w:object>';
    const bytes = changed((xml) => xml.replace(/<w:t[^>]*>[^<]*依托平台建设.*?<\/w:p>/s, `${button}</w:r></w:p>`));
    expect(await found(bytes)).toContain('manual choice-none basic.labType');
  });
});

describe('headers, footers and notes', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const rels = 'word/_rels/document.xml.rels';

  function withFooter(inside: string): Uint8Array {
    const footer = `<w:ftr ${W}><w:p>${inside}</w:p></w:ftr>`;
    const old = strFromU8(unzipSync(jointLab())[rels] ?? new Uint8Array());
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer';
    const related = old.replace(
      '</Relationships>',
      `<Relationship Id="rIdF9" Type="${type}" Target="footer9.xml"/></Relationships>`,
    );
    return changed((xml) => xml, {}, { 'word/footer9.xml': footer, [rels]: related });
  }

  it.each([
    ['a tracked insertion', '<w:ins w:id="1"><w:r><w:t>送审稿</w:t></w:r></w:ins>', 'warning revision-left -'],
    [
      'highlighted text',
      '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>甲</w:t></w:r>',
      'warning highlight-left -',
    ],
    ['hidden text', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>', 'warning hidden-text -'],
    ['a secrecy mark', '<w:r><w:t>密级：秘密</w:t></w:r>', 'warning identity-number -'],
    ['a todo', '<w:r><w:t>页码待补充</w:t></w:r>', 'error todo-left -'],
  ])('%s in a footer is found', async (_title, inside, expected) => {
    expect(await found(withFooter(inside))).toEqual([expected]);
  });

  it('a page number is nothing to say', async () => {
    expect(await found(withFooter('<w:r><w:t>第 1 页</w:t></w:r>'))).toEqual([]);
  });
});
