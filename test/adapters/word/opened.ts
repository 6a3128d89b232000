/** Documents open in the test host, behind the adapter and Microsoft's own client library. */
import { WordDocument } from '../../../src/adapters/word/wordDocument';
import { jointLab, type DocumentOptions } from '../../builder/form/jointLab';
import { connect, type Answering } from '../../host/wire/bridge';
import type { ApiSet } from '../../host/members';
import type { Switches } from '../../host/switches';
import { WordHost } from '../../host/wordHost';

const NAME = '申报书.docx';

export interface HostOptions {
  readonly api?: ApiSet;
  readonly switches?: Partial<Switches>;
  readonly name?: string;
  /** What `Office.context.document.mode` says. */
  readonly isReadOnly?: boolean;
}

export interface Opened {
  readonly host: WordHost;
  readonly document: WordDocument;
}

export function openBytes(
  bytes: Uint8Array,
  { api = '1.9', switches = {}, name = NAME, isReadOnly = false }: HostOptions = {},
): Opened {
  const host = WordHost.open(bytes, { api, switches, name });
  return { host, document: connectTo(host, api, name, isReadOnly) };
}

/** Another adapter on the same document, as after the pane was closed and opened again. */
export function connectTo(
  host: Answering & { readonly time?: number; dataParts?: (namespace: string) => readonly string[] },
  api: ApiSet = '1.9',
  name = NAME,
  isReadOnly = false,
): WordDocument {
  const { Word } = connect(host);
  return new WordDocument({
    run: (batch) => Word.run(batch),
    name,
    key: name,
    hostName: 'Word 16.0 (test)',
    isReadOnly,
    now: () => host.time ?? 0,
    dataParts: (namespace) => Promise.resolve(host.dataParts?.(namespace) ?? []),
    supports: (set, version) => set === 'WordApi' && Number(version) <= Number(api),
  });
}

export function open(form: DocumentOptions = {}, options: HostOptions = {}): Opened {
  return openBytes(jointLab(form), options);
}

/** Requests that someone waits for, made by this. */
export async function requests(host: WordHost, action: () => Promise<unknown>): Promise<number> {
  const before = host.roundTrips.length;
  await action();
  return host.roundTrips.length - before;
}
