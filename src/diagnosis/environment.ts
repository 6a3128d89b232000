/** What runs here: recorded with every result, since all of it hangs on that. */
import type { Environment } from './report.js';

/** Requirement sets, with the last minor version of 1 that there is by now. */
const SETS: Readonly<Record<string, number>> = {
  WordApi: 9,
  WordApiDesktop: 5,
  WordApiOnline: 1,
  AddInCommands: 3,
  DialogApi: 2,
  KeyboardShortcuts: 1,
  RibbonApi: 2,
  SharedRuntime: 2,
};

export function environment(
  { diagnostics, document, requirements, displayLanguage }: Told = Office.context,
): Environment {
  const sets = Object.entries(SETS).flatMap(([name, last]): [string, string][] => {
    const all = Array.from({ length: last }, (_, index) => `1.${index + 1}`);
    const highest = all.findLast((version) => requirements.isSetSupported(name, version));
    return highest === undefined ? [] : [[name, highest]];
  });
  return {
    host: String(diagnostics?.host ?? 'Word'),
    platform: String(diagnostics?.platform ?? ''),
    build: diagnostics?.version ?? '',
    mode: typeof document.mode === 'string' ? document.mode : '',
    sets: Object.fromEntries(sets),
    webview: navigator.userAgent,
    language: displayLanguage ?? '',
  };
}

/** The typings promise all of it; not every host tells it. */
interface Told {
  readonly diagnostics?: Partial<Office.ContextInformation> | null;
  readonly document: { readonly mode?: unknown };
  readonly requirements: Office.RequirementSetSupport;
  readonly displayLanguage?: string;
}
