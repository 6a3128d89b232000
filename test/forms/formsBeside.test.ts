/** Rules that stand beside the pages. */
import { describe, expect, it } from '@jest/globals';
import { formsBeside } from '../../src/forms/formsBeside.js';
import { examplePack } from './examplePack.js';

const pack = JSON.stringify(examplePack);

async function titles(files: Readonly<Record<string, string>>): Promise<{ titles: string[]; asked: string[] }> {
  const asked: string[] = [];
  const forms = await formsBeside((path) => {
    asked.push(path);
    return Promise.resolve(files[path] ?? null);
  });
  return { titles: forms.map(({ title }) => title), asked };
}

describe('rules beside the pages', () => {
  it('are those that the index names', async () => {
    const files = { 'forms/index.json': '["申请表.json"]', [`forms/${encodeURIComponent('申请表.json')}`]: pack };
    expect((await titles(files)).titles).toEqual([examplePack.title]);
  });

  it.each([
    ['no index', {}],
    ['an empty one', { 'forms/index.json': '[]' }],
    ['an index that is no JSON', { 'forms/index.json': '<html>' }],
    ['an index that is no list', { 'forms/index.json': '{"a.json": 1}' }],
  ])('are none, after one request, with %s', async (_name, files) => {
    expect(await titles(files)).toEqual({ titles: [], asked: ['forms/index.json'] });
  });

  it('are never asked for elsewhere', async () => {
    const names = [
      '../a.json',
      '/a.json',
      'https://example.com/a.json',
      'a\\b.json',
      'a.json?x',
      '%2e.json',
      'a.js',
      5,
    ];
    expect((await titles({ 'forms/index.json': JSON.stringify(names) })).asked).toEqual(['forms/index.json']);
  });

  it('leaves out what is missing or no pack', async () => {
    const files = {
      'forms/index.json': '["a.json", "b.json", "c.json"]',
      'forms/b.json': pack.replace('"version":1', '"version":2'),
      'forms/c.json': pack,
    };
    expect((await titles(files)).titles).toEqual([examplePack.title]);
  });
});
