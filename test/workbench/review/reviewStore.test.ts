/** The review as a person goes through it: step by step, with ways back. */
import { describe, expect, it } from '@jest/globals';
import type { PackInput } from '../../../src/forms/packSchema';
import { locateForm } from '../../../src/locate/locate';
import { createReview } from '../../../src/workbench/review/reviewStore';
import { spotsOf } from '../../../src/workbench/review/spots';
import { examplePack } from '../../forms/examplePack';
import { bodyOf, formOf } from '../../locate/anchors/exampleForm';
import { storyOf } from '../../ooxml/story/story';

const unsure = new Set(['f3', 'f6']);
const drafted: PackInput = {
  ...examplePack,
  fields: examplePack.fields
    .filter(({ id }) => id !== 'f5')
    .map((field) => (unsure.has(field.id) ? { ...field, unsure: ['标签不清楚'] } : field)),
};

function begin() {
  const story = storyOf(bodyOf());
  const form = formOf(drafted);
  const shown: string[] = [];
  const { spots } = spotsOf(story, form, locateForm(story, [form]));
  return { store: createReview(drafted, spots, (spot) => shown.push(spot)), shown };
}

type Store = ReturnType<typeof begin>['store'];
const listed = (store: Store): string[] => store.sections().flatMap(({ rows }) => rows.map(({ id }) => id));
const field = (store: Store, id: string) => store.getState().pack.fields.find((each) => each.id === id);

describe('the review of drafted rules', () => {
  it('lists what is unsure first, then part by part, in words', () => {
    const { store } = begin();
    expect(
      store.sections().map(({ label, rows }) => [label, ...rows.map(({ label: own, told }) => `${own}：${told}`)]),
    ).toEqual([
      ['先看这些', '电话：电话 · 必填', '项目成员：列表 · 可填无 · 最多 4 行'],
      ['封面', '项目名称：一行文字 · 必填', '负责人：一行文字 · 必填'],
      ['基本情况', '项目级别：选择 · 必填', '导师意见：大段文字 · 由他人填写'],
      ['三、项目简介', '三、项目简介：大段文字 · 必填 · 限 200 字'],
    ]);
    store.filter(true);
    expect(listed(store)).toEqual(['f3', 'f6']);
  });

  it('goes through the fields and shows each in the document', () => {
    const { store, shown } = begin();
    expect(store.step(1)).toBe(true);
    store.settle('f3');
    expect(store.getState().current).toBe('f6');
    expect(field(store, 'f3')).not.toHaveProperty('unsure');
    store.settle('f6');
    expect(store.getState()).toMatchObject({ current: 'f1', said: { text: '没有拿不准的了。' } });
    expect(shown).toEqual(['f3', 'f6', 'f1']);
    store.goTo('f8');
    expect(store.step(1)).toBe(false);
    // What was looked at keeps its place, so that nothing jumps.
    expect(listed(store).slice(0, 2)).toEqual(['f3', 'f6']);
  });

  it('chooses what is asked by number', () => {
    const { store } = begin();
    store.answerByNumber('f1', 2);
    expect(field(store, 'f1')).toMatchObject({ role: 'or-wu' });
    store.answerByNumber('f4', 2);
    expect(field(store, 'f4')).toMatchObject({ role: 'optional' });
    const { past } = store.getState();
    store.answerByNumber('f1', 9);
    expect(store.getState().past).toBe(past);
  });

  it('takes back change by change, and nothing that was none', () => {
    const { store } = begin();
    store.answer('f1', 'required');
    expect(store.getState().past).toEqual([]);
    store.label('f1', '作品名称');
    store.limit('f8', 300);
    store.kind('f1', 'prose');
    store.answerInPart('p1', 'unchecked');
    store.remove('f2');
    for (let step = 0; step < 5; step += 1) store.undo();
    expect(store.getState().pack).toEqual(drafted);
    store.undo();
    expect(store.getState().pack).toEqual(drafted);
  });

  it('adds the field of an unclaimed cell, where the document is pointed at or from the list', () => {
    const { store, shown } = begin();
    const label = store.spots.find(({ leadsTo, id }) => leadsTo !== id && leadsTo.startsWith('cell'));
    store.point(label?.id ?? '');
    const { current } = store.getState();
    expect(field(store, current ?? '')).toMatchObject({ labels: ['起止时间'], part: 'p2', role: 'must' });
    expect(shown).toEqual([label?.leadsTo]);
    store.point(label?.leadsTo ?? '');
    expect(store.getState()).toMatchObject({ current });
    expect(store.getState().past).toHaveLength(1);
  });

  it('brings back what was taken away when its place is pointed at', () => {
    const { store } = begin();
    store.goTo('f2');
    store.remove('f2');
    expect(store.getState()).toMatchObject({ current: 'f4', said: { text: '已删除“负责人”，可以撤销。' } });
    expect(store.unclaimed().map(({ proposal }) => proposal.labels)).toEqual([['负责人']]);
    store.point('f2');
    expect(store.getState().pack).toEqual(drafted);
    expect(store.unclaimed()).toEqual([]);
    store.point('f6');
    expect(store.getState().current).toBe('f6');
  });
});
