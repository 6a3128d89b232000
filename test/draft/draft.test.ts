/** What a blank form asks for, kind by kind. */
import { describe, expect, it } from '@jest/globals';
import { draftOf } from '../../src/draft/draft.js';
import type { DraftField } from '../../src/draft/draftField.js';
import { refusalOf } from '../../src/draft/refusal.js';
import { blank, type BlankBlock } from './blank.js';

const beside = ['at', 'labels', 'kind', 'role', 'where', 'place', 'doubts', 'caption'];

/** `at · path · kind/role`, with what else was read. */
function told(field: DraftField): string {
  const { at, labels, kind, role, doubts } = field;
  const facts = Object.entries(field).flatMap(([name, value]) =>
    beside.includes(name) || value === undefined ? [] : [`${name}=${String(value)}`],
  );
  return [
    at,
    labels.join('/'),
    `${kind}/${role}`,
    ...facts,
    ...(doubts.length > 0 ? [`?${doubts.join(',')}`] : []),
  ].join(' · ');
}
const fieldsOf = (...blocks: readonly BlankBlock[]): string[] => draftOf(blank(...blocks)).fields.map(told);
const wide = (...text: string[]): { text: string[]; span: number } => ({ text, span: 4 });

describe('lines', () => {
  it('takes lines to write on behind a colon, several on a line', () => {
    expect(fieldsOf('项目申请书', '项目名称：{        }', '申请人：______电话：______', '')).toEqual([
      'P1 · 项目名称 · line/fill',
      'P2#1 · 申请人 · line/fill',
      'P2#2 · 电话 · phone/fill',
    ]);
  });

  it('takes a date to be filled around, a hint inside the line, and boxes', () => {
    expect(fieldsOf('报名表', '填表日期：　　年　　月　　日', '题目：_（所报题目）____', '组别：□甲组  □乙组')).toEqual(
      [
        'P1 · 填表日期 · date/fill',
        'P2 · 题目 · line/fill · hint=（所报题目）',
        'P3 · 组别 · choice/choice · options=甲组,乙组',
      ],
    );
  });

  it('takes the words behind the gaps for their names where the line begins with one', () => {
    expect(fieldsOf('申请表', '{        }学院{        }专业{        }年级')).toEqual([
      'P1#1 · 学院 · line/fill · ?sentence',
      'P1#2 · 专业 · line/fill · ?sentence',
      'P1#3 · 年级 · line/fill · ?sentence',
    ]);
  });

  it('leaves the instructions alone, and the number that others give', () => {
    expect(
      fieldsOf('编号：第      号', '申请表', '填表说明', '一、有疑问请拨联系电话：____。', '二、一式两份。'),
    ).toEqual(['P0 · 编号 · line/office · ?sentence']);
  });

  it('takes what is typed into a sentence, and says that the name is a guess', () => {
    expect(fieldsOf('推荐表', '本人接受{        }的推荐。', '候选人（签字）：', '　　年　　月　　日')).toEqual([
      'P1 · 本人接受 · line/fill · ?sentence',
      'P2 · 候选人（签字） · signature/signature',
    ]);
  });

  it('reads room below numbered headings as prose, with its limit, its hint and the heading above', () => {
    expect(
      fieldsOf(
        '报告正文',
        '（一）立项依据（建议8000字以下）',
        '1．研究意义（不超过500字）；',
        '',
        '2．研究内容',
        '请说明方法。',
        '',
        '备注：无',
      ),
    ).toEqual([
      'P2 · （一）立项依据/1．研究意义 · prose/fill · limit=500 · hint=（不超过500字）；',
      'P4 · （一）立项依据/2．研究内容 · prose/fill · hint=请说明方法。',
    ]);
  });
});

