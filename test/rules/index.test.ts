import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ruleIds } from '../../src/check/finding.js';
import { rules } from '../../src/rules/index.js';
import { form } from '../check/content.js';

describe('the catalogue of rules', () => {
  it('holds every rule under its own id, in the agreed order', () => {
    expect(Object.keys(rules)).toEqual([...ruleIds]);
    for (const id of ruleIds) expect(rules[id].id).toBe(id);
  });

  it('has one file for each rule, named by its id', () => {
    const files = readdirSync(join(__dirname, '..', '..', 'src', 'rules'));
    expect(files.sort()).toEqual([...ruleIds.map((id) => `${id}.ts`), 'index.ts'].sort());
  });

  it.each(ruleIds)(
    'describes %s in one Chinese sentence without a bar, which would break the table of the README',
    (id) => {
      expect(rules[id].description).toMatch(/^[^|\n。]+。$/u);
    },
  );

  it('is used whole by the form', () => {
    const named = new Set([
      ...form.fields.flatMap((field) => Object.keys(field.rules)),
      ...Object.keys(form.documentRules),
    ]);
    expect(ruleIds.filter((id) => !named.has(id))).toEqual([]);
  });

  it('falls back only on grounds that the form has', () => {
    for (const id of ruleIds) {
      const { ground } = rules[id];
      if (ground !== undefined && ground !== 'none') expect(Object.keys(form.grounds)).toContain(ground);
    }
  });
});
