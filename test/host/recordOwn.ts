/**
 * `npx tsx test/host/recordOwn.ts`: the recordings of the host of the tests anew, after the software asks Word otherwise than before or the
 * host answers otherwise. What changed in them is for a person to look at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatReport } from '../../src/diagnosis/report.js';
import { diagnosedAt, scratchBytes } from '../diagnosis/diagnosed.js';
import { GOLDEN, platforms } from './platforms.js';
import { WordHost } from './wordHost.js';

const OWN = 'test-host-';

mkdirSync(GOLDEN, { recursive: true });
for (const [name, { api, switches }] of Object.entries(platforms)) {
  if (!name.startsWith(OWN)) continue;
  const outcome = await diagnosedAt(WordHost.open(scratchBytes, { api, switches }), name.slice(OWN.length));
  if (outcome === null) throw new Error(`${name}: the scratch file was not recognised`);
  // Times are of the machine.
  const timeless = JSON.parse(JSON.stringify({ ...outcome, byHand: {} }), (key, value: unknown) =>
    key === 'ms' ? 0 : value,
  ) as Parameters<typeof formatReport>[0];
  const path = join(GOLDEN, `${name}.json`);
  writeFileSync(path, formatReport(timeless));
  process.stdout.write(`${path}\n`);
}
