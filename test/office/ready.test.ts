import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { whenOfficeAnswers, type Standing } from '../../src/office/ready.js';

/** The element that loads Office.js, as far as it is looked at. */
class Script extends EventTarget {
  readonly dataset: Record<string, string> = {};
}

function answering(host: string | null): void {
  Object.assign(globalThis, { Office: { onReady: () => Promise.resolve({ host }) } });
}

function standingsOf(script: Script | null): Standing[] {
  const told: Standing[] = [];
  whenOfficeAnswers(script as unknown as HTMLElement | null, (standing) => told.push(standing));
  return told;
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('where a page stands', () => {
  it.each([
    ['Word', 'word'],
    ['Excel', 'outside'],
    [null, 'outside'],
  ])('with the host %s: %s', async (host, standing) => {
    answering(host);
    const script = new Script();
    const told = standingsOf(script);
    script.dispatchEvent(new Event('load'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([standing]);
  });

  it('is known also when Office.js was loaded before anybody asked', async () => {
    answering('Word');
    const script = new Script();
    script.dataset['state'] = 'loaded';
    const told = standingsOf(script);
    await jest.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['word']);
  });

  it('is unreachable when Office.js fails to load, at once', () => {
    const script = new Script();
    const told = standingsOf(script);
    script.dispatchEvent(new Event('error'));
    expect(told).toEqual(['unreachable']);
    const early = new Script();
    early.dataset['state'] = 'failed';
    expect([standingsOf(early), standingsOf(null)]).toEqual([['unreachable'], ['unreachable']]);
  });

  it('is called unreachable after a long silence, and put right when the answer comes after all', async () => {
    answering('Word');
    const script = new Script();
    const told = standingsOf(script);
    await jest.advanceTimersByTimeAsync(14_999);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['unreachable']);
    script.dispatchEvent(new Event('load'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['unreachable', 'word']);
  });
});
