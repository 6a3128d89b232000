import { describe, expect, it } from '@jest/globals';
import { fieldLabel, fieldTitle, forms } from '../../src/forms/index.js';
import { isPackFault, packOf, readPack } from '../../src/forms/pack.js';
import { MAX_FIELDS, MAX_PACK_LENGTH, MAX_PRINTED } from '../../src/forms/packBounds.js';
import { packRules, packText } from '../../src/forms/packSchema.js';
import type { PackInput } from '../../src/forms/packSchema.js';
import type { Form } from '../../src/forms/schema.js';
import { ruleIds } from '../../src/rules/index.js';
import { examplePack } from './examplePack.js';

function formOf(pack: unknown): Form {
  const read = readPack(JSON.stringify(pack));
  if (isPackFault(read)) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

const [first, ...rest] = examplePack.fields;
const withField = (change: object): unknown => ({ ...examplePack, fields: [{ ...first, ...change }, ...rest] });

describe('a pack', () => {
  it('reads as a form whose fields have labels, options and grounds as any other', () => {
    const form = formOf(examplePack);
    expect(form.fields.map((field) => fieldLabel(form, field))).toEqual([
      '封面 / 项目名称',
      '封面 / 负责人',
      '封面 / 电话',
      '基本情况 / 项目级别',
      '基本情况 / 起止时间',
      '基本情况 / 项目成员',
      '基本情况 / 导师意见',
      '三、项目简介',
    ]);
    expect(form.fields.map((field) => fieldTitle(form, field))[7]).toBe('三、项目简介');
    expect(form.fields[3]?.options).toEqual([
      { id: 'a', label: '国家级' },
      { id: 'b', label: '省级' },
      { id: 'c', label: '校级' },
    ]);
    expect(form.identity).toEqual({ name: ['f1'], unit: ['f2'] });
    expect(form.notice).toBeUndefined();
  });

  it('gives each of many options an id of letters of its own', () => {
    const options = Array.from({ length: 60 }, (_each, index) => `选项${index}`);
    const [field] = formOf(withField({ kind: 'choice', options })).fields;
    const ids = field?.options?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(60);
    expect(ids.every((id) => /^[a-z]+$/.test(id))).toBe(true);
  });

  it('names rules that exist', () => {
    const known: readonly string[] = ruleIds;
    expect(packRules.filter((id) => !known.includes(id))).toEqual([]);
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['another version', { ...examplePack, version: 2 }],
    ['a key that is not known', { ...examplePack, colour: 'red' }],
    ['a rule that is not known', withField({ rules: { 'no-such-rule': false } })],
    ['a rule that compares figures', withField({ rules: { 'figure-mismatch': { in: ['f2'] } } })],
    ['options for a rule that takes none', withField({ rules: { 'blank-field': { other: 'f2', severity: 'error' } } })],
    [
      'a comparison with a field that is not there',
      withField({ rules: { 'name-mismatch': { other: 'x', severity: 'error' } } }),
    ],
    ['a ground that is not there', withField({ grounds: { 'blank-field': 'nowhere' } })],
    ['an anchor that is not there', withField({ at: { anchor: 99, how: 'after' } })],
    ['a stretch that is not there', withField({ at: { anchor: 1, how: 'after', part: 1 } })],
    ['a part that is not there', withField({ part: 'p9' })],
    ['an id twice', withField({ id: 'f2' })],
    ['a list without columns', withField({ kind: 'list', at: { anchor: 7, how: 'below' } })],
    ['a choice without options', withField({ kind: 'choice' })],
    ['a label with markup', withField({ labels: ['<img src=x>'] })],
    ['a label with an address', withField({ labels: ['见 https://example.com'] })],
    ['a label with a control character', withField({ labels: ['项目\u0007名称'] })],
    ['a label with the separator of paths', withField({ labels: ['学历 / 学位'] })],
    ['a label of nothing but white space', withField({ labels: ['　'] })],
    ['a label too long', withField({ labels: ['长'.repeat(121)] })],
    [
      'too many fields',
      { ...examplePack, fields: Array.from({ length: MAX_FIELDS + 1 }, (_each, at) => ({ ...first, id: `x${at}` })) },
    ],
    ['no fields', { ...examplePack, fields: [] }],
    ['null', null],
    ['a list', []],
  ];
  it.each(refused)('is refused with %s', (_name, pack) => {
    expect(readPack(JSON.stringify(pack))).toMatchObject({ fault: 'not-a-pack' });
  });

  it('is refused when it is no JSON or too large', () => {
    expect(readPack('{')).toEqual({ fault: 'not-json' });
    expect(readPack(' '.repeat(MAX_PACK_LENGTH + 1))).toEqual({ fault: 'too-large' });
  });

  it('tells where it is wrong', () => {
    expect(readPack(JSON.stringify(withField({ limit: -1 })))).toEqual({ fault: 'not-a-pack', at: 'fields.0.limit' });
  });
});

describe('a form made of a pack', () => {
  it('gives the pack back as it was', () => {
    const form = readPack(JSON.stringify(examplePack));
    expect(isPackFault(form) ? form : packOf(form)).toEqual(examplePack);
  });

  it('is told from one written by hand, which was made of none', () => {
    expect(forms.map(packOf)).toEqual(forms.map(() => null));
  });
});

describe('text for a pack', () => {
  it.each([
    [' 项目\n\t名称 ', '项目 名称'],
    ['报名网址：https://example.com 截止', '报名网址：https…'],
    ['', ''],
    ['<b>', ''],
  ])('is plain: %j', (text, plain) => {
    expect(packText(text)).toBe(plain);
  });

  it('is cut at the bound, and says so', () => {
    const cut = packText('字'.repeat(500));
    expect(cut).toHaveLength(MAX_PRINTED);
    expect(cut.endsWith('…')).toBe(true);
    expect(packText('字'.repeat(MAX_PRINTED))).toBe('字'.repeat(MAX_PRINTED));
  });

  it('never makes a pack that is refused', () => {
    const texts = ['a://b', '<x', 'javascript:x', 'a\u0000b', '\u{20000}'.repeat(300), '…'];
    const quote = texts.map((text) => packText(text)).filter((text) => text !== '');
    const pack: PackInput = { ...examplePack, anchors: [...examplePack.anchors, { parts: quote }] };
    expect(isPackFault(readPack(JSON.stringify(pack)))).toBe(false);
  });
});
