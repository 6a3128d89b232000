/**
 * What Word for Windows puts into a page as `window.external`, as far as Office.js uses it. The function below is sent into the page as
 * text: it must not refer to anything outside itself.
 */

export interface SeamOptions {
  /** `Word$Win32$16.01$zh-CN$…`, as Office tells Office.js what it runs in. */
  readonly hostInfo: string;
  readonly documentUrl: string;
  /** JSON of set names in lower case and their versions. */
  readonly sets: string;
  readonly version: string;
  /** E.g. “zh-CN”. */
  readonly locale: string;
}

interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

type Answer = number | SafeArray;

/** What the test calls from outside. */
export interface HostSeam {
  raise(eventId: number, payload: readonly unknown[]): void;
}

declare global {
  interface Window {
    hostSeam: HostSeam;
    /** Functions of the test, exposed to the page. */
    hostExecute(body: string): Promise<string>;
    hostDataParts(namespace: string): Promise<readonly string[]>;
    hostSettings(keys: string[], values: string[]): Promise<void>;
    hostCommandCompleted(name: string): Promise<void>;
  }
}

export function seam(options: SeamOptions, whenLibraryIsThere: () => void): void {
  const NOT_SUPPORTED = 5000;
  const EXECUTE_RICH_API = 93;
  const COMMAND_COMPLETED = 94;
  // `dispidGetDataPartsByNamespaceMethod` and `dispidGetDataPartXmlMethod` of the client library.
  const GET_DATA_PARTS = 130;
  const GET_DATA_PART_XML = 131;
  const dataParts = new Map<string, string>();
  const knownEvents = [2, 33, 39];
  const handlers = new Map<number, Set<(eventId: number, payload: unknown) => void>>();
  const settings = { keys: [] as string[], values: [] as string[] };

  /** Arrays cross the seam as COM safe arrays of one dimension. */
  function safeArray(items: readonly unknown[]): SafeArray {
    return {
      dimensions: () => 1,
      toArray: () => items.map((item): unknown => (Array.isArray(item) ? safeArray(item) : item)),
    };
  }

  const context = {
    // Word among Office's applications.
    GetAppType: () => 1,
    GetSolutionRef: () => 'host',
    GetAppVersionMajor: () => '16',
    GetAppVersionMinor: () => '0',
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => options.documentUrl,
    // Read and write.
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => options.sets,
    GetHostFullVersion: () => options.version,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read: (keys: string[], values: string[]): void => {
        keys.push(...settings.keys);
        values.push(...settings.values);
      },
      Write: (keys: string[], values: string[]): void => {
        settings.keys = keys;
        settings.values = values;
        void window.hostSettings(keys, values);
      },
    }),
  };

  const host = {
    GetHostInfo: () => options.hostInfo,
    GetLoggingAllowed: () => false,
    GetContext: () => {
      whenLibraryIsThere();
      return context;
    },
    Execute: (id: number, args: readonly unknown[], callback: (answer: Answer) => void): void => {
      if (id === EXECUTE_RICH_API) {
        // Data: custom data, method, path, headers, body.
        const [data] = args;
        const body: unknown = Array.isArray(data) ? data[4] : null;
        void window.hostExecute(String(body)).then((answer) => callback(safeArray([0, [200, [], answer]])));
      } else if (id === COMMAND_COMPLETED) {
        void window.hostCommandCompleted(String(args[0])).then(() => callback(0));
      } else if (id === GET_DATA_PARTS) {
        const namespace = String(args[0]);
        void window.hostDataParts(namespace).then((texts) => {
          texts.forEach((text, index) => dataParts.set(`${namespace} ${index}`, text));
          callback(safeArray([0, texts.map((_text, index) => [`${namespace} ${index}`, false])]));
        });
      } else if (id === GET_DATA_PART_XML) {
        setTimeout(() => callback(safeArray([0, dataParts.get(String(args[0])) ?? ''])), 0);
      } else {
        setTimeout(() => callback(NOT_SUPPORTED), 0);
      }
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (eventId: number, payload: unknown) => void,
      callback: (answer: Answer) => void,
    ): void => {
      const known = knownEvents.includes(id);
      if (known) handlers.set(id, (handlers.get(id) ?? new Set()).add(handler));
      setTimeout(() => callback(known ? 0 : NOT_SUPPORTED), 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: (answer: Answer) => void): void => {
      handlers.delete(id);
      setTimeout(() => callback(0), 0);
    },
  };

  Object.defineProperty(window, 'external', { value: host, configurable: true, writable: true });
  window.hostSeam = {
    raise: (id, payload) => {
      for (const handler of handlers.get(id) ?? []) handler(id, safeArray(payload));
    },
  };
}
