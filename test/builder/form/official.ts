/**
 * The official form as the notice 教科信厅函〔2022〕41号 prints it, written down a second time for the tests, so that a slip in the
 * product's own form data is seen. Widths in twips.
 */
export const TITLE = '国际合作联合实验室立项申报书';
export const ISSUER = '教育部科学技术与信息化司';
export const EDITION = '二〇二二年制';

export const COVER_LINES = [
  ['实验室名称', 'cover.labName'],
  ['联系人', 'cover.contact'],
  ['联系电话', 'cover.phone'],
  ['电子邮箱', 'cover.email'],
  ['依托单位（公章）', 'cover.hostUnit'],
  ['主管单位（公章）', 'cover.supervisingUnit'],
] as const;

export const INSTRUCTIONS = [
  '一、凡符合《国际合作联合实验室立项建设与验收标准》规定、达到建设立项标准的高等学校均可提出申请。编制申报材料前，请仔细阅读《国际合作联合实验室计划》《国际合作联合实验室立项建设与验收标准》等相关政策文件以及认定申报通知等有关文件。',
  '二、中方单位依托平台指国家实验室、国家重大科技基础设施、国家重点实验室、国家工程（技术）研究中心；教育部重点实验室、教育部工程研究中心；优秀类省部级重点实验室；高水平新型科研机构，如国际科学家实验室等。外方单位依托是指已同中方签署协议的国家实验室、国家级科学中心；校级或相当于校级的实验室/研究中心。',
  '三、表内栏目不得空缺，如果没有某项栏目内容，请填写“无”。',
  '四、申报材料编制要严肃认真、实事求是、内容翔实、文字精炼。',
  '五、本申报书打印一式一份，随单位正式推荐函一同报送教育部科学技术与信息化司。',
];

export const OPTIONS = [
  ['platform', '依托平台建设'],
  ['team', '依托海外引进团队建设'],
] as const;

/** One cell of the table: a label, or a field's value, with the rows it covers. */
export interface TableCell {
  readonly width: number;
  readonly rows?: number;
  readonly label?: string;
  readonly field?: string;
  /** Printed in the blank value cell. */
  readonly note?: string;
}

const label = (text: string, width: number, rows = 1): TableCell => ({ label: text, width, rows });
const value = (field: string, width: number, rows = 1): TableCell => ({ field, width, rows });

/** Nine visual columns, 9000 twips in all. */
export const TABLE_ROWS: readonly (readonly TableCell[])[] = [
  [label('实验室名称', 1500), value('basic.labName', 7500)],
  [label('实验室类型', 1500), value('basic.labType', 7500)],
  [label('中方单位及依托平台', 1500, 3), label('单位名称', 1500), value('chinese.unit', 6000)],
  [label('依托平台', 1500), value('chinese.platform1', 6000)],
  [label('依托平台', 1500), value('chinese.platform2', 6000)],
  [label('外方单位及依托平台', 1500, 3), label('单位名称', 1500), value('foreign.unit', 6000)],
  [label('依托平台', 1500), value('foreign.platform1', 6000)],
  [label('依托平台', 1500), value('foreign.platform2', 6000)],
  [
    label('协议情况', 1500, 2),
    label('协议名称', 1500),
    value('agreement.title', 3000),
    label('签署时间', 1200),
    value('agreement.signedOn', 1800),
  ],
  [label('签署内容', 1500), value('agreement.content', 6000)],
  [
    label('实验室主任', 1500, 4),
    label('中方', 700, 2),
    label('姓名', 1100),
    value('director.chinese.name', 2200),
    label('出生年月', 1300),
    value('director.chinese.birth', 2200),
  ],
  [
    label('联系电话', 1100),
    value('director.chinese.phone', 2200),
    label('电子邮箱', 1300),
    value('director.chinese.email', 2200),
  ],
  [
    label('外方', 700, 2),
    label('姓名', 1100),
    value('director.foreign.name', 2200),
    label('出生年月', 1300),
    value('director.foreign.birth', 2200),
  ],
  [
    label('联系电话', 1100),
    value('director.foreign.phone', 2200),
    label('电子邮箱', 1300),
    value('director.foreign.email', 2200),
  ],
  [
    label('实验室资源', 1500, 2),
    label('面积', 1500, 2),
    value('resources.area', 2000, 2),
    label('仪器设备总值', 2000),
    value('resources.equipmentValue', 2000),
  ],
  [label('专项资金投入 (万元)', 2000), value('resources.specialFunds', 2000)],
  [
    label('国际合作项目', 1500),
    label('项目总数', 1500),
    value('projects.count', 2000),
    label('经费总额(万元)', 2000),
    value('projects.funding', 2000),
  ],
  [
    label('学术团队', 1500),
    label('国内固定研究人员数量', 1500),
    value('team.domesticStaff', 2000),
    label('外籍全职人员数量及比例', 2000),
    value('team.foreignStaff', 2000),
  ],
  [
    label('创新成果和影响力', 1500, 2),
    label('年联合发表文章比例', 1500, 2),
    value('output.jointPaperShare', 2000, 2),
    label('主办或承办国际会议数量', 2000),
    value('output.conferences', 2000),
  ],
  [label('实验室成员做大会报告数量', 2000), value('output.plenaryTalks', 2000)],
  [
    label('管理咨询委员会', 1500),
    label('专家咨询委员会人数', 1500),
    value('committee.members', 2000),
    label('外籍科学家人数及比例', 2000),
    value('committee.foreignMembers', 2000),
  ],
  [label('建设意义及发展目标', 1500), { ...value('summary.significance', 7500), note: '(限 500 字内)' }],
  [label('培育过程及代表性成果', 1500), { ...value('summary.incubation', 7500), note: '(限 800 字内)' }],
  [
    label('未来三年建设规划、预期成效、考核指标', 1500),
    { ...value('summary.threeYearPlan', 7500), note: '(限 800 字内)' },
  ],
];

