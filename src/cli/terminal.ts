/** What a command works with instead of the process itself, so that tests can give it their own. */
import type * as nodeFs from 'node:fs';
import { printable } from '../report/text.js';

export type FileSystem = Pick<
  typeof nodeFs,
  | 'chmodSync'
  | 'closeSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Terminal {
  /** Arguments after the name of the program. */
  readonly argv: readonly string[];
  /** Findings, JSON and previews only. */
  readonly stdout: TextSink;
  /** Everything else. */
  readonly stderr: TextSink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Folder that the program lies in. */
  readonly home: string;
  readonly fs: FileSystem;
  /** The program itself, for processes of its own to run; null where there are none. */
  readonly script: string | null;
  now(): Date;
}

/** 0: nothing to change, or all done · 1: findings, or something not done · 2: could not. */
export type ExitCode = 0 | 1 | 2;

/** Why nothing was done with a file. */
export function sayFailed(path: string, sentence: string, { stderr }: Pick<Terminal, 'stderr'>): ExitCode {
  stderr.write(`${printable(path)}：${printable(sentence)}\n`);
  return 2;
}

/** The worst of several. */
export function worst(codes: Iterable<ExitCode>): ExitCode {
  return [...codes].reduce<ExitCode>((a, b) => (b > a ? b : a), 0);
}
