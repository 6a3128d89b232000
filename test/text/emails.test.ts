import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEmails } from '../../src/text/emails.js';

const emails = (text: string): string => {
  const read = readEmails(text);
  if (read.outcome === 'email') return read.addresses.join(' & ');
  return read.outcome === 'invalid' ? `${read.problem}: ${read.text}` : 'unclear';
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
    ['张三', 'no-address: 张三'],
    ['mail.edu.cn', 'no-address: mail.edu.cn'],
    ['见附件', 'no-address: 见附件'],
    ['13800138000', 'no-address: 13800138000'],
    ['a@b', 'domain: a@b'],
    ['a@', 'domain: a@'],
    ['a@b..cn', 'domain: a@b..cn'],
    ['a@b.c', 'domain: a@b.c'],
    ['a@.cn', 'domain: a@.cn'],
    ['a@b.123', 'domain: a@b.123'],
    ['a@-b.cn', 'domain: a@-b.cn'],
    ['a@b-.cn', 'domain: a@b-.cn'],
    ['a@b_c.cn', 'domain: a@b_c.cn'],
    ['a@b，cn', 'domain: a@b'],
    ['a@b,cn', 'domain: a@b'],
    ['@b.cn', 'local: @b.cn'],
    ['a..b@c.cn', 'local: a..b@c.cn'],
    ['a.@c.cn', 'local: a.@c.cn'],
    ['a@b@c.cn', 'several-at: a@b@c.cn'],
    ['a@b.cnc@d.cn', 'several-at: a@b.cnc@d.cn'],
    ['a@@b.cn', 'several-at: a@@b.cn'],
    ['a＠b.cn', 'full-width: a＠b.cn'],
    ['a@b．cn', 'full-width: a@b．cn'],
    ['a@b。cn', 'full-width: a@b。cn'],
    ['ａ@b.cn', 'full-width: ａ@b.cn'],
    ['a @b.cn', 'space: a @b.cn'],
    ['a@ b.cn', 'space: a @b.cn'],
    ['a @ b.cn', 'space: a @b.cn'],
    ['a@b.cn；c@d', 'domain: c@d'],
    [`${'a'.repeat(65)}@b.cn`, `local: ${'a'.repeat(65)}@b.cn`],
    ['a@b .cn', 'domain: a@b'],
    ['a@b.edu,cn', 'domain: a@b.edu cn'],
    ['a@b.edu，cn', 'domain: a@b.edu cn'],
    ['a@b.edu .cn', 'domain: a@b.edu .cn'],
    ['a@qq.co m', 'domain: a@qq.co m'],
    ['a@b,edu.cn', 'domain: a@b'],
    ['a@b.cn&@d.cn', 'several-at: a@b.cn&@d.cn'],
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