export interface Heading {
  /** 一 to 八, or 1.1 to 8.6. */
  readonly number: string;
  readonly title: string;
  readonly field?: string;
  readonly hint?: readonly string[];
}

export interface Section extends Heading {
  readonly subsections: readonly Heading[];
}

const sub = (number: string, title: string, hint?: string): Heading => ({
  number,
  title,
  field: `section.${number}`,
  ...(hint === undefined ? {} : { hint: [hint] }),
});

export const SECTIONS: readonly Section[] = [
  {
    number: '一',
    title: '联合实验室建设目的和意义',
    subsections: [
      sub('1.1', '需求分析'),
      sub('1.2', '主要研究方向'),
      sub('1.3', '国内外研究进展与发展趋势'),
      sub('1.4', '建设目标'),
    ],
  },
  {
    number: '二',
    title: '联合实验室建设基本情况',
    subsections: [
      sub('2.1', '组建方式与培育过程'),
      sub('2.2', '组建基础与实力'),
      sub('2.3', '国内外实验室依托情况'),
      sub('2.4', '合作协议'),
      sub('2.5', '实验室建设模式'),
    ],
  },
  {
    number: '三',
    title: '联合实验室建设实施情况与成效',
    subsections: [
      sub(
        '3.1',
        '联合实验室基本建设保障',
        '重点说明在建筑空间环境、仪器设备、网络图书资源以及依托单位专项资金投入情况。',
      ),
      sub(
        '3.2',
        '学科建设与人才培养',
        '重点说明支撑优势特色学科，提高学科水平和国际学术影响力，引领支撑国家和区域重大战略需求。支撑创新人才培养模式改革，加强国际化课程体系建设，联合培养本科生、研究生等。',
      ),
      sub('3.3', '科学研究', '重点说明组织承担和参与的国际合作项目，联合开展的主要研究内容。'),
      sub(
        '3.4',
        '团队建设与人才队伍',
        '重点说明国际化团队建设模式，引进战略科学家、领军人才和青年拔尖人才的集聚，访问学者和博士后队伍建设情况，团队和人才聘用、考核、奖励办法等。',
      ),
      sub(
        '3.5',
        '创新成果与国际影响力',
        '重点说明合作研究取得的标志性和原创性成果国内外学术影响力，主办承办国际学术会议、国际学术组织任职等。',
      ),
    ],
  },
  {
    number: '四',
    title: '联合实验室管理与运行',
    subsections: [
      sub('4.1', '管理机构'),
      sub('4.2', '咨询机构'),
      sub('4.3', '制度建设', '重点说明条件保障机制改革，人员聘用制度改革，人才培养机制改革，评价和激励机制改革等。'),
      sub('4.4', '开放与运行', '重点说明开放基金、种子基金，访问学者制度，科学普及，日常运行管理及对社会开放等。'),
      sub('4.5', '人文交流与创新文化'),
    ],
  },
  {
    number: '五',
    title: '未来三年建设计划、预期成效和考核指标',
    field: 'section.5',
    hint: [
      '围绕建设总体目标和任务，重点说明未来三年在学科建设与人才培养、科学研究与协同创新、团队建设与人才队伍、科研条件与基础设施、国际化氛围与创新文化、管理体制与运行机制等方面的实施计划、预期成效和主要考核指标。',
    ],
    subsections: [],
  },
  { number: '六', title: '其他需要说明的问题', field: 'section.6', subsections: [] },
  {
    number: '七',
    title: '主管部门意见',
    field: 'section.7',
    hint: [
      '1.中央部门所属高校上传学校主管部门审核意见（签章）、学校审核意见（签章）',
      '2.地方高校上传学校审核意见（签章）、省级教育行政主管部门审核意见（签章）',
    ],
    subsections: [],
  },
  {
    number: '八',
    title: '相关附件和证明材料',
    subsections: [
      sub('8.1', '合作协议'),
      sub('8.2', '已开展相关机制体制改革的文件'),
      sub('8.3', '联合实验室固定人员聘任协议（合同）'),
      sub('8.4', '代表性成效及佐证材料'),
      sub('8.5', '资源汇聚及佐证材料'),
      sub('8.6', '其他相关材料'),
    ],
  },
];

/** Ids of all 68 fields in the order of the form. */
export const FIELD_IDS: readonly string[] = [
  ...COVER_LINES.map(([, field]) => field),
  ...TABLE_ROWS.flatMap((row) => row.flatMap((cell) => (cell.field === undefined ? [] : [cell.field]))),
  ...SECTIONS.flatMap((section) => [section, ...section.subsections]).flatMap((heading) =>
    heading.field === undefined ? [] : [heading.field],
  ),
];
