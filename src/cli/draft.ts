/** `wulou draft`: from a blank form to what it asks for. */
import { asDocumentError } from '../document/error.js';
import { draftJson } from '../draft/draftJson.js';
import { readBlank } from '../draft/draft.js';
import { printable } from '../report/text.js';
import { draftCommand as words, draftRefusal } from '../strings/draft.js';
import { describeError } from '../strings/errors.js';
import { zlibCodec } from './codec.js';
import { draftText } from './draftText.js';
import { findInputs, readInput } from './inputs.js';
import { type CommandOptions, UsageError } from './options.js';
import type { ExitCode, Terminal } from './terminal.js';

/** @throws UsageError */
export function runDraft({ format, inputs }: CommandOptions, terminal: Terminal): ExitCode {
  const { cwd, fs, stdout, stderr } = terminal;
  const [item, ...others] = findInputs(inputs, cwd, fs).items;
  if (item === undefined || others.length > 0) throw new UsageError(words.one);
  if (format !== 'text' && format !== 'json') throw new UsageError(words.format(format));
  try {
    if ('error' in item) throw item.error;
    const read = readBlank(readInput(item, fs), zlibCodec);
    if (read.refused !== undefined) {
      stderr.write(`${printable(item.path)}：${draftRefusal[read.refused]}\n`);
      return 2;
    }
    const { draft } = read;
    stdout.write(format === 'text' ? draftText(draft) : `${JSON.stringify(draftJson(draft), null, 2)}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${printable(item.path)}：${printable(describeError(asDocumentError(error)))}\n`);
    return 2;
  }
}
