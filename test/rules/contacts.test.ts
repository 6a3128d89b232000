import { describe, expect, it } from '@jest/globals';
import { filled, found, onlyFinding } from '../check/content.js';

describe('phone-invalid', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '010-62781234',
    '（010）62781234转8001',
    '010-62781234-8001',
    '0086-10-62781234',
    '+86 138 0013 8000',
    '+44 1223 337733',
    '62781234、13800138000',
    '010-62781234；13800138000',
    '400-810-8888',
  ])('accepts %s', (text) => expect(found({ 'cover.phone': text })).toEqual([]));

  it.each(['1380013800', '12345', '见名片', '010-6278123456789'])('refuses %s', (text) => {
    expect(found({ 'cover.phone': text })).toEqual(['error phone-invalid cover.phone']);
  });

  it('names the one of several numbers that cannot be', () => {
    const finding = onlyFinding('phone-invalid', filled({ 'director.chinese.phone': '010-62781234、1380013800' }));
    expect(finding.data).toEqual({ value: '010-62781234、1380013800', found: '1380013800' });
  });

  it('leaves to a person what may lack its country code', () => {
    expect(found({ 'director.foreign.phone': '(0)1223 337733' })).toEqual([
      'manual phone-invalid director.foreign.phone unclear',
    ]);
  });
});

describe('email-invalid', () => {
  it.each(['a.b-c@example.edu.cn', 'a@b.cn；c@d.com', '邮箱：a_b@example.org', 'Li Ming <li@example.com>'])(
    'accepts %s',
    (text) => expect(found({ 'cover.email': text })).toEqual([]),
  );

  it.each(['a.b.example.edu.cn', 'a@', '@example.com', 'a@example', 'a@@example.com', 'a＠example.com'])(
    'refuses %s',
    (text) => {
      expect(found({ 'cover.email': text })).toEqual(['error email-invalid cover.email']);
    },
  );

  it('leaves to a person what is written against machines', () => {
    expect(found({ 'cover.email': 'a(at)example.com' })).toEqual(['manual email-invalid cover.email unclear']);
  });
});

describe('identity-number', () => {
  it('finds a number with a right check digit, and does not repeat it', () => {
    const document = filled({ 'section.1.1': '联系人身份证号11010519491231002X。' });
    expect(onlyFinding('identity-number', document)).toMatchObject({
      severity: 'warning',
      ground: 'not-sensitive',
      data: { found: '1101**********002X' },
      place: { range: { start: 7, length: 18 } },
    });
  });

  it('finds a secrecy marking', () => {
    expect(found({ 'section.1.1': '机密★10年\n需求很大。' })).toEqual(['warning identity-number section.1.1 secrecy']);
  });

  it.each([
    '编号110105194912310021',
    '保护商业秘密和技术秘密。',
    '项目编号2019YFE0123456789012',
    '机密计算是前沿方向。',
  ])('leaves alone: %s', (text) => expect(found({ 'section.1.1': text })).toEqual([]));
});
