import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DocumentContent } from '../../../src/document/content.js';
import { createQuietReading } from '../../../src/pane/store/quietReading.js';
import { contentWith } from '../fakeDocument.js';

const content = contentWith({});

function reading({ read = () => Promise.resolve(content) }: { read?: () => Promise<DocumentContent> } = {}) {
  const seen: (DocumentContent | null)[] = [];
  const busy = { now: false };
  let reads = 0;
  const quiet = createQuietReading({
    document: {
      read: () => {
        reads++;
        return read();
      },
    },
    delay: 800,
    isBusy: () => busy.now,
    show: (next) => seen.push(next),
  });
  return { quiet, seen, busy, reads: () => reads };
}

describe('reading again after a change', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('waits until no further change came', async () => {
    const { quiet, seen, reads } = reading();
    quiet.changed();
    await jest.advanceTimersByTimeAsync(700);
    quiet.changed();
    await jest.advanceTimersByTimeAsync(700);
    expect(reads()).toBe(0);
    await jest.advanceTimersByTimeAsync(100);
    expect(seen).toEqual([content]);
    await jest.advanceTimersByTimeAsync(5000);
    expect(reads()).toBe(1);
  });

  it('begins no reading while an action is under way', async () => {
    const { quiet, seen, busy, reads } = reading();
    busy.now = true;
    quiet.changed();
    await jest.advanceTimersByTimeAsync(3000);
    expect(reads()).toBe(0);
    busy.now = false;
    await jest.advanceTimersByTimeAsync(800);
    expect(seen).toEqual([content]);
  });

  it('reads again when an action began meanwhile', async () => {
    let answer = (): void => undefined;
    const { quiet, seen, busy, reads } = reading({
      read: () => new Promise((resolve) => (answer = () => resolve(content))),
    });
    quiet.changed();
    await jest.advanceTimersByTimeAsync(800);
    busy.now = true;
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([]);
    busy.now = false;
    await jest.advanceTimersByTimeAsync(800);
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect([seen, reads()]).toEqual([[content], 2]);
  });

  it('says that the document could not be read', async () => {
    const { quiet, seen } = reading({ read: () => Promise.reject(new Error('closed')) });
    quiet.changed();
    await jest.advanceTimersByTimeAsync(800);
    expect(seen).toEqual([null]);
  });

  it('shows nothing once stopped', async () => {
    const { quiet, seen } = reading();
    quiet.changed();
    quiet.stop();
    await jest.advanceTimersByTimeAsync(3000);
    quiet.changed();
    await jest.advanceTimersByTimeAsync(799);
    quiet.stop();
    await jest.advanceTimersByTimeAsync(3000);
    expect(seen).toEqual([]);
  });
});
