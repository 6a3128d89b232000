/** What repeats a row, line or heading of the form, and what is nobody's: judged or told, never passed over. */
import { describe, expect, it } from '@jest/globals';
import { formById, forms } from '../../src/forms/index.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { check } from '../../src/rules/index.js';
import { notWhole } from '../fixtures/reading.js';
import { p, r, storyOf } from '../ooxml/story/story.js';

const form = formById('joint-lab-2022');
const AS_OF = { year: 2023, month: 1, day: 10 };
const BREAK = '<w:r><w:br/></w:r>';

const line = (label: string, value: string): string => p(r(`${label}：${value}`));
const cell = (text: string, merge = ''): string =>
  `<w:tc><w:tcPr>${merge}</w:tcPr>${text === '' ? '<w:p/>' : p(r(text))}</w:tc>`;
const row = (...texts: string[]): string => `<w:tr>${texts.map((text) => cell(text)).join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const COVER = [
  p(r(form.title)),
  line('实验室名称', '甲'),
  line('联系人', '张三'),
  line('联系电话', '13800001234'),
  line('电子邮箱', 'a@b.cn'),
];
const ROWS = [
  row('实验室名称', '甲'),
  row('协议情况', '协议名称', '共建协议', '签署时间', '2020年3月'),
  row('实验室主任', '中方', '姓名', '张三', '出生年月', '1970年1月'),
  row('实验室主任', '外方', '姓名', 'Anna Berg', '出生年月', '1971年2月'),
  row('实验室资源', '面积', '1800平方米', '仪器设备总值', '300万元'),
  row('建设意义及发展目标', '意义重大。'),
];
const SECTIONS = form.parts.flatMap((part) =>
  part.kind !== 'section'
    ? []
    : [
        p(r(part.label)),
        ...(part.field === undefined ? [] : [p(r(`正文${part.field}。`))]),
        ...part.subsections.flatMap((sub) => [p(r(`${sub.number} ${sub.title}`)), p(r(`正文${sub.field}。`))]),
      ],
);

function document(cover: readonly string[], rows: readonly string[], sections: readonly string[]): string {
  return [...cover, table(...rows), ...sections].join('');
}

function read(body: string): ReturnType<typeof contentOf> {
  const story = storyOf(body);
  const located = locateForm(story, forms);
  expect(notWhole(story, located)).toBeNull();
  return contentOf(story, located, form);
}

const textsOf = (body: string, ...fields: string[]): (string | undefined)[] => {
  const { fields: all } = read(body);
  return fields.map((id) => all.find(({ field }) => field === id)?.text);
};

const after = (list: readonly string[], at: string, ...more: string[]): string[] =>
  list.flatMap((one) => (one === at ? [one, ...more] : [one]));

const unread = (body: string): string[] =>
  read(body).outside.flatMap(({ where, text, after: label = '' }) =>
    where === 'elsewhere' ? [`${label}|${text}`] : [],
  );

const [, AGREEMENT = '', CHINESE = '', FOREIGN = '', AREA = '', SUMMARY = ''] = ROWS;

describe('what is there twice', () => {
  it.each([
    [
      'a row',
      document(COVER, after(ROWS, AGREEMENT, row('协议情况', '协议名称', '第二份', '签署时间', '')), SECTIONS),
      'agreement.title',
      ['共建协议', '第二份'],
    ],
    [
      'a row in front',
      document(
        COVER,
        ROWS.flatMap((one) => (one === SUMMARY ? [row('建设意义及发展目标', ''), one] : [one])),
        SECTIONS,
      ),
      'summary.significance',
      ['', '意义重大。'],
    ],
    [
      'a block of one side',
      document(COVER, after(ROWS, FOREIGN, row('实验室主任', '外方', '姓名', 'Bo Ek', '出生年月', '')), SECTIONS),
      'director.foreign.name',
      ['Anna Berg', 'Bo Ek'],
    ],
    [
      'a line of the cover',
      document([...COVER, line('联系人', ''), line('联系电话', '13900005678')], ROWS, SECTIONS),
      'cover.phone',
      ['13800001234', '13900005678'],
    ],
    [
      'a heading',
      document(COVER, ROWS, [...SECTIONS, p(r('8.1 合作协议')), p(r('双方代表的名字。'))]),
      'section.8.1',
      ['正文section.8.1。', '双方代表的名字。'],
    ],
  ])('%s: the earlier is the field, the later a copy', (_name, body, field, texts) => {
    expect(textsOf(body, field, `${field}#2`)).toEqual(texts);
  });

  it('is no copy when it only names the section again', () => {
    const { fields } = read(document(COVER, ROWS, [...SECTIONS, p(r('8.1 合作协议'))]));
    expect(fields.filter(({ field }) => field.includes('#'))).toEqual([]);
  });

  it('ends the section before it', () => {
    const body = document(COVER, ROWS, [...SECTIONS, p(r('8.1 合作协议')), p(r('双方代表的名字。'))]);
    expect(textsOf(body, 'section.8.6')).toEqual(['正文section.8.6。']);
  });

  it('ends the last section also with 附件 in front, when a text stands below', () => {
    const blank = SECTIONS.slice(0, -1);
    const page = p(r('附件8.1 合作协议（中英文）'));
    const text = p(r('双方代表的名字。'));
    expect(textsOf(document(COVER, ROWS, [...blank, page, text]), 'section.8.6', 'section.8.1#2')).toEqual([
      '',
      '双方代表的名字。',
    ]);
    const list = [page, p(r('附件8.2 已开展相关机制体制改革的文件'))];
    expect(textsOf(document(COVER, ROWS, [...blank, ...list]), 'section.8.1#2')).toEqual([undefined]);
    expect(textsOf(document(COVER, ROWS, [...blank, ...list]), 'section.8.6')[0]).toContain('附件8.1');
    const own = after(SECTIONS, p(r('8.1 合作协议')), page);
    expect(textsOf(document(COVER, ROWS, own), 'section.8.1')[0]).toContain('附件8.1');
  });

  it('is a list of what follows when nothing stands between its headings', () => {
    const list = ['8.1 合作协议', '8.2 已开展相关机制体制改革的文件', '8.3 联合实验室固定人员聘任协议（合同）'].map(
      (text) => p(r(text)),
    );
    const body = document(
      COVER,
      ROWS,
      SECTIONS.flatMap((one) => (one.includes('八、') ? [one, ...list] : [one])),
    );
    expect(textsOf(body, 'section.8.1', 'section.8.1#2')).toEqual(['正文section.8.1。', undefined]);
  });

  it('is no list when it carries on the sections before it', () => {
    const body = SECTIONS.filter((one) => !['1.4', '2.1'].some((id) => one === p(r(`正文section.${id}。`))));
    expect(
      textsOf(document(COVER, ROWS, [...body, ...SECTIONS]), 'section.1.3', 'section.1.4', 'section.1.4#2'),
    ).toEqual(['正文section.1.3。', '', '正文section.1.4。']);
  });

  it('is two forms when it is half of the form', () => {
    const whole = document(COVER, ROWS, SECTIONS);
    const content = read(whole + whole);
    expect(content.isTwice).toBe(true);
    expect(check(content, form, AS_OF).map(({ rule }) => rule)).toContain('two-forms');
    expect(content.fields.find(({ field }) => field === 'section.1.1#2')?.text).toBe('正文section.1.1。');
    expect(read(whole).isTwice).toBe(false);
  });

  it('names what only one of two forms has', () => {
    const second = document(
      [],
      ROWS.filter((one) => one !== SUMMARY),
      SECTIONS.filter((one) => !/4\.4/u.test(one)),
    );
    const found = check(read(document(COVER, ROWS, SECTIONS) + second), form, AS_OF).find(
      ({ rule }) => rule === 'two-forms',
    );
    expect(found).toMatchObject({
      message: 'lacking',
      data: { found: ['实验室名称', '联系人', '联系电话'], count: COVER.length - 1 + 2 },
    });
  });
});

