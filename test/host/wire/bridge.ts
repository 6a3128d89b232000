/**
 * The unmodified client library in a context of its own, connected to a host by the native bridge it looks for when it loads. Every call
 * gives a fresh library, so that tests cannot disturb each other.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script, constants, createContext, runInContext } from 'node:vm';
import { addMembers, laterMembers } from './laterMembers.js';
import type { RequestBody } from './protocol.js';
import type { WordHost } from '../wordHost.js';

/** What a test works with; both are of the library's own context. */
export interface Client {
  readonly Word: typeof Word;
  readonly OfficeExtension: typeof OfficeExtension;
}

export type Library = 'win32' | 'web';

const files: Readonly<Record<Library, string>> = {
  win32: 'word-win32-16.01.debug.js',
  web: 'word-web-16.00.debug.js',
};

/** Folder of the client library's files. */
export const libraryFolder = join(
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
  'dist',
);

const scripts = new Map<Library, Script>();

function script(library: Library): Script {
  const there = scripts.get(library);
  if (there !== undefined) return there;
  const file = join(libraryFolder, files[library]);
  const made = new Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(library, made);
  return made;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: string | RequestBody };
}

/** The little of a browser that the library looks at while it loads. */
const browserStandIns = {
  console,
  setTimeout,
  clearTimeout,
  navigator: { userAgent: 'node' },
  location: { href: 'https://localhost/', protocol: 'https:', search: '', hash: '' },
  document: {
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    cookie: '',
  },
};

/** What answers the library: a host, or what was recorded of one. */
export type Answering = Pick<WordHost, 'answer' | 'api' | 'sendEvent'>;

export function connect(host: Answering, library: Library = 'win32'): Client {
  const bridge = {
    // The library puts its own function here.
    onMessageFromHost: (text: string): void => {
      throw new Error(`nobody listens to ${text}`);
    },
    sendMessageToHost: (text: string): void => {
      void answer(text);
    },
  };
  async function answer(text: string): Promise<void> {
    // What the client library itself wrote.
    const { id, message } = JSON.parse(text) as BridgeMessage;
    const raw = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    const body = await host.answer(JSON.parse(raw) as RequestBody, raw.length);
    bridge.onMessageFromHost(
      JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } }),
    );
  }
  host.sendEvent = (eventId, referenceId, message) => {
    bridge.onMessageFromHost(
      JSON.stringify({ type: 3, message: { entries: [[RICH_API_EVENT, eventId, referenceId, message]] } }),
    );
  };
  const globals: Record<string, unknown> = { _richApiNativeBridge: bridge, ...browserStandIns };
  // A plain global object: through Node's interceptors each name that the library reads would cost a microsecond.
  const context = Object.assign(createContext(constants.DONT_CONTEXTIFY), globals);
  runInContext('var window = this, self = this;', context);
  script(library).runInContext(context);
  // The script defines both as globals of the context.
  const client = context as unknown as Client;
  addMembers(client, laterMembers(host.api));
  return client;
}

/** Message category of the Rich API's events. */
const RICH_API_EVENT = 65536;
