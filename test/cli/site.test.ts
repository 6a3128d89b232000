/** The address of the pages in the manifest beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { site as words } from '../../src/strings/cli.js';
import { siteAddress } from '../../src/cli/site.js';
import { runIn } from './testTerminal.js';
import { Folder } from './testFolder.js';

const source = readFileSync('manifest.xml', 'utf8');
const folder = new Folder();
for (const path of ['manifest.xml', 'web/manifest.xml']) folder.write(path, source);
afterAll(() => folder.remove());

const written = (path = 'manifest.xml'): string => readFileSync(join(folder.path, path), 'utf8');

describe('an address', () => {
  it('is whole, by https, and without what a file name cannot be put behind', () => {
    expect(
      ['https://a.example.cn', 'https://a.example.cn/', 'https://a.example.cn:8443/word/wulou/'].map(siteAddress),
    ).toEqual(['https://a.example.cn', 'https://a.example.cn', 'https://a.example.cn:8443/word/wulou']);
    const table: readonly (readonly [string, (value: string) => string])[] = [
      ['a.example.cn', words.notWhole],
      ['http://a.example.cn', words.notHttps],
      ['https://a.example.cn/?v=1', words.withQuery],
      ['https://u:p@a.example.cn', words.withUser],
    ];
    for (const [value, why] of table) expect(() => siteAddress(value)).toThrow(why(value));
  });
});

describe('wulou site', () => {
  it('says which address is written in when none is given', async () => {
    const { code, stdout } = await runIn(folder, ['site']);
    expect([code, stdout]).toEqual([0, words.is(join(folder.path, 'manifest.xml'), 'https://localhost:3000')]);
    expect(written()).toBe(source);
  });

  it('moves all addresses, gives the domain without a path, and drops 试用 from the name; again for another address', async () => {
    for (const base of ['https://a.example.cn:8443/word/wulou', 'https://b.example.cn/x&y']) {
      const { code, stderr } = await runIn(folder, ['site', '--url', `${base}/`]);
      expect([code, stderr]).toEqual([0, '']);
      const inXml = base.replace('&', '&amp;');
      expect(written()).toContain(`"${inXml}/taskpane.html?check"`);
      expect(written()).toContain(`<AppDomain>${new URL(base).origin}</AppDomain>`);
      const back = written().replaceAll(inXml, 'https://localhost:3000');
      expect(back.replace(`${new URL(base).origin}<`, 'https://localhost:3000<')).toBe(
        source
          .replace(/^<!--.*-->\n/m, '')
          .replace('（试用）', '')
          .replace(' (trial)', ''),
      );
    }
  });

  it('takes a folder, and the address from WULOU_URL', async () => {
    const settings = { env: { WULOU_URL: 'https://c.example.cn' } };
    expect((await runIn(folder, ['site', 'web'], settings)).code).toBe(0);
    expect(written('web/manifest.xml')).toContain('"https://c.example.cn/taskpane.html');
  });

  it('says what is missing', async () => {
    const { code, stderr } = await runIn(folder, ['site', 'nowhere', '--url', 'https://a.example.cn']);
    expect([code, stderr]).toEqual([2, `${words.noManifest(join(folder.path, 'nowhere', 'manifest.xml'))}\n`]);
    expect((await runIn(folder, ['site', 'web', 'other'])).code).toBe(2);
  });
});
