import { describe, expect, it } from '@jest/globals';
import type { FieldContent } from '../../../src/document/content.js';
import { checker } from '../../../src/pane/store/checker.js';
import { formMapOf, type CellState } from '../../../src/pane/store/formMap.js';
import { emptyMemory, ignore } from '../../../src/decisions/memory.js';
import { type CheckResult } from '../../../src/pane/store/result.js';
import { findingsIn } from '../../../src/report/toldFinding.js';
import { contentWith } from '../fakeDocument.js';

const now = new Date(2023, 1, 20, 9, 5);

function check(texts: Record<string, string | null>, dress: Partial<FieldContent> = {}, memory = emptyMemory) {
  const content = contentWith(texts);
  const fields = content.fields.map((field) => (field.field === 'section.5' ? { ...field, ...dress } : field));
  return checker.check({ ...content, fields }, now, memory);
}

function cellOf(result: CheckResult, field: string, ticked: readonly string[] = []) {
  const map = formMapOf(result, new Set(ticked));
  const cell = map.parts.flatMap(({ cells }) => cells).find((candidate) => candidate.field === field);
  if (cell === undefined) throw new Error(`no cell for ${field}`);
  return cell;
}

const keysOf = (result: CheckResult, field: string): string[] =>
  findingsIn(result).flatMap(({ key, finding }) => (finding.field === field ? [key] : []));

describe('the form map', () => {
  it('has a cell for each field, in the blocks and the order of the form', () => {
    const { parts, total } = formMapOf(check({}), new Set());
    expect(total).toBe(68);
    expect(parts.map(({ label, cells }) => [label, cells.length])).toEqual([
      ['封面', 6],
      ['基本信息表', 34],
      ['一、联合实验室建设目的和意义', 4],
      ['二、联合实验室建设基本情况', 5],
      ['三、联合实验室建设实施情况与成效', 5],
      ['四、联合实验室管理与运行', 5],
      ['五、未来三年建设计划、预期成效和考核指标', 1],
      ['六、其他需要说明的问题', 1],
      ['七、主管部门意见', 1],
      ['八、相关附件和证明材料', 6],
    ]);
  });

  it('labels cells without the part, unless that is the only label', () => {
    const result = check({});
    expect(cellOf(result, 'director.foreign.name').label).toBe('实验室主任 / 外方 / 姓名');
    expect(cellOf(result, 'section.6').label).toBe('六、其他需要说明的问题');
  });

  it.each<[string, CellState, string, Record<string, string | null>]>([
    ['text without any finding', 'filled', 'section.5', { 'section.5': '计划' }],
    ['nothing', 'blank', 'section.5', {}],
    ['no box ticked', 'blank', 'basic.labType', {}],
    ['“/” for “无”', 'error', 'section.6', { 'section.6': '/' }],
    ['“无” where content is needed', 'warning', 'section.5', { 'section.5': '无' }],
    ['an area for stamps', 'manual', 'section.7', {}],
    ['a field that is gone', 'unread', 'section.5', { 'section.5': null }],
  ])('shows %s as %s', (_title, state, field, texts) => {
    expect(cellOf(check(texts), field).state).toBe(state);
  });

  it('shows a field that could not be understood as not read', () => {
    expect(cellOf(check({ 'section.5': '计划' }, { state: 'unreadable' }), 'section.5').state).toBe('unread');
  });

  it('shows a finding set aside as such, also in a blank', () => {
    const result = check({});
    const [view] = findingsIn(result).filter(({ finding }) => finding.field === 'section.6');
    if (view === undefined) throw new Error('no finding');
    const after = check({}, {}, ignore(emptyMemory, view, ''));
    expect(cellOf(after, 'section.6')).toMatchObject({ state: 'ignored', finding: null });
  });

  it('shows a manual item as looked at once all of the field are ticked off', () => {
    const result = check({});
    const keys = keysOf(result, 'section.7');
    expect(keys.length).toBeGreaterThan(1);
    expect(cellOf(result, 'section.7', keys.slice(1)).state).toBe('manual');
    expect(cellOf(result, 'section.7', keys).state).toBe('checked');
  });

  it('leads to the gravest finding of the field', () => {
    const result = check({});
    const keys = keysOf(result, 'section.8.1');
    expect(keys.map((key) => key.split('|')[0])).toEqual(['blank-field', 'attachment-needed']);
    expect(cellOf(result, 'section.8.1').finding).toBe(keys[0]);
  });

  it('counts what is filled, and what is left for paper', () => {
    const map = formMapOf(check({ 'section.5': '计划', 'section.6': '无' }), new Set());
    expect([map.filled, map.onPaper, map.total]).toEqual([2, 1, 68]);
    expect(map.counts.reduce((sum, [, count]) => sum + count, 0)).toBe(68);
    expect(Object.fromEntries(map.counts)).toMatchObject({ filled: 2, blank: 65, manual: 1 });
  });
});
