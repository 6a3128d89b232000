/**
 * The Words of which there are recordings, each with the switches that make the host of the tests behave like it. A recording of a real Word
 * is one row and one file: `golden/<platform>-<build>.json`, as 诊断 names it. Those of `test-host` are of this host itself: they hold the
 * format, and tell nothing of Word.
 */
import type { ApiSet } from './members.js';
import type { Switches } from './switches.js';

export const GOLDEN = 'test/host/golden';

export interface Platform {
  readonly api: ApiSet;
  readonly switches: Partial<Switches>;
}

export const platforms: Readonly<Record<string, Platform>> = {
  'test-host-1.9': { api: '1.9', switches: {} },
  'test-host-1.3': { api: '1.3', switches: {} },
  /** As users report of Word on the web. */
  'test-host-web': {
    api: '1.9',
    switches: {
      paragraphSeparator: '\n',
      deletedInText: true,
      placeholderWriteRefused: true,
      snapToGridRefused: true,
      emptyDeleteRefused: true,
    },
  },
};

/** @throws Error where a recording has no row */
export function platformOf(file: string): Platform {
  const platform = platforms[file.replace(/\.json$/, '')];
  if (platform === undefined) throw new Error(`${file}: add its row to test/host/platforms.ts`);
  return platform;
}
