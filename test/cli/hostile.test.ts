/** Hostile files on the command line: nothing is written but the output that was asked for, and not even that for a refused file. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { jointLab } from '../builder/form/jointLab.js';
import { SEED, someOf } from '../effort.js';
import { spoiledFile, spoiledParts } from '../fuzz/spoil.js';
import { Folder } from './testFolder.js';
import { runIn } from './testTerminal.js';

const folders: Folder[] = [];

afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

/** A folder with the file in a folder of its own, so that climbing out of it is seen. */
function folderWith(bytes: Uint8Array): Folder {
  const folder = new Folder();
  folders.push(folder);
  folder.write('内/申报书.docx', bytes);
  return folder;
}

/** A sound form with an entry that another program would unpack elsewhere. */
function withEntry(name: string): Uint8Array {
  return zipSync({ ...unzipSync(jointLab()), [name]: strToU8('x') });
}

const hostile: readonly (readonly [string, Uint8Array])[] = [
  ['an entry that climbs out', withEntry('../../出.txt')],
  ['an entry with an absolute name', withEntry('/tmp/wulou-hostile.txt')],
  ...someOf([1, 2, 3], 1).map((step) => [`a spoiled zip, ${SEED + step}`, spoiledFile(SEED + step)] as const),
  ...someOf([1, 2, 3, 4, 5], 2).map((step) => [`spoiled parts, ${SEED + step}`, spoiledParts(SEED + step)] as const),
];

describe.each(['fill', 'mark', 'prepare', 'comment'])('%s', (command) => {
  it.each(hostile)('writes nothing but its output: %s', async (_name, bytes) => {
    const folder = folderWith(bytes);
    const { code } = await runIn(folder, [command, '内/申报书.docx', '-o', '外/改好.docx']);
    expect(folder.list().filter((name) => name !== '外/改好.docx')).toEqual(expect.arrayContaining(['内/申报书.docx']));
    expect(folder.list().length).toBeLessThanOrEqual(2);
    expect(folder.read('内/申报书.docx')).toEqual(bytes);
    if (code === 2) expect(folder.list()).toEqual(['内/申报书.docx']);
  });
});
