import { describe, expect, it } from '@jest/globals';
import { unchecked } from '../../src/strings/unchecked.js';

describe('what was not checked', () => {
  it.each([
    [['甲.doc', '乙.wps', '丙.pdf'], '未检查：3 个（.doc 1，.wps 1，.pdf 1）'],
    [['甲.pdf', '乙.DOC', '丙.doc'], '未检查：3 个（.doc 2，.pdf 1）'],
    [['目录.d/说明', 'v1.2.jpg'], '未检查：2 个（无扩展名 1，.jpg 1）'],
  ])('%j: %s', (names, said) => {
    expect(unchecked(names)).toBe(said);
  });
});
