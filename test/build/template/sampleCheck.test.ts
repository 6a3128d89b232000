import { describe, expect, it } from '@jest/globals';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument.js';
import type { Finding } from '../../../src/check/finding.js';
import { formById } from '../../../src/forms/index.js';
import { check } from '../../../src/rules/index.js';
import { templates } from '../../../src/build/template/templates.js';
import { sampleFaults, sampleSurplus } from './sampleFaults.js';

const form = formById('joint-lab-2022');

/** Every day from the year of the form on gives the same findings. */
async function findings(file: string, asOf = { year: 2023, month: 1, day: 15 }): Promise<Finding[]> {
  const template = templates().find((candidate) => candidate.file === file);
  const document = DocxDocument.open(template?.bytes ?? new Uint8Array(), file);
  return check(await document.read(), form, asOf).filter(({ severity }) => severity !== 'manual');
}

function findingsIn(found: readonly { readonly rule: string; readonly field: string | null }[]): string[] {
  return found.map(({ rule, field }) => `${field ?? 'document'}: ${rule}`).sort();
}

describe('the check', () => {
  it.each([
    ['the month the form is filed', { year: 2023, month: 1, day: 15 }],
    ['years later', { year: 2030, month: 6, day: 1 }],
  ])('finds in the sample what is wrong on purpose and nothing else, %s', async (_when, asOf) => {
    expect(findingsIn(await findings('joint-lab-2022-sample.docx', asOf))).toEqual(findingsIn(sampleFaults));
  });

  it('says by how much the sample is over its limit', async () => {
    const over = (await findings('joint-lab-2022-sample.docx')).find(({ rule }) => rule === 'over-limit');
    expect(over?.data).toMatchObject({ surplus: sampleSurplus });
  });

  it.each(['joint-lab-2022.docx', 'joint-lab-2022-plain.docx'])('finds nothing in %s but its blanks', async (file) => {
    const blanks = form.fields.filter(({ role }) => role === 'must' || role === 'or-wu').map(({ id }) => id);
    const expected = blanks.map((field) => ({ rule: 'blank-field', field }));
    expect(findingsIn(await findings(file))).toEqual(
      findingsIn([...expected, { rule: 'choice-none', field: 'basic.labType' }]),
    );
  });
});
