/**
 * The browser of the tests. On Linux the Chromium that @sparticuz/chromium carries, with the libraries it carries for machines that lack
 * them, unpacked once per version into the temporary directory; elsewhere the Edge or Chrome that is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** No sandbox (the tests may run as root), and nothing that looks for servers of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Browsers that playwright-core finds where they are usually installed. */
const INSTALLED = ['msedge', 'chrome'];

/** @throws Error that says what to install when this machine has no browser */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch(carried());
  const refusals: unknown[] = [];
  for (const channel of INSTALLED) {
    try {
      return await chromium.launch({ channel, args: FLAGS });
    } catch (error) {
      refusals.push(error);
    }
  }
  const sentence = '浏览器测试要用 Microsoft Edge 或 Google Chrome：请装好其中一个再试。';
  throw new AggregateError(refusals, sentence);
}

function carried(): LaunchOptions {
  const folder = unpack();
  const executablePath = join(folder, 'chromium');
  return { executablePath, args: FLAGS, env: environmentFor(executablePath, folder) };
}

function environmentFor(executable: string, folder: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // Without any font configuration text could not be drawn at all; the carried font has no Chinese, which no test looks at.
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  const { stderr } = spawnSync(executable, ['--version'], { env, encoding: 'utf8' });
  if (stderr.includes('error while loading shared libraries')) {
    env['LD_LIBRARY_PATH'] = [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  return env;
}

/** The folder that holds `chromium`, `al2023/lib` and `fonts`; written aside and put in place at once, so that it is whole or absent. */
function unpack(): string {
  const folder = join(tmpdir(), `wulou-chromium-${version()}`);
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(`${folder}-`);
  // The package unpacks into the temporary directory, and its libraries only where it believes to run on such a machine.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const script = "require('@sparticuz/chromium').executablePath()";
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Chromium was not unpacked: ${stderr}`);
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function version(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve('@sparticuz/chromium');
  const data: unknown = require(join(dirname(entry), '..', '..', 'package.json'));
  return (data as { version: string }).version;
}