it('a limit note alone in a cell without a limit is no value', () => {
  const rows = after(ROWS, AGREEMENT, row('协议情况', '签署内容', '（限200字）'));
  const { fields } = read(document(COVER, rows, SECTIONS));
  expect(fields.find(({ field }) => field === 'agreement.content')?.state).toBe('blank');
});

describe('a value in several places', () => {
  const value = (rows: readonly string[], field: string): string | undefined =>
    textsOf(document(COVER, rows, SECTIONS), field)[0];
  const summary = (...rows: string[]): string[] => ROWS.flatMap((one) => (one === SUMMARY ? rows : [one]));
  const area = (...texts: string[]): string[] => ROWS.flatMap((one) => (one === AREA ? [row(...texts)] : [one]));

  it.each([
    ['two cells', summary(row('建设意义及发展目标', '上半。', '下半。')), 'summary.significance', '上半。\n下半。'],
    ['the second cell', summary(row('建设意义及发展目标', '', '在这里。')), 'summary.significance', '在这里。'],
    [
      'a row below without a label',
      summary(row('建设意义及发展目标', '上半。'), row('', '下半。')),
      'summary.significance',
      '上半。\n下半。',
    ],
    [
      'a row that goes on',
      summary(row('建设意义及发展目标', '上半。'), row('（续）', '下半。')),
      'summary.significance',
      '上半。\n下半。',
    ],
    [
      'a row that says its label again to go on',
      summary(row('建设意义及发展目标', '上半。'), row('建设意义及发展目标（续）', '下半。')),
      'summary.significance',
      '上半。\n下半。',
    ],
    [
      'a cell for the unit',
      area('实验室资源', '面积', '1800', '平方米', '仪器设备总值', '300万元'),
      'resources.area',
      '1800\n平方米',
    ],
    [
      'its own cell, not that of a label the form does not have',
      area('实验室资源', '面积', '1800平方米', '楼层', '三层', '仪器设备总值', '300万元'),
      'resources.area',
      '1800平方米',
    ],
  ])('%s', (_name, rows, field, text) => {
    expect(value(rows, field)).toBe(text);
  });

  it('is not taken from a table like the form’s in a section', () => {
    const rows = ROWS.filter((one) => one !== SUMMARY);
    const heading = p(r('五、未来三年建设计划、预期成效和考核指标'));
    const body = document(COVER, rows, after(SECTIONS, heading, table(SUMMARY)));
    expect(read(body).fields.find(({ field }) => field === 'summary.significance')?.state).toBe('missing');
    expect(textsOf(body, 'section.5')[0]).toContain('意义重大。');
  });

  it('keeps rows whose group label went with the first row of the group', () => {
    const merged = (text: string, how: string): string => cell(text, `<w:vMerge w:val="${how}"/>`);
    const rows = [
      `<w:tr>${merged('协议情况', 'restart')}${['协议名称', '共建协议', '签署时间', '2020年3月'].map((text) => cell(text)).join('')}</w:tr>`,
      `<w:tr>${merged('', 'continue')}${['联系电话', '010-62770001', '电子邮箱', 'a@b.cn'].map((text) => cell(text)).join('')}</w:tr>`,
      AREA,
      SUMMARY,
    ];
    expect(textsOf(document(COVER, rows, SECTIONS), 'director.chinese.phone')).toEqual(['010-62770001']);
  });
});

