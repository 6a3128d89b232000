/** `wulou draft`: from a blank form to what it asks for, and to the rules that check its filled copies. */
import { resolve } from 'node:path';
import { asDocumentError } from '../document/error.js';
import { readBlank } from '../draft/draft.js';
import { draftJson } from '../draft/draftJson.js';
import { draftedPack } from '../draft/pack/draftPack.js';
import { OoxmlPackage } from '../ooxml/package/package.js';
import { withPack } from '../ooxml/package/packPart.js';
import { printable } from '../report/text.js';
import { draftCommand as words, draftRefusal } from '../strings/draft.js';
import { describeError } from '../strings/errors.js';
import { formatIsoDate } from '../text/dates.js';
import { zlibCodec } from './codec.js';
import { draftText } from './draftText.js';
import { findInputs, type InputFile, readInput } from './inputs.js';
import { type CommandOptions, UsageError } from './options.js';
import { planReports, writeWhole } from './output.js';
import { type ExitCode, sayFailed, type Terminal } from './terminal.js';

/** @throws UsageError */
export function runDraft(options: CommandOptions, terminal: Terminal): ExitCode {
  const { cwd, fs } = terminal;
  const { format, inputs, output, embed } = options;
  const [item, ...others] = findInputs(inputs, cwd, fs).items;
  if (item === undefined || others.length > 0) throw new UsageError(words.one);
  if (format !== 'text' && format !== 'json') throw new UsageError(words.format(format));
  planReports({ items: [item] }, { format, output, report: embed === null ? [] : [{ path: embed, format }] }, cwd, fs);
  try {
    if ('error' in item) throw item.error;
    return draftOne(item, format, options, terminal);
  } catch (error) {
    return sayFailed(item.path, describeError(asDocumentError(error)), terminal);
  }
}

/** @throws DocumentError */
function draftOne(item: InputFile, format: 'text' | 'json', options: CommandOptions, terminal: Terminal): ExitCode {
  const { cwd, fs, stdout, stderr } = terminal;
  const bytes = readInput(item, fs);
  const read = readBlank(bytes, zlibCodec);
  if (read.refused !== undefined) return sayFailed(item.path, draftRefusal[read.refused], terminal);
  const { draft } = read;
  stdout.write(format === 'text' ? draftText(draft) : `${JSON.stringify(draftJson(draft), null, 2)}\n`);
  const { output, embed, today } = options;
  if (output === null && embed === null) return 0;
  const { pack, refused } = draftedPack(read, bytes, item.below, formatIsoDate(today));
  if (pack === undefined) return sayFailed(item.path, draftRefusal[refused], terminal);
  const leftOut = draft.fields.length - pack.fields.length;
  if (leftOut > 0) stderr.write(words.leftOut(leftOut));
  const json = JSON.stringify(pack);
  if (output !== null) writeWhole(resolve(cwd, output), `${JSON.stringify(pack, null, 2)}\n`, fs);
  if (embed !== null) writeWhole(resolve(cwd, embed), withPack(OoxmlPackage.open(bytes, zlibCodec), json), fs);
  stderr.write(words.written([output, embed].flatMap((path) => (path === null ? [] : [printable(path)]))));
  return 0;
}
