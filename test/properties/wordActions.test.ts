/** In Word of every kind, over forms made at random: nothing that is done to a document makes something wrong with it. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DocumentError } from '../../src/document/error.js';
import type { FormDocument } from '../../src/document/port.js';
import { formById } from '../../src/forms/index.js';
import { editsFor } from '../../src/report/edits.js';
import { marksFor } from '../../src/report/marks.js';
import { check } from '../../src/rules/index.js';
import type { Finding } from '../../src/check/finding.js';
import { openBytes } from '../adapters/word/opened.js';
import { jointLab } from '../builder/form/jointLab.js';
import { runs, SEED } from '../effort.js';
import type { Switches } from '../host/switches.js';
import { generatedForm, optionsOf } from './generated.js';

const AS_OF = { year: 2023, month: 1, day: 10 };

async function findingsIn(document: FormDocument): Promise<Finding[]> {
  const content = await document.read();
  return check(content, formById(content.form), AS_OF);
}

const actions = {
  mark: async (document) => {
    const content = await document.read();
    const form = formById(content.form);
    await document.mark(marksFor(check(content, form, AS_OF), form));
  },
  clear: (document) => document.clear(),
  prepare: (document) => document.prepare(),
  'prepare and stop': (document) => {
    const stop = new AbortController();
    return document.prepare({ signal: stop.signal, onProgress: (done) => done >= 30 && stop.abort() });
  },
  fill: async (document) => document.edit(editsFor(await findingsIn(document), await document.read())),
  undo: (document) => document.undo(),
  unprepare: (document) => document.unprepare(),
} as const satisfies Record<string, (document: FormDocument) => Promise<unknown>>;

const settings: readonly Partial<Switches>[] = [
  {},
  { snapToGridRefused: true },
  { placeholderWriteRefused: true },
  { standIns: 'others', rowEnds: true },
  { closingParagraph: true, searchMisses: true },
  { searchDialogOpen: true, cellControls: 'around' },
  { extraCellParagraph: true },
  { trackChanges: true, trackingSwitch: 'stuck' },
  { failWrite: 7 },
];

const names = Object.keys(actions) as (keyof typeof actions)[];

it(`no action makes a 必改 (seed ${SEED})`, async () => {
  const property = fc.asyncProperty(
    generatedForm,
    fc.constantFrom(...settings),
    fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
    async (generated, switches, steps) => {
      const { document } = openBytes(jointLab(optionsOf({ ...generated, dialect: {} })), { switches });
      const wrong = async (): Promise<string[]> =>
        (await findingsIn(document))
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, field }) => `${rule} ${field ?? ''}`);
      const before = new Set(await wrong());
      for (const step of ['prepare' as const, ...steps]) {
        try {
          await actions[step](document);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
        expect([step, (await wrong()).filter((one) => !before.has(one))]).toEqual([step, []]);
      }
    },
  );
  await fc.assert(property, runs(5));
});
