import { describe, expect, it } from '@jest/globals';
import { filled, found, onlyFinding } from '../check/content.js';

describe('not-applicable-wording', () => {
  it.each(['/', '-', '——', '暂无', 'N/A', '没有', 'None', '（无此项）', '不适用'])(
    'asks for 无 instead of %s',
    (text) => {
      expect(found({ 'section.4.1': text })).toEqual(['error not-applicable-wording section.4.1']);
      const { fix, data } = onlyFinding('not-applicable-wording', filled({ 'section.4.1': text }));
      expect([fix, data]).toEqual([{ kind: 'fill', text: '无' }, { value: text }]);
    },
  );

  it.each(['略', '尚未确定', '√', '●', 'x', '是'])('asks for an answer instead of %s, without guessing it', (text) => {
    expect(found({ 'section.4.1': text })).toEqual(['error not-applicable-wording section.4.1 open']);
    expect(onlyFinding('not-applicable-wording', filled({ 'section.4.1': text })).fix).toBeUndefined();
  });

  it.each(['见正文', '详见附件1。', '同上'])('asks to look where prose of so many 字 only says %s', (text) => {
    expect(found({ 'summary.significance': text })).toEqual([
      'manual not-applicable-wording summary.significance elsewhere',
    ]);
    expect(found({ 'section.1.1': text })).toEqual([]);
  });

  it('takes a lone 0 for nothing where a name is asked for, not where a number is', () => {
    expect(found({ 'chinese.platform2': '0' })).toEqual(['error not-applicable-wording chinese.platform2']);
    expect(found({ 'output.plenaryTalks': '0' })).toEqual([]);
  });

  it('offers nothing where real content is required, and says nothing else about the field', () => {
    for (const field of ['agreement.signedOn', 'director.chinese.phone', 'resources.area', 'cover.labName']) {
      const findings = found({ [field]: '/' });
      expect(findings).toEqual([`error not-applicable-wording ${field} required`]);
      expect(onlyFinding('not-applicable-wording', filled({ [field]: '/' })).fix).toBeUndefined();
    }
  });

  it.each(['无', '无。', '没有其他需要说明的问题。', 'A/B 测试'])('leaves alone: %s', (text) => {
    expect(found({ 'section.6': text })).toEqual([]);
  });
});
