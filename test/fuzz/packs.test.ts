/** No pack, however spoiled, makes the reader of packs throw, nor a document it fits hang or break. */
import { describe, expect, it } from '@jest/globals';
import { isPackFault, readPack } from '../../src/forms/pack.js';
import { MAX_ANCHORS, MAX_FIELDS } from '../../src/forms/packBounds.js';
import { FUZZED_PACKS, SEED } from '../effort.js';
import { exampleAnswers, exampleDocument } from '../forms/exampleDocument.js';
import { examplePack } from '../forms/examplePack.js';
import { Chance } from './chance.js';
import { exercise } from './exercise.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const HOSTILE: readonly Json[] = [
  ...[null, true, -1, 0, 1.5, 1e308, 99, 2 ** 31, '', ' ', '…', '无', 'f1', 'g1', 'p1', '__proto__', 'constructor'],
  ...[
    '\u0000',
    '\ud800',
    '<script>',
    'https://example.com',
    '姓名 / 学号',
    'a'.repeat(500),
    '字'.repeat(120),
    '□'.repeat(50),
  ],
  ...[
    [],
    {},
    [[]],
    [null],
    { at: {} },
    'after',
    'self',
    'right',
    'below',
    'under',
    'list',
    'choice',
    'or-wu',
    'reserved',
  ],
];

/** The pack with some of its values replaced, dropped, doubled or put elsewhere. */
function spoiled(seed: number): string {
  const chance = new Chance(seed);
  const pack = JSON.parse(JSON.stringify(examplePack)) as Json;
  const inner: Json[] = [];
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    inner.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(pack);
  for (let count = chance.few(6); count > 0; count -= 1) {
    const target = chance.of(inner);
    const value = chance.oneIn(2) ? chance.of(HOSTILE) : chance.of(inner.filter((each) => each !== pack));
    const copy = JSON.parse(JSON.stringify(value)) as Json;
    if (Array.isArray(target)) {
      const at = chance.below(target.length + 1);
      target.splice(at, chance.below(2), ...(chance.oneIn(3) ? [] : [chance.oneIn(2) ? copy : (target[at] ?? copy)]));
    } else if (typeof target === 'object' && target !== null) {
      const key = chance.of([...Object.keys(target), 'part', 'nth', 'limit', 'least', 'printed', 'several', 'rules']);
      if (chance.oneIn(5)) Reflect.deleteProperty(target, key);
      else target[key] = chance.oneIn(2) ? chance.below(12) : copy;
    }
  }
  const text = JSON.stringify(pack);
  if (!chance.oneIn(10)) return text;
  const at = chance.below(text.length);
  return text.slice(0, at) + chance.of(['', '"', '\\', '[[[[', '\u2028']) + text.slice(at + chance.below(20));
}

describe(`spoiled packs (seed ${SEED})`, () => {
  it('are refused or used, and what they are used on is as it was', async () => {
    const outcomes: Record<string, number> = {};
    for (let seed = SEED; seed < SEED + FUZZED_PACKS; seed += 1) {
      const pack = spoiled(seed);
      const read = readPack(pack);
      const outcome = isPackFault(read)
        ? read.fault
        : await exercise(exampleDocument(seed % 2 === 0 ? {} : exampleAnswers, {}, pack));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['not-a-pack', 'read']));
  });

  it('of the largest size are matched in bounded time', async () => {
    const anchors = Array.from({ length: MAX_ANCHORS - examplePack.anchors.length }, (_each, at) => ({
      parts: [`印出的第${at % 40}段文字`],
      row: at >> 2,
    }));
    const [first] = examplePack.fields;
    const fields = Array.from({ length: MAX_FIELDS }, (_each, at) => ({ ...first, id: `x${at}` }));
    const pack = JSON.stringify({ ...examplePack, anchors: [...examplePack.anchors, ...anchors], fields });
    expect(isPackFault(readPack(pack))).toBe(false);
    const began = performance.now();
    expect(await exercise(exampleDocument(exampleAnswers, {}, pack))).toBe('not-this-form');
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
