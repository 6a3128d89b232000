/** Nothing of Word is relied on without a belief that says so, and every way in which Word may differ breaks one. */
import { describe, expect, it } from '@jest/globals';
import { steps } from '../../src/diagnosis/steps/index.js';
import { beliefs, conditions } from './beliefs.js';
import { membersUsed } from './membersUsed.js';
import { switches } from './switches.js';

describe('the adapter', () => {
  it('uses no member of Word that no belief is about, and the beliefs are about no other', () => {
    expect([...new Set(beliefs.flatMap(({ members }) => members))].sort()).toEqual(membersUsed('src/adapters/word'));
  }, 120_000);
});

describe('the beliefs', () => {
  it('say where each is known from, and how sure it is', () => {
    for (const { source } of beliefs) expect(source).toMatch(/section|#\d+|https:|VBA|ErrorCodes/);
  });

  it('are settled by the steps of 诊断, each by one', () => {
    const asked = beliefs.flatMap(({ step }) => step ?? []);
    expect([...asked].sort()).toEqual(steps.map(({ id }) => id).sort());
  });

  it('are broken by every switch, but those that say why not', () => {
    const breaking = beliefs.flatMap(({ switches: broken }) => broken.flatMap((one) => Object.keys(one)));
    const named = new Set([...breaking, ...Object.keys(conditions)]);
    expect(Object.keys(switches).filter((name) => !named.has(name))).toEqual([]);
  });
});
