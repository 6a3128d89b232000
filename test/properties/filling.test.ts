/**
 * No fill creates a finding that was not there: what 填“无” proposes, over forms made at random, in a file, in Word and on the command line.
 * A field where there usually is something to write is filled only when a person says so, and then says that it should be looked at.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DocxDocument } from '../../src/adapters/docx/docxDocument.js';
import { emptyMemory } from '../../src/decisions/memory.js';
import type { FormDocument } from '../../src/document/port.js';
import { formById } from '../../src/forms/index.js';
import { editsFor } from '../../src/report/edits.js';
import { tell } from '../../src/report/told.js';
import { findingsIn, offered, proposed, type Told, type ToldFinding } from '../../src/report/toldFinding.js';
import { check } from '../../src/rules/index.js';
import { openBytes } from '../adapters/word/opened.js';
import { jointLab } from '../builder/form/jointLab.js';
import { Folder } from '../cli/testFolder.js';
import { runIn } from '../cli/testTerminal.js';
import { runs, SEED } from '../effort.js';
import { BLANK_FORM, generatedForm, optionsOf } from './generated.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

async function told(document: FormDocument): Promise<Told> {
  const content = await document.read();
  const form = formById(content.form);
  return tell(check(content, form, AS_OF), content, form, emptyMemory);
}

const keys = (findings: readonly ToldFinding[]): string[] => findings.map(({ key }) => key);

/** What says that 无 stands where there usually is something, or where a ticked box asks for it: a person has asked for it. */
const ASKED_FOR = /\|unlikely\|1$|^platform-required\|/;

/** What is found now and was not before. */
function added(before: Told, after: Told): string[] {
  const known = new Set(keys(findingsIn(before)));
  return keys(findingsIn(after)).filter((key) => !known.has(key) && !ASKED_FOR.test(key));
}

const choices = { 'what is proposed': proposed, 'all that is offered': offered };

async function expectNothingNew(document: FormDocument, choose: (typeof choices)[keyof typeof choices]): Promise<void> {
  const before = await told(document);
  const chosen = choose(before.fill).map(({ finding }) => finding);
  await document.edit(editsFor(chosen, before.content));
  expect(added(before, await told(document))).toEqual([]);
  if (document.undoStep?.kind !== 'fill') return;
  await document.undo();
  expect(keys(findingsIn(await told(document)))).toEqual(keys(findingsIn(before)));
}

describe(`after a fill nothing is found that was not found before (seed ${SEED})`, () => {
  it.each(Object.entries(choices))('in a file: %s', async (_what, choose) => {
    await fc.assert(
      fc.asyncProperty(generatedForm, (generated) =>
        expectNothingNew(DocxDocument.open(jointLab(optionsOf(generated)), '申报书.docx'), choose),
      ),
      { ...runs(5), examples: [[BLANK_FORM]] },
    );
  });

  it('in Word', async () => {
    await fc.assert(
      fc.asyncProperty(generatedForm, async (generated) => {
        // How the bytes were written is over once Word has opened them.
        const { document } = openBytes(jointLab({ ...optionsOf({ ...generated, dialect: {} }), controls: 'block' }));
        await expectNothingNew(document, offered);
      }),
      { ...runs(2), examples: [[BLANK_FORM]] },
    );
  });

  it('on the command line, which takes the hint of a section along', async () => {
    const folder = new Folder();
    folder.write('空表.docx', jointLab({ controls: 'block', blank: true }));
    const before = await told(DocxDocument.open(folder.read('空表.docx'), 'a.docx'));
    await runIn(folder, ['fill', '空表.docx', '-o', '少.docx']);
    await runIn(folder, ['fill', '空表.docx', '--all', '-o', '多.docx']);
    for (const [name, choose] of [['少.docx', proposed] as const, ['多.docx', offered] as const]) {
      const after = await told(DocxDocument.open(folder.read(name), 'a.docx'));
      expect(added(before, after)).toEqual([]);
      expect(after.fill.hints).toEqual([]);
      expect(before.tally.error - after.tally.error).toBe(choose(before.fill).length);
    }
    folder.remove();
  });
});
