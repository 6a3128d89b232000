/** Headings of the applicant's own, titles of attachments, and lines below the cover: whose text is what follows? */
import { describe, expect, it } from '@jest/globals';
import { formById, forms } from '../../src/forms/index.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { check } from '../../src/rules/index.js';
import { notWhole } from '../fixtures/reading.js';
import { p, r, storyOf } from '../ooxml/story/story.js';

const form = formById('joint-lab-2022');
const PAGE_BREAK = p('<w:r><w:br w:type="page"/></w:r>');

const LABELS: Readonly<Record<string, string>> = {
  实验室名称: '甲实验室',
  联系人: '张三',
  联系电话: '13800001234',
  电子邮箱: 'a@b.cn',
  '依托单位（公章）': '东海大学',
  '主管单位（公章）': '海东省教育厅',
};

/** A form of the cover and the sections; what is given stands for the lines of the cover, or for a heading with its text. */
function read(lines: Readonly<Record<string, string>>, sections: Readonly<Record<string, string>>) {
  const cover = Object.entries({ ...LABELS, ...lines }).map(([label, value]) =>
    `${label}：${value}`
      .split('\n')
      .map((text) => p(r(text)))
      .join(''),
  );
  const body = form.parts.flatMap((part) =>
    part.kind !== 'section'
      ? []
      : [
          p(r(part.label)),
          part.field === undefined ? '' : p(r(`关于${part.field}。`)),
          ...part.subsections.map(
            ({ number, title, field }) => sections[field] ?? p(r(`${number} ${title}`)) + p(r(`关于${field}。`)),
          ),
        ],
  );
  const story = storyOf([p(r(form.title)), ...cover, ...body].join(''));
  const located = locateForm(story, forms);
  expect(notWhole(story, located)).toBeNull();
  const content = contentOf(story, located, form);
  const says = (id: string): string => {
    const field = content.fields.find((one) => one.field === id);
    return `${field?.state ?? 'none'} ${field?.text.replaceAll('\n', '|') ?? ''}`.trim();
  };
  return { content, says, unread: content.outside.map(({ text }) => text.replaceAll('\n', '|')) };
}

describe('below a heading left blank', () => {
  const LAST = p(r('3.5 创新成果与国际影响力'));

  it.each(['3.6 其他成效', '3.6其他成效', '（3.6）国际影响', '3.7 组织保障', '九、承诺书', '第九部分 承诺书'])(
    '“%s” is no content: the number goes on where those of the form end',
    (line) => {
      const { says, unread } = read({}, { 'section.3.5': LAST + p(r(line)) + p(r('获奖三项。')) });
      expect([says('section.3.5'), says('section.4.1'), unread]).toEqual([
        'blank',
        'filled 关于section.4.1。',
        [`${line}|获奖三项。`],
      ]);
    },
  );

  it.each(['3.5.1 论文', '（六）其他', '1. 论文', '3.6亿元经费到位。', '9 篇论文'])('“%s” is content', (line) => {
    const { says, unread } = read({}, { 'section.3.5': LAST + p(r(line)) + p(r('获奖三项。')) });
    expect([says('section.3.5'), unread]).toEqual([`filled ${line}|获奖三项。`, []]);
  });

  it.each(['3.6 我们还做了许多事，见附件。', '3.6 亿元'])('of “%s” nobody can tell', (line) => {
    expect(read({}, { 'section.3.5': LAST + p(r(line)) }).says('section.3.5')).toBe(`unreadable ${line}`);
  });

  it('is content where something stands before it', () => {
    const { says } = read({}, { 'section.3.5': LAST + p(r('论文十篇。')) + p(r('3.6 其他')) });
    expect(says('section.3.5')).toBe('filled 论文十篇。|3.6 其他');
  });
});

describe('a title of an attachment without its number behind the last section', () => {
  const LAST = p(r('8.6 其他相关材料'));
  const TEXT = p(r('双方代表的名字。'));

  it.each(['合作协议', '合作协议（中英文）', '附件：合作协议', '附件一 合作协议', '附件2：合作协议'])(
    '“%s” ends it on a page of its own; elsewhere nobody can tell',
    (title) => {
      const alone = read({}, { 'section.8.6': LAST + PAGE_BREAK + p(r(title)) + TEXT });
      expect([alone.says('section.8.6'), alone.says('section.8.1#2')]).toEqual(['blank', 'filled 双方代表的名字。']);
      const before = read({}, { 'section.8.6': LAST + p(r(title), '<w:pageBreakBefore/>') + TEXT });
      expect(before.says('section.8.6')).toBe('blank');
      const below = read({}, { 'section.8.6': LAST + p(r(title)) + TEXT });
      expect(below.says('section.8.6')).toBe(`unreadable ${title}|双方代表的名字。`);
    },
  );

  it.each(['附件1 项目批文', '双方承诺', '1. 合作协议'])('“%s” is what is asked for', (title) => {
    expect(read({}, { 'section.8.6': LAST + p(r(title)) + TEXT }).says('section.8.6')).toBe(
      `filled ${title}|双方代表的名字。`,
    );
  });
});

it.each(['　　', '  ', ' ', '、', '和', '/'])(
  'two headings on one line, with “%s” between, share what is below',
  (gap) => {
    const both = p(r(`4.3 制度建设${gap}4.4 开放与运行`)) + p(r('制度十项。'));
    const { content, says } = read({}, { 'section.4.3': both, 'section.4.4': '' });
    expect(says('section.4.3')).toMatch(/^unreadable/);
    expect(says('section.4.4')).toBe('filled 制度十项。');
    const found = check(content, form, { year: 2026, month: 11, day: 30 }).filter(({ field }) =>
      ['section.4.3', 'section.4.4'].includes(field ?? ''),
    );
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['blank-field manual']);
  },
);

describe('below a line of the cover that is merely empty', () => {
  const LABEL = '主管单位（公章）';
  const below = (text: string): string => read({ [LABEL]: `\n${text}` }, {}).says('cover.supervisingUnit');

  it.each(['November 2026', '30 Nov. 2026', '2026年度', '2026—2027学年', '第二稿', '送审稿', '第1版', 'Draft 2'])(
    '“%s” is no value',
    (text) => {
      expect(below(text)).toBe('blank');
    },
  );

  it.each(['海东省教育厅', '东海理工大学', 'Ministry of Education'])('“%s” is one by its looks', (text) => {
    expect(below(text)).toBe(`filled ${text}`);
  });

  it.each(['内部资料', '编号 2026-01', '第二批次'])('of “%s” nobody can tell', (text) => {
    expect(below(text)).toBe(`unreadable ${text}`);
  });

  it('a number is one only where a telephone is asked for', () => {
    expect(read({ 联系电话: '\n13800001234' }, {}).says('cover.phone')).toBe('filled 13800001234');
    expect(read({ 联系人: '\n1380' }, {}).says('cover.contact')).toBe('blank');
    expect(read({ 电子邮箱: '\n见名片' }, {}).says('cover.email')).toBe('unreadable 见名片');
  });
});
