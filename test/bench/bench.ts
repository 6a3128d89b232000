/**
 * `npm run bench`: how fast, as ratios to a floor of the same run. The code is built first as it is for people, since code compiled on
 * the fly for development is slower. Nothing here fails for being slow; an aim that is missed is only marked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const FILE = 'figures.cjs';

function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry: { figures: path('./figures.ts') },
    output: { path: folder, filename: FILE, asyncChunks: false },
    resolve: { extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { env: { targets: 'node 20' }, jsc: { parser: { syntax: 'typescript' } } },
        },
      ],
    },
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
  await build(folder);
  const { status } = spawnSync(process.execPath, [join(folder, FILE), path('../../dist/wulou.cjs')], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
