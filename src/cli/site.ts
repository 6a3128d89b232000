/** `wulou site`: the address that the pages are served from, written into the manifest that lies beside them. */
import { join, resolve } from 'node:path';
import { site as words } from '../strings/cli.js';
import { type CommandOptions, UsageError } from './options.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Said in the add-in's name while it is served from the person's own computer. */
const TRIAL = /（试用）| \(trial\)/g;

/** Where the manifest names the first page, and so the address of all. */
const SOURCE = /<SourceLocation DefaultValue="([^"]+)\/taskpane\.html/;

/**
 * An https address that a file name can be put behind, without a slash at its end.
 * @throws UsageError when it is none
 */
export function siteAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || url.hostname === '') throw new UsageError(words.notWhole(value));
  if (url.protocol !== 'https:') throw new UsageError(words.notHttps(value));
  if (url.search !== '' || url.hash !== '') throw new UsageError(words.withQuery(value));
  if (url.username !== '' || url.password !== '') throw new UsageError(words.withUser(value));
  return url.href.replace(/\/+$/, '');
}

/** The manifest with all addresses moved to another base; AppDomain takes the origin alone. */
export function manifestFor(manifest: string, address: string): string {
  const [, before] = SOURCE.exec(manifest) ?? [];
  if (before === undefined) throw new UsageError(words.noAddress);
  const moved = manifest
    .replace(/^<!--.*-->\n/m, '')
    .replaceAll(`<AppDomain>${new URL(unescaped(before)).origin}<`, `<AppDomain>${new URL(address).origin}<`)
    .replaceAll(`"${before}/`, `"${escaped(address)}/`);
  return new URL(address).hostname === 'localhost' ? moved : moved.replace(TRIAL, '');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Without an address it says which one is written in. @throws UsageError */
export function runSite({ url, inputs }: CommandOptions, { cwd, env, fs, home, stdout }: Terminal): ExitCode {
  const [folder, ...more] = inputs;
  if (more.length > 0) throw new UsageError(words.oneFolder);
  const path = join(folder === undefined ? home : resolve(cwd, folder), 'manifest.xml');
  if (fs.statSync(path, { throwIfNoEntry: false }) === undefined) throw new UsageError(words.noManifest(path));
  const manifest = fs.readFileSync(path, 'utf8');
  const wanted = url ?? env['WULOU_URL'] ?? '';
  if (wanted === '') {
    stdout.write(words.is(path, SOURCE.exec(manifest)?.[1] ?? ''));
    return 0;
  }
  const address = siteAddress(wanted);
  fs.writeFileSync(path, manifestFor(manifest, address));
  stdout.write(words.written(path, address));
  return 0;
}
