/** Taking the controls out of a document that was prepared leaves each paragraph, whatever Word makes hard. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Switches } from '../../../host/switches';
import { openBytes } from '../opened';

const hosts: readonly (readonly [string, Partial<Switches>])[] = [
  ['as Word is', {}],
  ['where empty controls cannot be deleted', { emptyDeleteRefused: true }],
];

it.each(hosts)('%s', async (_title, switches) => {
  const { host, document } = openBytes(new Uint8Array(readFileSync('assets/forms/joint-lab-2022-plain.docx')), {
    switches,
  });
  const lines = (): string[] =>
    host
      .text()
      .split('\n')
      .map((line) => line.trim());
  const before = lines();
  await document.prepare();
  const { notDone } = await document.undo();
  expect(notDone).toEqual([]);
  expect(lines()).toEqual(before);
});