describe('tables', () => {
  it('pairs labels with the cells beside them, below the groups on the left', () => {
    const group = { text: ['申请人'], merge: 'restart' as const };
    expect(
      fieldsOf('申请表', [
        [group, '姓    名', '', '出生年月', ''],
        ['^', '电话', '', '申请经费', '      万元'],
        [{ text: ['起止时间'] }, { text: ['   年  月至   年  月'], span: 4 }],
      ]),
    ).toEqual([
      'T0R0C2 · 申请人/姓名 · line/fill',
      'T0R0C4 · 申请人/出生年月 · month/fill',
      'T0R1C2 · 申请人/电话 · phone/fill',
      'T0R1C4 · 申请人/申请经费 · amount/fill · unit=万元',
      'T0R2C1 · 起止时间 · period/fill',
    ]);
  });

  it('reads a row of labels over empty rows as a list, rows with labels as a matrix, a sum apart', () => {
    expect(
      fieldsOf(
        '申请表',
        '四、成果（限填5项）',
        [
          ['序号', '名称', '时间'],
          ['1', '', ''],
          ['2', '', ''],
        ],
        '五、经费预算',
        [
          ['科目', '金额（元）', '备注'],
          ['', '', ''],
          ['合计', '', ''],
        ],
        '六、成员',
        [
          ['', '姓名', '学号'],
          ['负责人', '', ''],
          ['成员二', '', ''],
        ],
      ),
    ).toEqual([
      'L:T0R0 · 四、成果 · table/fill · items=5 · hint=（限填5项） · cols=序号,名称,时间 · n=2',
      'L:T1R0 · 五、经费预算 · table/fill · cols=科目,金额（元）,备注 · n=1',
      'T1R2C1 · 五、经费预算/合计 · amount/fill · unit=元',
      'M:T2R0 · 六、成员 · table/fill · cols=姓名,学号 · rows=负责人,成员二',
    ]);
  });

  it('reads labels on top of two columns as two fields', () => {
    const group = { text: ['姓名'], merge: 'restart' as const };
    expect(
      fieldsOf('申请表', [
        [group, '中文', '拼音'],
        ['^', '', ''],
        [{ text: ['性别'] }, { text: [''], span: 2 }],
      ]),
    ).toEqual(['T0R1C1 · 姓名/中文 · line/fill', 'T0R1C2 · 姓名/拼音 · line/fill', 'T0R2C1 · 性别 · line/fill']);
  });

  it('reads a cell under its own label, several parts of one cell, and who signs', () => {
    expect(
      fieldsOf('申报书', [
        [wide('项目简介（200字以内）：')],
        [wide('', '', '')],
        [wide('三、研究基础')],
        [wide('1.已有成果', '', '', '2.工作条件', '', '')],
        [wide('学院意见：', '', '', '负责人签字：      （公章）', '年  月  日')],
      ]),
    ).toEqual([
      'T0R1C0 · 项目简介 · prose/fill · limit=200 · hint=（200字以内）：',
      'T0R3C0#1 · 三、研究基础/1.已有成果 · prose/fill',
      'T0R3C0#2 · 三、研究基础/2.工作条件 · prose/fill',
      'T0R4C0 · 学院意见 · signature/signature',
    ]);
  });

  it('takes what others fill in for theirs, and a photo for nobody’s', () => {
    expect(
      fieldsOf('报名表', [
        ['姓名', '', { text: ['照', '片'], merge: 'restart' }],
        ['性别', '', '^'],
        [{ text: ['以下由所属学会填写'], span: 3 }],
        ['参评序号', { text: [''], span: 2 }],
      ]),
    ).toEqual([
      'T0R0C1 · 姓名 · line/fill',
      'T0R0C2 · 照片 · photo/office',
      'T0R1C1 · 性别 · line/fill',
      'T0R3C1 · 参评序号 · line/office',
    ]);
  });

  it('reads boxes before and behind their options, in cells of their own, and words set apart', () => {
    expect(
      fieldsOf('报名表', [
        ['级别', '[  ]国家级    [  ]省级', '结果', '优秀（  ）  合格（  ）'],
        ['初中  □', '高中  □', '字数', ''],
        [{ text: ['成果'] }, { text: ['□论文  （  ）篇   □专利  （  ）项'], span: 3 }],
        [{ text: ['形式'] }, { text: ['个人      团队'], span: 3 }],
      ]),
    ).toEqual([
      'T0R0C1 · 级别 · choice/choice · options=国家级,省级',
      'T0R0C3 · 结果 · choice/choice · options=优秀,合格',
      'T0R1C0 · 初中 高中 · choice/choice · options=初中,高中 · cells=2',
      'T0R1C3 · 字数 · count/fill',
      'T0R2C1 · 成果 · choice/choice · options=论文,专利 · multi=true',
      'T0R3C1 · 形式 · choice/choice · options=个人,团队 · ?no-box',
    ]);
  });

  it('asks nothing where a table only tells something', () => {
    expect(
      fieldsOf('通知', [
        ['第1天', '集合，飞往目的地', '入住酒店'],
        ['第2天', '欢迎仪式', '参观校园'],
        ['第3天', '课程', '参观实验室'],
        ['第4天', '返回', ''],
      ]),
    ).toEqual([]);
  });
});

describe('the form', () => {
  it.each([
    [['某某学会', '青年奖推荐表', '（2026年度）', '推荐人：____', '某某学会', '2026年制'], '青年奖推荐表'],
    [['某大学', '学生创新项目', '申报书', '负责人：____'], '某大学学生创新项目申报书'],
    [['附件1：', '报告正文（2026版）', '1．依据', ''], '报告正文'],
    [
      [
        [
          ['姓名', ''],
          ['学号', ''],
        ],
        '免修申请表',
      ],
      '免修申请表',
    ],
  ] satisfies [BlankBlock[], string][])('finds the title of %j', (blocks, title) => {
    expect(draftOf(blank(...blocks)).title).toBe(title);
  });

  it.each([
    ['填表须知', '二、空缺项要填“无”。可加页。', { where: '填表须知二', quote: '二、空缺项要填“无”。' }],
    ['填写说明', '1.没有的请填写“无”。', { where: '填写说明1', quote: '1.没有的请填写“无”。' }],
    ['填写说明', '一、如无附件，不必提交。', null],
  ])('knows whether blanks take 无: %s %s', (heading, sentence, rule) => {
    expect(draftOf(blank('申请表', heading, sentence)).wuRule).toEqual(rule);
  });

  it('keeps the limit of several fields together', () => {
    const { groupLimits } = draftOf(
      blank('报告正文', '（一）立项依据（建议8000字以下）', '1．意义', '', '2．内容', ''),
    );
    expect(groupLimits).toEqual([{ label: '（一）立项依据', soft: 8000 }]);
  });
});

describe('refusals', () => {
  const refusal = (...blocks: BlankBlock[]): string | null => {
    const story = blank(...blocks);
    return refusalOf(story, draftOf(story).fields);
  };
  const rows: BlankBlock = [
    ['姓名', '', '性别', ''],
    ['电话', '', '邮箱', ''],
    ['出生年月', '', '学号', ''],
  ];

  it('drafts from a blank, and refuses a filled copy and what is no form', () => {
    expect(refusal('申请表', rows)).toBeNull();
    expect(
      refusal('申请表', [
        ['姓名', '张三', '性别', '男'],
        ['电话', '025-84890000', '邮箱', 'zhang@example.edu.cn'],
        ['出生年月', '1990年1月', '学号', '20260001'],
      ]),
    ).toBe('filled');
    expect(refusal('通知', '各学院：', '请于月底前报名。')).toBe('few-fields');
  });
});
