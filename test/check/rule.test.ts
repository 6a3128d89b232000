import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { defineDocumentRule, defineFieldRule } from '../../src/check/rule.js';
import type { Said, Subject } from '../../src/check/rule.js';
import { checkWith } from '../../src/check/run.js';
import { asOf, filled, form } from './content.js';

const shown = { name: '甲', label: '表 / 甲' };

const longNames = defineFieldRule({
  id: 'long-names',
  severity: 'warning',
  description: '名称太长。',
  mark: ({ count = 0 }) => `多 ${count} 字`,
  says: {
    default: (f: Said<{ count: number }>) => `${f.name}多 ${f.count} 字。`,
    unclear: (f: Subject) => `请看${f.label}。`,
  },
  reads: 'text',
  appliesTo: ({ id }) => id === 'cover.contact',

  *check({ content, say }) {
    if (content.text.length > 3) yield say.default({ count: content.text.length - 3 });
    else yield say.unclear({}, { severity: 'manual' });
  },
});

describe('a rule', () => {
  it.each([
    ['default', { count: 2 }, '甲多 2 字。'],
    ['unclear', {}, '请看表 / 甲。'],
    ['no-such-sentence', { count: 2 }, '甲多 2 字。'],
  ])('says %s of %j', (message, data, expected) => {
    expect(longNames.sentence(message, { ...data, ...shown })).toBe(expected);
  });

  it('says in a mark what its data holds', () => {
    expect(longNames.mark({ count: 2 })).toBe('多 2 字');
    expect(longNames.mark({})).toBe('多 0 字');
  });

  it('is tried by a catalogue of its own', () => {
    const check = checkWith([longNames]);
    const only = {
      ...form,
      grounds: {},
      documentRules: {},
      fields: form.fields.map((field) => ({ ...field, rules: {} })),
    };
    const found = (name: string): unknown =>
      check(filled({ 'cover.contact': name }), only, asOf).map(({ rule, severity, field, message, data }) => [
        rule,
        severity,
        field,
        message,
        data,
      ]);
    expect(found('欧阳甲乙')).toEqual([['long-names', 'warning', 'cover.contact', 'default', { count: 1 }]]);
    expect(found('甲乙')).toEqual([['long-names', 'manual', 'cover.contact', 'unclear', {}]]);
  });
});

/** Read by the compiler: each misspelt word is one error and stands where the word does, or the type check of the project fails. */
describe('a misspelt word of a rule', () => {
  const meta = { id: 'a', severity: 'error', description: '甲。', mark: '甲', reads: 'text' } as const;

  it('does not compile as data of a report', () => {
    const rule = defineFieldRule({
      ...meta,
      says: { default: ({ name, found }: Said<{ found: string }>) => `${name}${found}` },
      *check({ content, say }) {
        // @ts-expect-error `fuond` is not what the sentence takes
        yield say.default({ fuond: content.text });
      },
    });
    expect(rule.id).toBe('a');
  });

  it('does not compile as the key of a sentence', () => {
    const rule = defineFieldRule({
      ...meta,
      says: { default: ({ name }: Subject) => name },
      *check({ content, say }) {
        // @ts-expect-error the rule has no sentence `unclaer`
        const message: keyof typeof say = content.text === '' ? 'default' : 'unclaer';
        yield say[message]();
      },
    });
    expect(rule.messages).toEqual(['default']);
  });

  it('does not compile in a sentence', () => {
    const rule = defineDocumentRule({
      ...meta,
      // @ts-expect-error the data of the sentence has no `fuond`
      says: { default: (f: Said<{ found: string }>) => f.name + String(f.fuond) },
      *check({ say }) {
        yield say.default({ found: '乙' });
      },
    });
    expect(rule.id).toBe('a');
  });

  it('does not compile in a mark', () => {
    const rule = defineFieldRule({
      ...meta,
      // @ts-expect-error the data of the first sentence has no `fuond`
      mark: ({ fuond }) => String(fuond),
      says: { default: ({ name, found }: Said<{ found: string }>) => `${name}${found}` },
      *check({ content, say }) {
        yield say.default({ found: content.text });
      },
    });
    expect(rule.id).toBe('a');
  });

  it('does not compile as an option', () => {
    const rule = defineFieldRule({
      ...meta,
      says: { default: ({ name, most }: Said<{ most: number }>) => `${name}${most}` },
      options: z.strictObject({ most: z.number() }),
      *check({ say }, _context, options) {
        // @ts-expect-error the options have no `mots`
        yield say.default({ most: Number(options.mots) });
      },
    });
    expect(() => rule.bind({ mots: 1 })).toThrow('mots');
  });
});
