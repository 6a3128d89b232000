/** What a person changes in drafted rules. Whatever is changed, the result is rules that can be read. */
import { describe, expect, it } from '@jest/globals';
import { isPackFault, readPack } from '../../../src/forms/pack';
import type { PackInput } from '../../../src/forms/packSchema';
import type { FieldKind } from '../../../src/forms/schema';
import {
  answers,
  answersFor,
  fieldIn,
  labelText,
  looked,
  plainKinds,
  withAnswer,
  withAnswerInPart,
  withField,
  withKind,
  withLabel,
  withLimit,
  without,
  wuSentence,
} from '../../../src/workbench/review/edits';
import { examplePack } from '../../forms/examplePack';

/** The same form, of which no sentence asks for “无”. */
const silent: PackInput = {
  ...examplePack,
  grounds: { g1: { where: '三、项目简介', quote: '（限200字）' } },
  fields: examplePack.fields.map((each) => {
    const { id, part, labels, kind, at, options, list, role } = each;
    const own = { id, part, labels, kind, at, ...(options && { options }), ...(list && { list }) };
    return { ...own, role: role === 'or-wu' ? 'optional' : role };
  }),
};

const field = (pack: PackInput, id: string) => fieldIn(pack, id) ?? { id: 'none' };
const drafted = (id: string) => fieldIn(examplePack, id);
const isReadable = (pack: PackInput): boolean => !isPackFault(readPack(JSON.stringify(pack)));

describe('what is asked of a field', () => {
  it('is “无” only where the form itself says that blanks take it, and never of a box to tick', () => {
    expect(wuSentence(examplePack)).toBe('表中空缺项要填“无”。');
    expect(wuSentence(silent)).toBeNull();
    const offered = (pack: PackInput, id: string) =>
      pack.fields.filter((each) => each.id === id).flatMap((each) => answersFor(pack, each));
    expect(offered(examplePack, 'f1')).toContain('wu');
    expect(offered(examplePack, 'f4')).not.toContain('wu');
    expect(offered(silent, 'f1')).not.toContain('wu');
    expect(withAnswer(silent, 'f1', 'wu')).toEqual(silent);
    expect(isReadable(silent)).toBe(true);
  });

  it.each([
    ['f1', 'wu', { role: 'or-wu', wu: 'unlikely' }],
    ['f6', 'required', { role: 'must' }],
    ['f4', 'optional', { role: 'optional' }],
    ['f2', 'others', { role: 'reserved' }],
    ['f7', 'required', { role: 'must' }],
    ['f8', 'unchecked', { role: 'unchecked' }],
  ] as const)('of %s can be %s', (id, answer, expected) => {
    const changed = withAnswer(examplePack, id, answer);
    expect(field(changed, id)).toMatchObject(expected);
    if (!('wu' in expected)) expect(field(changed, id)).not.toHaveProperty('wu');
    expect(isReadable(changed)).toBe(true);
  });

  it('is a signature again where one was asked, and a choice again where boxes are', () => {
    const back = (id: string, via: (typeof answers)[number], then: (typeof answers)[number]) =>
      field(withAnswer(withAnswer(examplePack, id, via), id, then), id);
    expect(back('f7', 'required', 'others')).toEqual(drafted('f7'));
    expect(back('f4', 'unchecked', 'required')).toEqual(drafted('f4'));
  });

  it('stays as likely to be “无” as it was drafted when it is only confirmed', () => {
    expect(field(withAnswer(examplePack, 'f6', 'wu'), 'f6')).toEqual(drafted('f6'));
  });

  it('can be changed of a whole part at once, of each field what it may be asked', () => {
    const changed = withAnswerInPart(examplePack, 'p2', 'wu');
    expect(changed.fields.filter(({ part }) => part === 'p2').map(({ role }) => role)).toEqual([
      'choice',
      'or-wu',
      'or-wu',
      'or-wu',
    ]);
    expect(changed.fields.filter(({ part }) => part !== 'p2')).toEqual(
      examplePack.fields.filter(({ part }) => part !== 'p2'),
    );
    expect(isReadable(changed)).toBe(true);
  });
});

