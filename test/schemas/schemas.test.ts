/** What is written is what Office's schemas allow and what other programs open, whatever the document was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { jointLab } from '../builder/form/jointLab.js';
import { Folder } from '../cli/testFolder.js';
import { runIn } from '../cli/testTerminal.js';
import { OPENED_BY_LIBREOFFICE, SEED, VALIDATED } from '../effort.js';
import { generatedForm, optionsOf } from '../properties/generated.js';
import { mutated, someMutations } from '../properties/mutations.js';
import { finished } from './finished.js';

jest.setTimeout(1_800_000);

const folder = mkdtempSync(join(tmpdir(), 'wulou-schemas-'));

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What the schemas have against each file. */
function faultsOf(files: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const args = ['test/schemas/validate.js', ...files];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr.slice(0, 4000));
  return JSON.parse(stdout) as Record<string, string[]>;
}

/** Documents made at random, half of them changed as programs change them. */
function documents(count: number): Uint8Array[] {
  return fc
    .sample(fc.tuple(generatedForm, someMutations), { numRuns: count, seed: SEED })
    .map(([generated, mutations], index) =>
      mutated(jointLab(optionsOf({ ...generated, dialect: {} })), index % 2 === 0 ? mutations : []),
    );
}

/** The SDK looks for the comment of a range only where there are comments at all: one that had none before is seen with the first comment of ours. */
function isOldRange(fault: string, before: string): boolean {
  const id = /'commentRange(?:Start|End)@.*The reference value is '(\d+)'/.exec(fault)?.[1];
  return id !== undefined && new RegExp(`<w:commentRangeStart [^>]*w:id="${id}"`).test(before);
}

/** A form with a tag where Word has none. */
function wronglyOrdered(): Uint8Array {
  const entries = unzipSync(jointLab({ controls: 'block' }));
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const wrong = xml.replace(/(<w:alias [^>]*>)(<w:tag [^>]*>)(<w:id [^>]*>)/, '$3$2$1<w:p/>');
  if (wrong === xml) throw new Error('there is no control to spoil');
  return zipSync({ ...entries, 'word/document.xml': strToU8(wrong) });
}

/** The letter that is sent back with a form in which something is missing. */
async function letter(): Promise<Uint8Array> {
  const office = new Folder();
  try {
    office.write('申报书.docx', jointLab({ values: { 'section.6': '' } }));
    await runIn(office, ['notice', '.', '-o', '通知']);
    return office.read('通知/申报书（退改通知单）.docx');
  } finally {
    office.remove();
  }
}

describe(`the schemas of Office (seed ${SEED})`, () => {
  /** Each document with what was done to it. */
  const done: string[][] = [];
  let wrong = '';
  let sent = '';
  let faults: Readonly<Record<string, readonly string[]>> = {};

  // All in one process: the SDK takes longer to start than to look at a file.
  beforeAll(async () => {
    for (const [index, bytes] of documents(VALIDATED).entries()) {
      const { marked, commented } = await finished(bytes);
      done.push([
        write(`${index}.docx`, bytes),
        write(`${index}-marked.docx`, marked),
        write(`${index}-commented.docx`, commented),
      ]);
    }
    wrong = write('wrong.docx', wronglyOrdered());
    sent = write('letter.docx', await letter());
    faults = faultsOf([...done.flat(), wrong, sent]);
  });

  it('allow in a document everything that was done to it', () => {
    for (const [before = '', ...after] of done) {
      // What was wrong before, in a document that was changed at random, is not this product's to mend.
      const known = new Set(faults[before]);
      const xml = strFromU8(unzipSync(readFileSync(before))['word/document.xml'] ?? new Uint8Array());
      const isNew = (fault: string): boolean => !known.has(fault) && !isOldRange(fault, xml);
      for (const file of after) expect({ file, faults: faults[file]?.filter(isNew) }).toEqual({ file, faults: [] });
    }
  });

  it('allow the letter that is sent back with a form', () => {
    expect(faults[sent]).toEqual([]);
  });

  it('would say if an element stood in the wrong place', () => {
    expect(faults[wrong]?.length).toBeGreaterThan(0);
  });
});

/** Runs a program and gives what it printed. @throws Error when it is not there: the long form needs LibreOffice and Poppler. */
function outputOf(program: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

/** What LibreOffice prints of each document, without white space. */
function printedByLibreOffice(files: readonly string[]): string[] {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  outputOf('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files]);
  return files.map((file) => outputOf('pdftotext', [file.replace(/\.docx$/, '.pdf'), '-']).replace(/\s/g, ''));
}

if (OPENED_BY_LIBREOFFICE > 0) {
  describe('LibreOffice', () => {
    it('opens and prints what was marked', async () => {
      const marked: string[] = [];
      for (const [index, bytes] of documents(OPENED_BY_LIBREOFFICE).entries()) {
        const { prepared } = await finished(bytes);
        marked.push(write(`lo-${index}.docx`, prepared));
      }
      for (const text of printedByLibreOffice(marked)) expect(text).toContain('国际合作联合实验室立项申报书');
    });
  });
}
