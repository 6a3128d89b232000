/** Runs every fixture through the whole way from bytes to findings. Anything not listed in a fixture fails it. */
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../src/check/finding.js';
import { DocumentError } from '../src/document/error.js';
import { forms } from '../src/forms/index.js';
import { check } from '../src/rules/index.js';
import { FIELD_IDS } from './builder/form/official.js';
import type { CheckedExpectation, Fixture } from './fixtures/fixture.js';
import { STANDARD_MANUAL } from './fixtures/fixture.js';
import { fixtures } from './fixtures/index.js';
import { fieldIn, readingOf, written } from './fixtures/reading.js';
import { pathOf, writeFixture } from './fixtures/write.js';

/** Every fixture is judged as of a day on which the call of the notice was open. */
const AS_OF = { year: 2023, month: 1, day: 10 };

function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...list];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function byRule(findings: readonly Finding[], manual: boolean): string[] {
  return findings.filter((finding) => (finding.severity === 'manual') === manual).map(written);
}

function expectChecked(fixture: Fixture, expected: CheckedExpectation): void {
  const content = readingOf(fixture.bytes());
  const form = forms.find((one) => one.id === content.form);
  if (form === undefined) throw new Error(`no form has the id ${content.form}`);
  const findings = check(content, form, AS_OF);

  const fields = Object.entries(expected.fields ?? {});
  const seen = fields.map(([field, wanted]) => [field, fieldIn(content, field, wanted)]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(fields));
  expect(content.fields.map(({ field }) => field)).toEqual(withAdded(expected.addedFields ?? []));

  expect(byRule(findings, false)).toEqual([...expected.findings].map(normalised));
  const manual = byRule(findings, true);
  expect(without(manual, STANDARD_MANUAL)).toEqual([...(expected.manual ?? [])].map(normalised));
  expect(without(STANDARD_MANUAL, manual)).toEqual([]);
  if (expected.prepared !== undefined) expect(content.prepared).toBe(expected.prepared);
}

/** Official fields in order, an added row after the last of its group. */
function withAdded(added: readonly string[]): string[] {
  const group = (field: string): string => field.replace(/\d+$/, '');
  return FIELD_IDS.flatMap((field, index) => {
    const next = FIELD_IDS[index + 1];
    const last = /\D\d+$/.test(field) && (next === undefined || group(next) !== group(field));
    return last && !field.startsWith('section.')
      ? [field, ...added.filter((one) => group(one) === group(field))]
      : [field];
  });
}

function normalised(expectation: string): string {
  return expectation.trim();
}

function refusalOf(bytes: Uint8Array): string {
  try {
    readingOf(bytes);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
  return 'read without refusal';
}

/** A document that fails is kept, for whoever wants to look at it. */
function keptWhenWrong(subject: string, fixture: Fixture): void {
  try {
    if ('refused' in fixture.expected) expect(refusalOf(fixture.bytes())).toBe(fixture.expected.refused);
    else expectChecked(fixture, fixture.expected);
  } catch (error) {
    if (error instanceof Error) error.message = `${writeFixture(subject, fixture)}\n${error.message}`;
    throw error;
  }
}

describe.each(Object.entries(fixtures))('%s', (subject, group) => {
  it.each(group.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) =>
    keptWhenWrong(subject, fixture),
  );
});

describe('the fixtures themselves', () => {
  it('are at least sixty and have names of their own', () => {
    const names = Object.values(fixtures).flatMap((group) => group.map(({ name }) => name));
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  it('can all be written as files, each under a name of its own', () => {
    const paths = Object.entries(fixtures).flatMap(([subject, group]) => group.map((one) => pathOf(subject, one)));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('give the same bytes each time', () => {
    for (const group of Object.values(fixtures)) {
      const first = group[0];
      if (first !== undefined) expect(first.bytes()).toEqual(first.bytes());
    }
  });
});