describe('the kind of an answer', () => {
  it('takes boxes and columns away, and brings back those of the blank', () => {
    for (const id of ['f4', 'f6']) {
      const plain = withKind(examplePack, id, 'line', drafted(id));
      expect(field(plain, id)).not.toHaveProperty('options');
      expect(field(plain, id)).not.toHaveProperty('list');
      expect(isReadable(plain)).toBe(true);
      const kind = drafted(id)?.kind ?? 'line';
      expect(field(withKind(plain, id, kind, drafted(id)), id)).toMatchObject({ kind });
      expect(isReadable(withKind(plain, id, kind, drafted(id)))).toBe(true);
    }
  });

  it('is no choice and no list where the blank has neither boxes nor columns', () => {
    for (const kind of ['choice', 'list'] as const) {
      expect(withKind(examplePack, 'f1', kind, drafted('f1'))).toEqual(examplePack);
    }
  });

  it('can be each of those that are offered, of every field and answer', () => {
    for (const { id } of examplePack.fields) {
      for (const answer of answers) {
        const kinds: readonly FieldKind[] = [...plainKinds, drafted(id)?.kind ?? 'line'];
        for (const kind of kinds) {
          const changed = withKind(withAnswer(examplePack, id, answer), id, kind, drafted(id));
          expect({ id, answer, kind, ok: isReadable(changed) }).toEqual({ id, answer, kind, ok: true });
          expect(isReadable(withAnswer(changed, id, answer))).toBe(true);
        }
      }
    }
  });
});

describe('a limit', () => {
  it('rests on the sentence of the blank as long as it is the blank’s', () => {
    const other = withLimit(examplePack, 'f8', 300, drafted('f8'));
    expect(field(other, 'f8')).toMatchObject({ limit: 300 });
    expect(field(other, 'f8')).not.toHaveProperty('grounds');
    expect(field(withLimit(other, 'f8', 200, drafted('f8')), 'f8')).toEqual(drafted('f8'));
    expect(field(withLimit(examplePack, 'f8', null, drafted('f8')), 'f8')).not.toHaveProperty('limit');
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN])('of %s is none', (limit) => {
    expect(withLimit(examplePack, 'f8', limit, drafted('f8'))).toEqual(examplePack);
  });
});

describe('a label', () => {
  it.each([
    ['<b>姓名', ''],
    ['作品 / 名称', '作品/名称'],
    ['  申请\n人 ', '申请 人'],
    ['', ''],
  ])('%j is held as %j', (typed, kept) => {
    expect(labelText(typed)).toBe(kept);
    const changed = withLabel(examplePack, 'f1', typed);
    expect(fieldIn(changed, 'f1')?.labels).toEqual([kept === '' ? '项目名称' : kept]);
    expect(isReadable(changed)).toBe(true);
  });

  it('of a field that the part alone names is its own from then on', () => {
    expect(fieldIn(withLabel(examplePack, 'f8', '简介'), 'f8')?.labels).toEqual(['简介']);
  });
});

describe('a field', () => {
  it('that somebody has looked at is unsure no longer', () => {
    const unsure: PackInput = {
      ...examplePack,
      fields: examplePack.fields.map((each) => ({ ...each, unsure: ['没有标签'] })),
    };
    expect(field(looked(unsure, 'f1'), 'f1')).toEqual(drafted('f1'));
    expect(field(withAnswer(unsure, 'f1', 'required'), 'f1')).toEqual(drafted('f1'));
  });

  it('that is taken away is compared with by none', () => {
    const compared: PackInput = {
      ...examplePack,
      fields: examplePack.fields.map((each) =>
        each.id === 'f1' ? { ...each, rules: { 'name-mismatch': { other: 'f2', severity: 'error' } } } : each,
      ),
    };
    expect(isReadable(compared)).toBe(true);
    const changed = without(compared, 'f2');
    expect(field(changed, 'f1')).toEqual(drafted('f1'));
    expect(isReadable(changed)).toBe(true);
  });

  it('that is added stands in reading order, in the part beside it, under an id of its own', () => {
    const { pack, id } = withField(examplePack, {
      at: { anchor: 6, how: 'right', nth: 2 },
      labels: ['备注'],
      printed: '',
    });
    expect(id).toBe('f9');
    const at = pack.fields.findIndex((each) => each.id === id);
    expect(pack.fields[at - 1]?.id).toBe('f5');
    expect(pack.fields[at]).toEqual({
      id: 'f9',
      part: 'p2',
      labels: ['备注'],
      kind: 'line',
      role: 'must',
      at: { anchor: 6, how: 'right', nth: 2 },
    });
    expect(isReadable(pack)).toBe(true);
  });

  it('that was taken away comes back as it was, where it was', () => {
    const gone = without(examplePack, 'f3');
    expect(withField(gone, { at: { anchor: 0, how: 'after' }, labels: [], printed: '' }, drafted('f3')).pack).toEqual(
      examplePack,
    );
  });
});
