/** Same answer everywhere: one corpus, all surfaces, compared field by field and finding by finding. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIXTURES_COMPARED, isLong, someOf } from '../effort.js';
import { fixtures } from '../fixtures/index.js';
import { exampleAnswers, exampleDocument } from '../forms/exampleDocument.js';
import { commandLine, wordPane, wordStore, workbench, type Answer, type Surface } from './surfaces.js';

jest.setTimeout(isLong ? 1_800_000 : 180_000);

const folder = mkdtempSync(join(tmpdir(), 'wulou-surfaces-'));
const files = new Map<string, string>();
let reference: ReadonlyMap<string, Answer> = new Map();

/** Documents of no form of the catalogue that bring their own rules, sound ones and others. */
const withRules = {
  'rules-blank.docx': exampleDocument(),
  'rules-filled.docx': exampleDocument(exampleAnswers),
  'rules-wrong.docx': exampleDocument({}, {}, '{"version":1}'),
};

/** Writes the corpus: some fixtures of every subject, and the documents that are given away. */
function writeCorpus(): void {
  for (const [subject, group] of Object.entries(fixtures)) {
    for (const fixture of group.slice(0, FIXTURES_COMPARED)) {
      const file = `${String(files.size).padStart(3, '0')}.docx`;
      writeFileSync(join(folder, file), fixture.bytes());
      files.set(file, `${subject}: ${fixture.name}`);
    }
  }
  for (const [name, bytes] of Object.entries(withRules)) {
    writeFileSync(join(folder, name), bytes);
    files.set(name, name);
  }
  for (const name of readdirSync('assets/forms').filter((one) => one.endsWith('.docx'))) {
    copyFileSync(join('assets/forms', name), join(folder, name));
    files.set(name, name);
  }
}

beforeAll(async () => {
  writeCorpus();
  reference = await commandLine(folder, [...files.keys()]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Every way to check a file besides the command line, which they are compared with, and how many files it is tried with in the short form. */
const surfaces: Readonly<Record<string, readonly [Surface, number]>> = {
  'the workbench in Chromium': [workbench, 15],
  'the task pane in Word': [wordPane, 6],
  'the task pane in Word, without a page': [wordStore, Infinity],
};

describe('the same file gives the same answer', () => {
  it('on the command line, which reads some and refuses some', () => {
    const refused = [...reference.values()].filter((answer) => 'refusal' in answer).length;
    expect(reference.size).toBe(files.size);
    expect(refused).toBeGreaterThan(0);
    expect(files.size - refused).toBeGreaterThan(15);
  });

  it.each(Object.entries(surfaces))('in %s', async (_name, [surface, count]) => {
    const given = someOf([...files.keys()], count);
    const answers = await surface(folder, given);
    // What cannot even be opened there is no document that the others check.
    const unopened = given.filter((file) => !answers.has(file));
    expect(unopened.filter((file) => !('refusal' in (reference.get(file) ?? {})))).toEqual([]);
    for (const [file, answer] of answers) {
      const title = files.get(file);
      expect({ title, ...answer }).toEqual({ title, ...reference.get(file) });
    }
  });
});
