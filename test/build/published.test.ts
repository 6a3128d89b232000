/** What is given away says one version, and describes itself as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEMA_FILE, schemaText } from '../../src/build/schema.js';
import { release } from '../../src/strings/release.js';
import { about } from '../../src/strings/pane.js';
import { built } from '../browser/building.js';
import { Folder } from '../cli/testFolder.js';
import { runIn } from '../cli/testTerminal.js';
import { isLong } from '../effort.js';
import { type Nginx, startNginx } from './nginx.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const { version } = JSON.parse(read('package.json')) as { readonly version: string };

describe('the version', () => {
  it('is the same in the package, the lock, the manifest, the command line and the change log', async () => {
    const lock = JSON.parse(read('package-lock.json')) as { readonly version: string };
    const folder = new Folder();
    const { stdout } = await runIn(folder, ['--version']);
    folder.remove();
    // Office counts four places.
    const [, inManifest = ''] = /<Version>([\d.]+)\.0<\/Version>/.exec(read('manifest.xml')) ?? [];
    const [, inLog = ''] = /^改动记录\n([\d.]+) /m.exec(release.text(version)) ?? [];
    expect([lock.version, inManifest, stdout, inLog]).toEqual([version, version, `${version}\n`, version]);
  });

  it('is what 关于 shows', () => {
    expect(read('src/pane/screens/About.tsx')).toContain('words.version(manifest.version)');
    expect(about.version(version)).toContain(version);
  });
});

describe('the package', () => {
  it('holds the command line, the README and the licence, and builds before it is packed', () => {
    const { files, scripts } = JSON.parse(read('package.json')) as {
      readonly files: readonly string[];
      readonly scripts: Readonly<Record<string, string>>;
    };
    // npm adds package.json, README and licence to every package.
    expect(files).toEqual(['dist/wulou.cjs']);
    expect(scripts['prepack']).toBe('npm run build');
  });
});

describe('the JSON Schema of the report', () => {
  it('is that of the code: `npm run schema` writes it', () => {
    expect(read(SCHEMA_FILE)).toBe(schemaText());
  });
});

describe('the settings for IIS', () => {
  const config = read('assets/site/web.config');
  const block = (path: string): string =>
    new RegExp(`<location path="${path}">.*cacheControlMode="(\\w+)"`).exec(config)?.[1] ?? '';

  it('let nothing be kept whose name stays the same when it changes, but icons, which Office asks to be kept', () => {
    const pages = [...read('webpack.config.js').matchAll(/officePage\(development, '(\w+)'/g)].map(
      ([, name]) => `${name ?? ''}.html`,
    );
    for (const name of ['index.html', ...pages, 'manifest.xml', 'report.schema.json', 'wulou.cjs'])
      expect([name, block(name)]).toEqual([name, 'DisableCache']);
    expect(block('icons')).toBe('UseMaxAge');
  });
});

// Programs may be asked for in the long form alone.
if (isLong) {
  describe('nginx as the README has it', () => {
    let nginx: Nginx | undefined;

    beforeAll(async () => {
      await built();
      nginx = await startNginx();
    });
    afterAll(() => nginx?.stop());

    const table: readonly (readonly [path: string, caching: string, coding: string | null])[] = [
      ['/', 'no-cache', 'gzip'],
      ['/taskpane.html', 'no-cache', 'gzip'],
      ['/manifest.xml', 'no-cache', null],
      ['/icons/icon-64.png', 'max-age=86400', null],
      ['/taskpane.*.js', 'max-age=31536000', 'gzip'],
    ];
    it.each(table)('gives %s with %s, packed: %s', async (path, caching, coding) => {
      const [script = ''] = readdirSync('dist').filter((name) => /^taskpane\.[0-9a-f]{8}\.js$/.test(name));
      const { status, headers } = await fetch(`${nginx?.origin ?? ''}${path.replace('taskpane.*.js', script)}`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect([status, headers.get('cache-control'), headers.get('content-encoding')]).toEqual([200, caching, coding]);
      expect(headers.get('x-frame-options')).toBeNull();
    });
  });
}
