/** What a person can point at in the blank, and what becomes of it. */
import { describe, expect, it } from '@jest/globals';
import { spotsOf, type Spot } from '../../../src/workbench/review/spots';
import type { PackInput } from '../../../src/forms/packSchema';
import { locateForm } from '../../../src/locate/locate';
import { examplePack } from '../../forms/examplePack';
import { bodyOf, cell, formOf, row, table } from '../../locate/anchors/exampleForm';
import { p, r, storyOf } from '../../ooxml/story/story';

function read(body: string, pack: PackInput) {
  const story = storyOf(body);
  const form = formOf(pack);
  return spotsOf(story, form, locateForm(story, [form]));
}

const lacking = (...ids: readonly string[]): PackInput => ({
  ...examplePack,
  fields: examplePack.fields.filter(({ id }) => !ids.includes(id)),
});
const free = (spots: readonly Spot[]): Spot[] => spots.filter(({ field }) => field === null);
const told = ({ proposal: { at, labels } }: Spot): unknown[] => [labels.join(' / '), at];

describe('the places of a blank', () => {
  it('are those of its fields, all of them drawn', () => {
    const { spots, places } = read(bodyOf(), examplePack);
    expect(spots.flatMap(({ field }) => field ?? [])).toEqual(examplePack.fields.map(({ id }) => id));
    for (const { id } of spots) expect(places.has(id)).toBe(true);
  });

  it('of a label lead to the field that it names', () => {
    const { spots } = read(bodyOf(), examplePack);
    const leads = free(spots).map(({ leadsTo }) => leadsTo);
    expect(leads).toContain('f4');
    expect(leads).toContain('f5');
    expect(leads).toContain('f8');
    expect(free(spots).filter(({ isBlank }) => isBlank)).toEqual([]);
  });

  it('of a cell that nobody claims propose a field by its neighbours', () => {
    const { spots } = read(bodyOf(), lacking('f5'));
    const [spot, ...more] = free(spots).filter(({ leadsTo, id }) => leadsTo === id && id.startsWith('cell'));
    expect(more).toEqual([]);
    expect(spot && told(spot)).toEqual(['起止时间', { anchor: 6, how: 'right', nth: 1 }]);
    expect(spot?.proposal.printed).toMatch(/年\s+月至\s+年\s+月/);
  });

  it('of a label without a field lead to the cell beside it', () => {
    const { spots } = read(bodyOf(), lacking('f5'));
    const value = free(spots).find(({ proposal }) => proposal.printed !== '');
    const label = free(spots).find(({ id, leadsTo }) => leadsTo === value?.id && id !== value.id);
    expect(label?.isBlank).toBe(false);
  });

  it('of a line that nobody claims propose what stands behind it', () => {
    const { spots } = read(bodyOf(), lacking('f1'));
    const line = free(spots).find(({ proposal }) => proposal.labels[0] === '项目名称');
    expect(line && told(line)).toEqual(['项目名称', { anchor: 1, how: 'after' }]);
  });

  it('are found again by what they propose', () => {
    const pack: PackInput = {
      ...examplePack,
      title: '青枫大学调查表',
      grounds: {},
      parts: [{ id: 'p1', label: '表' }],
      anchors: [
        { parts: ['青枫大学调查表'] },
        { parts: ['单位'], row: 0 },
        { parts: ['人数'], row: 0 },
        { parts: ['面积'], row: 0 },
        { parts: ['甲'], row: 1 },
        { parts: ['乙'], row: 2 },
      ],
      fields: [
        { id: 'f1', part: 'p1', labels: ['甲', '人数'], kind: 'count', role: 'must', at: { anchor: 4, how: 'right' } },
      ],
    };
    const body =
      p(r('青枫大学调查表')) +
      table(
        row(cell('单位'), cell('人数'), cell('面积')),
        row(cell('甲'), cell(''), cell('')),
        row(cell('乙'), cell(''), cell('')),
      );
    const blanks = free(read(body, pack).spots).filter(({ isBlank }) => isBlank);
    expect(blanks.map(told)).toEqual([
      ['甲 / 面积', { anchor: 4, how: 'right', nth: 2 }],
      ['乙 / 人数', { anchor: 5, how: 'right', nth: 1 }],
      ['乙 / 面积', { anchor: 5, how: 'right', nth: 2 }],
    ]);
    const fields = [
      ...pack.fields,
      ...blanks.map(({ proposal }, index) => ({
        id: `f${index + 2}`,
        part: 'p1',
        labels: [...proposal.labels],
        kind: 'line' as const,
        role: 'must' as const,
        at: proposal.at,
      })),
    ];
    const all = read(body, { ...pack, fields });
    expect(free(all.spots).filter(({ isBlank }) => isBlank)).toEqual([]);
    expect(new Set([...all.places.values()].map(({ paragraphs }) => paragraphs[0]?.paragraph.index)).size).toBe(
      all.places.size,
    );
  });
});
