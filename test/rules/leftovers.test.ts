import { describe, expect, it } from '@jest/globals';
import type { Leftover } from '../../src/document/content.js';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form, found } from '../check/content.js';

function leftover(kind: Leftover['kind'], field: string | null, text = '甲'): Leftover {
  return { kind, field, text, place: { part: field === null ? 'basic' : 'section.1', paragraph: 3 } };
}

describe('revision-left, comment-left, highlight-left and hidden-text', () => {
  it.each([
    ['revision', 'revision-left'],
    ['comment', 'comment-left'],
    ['highlight', 'highlight-left'],
    ['hidden-text', 'hidden-text'],
  ] as const)('give one finding for each field, not for each %s', (kind, rule) => {
    const leftovers = [
      leftover(kind, 'section.1.1'),
      leftover(kind, 'section.1.2'),
      leftover(kind, 'section.1.1', '乙'),
    ];
    expect(found({}, { leftovers })).toEqual([`warning ${rule} section.1.1`, `warning ${rule} section.1.2`]);
    const [first] = check(filled({}, { leftovers }), form, asOf).filter((finding) => finding.rule === rule);
    expect(first?.data).toEqual({ count: 2, texts: ['甲', '乙'], where: 'field' });
  });

  it('name what stands outside of all fields by its part', () => {
    const leftovers = [leftover('comment', null, '请核对'), leftover('comment', null, '')];
    const [finding] = check(filled({}, { leftovers }), form, asOf).filter(({ rule }) => rule === 'comment-left');
    expect(finding).toMatchObject({ field: null, place: { part: 'basic' }, data: { count: 2, texts: ['请核对'] } });
    expect(finding && messageOf(finding)).toBe('文档其他地方还有 2 条批注（“请核对”等），可能随文打印，请处理后删除。');
  });

  it('ask a person to look where the way of reading cannot see them', () => {
    const unjudged = ['revision', 'comment', 'highlight', 'hidden-text', 'hint', 'count'] as const;
    expect(found({}, { unjudged }).sort()).toEqual([
      'manual comment-left - unread',
      'manual hidden-text - unread',
      'manual highlight-left - unread',
      'manual hint-left section.3.1 unread',
      'manual revision-left - unread',
    ]);
  });

  it('find nothing in a document without them', () => {
    expect(found({})).toEqual([]);
  });
});
