import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messageOf, markTitle } from '../../src/report/describe.js';
import { ruleIds, rules } from '../../src/rules/index.js';
import { finding, sentenceOf } from '../check/content.js';
import { date, sentences } from '../rules/sentences.js';

describe('messageOf', () => {
  it.each(sentences)('says %s %s of %s %j', (rule, message, label, data, expected) => {
    expect(sentenceOf(rule, message, label, data)).toBe(expected);
  });

  it('is tried with every sentence of every rule, in a row here or in a test of the rule', () => {
    const folder = join(__dirname, '..', 'rules');
    const tests = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const rows = tests.flatMap((text) => [...text.matchAll(/\[\s*'([a-z-]+)',\s*'([a-z-]+)',/g)]);
    const tried = new Set(rows.map(([, rule = '', message = '']) => `${rule} ${message}`));
    const all = rules.flatMap(({ id, messages }) => messages.map((message) => `${id} ${message}`));
    expect(all.filter((sentence) => !tried.has(sentence))).toEqual([]);
  });

  it.each(sentences)(
    'ends %s %s with a full stop and uses no half-width comma between Chinese words',
    (rule, message, label, data) => {
      const text = sentenceOf(rule, message, label, data);
      expect(text).toMatch(/[。）]$/u);
      expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/u);
    },
  );

  it('shortens a long value and puts it on one line', () => {
    const value = `${'长'.repeat(20)}\n${'长'.repeat(20)}`;
    expect(messageOf(finding('date-invalid', 'unclear', date, { value }))).toBe(
      `软件读不懂“签署时间”填写的“${'长'.repeat(20)} ${'长'.repeat(8)}…”，请核对日期。`,
    );
  });
});

describe('markTitle', () => {
  it.each(ruleIds)('has a few words for %s', (rule) => {
    const title = markTitle(finding(rule, 'default', date, { value: '/', surplus: 12, years: 2 }));
    expect(title).toMatch(/^.{2,12}：签署时间$/u);
  });

  it('names what is wrong and the field', () => {
    expect(markTitle(finding('blank-field', 'default', date, {}))).toBe('未填：签署时间');
    expect(markTitle(finding('over-limit', 'default', '表 / 建设意义及发展目标', { surplus: 12 }))).toBe(
      '超出 12 字：建设意义及发展目标',
    );
  });

  it('keeps within 64 UTF-16 units without cutting a character in two', () => {
    const title = markTitle(finding('blank-field', 'default', '𠮷'.repeat(40), {}));
    expect(title.length).toBeLessThanOrEqual(64);
    expect(title).toMatch(/^未填：𠮷+…$/u);
  });
});
