import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { fieldTitle, formById } from '../../../src/forms/index.js';
import { innovation } from '../../../src/build/template/blanks/innovation.js';
import { recommendation } from '../../../src/build/template/blanks/recommendation.js';
import { templates } from '../../../src/build/template/templates.js';
import type { Element } from './readXml.js';
import { all, child, readXml, value } from './readXml.js';

const form = formById('joint-lab-2022');
const written = templates();
const decoder = new TextDecoder();

function parts(file: string): Record<string, string> {
  const bytes = written.find((template) => template.file === file)?.bytes;
  if (bytes === undefined) throw new Error(`${file} is not made`);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

function main(file: string): Element {
  return readXml(parts(file)['word/document.xml'] ?? '');
}

const PREPARED = 'joint-lab-2022.docx';
const PLAIN = 'joint-lab-2022-plain.docx';
const SAMPLE = 'joint-lab-2022-sample.docx';
const DIAGNOSIS = 'diagnosis.docx';
const BLANKS = ['innovation-project', 'staff-recommendation'] as const;

function tagOf(control: Element): string {
  return value(child(control, 'w:sdtPr'), 'w:tag') ?? '';
}

/** Controls of fields, without the boxes inside a choice. */
function fieldControls(file: string): Map<string, Element> {
  const controls = all(main(file), 'w:sdt').filter((control) => !tagOf(control).includes('/'));
  return new Map(controls.map((control) => [tagOf(control).replace('wulou:', ''), control]));
}

function showsPlaceholder(control: Element): boolean {
  return child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

describe('the template script', () => {
  it('makes a template, its twin, a sample, the scratch file of 诊断, and the blanks to draft from with a filled one each', () => {
    expect(written.map(({ file }) => file)).toEqual([
      PREPARED,
      PLAIN,
      SAMPLE,
      DIAGNOSIS,
      ...BLANKS.flatMap((name) => [`${name}.docx`, `${name}.json`, `${name}-sample.docx`]),
    ]);
  });

  it('makes the same bytes twice', () => {
    expect(templates()).toEqual(written);
  });

  it.each(written.map(({ file }) => file))('has its result committed: %s', (file) => {
    const committed = readFileSync(resolve(__dirname, '../../../assets/forms', file));
    const made = Buffer.from(written.find((template) => template.file === file)?.bytes ?? []);
    // `npm run template` writes them anew after a change of the form or the script.
    expect(made.equals(committed)).toBe(true);
  });
});

describe.each(written.map(({ file }) => file).filter((file) => file.endsWith('.docx')))('%s', (file) => {
  const entries = parts(file);

  it('has content types first and all other entries sorted', () => {
    // The rules that a sample carries are put into it when it is whole.
    const [first, ...rest] = Object.keys(entries).filter((name) => !name.startsWith('customXml/'));
    expect(first).toBe('[Content_Types].xml');
    expect(rest).toEqual([...rest].sort());
  });

  it('holds well-formed XML only', () => {
    for (const [name, xml] of Object.entries(entries))
      if (/\.(?:xml|rels)$/.test(name)) expect(() => readXml(xml)).not.toThrow();
  });

  it('gives every part a content type and every relationship a part', () => {
    const types = readXml(entries['[Content_Types].xml'] ?? '').children.map(
      ({ attributes }) => attributes['PartName'],
    );
    const named = types.flatMap((name) => name?.slice(1) ?? []).sort();
    // The data part itself is plain XML, which the default says.
    const typed = Object.keys(entries).filter((name) => !/\.rels$|^\[|^customXml\/item\d/.test(name));
    expect(named).toEqual(typed.sort());
    for (const [name, xml] of Object.entries(entries).filter(([entry]) => entry.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of readXml(xml).children) {
        const target = attributes['Target'] ?? '';
        expect(Object.keys(entries)).toContain(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
      }
    }
  });

  it('carries no author, no company and no date', () => {
    const core = readXml(entries['docProps/core.xml'] ?? '');
    const titles = [form, innovation, recommendation].map(({ title }) => title);
    expect(core.children.map(({ name }) => name)).toEqual(['dc:title']);
    expect(titles).toContain(core.text);
  });

  it('names only styles that it defines', () => {
    const defined = all(readXml(entries['word/styles.xml'] ?? ''), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const document = main(file);
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => all(document, name));
    expect(used.filter(({ attributes }) => !defined.includes(attributes['w:val']))).toEqual([]);
  });
});

describe.each([PREPARED, PLAIN, SAMPLE, DIAGNOSIS])('%s', (file) => {
  it('keeps the official wording of title, instructions, labels, headings and signature area', () => {
    const text = main(file).text.replace(/\s/g, '');
    const instructions = form.parts.flatMap((part) => (part.kind === 'instructions' ? part.items : [part.label]));
    const labels = form.fields.flatMap((field) => field.labels);
    const wording = [
      form.title,
      form.issuer,
      form.edition,
      ...instructions.filter((item) => item !== '封面'),
      ...labels,
    ];
    const signed = form.fields.filter((field) => field.role === 'signature').flatMap((field) => field.hint ?? []);
    for (const words of [...wording, ...signed]) expect(text).toContain(words.replace(/\s/g, ''));
  });
});

describe('the table', () => {
  const table = all(main(PREPARED), 'w:tbl')[0];
  const rows = table === undefined ? [] : all(table, 'w:tr');
  const widths = table === undefined ? [] : all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));

  it('is the only one and lies within the margins', () => {
    const page = all(main(PREPARED), 'w:pgSz')[0]?.attributes['w:w'];
    const margins = all(main(PREPARED), 'w:pgMar')[0]?.attributes;
    const room = Number(page) - Number(margins?.['w:left']) - Number(margins?.['w:right']);
    expect(all(main(PREPARED), 'w:tbl')).toHaveLength(1);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 2);
  });

  it('has rows that fill the grid and cells as wide as the columns they cover', () => {
    for (const row of rows) {
      let column = 0;
      for (const cell of all(row, 'w:tc')) {
        const properties = child(cell, 'w:tcPr');
        const span = Number(value(properties, 'w:gridSpan') ?? 1);
        const covered = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
        expect(Math.abs(Number(child(properties, 'w:tcW')?.attributes['w:w']) - covered)).toBeLessThanOrEqual(2);
        column += span;
      }
      expect(column).toBe(widths.length);
    }
  });

  it('keeps the rows of a merged group on one page', () => {
    rows.slice(0, -1).forEach((row, index) => {
      const continued = all(rows[index + 1] ?? row, 'w:vMerge').some(({ attributes }) => !('w:val' in attributes));
      const kept = all(row, 'w:pPr').every((properties) => child(properties, 'w:keepNext') !== undefined);
      expect(kept).toBe(continued);
    });
  });

  it('ends every cell with a paragraph, bare or in a control', () => {
    for (const cell of rows.flatMap((row) => all(row, 'w:tc'))) {
      expect(['w:p', 'w:sdt']).toContain(cell.children.at(-1)?.name);
      for (const control of all(cell, 'w:sdt').filter((each) => each.parent === cell)) {
        expect(child(control, 'w:sdtContent')?.children.at(-1)?.name).toBe('w:p');
      }
    }
  });
});

describe('controls', () => {
  it.each([PREPARED, SAMPLE])('stand one for each field, in the order of the form: %s', (file) => {
    expect([...fieldControls(file).keys()]).toEqual(form.fields.map((field) => field.id));
    const tags = all(main(file), 'w:sdt').map(tagOf);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('are absent from the twin, and so are placeholders', () => {
    expect(all(main(PLAIN), 'w:sdt')).toEqual([]);
    const text = main(PLAIN).text;
    expect(form.fields.filter(({ placeholder }) => placeholder && text.includes(placeholder))).toEqual([]);
  });

  it('have different ids, and titles that say which field it is', () => {
    const controls = fieldControls(PREPARED);
    const ids = all(main(PREPARED), 'w:sdt').map((control) => value(child(control, 'w:sdtPr'), 'w:id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of form.fields) {
      expect(value(child(controls.get(field.id), 'w:sdtPr'), 'w:alias')).toBe(fieldTitle(form, field));
    }
  });

  it('wrap runs on the cover and whole paragraphs elsewhere, never a cell', () => {
    for (const [id, control] of fieldControls(PREPARED)) {
      const content = new Set(child(control, 'w:sdtContent')?.children.map(({ name }) => name));
      expect([...content]).toEqual([id.startsWith('cover.') ? 'w:r' : 'w:p']);
    }
  });

  it('show the placeholder of the field as such, and Word finds it again in the glossary', () => {
    const glossary = readXml(parts(PREPARED)['word/glossary/document.xml'] ?? '');
    const docParts = new Map(
      all(glossary, 'w:docPart').map((each) => [value(child(each, 'w:docPartPr'), 'w:name'), each.text]),
    );
    const controls = fieldControls(PREPARED);
    for (const field of form.fields.filter((each) => each.placeholder !== undefined)) {
      const control = controls.get(field.id);
      expect([control?.text, control && showsPlaceholder(control)]).toEqual([field.placeholder, true]);
      const name = value(child(child(control, 'w:sdtPr'), 'w:placeholder'), 'w:docPart');
      expect(docParts.get(name)).toBe(field.placeholder);
    }
  });

  it('leave the signature area empty, without a placeholder that would print', () => {
    const control = fieldControls(PREPARED).get('section.7');
    expect(control?.text).toBe('');
    expect(control && showsPlaceholder(control)).toBe(false);
    expect(child(child(control, 'w:sdtPr'), 'w:placeholder')).toBeUndefined();
  });

  it('keep limit notes and official hints outside', () => {
    const document = main(PREPARED);
    const inside = [...fieldControls(PREPARED).values()].map(({ text }) => text).join('\n');
    expect(inside).not.toMatch(/限 \d+ 字内|重点说明/);
    expect(document.text.match(/\(限 \d+ 字内\)/g)).toEqual(['(限 500 字内)', '(限 800 字内)', '(限 800 字内)']);
  });

  it('hold one empty box for each option, followed by its label', () => {
    const control = fieldControls(PREPARED).get('basic.labType');
    const boxes = control === undefined ? [] : all(control, 'w:sdt').slice(1);
    expect(boxes.map(tagOf)).toEqual(['wulou:basic.labType/platform', 'wulou:basic.labType/team']);
    expect(boxes.map((box) => all(box, 'w14:checked')[0]?.attributes['w14:val'])).toEqual(['0', '0']);
    expect(control?.text).toBe('☐ 依托平台建设　　☐ 依托海外引进团队建设');
  });
});
