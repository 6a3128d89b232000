import { describe, expect, it } from '@jest/globals';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form, found, missing, onlyFinding } from '../check/content.js';

function controlled(changes: Readonly<Record<string, object>>) {
  return Object.fromEntries(
    filled().fields.map(({ field, text }) => [
      field,
      { ...filled().fields.find((c) => c.field === field), text, controls: 1, ...changes[field] },
    ]),
  );
}

describe('control-missing and control-duplicate', () => {
  it('find nothing in a document that was never prepared', () => {
    expect(found({ 'cover.email': { ...filled().fields[3], controls: 0 } })).toEqual([]);
  });

  it('find nothing when every field has its control', () => {
    expect(found(controlled({}), { prepared: true })).toEqual([]);
  });

  it('find a field that lost its control and one with two, and offer to prepare again', () => {
    const changes = controlled({ 'cover.email': { controls: 0 }, 'section.1.1': { controls: 2 } });
    expect(found(changes, { prepared: true })).toEqual([
      'error control-missing cover.email',
      'error control-duplicate section.1.1',
    ]);
    const document = filled(changes, { prepared: true });
    expect(onlyFinding('control-missing', document)).toMatchObject({ fix: { kind: 'prepare' }, ground: '' });
    expect(onlyFinding('control-duplicate', document)).toMatchObject({ fix: { kind: 'prepare' }, data: { count: 2 } });
  });

  it('leave alone what could not be prepared', () => {
    const changes = controlled({ 'cover.email': { controls: 0, unfit: true } });
    expect(found(changes, { prepared: true })).toEqual([]);
  });

  it('only suggest to go on where preparing was stopped, beside what lost its control', () => {
    const changes = controlled({ 'cover.email': { controls: 0 }, 'section.6': { controls: 0, awaiting: true } });
    expect(found(changes, { prepared: true })).toEqual([
      'error control-missing cover.email',
      'warning control-missing - partly',
    ]);
  });

  it('find a document that was prepared in part once, as a suggestion', () => {
    const bare = Object.fromEntries(form.fields.slice(0, 18).map(({ id }) => [id, { controls: 0 }]));
    expect(found(controlled(bare), { prepared: true })).toEqual(['warning control-missing - partly']);
    const document = filled(controlled(bare), { prepared: true });
    expect(onlyFinding('control-missing', document)).toMatchObject({ fix: { kind: 'prepare' }, data: { count: 18 } });
    const fewer = Object.fromEntries(Object.entries(bare).slice(1));
    expect(found(controlled(fewer), { prepared: true })).toHaveLength(17);
  });

  it('leave a field that is gone to missing-field', () => {
    const changes = controlled({ 'cover.email': { ...missing, controls: 0 } });
    expect(found(changes, { prepared: true })).toEqual(['error missing-field cover.email']);
  });
});

describe('protected', () => {
  it.each([
    ['read-only', '文档限制编辑（只读），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。'],
    ['forms', '文档限制编辑（只能填写窗体），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。'],
    ['comments', '文档限制编辑（只能加批注），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。'],
    ['tracked-changes', '文档限制编辑（修改都记为修订），无法标出和填写，请在“审阅—限制编辑”中停止保护后再检查。'],
  ] as const)('says how the document is locked: %s', (protection, message) => {
    const locked = controlled({ 'cover.email': { locked: true } });
    expect(found(locked, { protection })).toEqual(['error protected -']);
    const finding = check(filled({}, { protection }), form, asOf).find(({ rule }) => rule === 'protected');
    expect(finding && messageOf(finding)).toBe(message);
    expect(form.grounds[finding?.ground ?? '']).toBeUndefined();
  });

  it('names the locked fields of a document that is not', () => {
    expect(found(controlled({ 'cover.email': { locked: true } }))).toEqual(['error protected cover.email field']);
  });
});
