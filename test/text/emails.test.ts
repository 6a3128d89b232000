import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEmails } from '../../src/text/emails.js';

const emails = (text: string): string => {
  const read = readEmails(text);
  if (read.outcome === 'email') return read.addresses.join(' & ');
  return read.outcome === 'invalid' ? `invalid: ${read.text}` : 'unclear';
};

describe('addresses', () => {
  it.each([
    'zhangsan@mail.edu.cn',
    'Zhang.San@Mail.EDU.cn',
    'zhang_san@mail.edu.cn',
    'zhang-san@mail.edu.cn',
    'zhang+lab@mail.edu.cn',
    '_zhang@mail.edu.cn',
    '123456@qq.com',
    'a@b.cn',
    'a@163.com',
    'a@126.com',
    'a@cs.ox.ac.uk',
    'a@lab.technology',
    'a@x-y.museum',
    'a@xn--fsqu00a.xn--fiqs8s',
    'a@müller.de',
    "o'neil@mit.edu",
  ])('%s', (text) => {
    expect(emails(text)).toBe(text);
    expect(emails(`  ${text} 。`)).toBe(text);
  });

  it.each([
    ['a@b.cn；c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn;c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn，c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn, c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn、c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn/c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn\nc@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn　c@d.cn', 'a@b.cn & c@d.cn'],
    ['张三 <a@b.cn>', 'a@b.cn'],
    ['"Zhang San" <a@b.cn>; Li Si <c@d.cn>', 'a@b.cn & c@d.cn'],
    ['张三（a@b.cn）', 'a@b.cn'],
    ['mailto:a@b.cn', 'a@b.cn'],
    ['邮箱：a@b.cn', 'a@b.cn'],
    ['E-mail: a@b.cn', 'a@b.cn'],
    ['E-mail：a@b.cn（常用）', 'a@b.cn'],
    ['a@b.cn.', 'a@b.cn'],
    ['a@b.cn。', 'a@b.cn'],
    ['a\u200B@b.cn', 'a@b.cn'],
    ['联系人 a@b.cn', 'a@b.cn'],
    ["'a@b.cn'", 'a@b.cn'],
    ['a@b.cn：', 'a@b.cn'],
    ['a@b.cn或c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn和c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn&c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn+c@d.cn', 'a@b.cn & c@d.cn'],
    ['a@b.cn-c+x@d.cn', 'a@b.cn & c+x@d.cn'],
    ['a@b.cn——c@d.cn', 'a@b.cn & c@d.cn'],
    ['①a@b.cn②c@d.cn', 'a@b.cn & c@d.cn'],
    ['林一a@b.cn周二c@d.cn', 'a@b.cn & c@d.cn'],
    ['邮箱a@b.cn，电话13800138000', 'a@b.cn'],
    ['zhang.san@\nmail.edu.cn', 'zhang.san@mail.edu.cn'],
    ['zhang.san\n@mail.edu.cn', 'zhang.san@mail.edu.cn'],
    ['zhang@mail.\nedu.cn', 'zhang@mail.edu.cn'],
    ['zhang@mail\n.edu.cn', 'zhang@mail.edu.cn'],
    ['Zhang San\nzhang@mail.edu.cn', 'zhang@mail.edu.cn'],
    ['a@b.edu.cn, CN', 'a@b.edu.cn'],
    ['a@b.cn（主页 https://phys.b.edu.cn/a）', 'a@b.cn'],
    ['a@b.cn；www.b.edu.cn', 'a@b.cn'],
    ['a\uFE0D@b.cn', 'a@b.cn'],
  ])('“%s” holds %s', (text, expected) => {
    expect(emails(text)).toBe(expected);
  });
});

describe('what cannot be an address', () => {
  it.each([
    ['张三', 'invalid: 张三'],
    ['mail.edu.cn', 'invalid: mail.edu.cn'],
    ['见附件', 'invalid: 见附件'],
    ['13800138000', 'invalid: 13800138000'],
    ['a@b', 'invalid: a@b'],
    ['a@', 'invalid: a@'],
    ['a@b..cn', 'invalid: a@b..cn'],
    ['a@b.c', 'invalid: a@b.c'],
    ['a@.cn', 'invalid: a@.cn'],
    ['a@b.123', 'invalid: a@b.123'],
    ['a@-b.cn', 'invalid: a@-b.cn'],
    ['a@b-.cn', 'invalid: a@b-.cn'],
    ['a@b_c.cn', 'invalid: a@b_c.cn'],
    ['a@b，cn', 'invalid: a@b'],
    ['a@b,cn', 'invalid: a@b'],
    ['@b.cn', 'invalid: @b.cn'],
    ['a..b@c.cn', 'invalid: a..b@c.cn'],
    ['a.@c.cn', 'invalid: a.@c.cn'],
    ['a@b@c.cn', 'invalid: a@b@c.cn'],
    ['a@b.cnc@d.cn', 'invalid: a@b.cnc@d.cn'],
    ['a@@b.cn', 'invalid: a@@b.cn'],
    ['a＠b.cn', 'invalid: a＠b.cn'],
    ['a@b．cn', 'invalid: a@b．cn'],
    ['a@b。cn', 'invalid: a@b。cn'],
    ['ａ@b.cn', 'invalid: ａ@b.cn'],
    ['a @b.cn', 'invalid: a @b.cn'],
    ['a@ b.cn', 'invalid: a @b.cn'],
    ['a @ b.cn', 'invalid: a @b.cn'],
    ['a@b.cn；c@d', 'invalid: c@d'],
    [`${'a'.repeat(65)}@b.cn`, `invalid: ${'a'.repeat(65)}@b.cn`],
    ['a@b .cn', 'invalid: a@b'],
    ['a@b.edu,cn', 'invalid: a@b.edu cn'],
    ['a@b.edu，cn', 'invalid: a@b.edu cn'],
    ['a@b.edu .cn', 'invalid: a@b.edu .cn'],
    ['a@qq.co m', 'invalid: a@qq.co m'],
    ['a@b,edu.cn', 'invalid: a@b'],
    ['a@b.cn&@d.cn', 'invalid: a@b.cn&@d.cn'],
  ])('“%s”: %s', (text, expected) => {
    expect(emails(text)).toBe(expected);
  });

  it.each([
    'a(at)b.cn',
    'a[at]b.cn',
    'a#b.cn',
    'a at b dot cn',
    '张三@例子.中国',
    '张三@mail.edu.cn',
    'a@b.con',
    'a@b.comm',
    'a@b.cmo',
    'a@b.ogr',
    'a@b.edu.xq',
    'a@b.comcn',
    'a@b.cn；lindhut.edu.cn',
    'a@b.cn, c163.com',
  ])('“%s” is unclear', (text) => {
    expect(emails(text)).toBe('unclear');
  });
});

describe('properties', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,8}$/u);
  const address = fc
    .tuple(part, part, fc.constantFrom('cn', 'com', 'edu.cn', 'ac.uk'))
    .map(([a, b, c]) => `${a}@${b}.${c}`);
  it('all addresses are found whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(
          '；',
          ';',
          ', ',
          '，',
          '、',
          ' ',
          '\n',
          ' / ',
          '或',
          '和',
          ' & ',
          '&',
          '+',
          '——',
          '②',
          '（备用）',
        ),
        (list, between) => {
          expect(readEmails(list.join(between))).toEqual({ outcome: 'email', addresses: list });
        },
      ),
    );
  });
  it('an address without its last point is never accepted', () => {
    fc.assert(
      fc.property(part, part, (local, domain) => {
        expect(readEmails(`${local}@${domain}`).outcome).toBe('invalid');
      }),
    );
  });
});
