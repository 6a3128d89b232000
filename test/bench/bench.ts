/**
 * `npm run bench`: how fast, as ratios to a floor of the same run. The code is built first as it is for people, since code compiled on
 * the fly for development is slower. Nothing here fails for being slow; an aim that is missed is only marked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { buildGallery } from '../browser/gallery/build.js';
import { firstRenderRows } from './firstRender.js';
import { longTaskRows } from './longTask.js';
import { type Row, table } from './table.js';
import { wordRows } from './word.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Milliseconds after which the figures of this machine are given up. */
const LONGEST = 600_000;

/** @param targets for the compiler: what the code runs on */
function build(entry: string, folder: string, filename: string, target: string, targets: string): Promise<void> {
  const jsc = { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } };
  const compiler = webpack({
    mode: 'production',
    target,
    entry: path(entry),
    output: { path: folder, filename, asyncChunks: false },
    resolve: { extensions: ['.tsx', '.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
    module: { rules: [{ test: /\.tsx?$/, loader: 'swc-loader', options: { env: { targets }, jsc } }] },
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => {
        if (failure === null) resolve();
        else reject(failure);
      });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'wulou-bench-'));
try {
  const dist = path('../../dist');
  const rows = join(folder, 'rows.json');
  await build('./figures.ts', folder, 'figures.cjs', 'node20', 'node 20');
  const figures = [join(folder, 'figures.cjs'), dist, rows];
  const { status, signal } = spawnSync(process.execPath, figures, { stdio: 'inherit', timeout: LONGEST });
  if (status !== 0) throw new Error(`The figures ended with ${signal ?? status}.`);
  await build('./plainPane.tsx', folder, 'plain.js', 'web', 'chrome >= 109');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>plain</title><body><script src="plain.js"></script>',
  );
  const all = JSON.parse(readFileSync(rows, 'utf8')) as Row[];
  const gallery = join(folder, 'gallery');
  await buildGallery(gallery);
  all.push(...(await firstRenderRows(folder, dist)), ...(await longTaskRows(gallery)), ...(await wordRows()));
  console.log(`Node ${process.version}\n\n${table(all)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
