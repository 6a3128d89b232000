/** What runs here: recorded with every result, since all of it hangs on that. */
import type { Environment } from './report.js';

const versions = (major: number, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${major}.${index + 1}`);

/** Requirement sets, with the versions that there are by now. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  WordApi: versions(1, 9),
  WordApiDesktop: versions(1, 5),
  WordApiOnline: versions(1, 1),
  AddInCommands: versions(1, 3),
  DialogApi: versions(1, 2),
  KeyboardShortcuts: versions(1, 1),
  RibbonApi: versions(1, 2),
  SharedRuntime: versions(1, 2),
};

export function environment(
  { diagnostics, document, requirements, displayLanguage }: Told = Office.context,
): Environment {
  const sets = Object.entries(SETS).flatMap(([name, all]): [string, string][] => {
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
