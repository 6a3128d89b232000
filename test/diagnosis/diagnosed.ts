/** 诊断 on the scratch file in the test host, through Microsoft's own client library. */
import { readFileSync } from 'node:fs';
import { diagnose, type Bounds, type Outcome } from '../../src/diagnosis/diagnose.js';
import { linesOfScratch } from '../../src/diagnosis/recognise.js';
import { SCRATCH_FILE } from '../../src/diagnosis/scratch.js';
import { type Answering, connect } from '../host/wire/bridge.js';
import type { ApiSet } from '../host/members.js';
import type { Switches } from '../host/switches.js';
import { WordHost } from '../host/wordHost.js';

export const scratchBytes = new Uint8Array(readFileSync(`assets/forms/${SCRATCH_FILE}`));

export interface Where {
  readonly api?: ApiSet;
  readonly switches?: Partial<Switches>;
  readonly bytes?: Uint8Array;
  readonly bounds?: Bounds;
}

export interface Ran {
  readonly host: WordHost;
  /** Null when the document was not recognised. */
  readonly outcome: Outcome | null;
}

export async function diagnosed({
  api = '1.9',
  switches = {},
  bytes = scratchBytes,
  bounds,
}: Where = {}): Promise<Ran> {
  const host = WordHost.open(bytes, { api, switches, name: SCRATCH_FILE });
  return { host, outcome: await diagnosedAt(host, api, bounds) };
}

/** @param build what the report says the program is: nothing recorded here tells anything of Word */
export async function diagnosedAt(host: Answering, build: string = host.api, bounds?: Bounds): Promise<Outcome | null> {
  const { Word } = connect(host);
  return diagnose({
    host: {
      run: (batch) => Word.run(batch),
      supports: (set, version) => set === 'WordApi' && Number(version) <= Number(host.api),
    },
    environment: {
      host: 'test host',
      platform: 'test-host',
      build,
      mode: 'readWrite',
      sets: { WordApi: host.api },
      webview: 'none',
      language: 'zh-CN',
    },
    lines: linesOfScratch(scratchBytes),
    version: '0',
    now: () => new Date(0),
    ...(bounds && { bounds }),
  });
}
