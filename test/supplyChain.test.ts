/** What the product is made of besides its own code: which packages, under which licences, and why; and that it is built to the same bytes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { isLong } from './effort.js';

jest.setTimeout(600_000);

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');

function manifestIn(folder: string): Manifest {
  // What npm has installed is what is looked at.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

const own = manifestIn(root);

/** The folder of a package as Node finds it from another one. @throws Error when it is not installed */
function folderOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`not installed: ${name}, for ${from}`);
  }
}

/** All packages that the product is built of, those that its dependencies need too. */
function runtimePackages(): Manifest[] {
  const found = new Map<string, Manifest>();
  const walk = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    if (found.has(folder)) return;
    const manifest = manifestIn(folder);
    found.set(folder, manifest);
    for (const needed of Object.keys(manifest.dependencies ?? {})) walk(needed, folder);
  };
  for (const name of Object.keys(own.dependencies ?? {})) walk(name, root);
  return [...found.values()];
}

/** Packages by licence, those of one family as one. A package that is new, or changes its licence, is to be looked at here. */
const LICENCES: Readonly<Record<string, readonly string[]>> = {
  '(MIT AND Zlib)': ['pako'],
  // Taken under MIT.
  '(MIT OR GPL-3.0-or-later)': ['jszip'],
  '0BSD': ['tslib'],
  'Apache-2.0': ['@swc/*', 'docx-preview'],
  // Permissive, as MIT is.
  'BlueOak-1.0.0': ['sax'],
  ISC: ['inherits', 'minimalistic-assert'],
  MIT: [
    '@babel/runtime',
    '@emotion/*',
    '@floating-ui/*',
    '@fluentui/*',
    '@griffel/*',
    '@types/node',
    'core-util-is',
    'csstype',
    'docx',
    'embla-carousel',
    'embla-carousel-autoplay',
    'embla-carousel-fade',
    'fastest-levenshtein',
    'fflate',
    'hash.js',
    'immediate',
    'isarray',
    'js-tokens',
    'keyborg',
    'libphonenumber-js',
    'lie',
    'loose-envify',
    'nanoid',
    'process-nextick-args',
    'react',
    'react-dom',
    'readable-stream',
    'rtl-css-js',
    'safe-buffer',
    'scheduler',
    'setimmediate',
    'string_decoder',
    'stylis',
    'tabster',
    'undici-types',
    'use-sync-external-store',
    'util-deprecate',
    'virtua',
    'xml',
    'xml-js',
    'zod',
  ],
};

/** “@fluentui/react-button” is one of “@fluentui/*”. */
function family(name: string): string {
  return /^@(?:fluentui|griffel|floating-ui|emotion|swc)\//.exec(name)?.[0].concat('*') ?? name;
}

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** Builds anew into a folder of its own. */
function built(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'wulou-build-'));
  try {
    const args = ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--output-path', folder];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
    return hashes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('packages in the product', () => {
  const packages = runtimePackages();

  it('have the licences that were looked at, all of which allow what this project does', () => {
    const byLicence: Record<string, string[]> = {};
    for (const { name, license } of packages) (byLicence[license ?? 'none'] ??= []).push(family(name));
    const listed = Object.entries(byLicence).map(([licence, names]) => [licence, [...new Set(names)].sort()]);
    expect(Object.fromEntries(listed)).toEqual(LICENCES);
  });

  it('run nothing when they are installed', () => {
    const run = packages.flatMap(({ name, scripts = {} }) =>
      ['preinstall', 'install', 'postinstall']
        .filter((script) => script in scripts)
        .map((script) => `${name} ${script}`),
    );
    expect(run).toEqual([]);
  });
});

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
  };
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  it('holds a checksum for every package, those of other systems too', () => {
    expect(entries.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('names no place to download from, which is for the reader to choose', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});

describe('the table of dependencies in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const table = /\n## 依赖\n([\s\S]*?)(?=\n## )/.exec(readme)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].slice(1);
  const names = rows.flatMap(([, packages = '']) =>
    packages.split('、').map((one) =>
      one
        .replace(/（.*$/u, '')
        .replace(/ [\d.]+$/, '')
        .trim(),
    ),
  );

  it('says for each one why it is there, and names no other', () => {
    const direct = [...Object.keys(own.dependencies ?? {}), ...Object.keys(own.devDependencies ?? {})];
    const inTable = (name: string): boolean => names.includes(name) || names.includes(name.replace(/\/.*$/, '/*'));
    expect(direct.filter((name) => !inTable(name))).toEqual([]);
    const isDirect = (name: string): boolean =>
      name.endsWith('/*') ? direct.some((one) => one.startsWith(name.slice(0, -1))) : direct.includes(name);
    expect(names.filter((name) => !isDirect(name))).toEqual([]);
    expect(rows.every(([, , reason = '']) => reason.trim() !== '')).toBe(true);
  });
});

// Two builds take more time than a change should wait.
if (isLong) {
  describe('the built product', () => {
    it('is the same to the byte when it is built again, so that it can be compared with its source', () => {
      const first = built();
      expect(Object.keys(first).length).toBeGreaterThan(5);
      expect(built()).toEqual(first);
    });
  });
}
