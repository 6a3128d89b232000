/** Each recording of 诊断, both ways: the host says what was recorded, and the software still asks what was recorded. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { formatReport, parseReport } from '../../src/diagnosis/report.js';
import { diagnosedAt, scratchBytes } from '../diagnosis/diagnosed.js';
import { connectTo } from '../adapters/word/opened.js';
import { GOLDEN, platformOf } from './platforms.js';
import { RecordedHost, answerSaid, exchangesOf, requestSaid } from './replay.js';
import type { RequestBody } from './wire/protocol.js';
import { WordHost } from './wordHost.js';

jest.setTimeout(60_000);

const files = readdirSync(GOLDEN).filter((name) => name.endsWith('.json'));

it('there are recordings', () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(GOLDEN, file), 'utf8');
  const report = parseReport(text);
  const { api, switches } = platformOf(file);

  it('is named after the program that it was recorded in', () => {
    const { platform, build } = report.environment;
    expect(file).toBe(`${platform}-${build}.json`);
  });

  it('is what the report would write', () => {
    expect(JSON.parse(formatReport(report))).toEqual(JSON.parse(text));
  });

  it('asked, the host of the tests answers as it was recorded', () => {
    const host = WordHost.open(scratchBytes, { api, switches });
    for (const { request, answer } of exchangesOf(report)) {
      // What Office.js wrote itself.
      expect(answerSaid(host.execute(request as RequestBody))).toEqual(answerSaid(answer));
    }
  });

  it('asks what the software asks today, and comes to what it would say today', async () => {
    const host = new RecordedHost(report, api);
    const outcome = await diagnosedAt(host);
    expect(host.unknown.map((key): unknown => JSON.parse(key))).toEqual([]);
    const told = (steps: typeof report.steps): unknown => steps.map(({ id, verdict, seen }) => [id, verdict, seen]);
    expect(told(outcome?.steps ?? [])).toEqual(told(report.steps));
  });

  it('answers the adapter when it reads', async () => {
    const host = new RecordedHost(report, api);
    // As in a Word that cannot be asked for Track Changes, like the step that read the document.
    const content = await connectTo(host, '1.3').read();
    expect([content.form, content.unjudged, host.unknown]).toEqual(['joint-lab-2022', [], []]);
  });
});

it('two requests that differ in their numbers alone are the same, others are not', () => {
  const request = (id: number, name: string): RequestBody => ({
    AutoKeepReference: true,
    Actions: [{ Id: id, ActionType: 3, Name: name, ObjectPathId: id + 1 }],
    ObjectPaths: { [id + 1]: { Id: id + 1, ObjectPathType: 1, Name: '' } },
  });
  expect(requestSaid(request(3, 'Delete'))).toEqual(requestSaid(request(7, 'Delete')));
  expect(requestSaid(request(3, 'Delete'))).not.toEqual(requestSaid(request(3, 'Clear')));
});
