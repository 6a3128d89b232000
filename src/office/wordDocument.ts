/** The open document of Word behind the port: the one place where Word's globals are handed to the adapter. */
import type { WordHost } from '../adapters/word/session/host.js';
import { browserStorage, type PaneStorage } from '../decisions/storage.js';
import { unsavedDocument } from '../strings/office.js';
import type { WordDocument } from './adapter.js';
import { dataParts, wholeFile } from './dataParts.js';
import { documentName } from './documentName.js';

/** Can be called before it is known where the page stands, so that both are fetched at the same time. */
export const loadAdapter = () => import('./adapter.js');

/** The document of the window that this page belongs to; to be asked for once `Office.onReady` named Word as the host. */
export async function openDocument(): Promise<WordDocument> {
  const { WordDocument, formsBeside } = await loadAdapter();
  return new WordDocument({ ...wordHost(), formsBeside: () => formsBeside() });
}

/** What the typings promise and some hosts do not give: no address before a document is saved, no mode, no platform, no version. */
interface Context {
  readonly document: { readonly url?: string | null; readonly mode?: unknown };
  /** https://learn.microsoft.com/javascript/api/office/office.platformtype */
  readonly platform?: unknown;
  readonly diagnostics?: Partial<Office.ContextInformation> | null;
}

function wordHost(): WordHost {
  const { document, requirements } = Office.context;
  const context: Context = Office.context;
  const address = context.document.url ?? '';
  return {
    run: (batch) => Word.run(batch),
    name: documentName(address) || unsavedDocument,
    key: address === '' ? `unsaved ${crypto.getRandomValues(new Uint32Array(4)).join('-')}` : address,
    hostName: hostName(context),
    isReadOnly: context.document.mode === 'readOnly',
    isOnline: context.platform === 'OfficeOnline',
    ...(address !== '' && { unfit: keptFields(browserStorage, address) }),
    dataParts: (namespace) => dataParts(document, namespace),
    file: () => wholeFile(document),
    supports: (set, version) => requirements.isSetSupported(set, version),
    onSelectionChanged: (listener) => {
      const handler = (): void => listener();
      document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, handler);
      return () => document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler });
    },
  };
}

/** A list of field ids in the browser, one for each document; what is kept there may have been altered. */
export function keptFields(storage: PaneStorage, address: string): NonNullable<WordHost['unfit']> {
  const name = `wulou.unfit ${address}`;
  return {
    get: () => (storage.get(name) ?? '').split('\n').filter((field) => /^[\w.]+$/.test(field)),
    set: (fields) => {
      // Most documents have none.
      if (fields.length > 0 || storage.get(name) !== null) storage.set(name, fields.join('\n'));
    },
  };
}

/** E.g. “Word 16.0.14332 (PC)”, as far as the host tells. */
function hostName({ diagnostics }: Context): string {
  const version = diagnostics?.version ?? '';
  const platform = diagnostics?.platform;
  return `Word${version === '' ? '' : ` ${version}`}${platform === undefined ? '' : ` (${platform})`}`;
}

/** The floor of everything here: what Word LTSC 2021 has. */
export function supportsWord(): boolean {
  return Office.context.requirements.isSetSupported('WordApi', '1.3');
}
