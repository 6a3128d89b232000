/** What is written is what Office's schemas allow and what other programs open, whatever the document was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { jointLab } from '../builder/form/jointLab.js';
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

describe(`the schemas of Office (seed ${SEED})`, () => {
  it('allow in a document everything that was done to it', async () => {
    const files: string[][] = [];
    for (const [index, bytes] of documents(VALIDATED).entries()) {
      const { marked, commented } = await finished(bytes);
      files.push([
        write(`${index}.docx`, bytes),
        write(`${index}-marked.docx`, marked),
        write(`${index}-commented.docx`, commented),
      ]);
    }
    const faults = faultsOf(files.flat());
    for (const [before = '', ...after] of files) {
      // What was wrong before, in a document that was changed at random, is not this product's to mend.
      const known = new Set(faults[before]);
      for (const file of after)
        expect({ file, faults: (faults[file] ?? []).filter((one) => !known.has(one)) }).toEqual({ file, faults: [] });
    }
  });

  it('would say if an element stood in the wrong place', () => {
    const entries = unzipSync(jointLab({ controls: 'block' }));
    const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
    const wrong = xml.replace(/(<w:alias [^>]*>)(<w:tag [^>]*>)(<w:id [^>]*>)/, '$3$2$1<w:p/>');
    expect(wrong).not.toBe(xml);
    const file = write('wrong.docx', zipSync({ ...entries, 'word/document.xml': strToU8(wrong) }));
    expect(faultsOf([file])[file]?.length).toBeGreaterThan(0);
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
