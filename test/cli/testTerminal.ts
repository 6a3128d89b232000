/** The command line in a test: its arguments, what it wrote, no process. */
import * as fs from 'node:fs';
import { run } from '../../src/cli/run.js';
import type { ExitCode, FileSystem, Terminal } from '../../src/cli/terminal.js';
import type { Folder } from './testFolder.js';

export interface Result {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Settings {
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly fs?: Partial<FileSystem>;
  readonly now?: Date;
}

function terminalIn(
  folder: Folder,
  argv: readonly string[],
  settings: Settings = {},
): Terminal & { out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const sink = (to: string[]) => ({
    write: (text: string) => to.push(text),
    ...(settings.tty === true && { isTTY: true, columns: 80 }),
  });
  return {
    argv,
    stdout: sink(out),
    stderr: sink(err),
    env: settings.env ?? {},
    cwd: folder.path,
    home: folder.path,
    script: null,
    fs: { ...fs, ...settings.fs },
    now: () => settings.now ?? new Date(2023, 0, 15, 12),
    out,
    err,
  };
}

export async function runIn(folder: Folder, argv: readonly string[], settings?: Settings): Promise<Result> {
  const terminal = terminalIn(folder, argv, settings);
  const code = await run(terminal);
  return { code, stdout: terminal.out.join(''), stderr: terminal.err.join('') };
}
