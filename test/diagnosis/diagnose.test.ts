/** 诊断 on hosts of every kind. */
import { describe, expect, it, jest } from '@jest/globals';
import type { Outcome } from '../../src/diagnosis/diagnose.js';
import { steps } from '../../src/diagnosis/steps/index.js';
import { jointLab } from '../builder/form/jointLab.js';
import { someOf } from '../effort.js';
import { beliefs } from '../host/beliefs.js';
import type { Switches } from '../host/switches.js';
import { WordHost } from '../host/wordHost.js';
import { diagnosed, scratchBytes } from './diagnosed.js';

jest.setTimeout(60_000);

const of = (outcome: Outcome | null, ...verdicts: readonly string[]): string[] =>
  (outcome?.steps ?? []).filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);

const rows = beliefs.flatMap(({ step, switches }) => switches.map((one) => [JSON.stringify(one), one, step] as const));
const settings = new Map(rows.map(([name, one]) => [name, one]));
/** Of those that some belief names. */
const brokenBy = (name: string): (string | null)[] =>
  rows.filter(([other]) => other === name).flatMap(([, , step]) => step ?? []);

describe('the steps', () => {
  it('find the host of the tests as it is believed to be, and leave it as it was', async () => {
    const { host, outcome } = await diagnosed();
    expect(of(outcome, 'otherwise', 'not-feasible')).toEqual([]);
    expect(outcome?.steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
    expect([outcome?.restored, outcome?.requests, host.roundTrips.length]).toEqual([true, 23, 23]);
    const [before, after] = [WordHost.open(scratchBytes), host].map((one) => one.text());
    expect(after).toBe(before);
  });

  it('of later requirement sets are left out in Word 2021', async () => {
    const { outcome } = await diagnosed({ api: '1.3' });
    expect([of(outcome, 'otherwise'), of(outcome, 'not-feasible')]).toEqual([[], ['tracking', 'untracked']]);
  });

  // A switch or several that make one difference.
  it.each(someOf([...settings], 9))('name exactly the beliefs that %s breaks', async (name, switches) => {
    const { outcome } = await diagnosed({ switches });
    // In a document that takes no writing, what would be written cannot be asked.
    const told = switches.readOnly === true ? of(outcome, 'otherwise') : of(outcome, 'otherwise', 'not-feasible');
    expect(told.sort()).toEqual(brokenBy(name).sort());
    expect(outcome?.requests).toBeLessThanOrEqual(25);
  });

  it.each([
    [{ lockedWritesRefused: true }],
    [{ emptyDeleteRefused: true }],
    [{ replaceAsStart: true }],
    [{ failWrite: 4 }],
  ])('undo what a request did that broke off: %j', async (switches: Partial<Switches>) => {
    const { host, outcome } = await diagnosed({ switches });
    expect(outcome?.restored).toBe(true);
    expect(host.documentXml()).not.toContain('diagnosis.new');
  });

  it('write down each request and its answer, whatever came of it', async () => {
    const { outcome } = await diagnosed({ switches: { dressRefused: 'color' } });
    expect(outcome?.steps.filter(({ exchanges }) => exchanges.length === 0)).toEqual([]);
    const colour = outcome?.steps.find(({ id }) => id === 'colour');
    expect(colour?.failure).toEqual({ code: 'InvalidArgument', message: 'color', location: 'ContentControl.color' });
    expect(colour?.exchanges.map(({ answer }) => answer)).toEqual([
      expect.objectContaining({ Error: expect.objectContaining({ Code: 'InvalidArgument' }) }),
    ]);
  });
});

describe('the bounds', () => {
  it('stop the steps after so many requests', async () => {
    const { host, outcome } = await diagnosed({ bounds: { ms: 60_000, requests: 6 } });
    expect(host.roundTrips.length).toBeLessThanOrEqual(6);
    const failed = outcome?.steps.filter(({ failure }) => failure?.code === 'OutOfBounds') ?? [];
    expect(failed.length).toBe(steps.length - 4);
  });

  it('stop waiting for a Word that does not answer', async () => {
    const { outcome } = await diagnosed({ switches: { delay: 400 }, bounds: { ms: 1500, requests: 25 } });
    expect(outcome?.steps.filter(({ failure }) => failure?.code === 'OutOfTime').length).toBeLessThanOrEqual(1);
    expect(of(outcome, 'not-feasible').length).toBeGreaterThan(15);
  });
});

describe('another document', () => {
  const typed = (change: (xml: string) => string): Uint8Array => {
    const host = WordHost.open(scratchBytes);
    host.edit(change);
    return host.save();
  };
  const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const documents: readonly (readonly [string, Uint8Array])[] = [
    ['a form', jointLab({ controls: 'block' })],
    ['the scratch file with a line typed', typed((xml) => xml.replace('<w:body>', `<w:body>${line('某大学')}`))],
    ['the scratch file with a text typed into a control', typed((xml) => xml.replace('>原文<', '>某大学的原文<'))],
    ['the scratch file with a text typed into a line of it', typed((xml) => xml.replace('>编号<', '>编号某大学<'))],
    [
      'the scratch file with a sentence behind a line that is looked at',
      typed((xml) => xml.replace('诊断·符号：甲', '诊断·符号：甲某大学国际合作联合实验室的某某人')),
    ],
    ['the scratch file without one of its controls', typed((xml) => xml.replace('diagnosis.outer', '其他'))],
  ];

  it.each(documents)('is refused, and nothing is written: %s', async (_name, bytes) => {
    const { host, outcome } = await diagnosed({ bytes });
    expect(outcome).toBeNull();
    expect(host.roundTrips.map(({ writes }) => writes)).toEqual([false]);
  });
});