describe('headings', () => {
  const replaced = (heading: string, ...by: string[]): string =>
    document(
      COVER,
      ROWS,
      SECTIONS.flatMap((one) => (one === p(r(heading)) ? by : one === p(r('正文section.3.3。')) ? [p('')] : [one])),
    );

  it.each([
    '3.3 科学研究情况',
    '3.3 科学研究（限1000字）',
    '3.3 科学研究（续）',
    '3.3 科学研究 (Section 3.3)',
    '3.3科学研究与成效',
  ])('“%s” does not fill its section', (heading) => {
    const content = read(replaced('3.3 科学研究', p(r(heading))));
    expect(content.fields.find(({ field }) => field === 'section.3.3')?.state).toBe('blank');
  });

  it('are found with their number in a paragraph of its own', () => {
    const body = replaced('3.3 科学研究', p(r('3.3')), p(r('科学研究')));
    expect(textsOf(body, 'section.3.2', 'section.3.3')).toEqual(['正文section.3.2。', '']);
  });

  it('are found several in a paragraph', () => {
    const lines = ['3.3 科学研究', '研究甲。', '3.4 团队建设与人才队伍', '团队乙。'];
    const one = p(lines.map((text) => r(text)).join(BREAK));
    const body = document(
      COVER,
      ROWS,
      SECTIONS.flatMap((own) =>
        own === p(r('3.3 科学研究')) ? [one] : /正文section\.3\.[34]|3\.4 团/.test(own) ? [] : [own],
      ),
    );
    expect(textsOf(body, 'section.3.3', 'section.3.4')).toEqual(['研究甲。', '团队乙。']);
  });
});

describe('what is unread', () => {
  it.each([
    ['nothing in a form as it is', document(COVER, ROWS, SECTIONS), []],
    [
      'a row of one’s own',
      document(COVER, after(ROWS, AGREEMENT, row('邮政编码', '100080')), SECTIONS),
      ['基本信息表 / 协议情况 / 签署时间|邮政编码\n100080'],
    ],
    ['what stands above the title', p(r('机密★10年')) + document(COVER, ROWS, SECTIONS), ['|机密★10年']],
    [
      'text under a heading that has subsections',
      document(COVER, ROWS, after(SECTIONS, p(r('一、联合实验室建设目的和意义')), p(r('总述。')), p(r('再述。')))),
      ['基本信息表 / 建设意义及发展目标|总述。\n再述。'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(unread(body)).toEqual(expected);
  });

  it('is said to a person once', () => {
    const findings = check(
      read(document(COVER, after(ROWS, CHINESE, row('邮政编码', '100080')), SECTIONS)),
      form,
      AS_OF,
    );
    expect(findings.filter(({ rule }) => rule === 'unread-text')).toMatchObject([
      { severity: 'manual', field: null, data: { text: '邮政编码 100080' } },
    ]);
  });

  it.each(['2026年11月30日', '- 1 -', '（盖章处）', '东海理工大学 编制'])(
    '“%s” below an empty line of the cover is not its content',
    (below) => {
      const blank = p(
        `${r('联系人：')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">        </w:t></w:r>`,
      );
      const cover = COVER.map((one) => (one.includes('张三') ? blank + p(r(below)) : one));
      expect(read(document(cover, ROWS, SECTIONS)).fields.find(({ field }) => field === 'cover.contact')?.state).toBe(
        'blank',
      );
    },
  );
});
