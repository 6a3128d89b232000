/** Builds the pages and, into the folder it is given, the gallery of their views: a process beside the tests. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { buildGallery } from './gallery/build.js';

const [, , gallery] = process.argv;
if (gallery === undefined) throw new Error('say into which folder the gallery goes');

// As npm would run it, whoever began the tests.
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: { readonly build: string };
};
const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
const { status } = spawnSync(scripts.build, { shell: true, stdio: 'inherit', env: { ...process.env, PATH } });
if (status !== 0) throw new Error('the build failed');
await buildGallery(gallery);
