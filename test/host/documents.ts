/** Small documents for the tests of the host, and a client on each. */
import { type Block, blockControl, paragraph, table } from '../builder/block.js';
import { placeholderText, runControl } from '../builder/control.js';
import { text } from '../builder/inline.js';
import { type PackageOptions, buildDocument } from '../builder/package.js';
import { type Client, connect } from './wire/bridge.js';
import { type HostOptions, WordHost } from './wordHost.js';

export interface Session extends Client {
  readonly host: WordHost;
}

export interface SessionOptions extends HostOptions {
  readonly package?: PackageOptions;
}

export function session(blocks: readonly Block[], options: SessionOptions = {}): Session {
  const host = WordHost.open(buildDocument(blocks, options.package), options);
  return { host, ...connect(host) };
}

/**
 * A title, a line with a control in it (tag “line”), a table of a label and a cell with a control (tag “cell”, showing a placeholder), an
 * empty paragraph, and a control of two paragraphs (tag “section”).
 */
const smallForm: readonly Block[] = [
  paragraph('申报书'),
  paragraph([text('名称：'), runControl({ tag: 'line', alias: '名称' }, text('联合实验室')), text('（盖章）')]),
  table([
    {
      cells: [
        { width: 2000, blocks: [paragraph('电话')] },
        {
          width: 6000,
          blocks: [blockControl({ tag: 'cell', placeholder: true }, paragraph([placeholderText('单击此处填写')]))],
        },
      ],
    },
  ]),
  paragraph(''),
  blockControl({ tag: 'section', id: 77 }, paragraph('第一段 Abc'), paragraph('第二段')),
];

export function smallSession(options: SessionOptions = {}): Session {
  return session(smallForm, options);
}

/** Runs a batch and gives the code it failed with; '' when it did not. */
export async function codeOf(
  { Word: { run }, OfficeExtension: { Error } }: Client,
  batch: (context: Word.RequestContext) => Promise<unknown>,
): Promise<string> {
  try {
    await run(batch);
    return '';
  } catch (error) {
    if (error instanceof Error) return error.code;
    throw error;
  }
}
