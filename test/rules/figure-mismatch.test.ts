import { describe, expect, it } from '@jest/globals';
import { messageOf } from '../../src/report/describe.js';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form, found, onlyFinding } from '../check/content.js';

const inBody = (text: string, field = 'section.2.1'): string[] => found({ [field]: text });
const flagged = (field = 'section.2.1'): string[] => [`warning figure-mismatch ${field}`];

describe('figure-mismatch', () => {
  it.each([
    ['section.3.1', '实验室面积3200平方米。'],
    ['section.3.1', '联合实验室现有总面积为 3,200 ㎡，设备先进。'],
    ['section.3.1', '联合实验室建有实验用房面积达0.5万平方米，条件良好。'],
    ['section.3.1', '仪器设备总值8600万元、实验室面积共计2800m2。'],
    ['section.3.1', '智能光子材料国际合作联合实验室总面积３２００平方米。'],
    ['section.3.1', '联合实验室依托材料化学国家重点实验室，实验室面积3200平方米。'],
    ['section.3.1', '（1）实验室面积：3200平方米'],
    ['section.3.1', '1. 实验室面积 3200 平方米'],
    ['section.3.1', '截至2022年底，实验室面积3200平方米。'],
    ['section.3.3', '双方共同承担国际合作项目20项。'],
    ['section.3.3', '先后承担20项国际合作项目，进展良好。'],
    ['section.3.3', '双方承担国际合作项目15项，经费总额3000万元。'],
    ['section.3.3', '国际合作项目经费总额0.3亿元。'],
    ['section.3.4', '团队现有固定研究人员52名。'],
    ['section.3.4', '现有52名固定研究人员和10名博士后。'],
    ['section.3.4', '现有固定研究人员45人，其中外籍全职人员8人。'],
    ['section.4.2', '专家咨询委员会由15人组成，其中外籍科学家3人。'],
    ['section.3.1', '联合实验室拥有独立实验用房2400平方米。'],
    ['section.3.1', '联合实验室占地面积四千平方米。'],
    ['section.3.1', '联合实验室现有实验室面积0.4万平方米。'],
    ['section.3.3', '联合实验室累计承担国际合作项目十八项。'],
    ['section.3.3', '承担国际合作项目15项，总经费4000万元。'],
    ['section.3.3', '承担国际合作项目16项（其中政府间5项）。'],
    ['section.3.4', '现有国内固定研究人员五十二人。'],
    ['section.3.4', '现有国内固定研究人员50人，外籍全职人员5人。'],
    ['section.4.2', '专家咨询委员会由15位国内外知名专家组成。'],
    ['section.4.2', '设立专家咨询委员会，共15人，其中外籍科学家3人。'],
    ['section.4.2', '设立由9名委员组成的机构；专家咨询委员会共有成员15名。'],
  ])('finds another figure than the table states: %s %s', (field, text) => {
    expect(inBody(text, field)).toEqual(flagged(field));
  });

  it.each([
    ['the same figure', 'section.3.1', '实验室面积3000平方米，国际领先。'],
    ['the same figure in another unit', 'section.3.1', '实验室面积0.3万平方米。'],
    ['the same sum in another unit', 'section.3.3', '国际合作项目15项，经费总额0.235亿元。'],
    ['a rounded figure', 'section.3.3', '国际合作项目经费总额2351万元。'],
    ['a plan', 'section.3.1', '未来三年，实验室面积将达到5000平方米。'],
    ['a goal', 'section.3.1', '到2025年，实验室面积5000平方米。'],
    ['another year', 'section.2.1', '2017年成立时，实验室面积1200平方米。'],
    ['an early state', 'section.2.1', '成立之初，实验室面积1200平方米。'],
    ['an increase', 'section.3.1', '新增实验室面积800平方米。'],
    ['a change', 'section.3.1', '实验室面积由2000平方米增加到3000平方米。'],
    ['a range', 'section.3.1', '实验室面积3200-3500平方米。'],
    ['a rough figure', 'section.3.1', '实验室面积约3200平方米，建筑面积近4000平方米。'],
    ['a lower bound', 'section.3.1', '实验室面积2800平方米以上。'],
    ['a part', 'section.3.1', '其中，实验室面积600平方米为外方专用。'],
    ['another laboratory', 'section.3.1', '公共测试实验室面积500平方米，每间实验室面积60平方米。'],
    ['a building', 'section.3.1', '光学大楼，建筑面积12000平方米，总面积20000平方米。'],
    ['some of the projects', 'section.3.3', '承担国际合作项目15项，其中政府间国际合作项目6项。'],
    ['one of two sides in brackets', 'section.3.1', '实验室面积2000平方米（中方）、1000平方米（外方）。'],
    ['one of several', 'section.3.1', '实验室面积2000平方米、600平方米。'],
    ['rooms that make up the whole', 'section.3.1', '联合实验室拥有实验用房2200平方米，办公用房800平方米。'],
    ['rooms of the whole', 'section.3.1', '联合实验室总面积3000平方米，实验用房1800平方米。'],
    ['a new building', 'section.3.1', '实验室面积4000平方米（2028年启用）。'],
    ['the time before', 'section.3.3', '实验室成立前，双方承担国际合作项目3项。'],
    ['the time before the last election', 'section.4.2', '换届之前，专家咨询委员会由9人组成。'],
    ['the time of foundation', 'section.4.2', '组建时，专家咨询委员会由9人组成。'],
    ['projects under way in brackets', 'section.3.3', '国际合作项目6项（在研）。'],
    ['one of the projects', 'section.3.3', '双方共同承担国际合作项目一项。'],
    ['a group of the staff', 'section.3.4', '由3名外籍全职人员组成的教学组。'],
    ['two committees together', 'section.4.2', '设立管理委员会、专家咨询委员会，共24人。'],
    ['a group of the committee', 'section.4.2', '专家咨询委员会下设学术组，由5人组成。'],
    ['projects of a period', 'section.3.3', '近五年承担国际合作项目9项，每年新增国际合作项目2项。'],
    ['projects with one partner', 'section.3.3', '与剑桥大学共同承担国际合作项目3项。'],
    ['money of one project', 'section.3.3', '其中政府间重点项目1项，经费总额500万元。'],
    ['money without projects', 'section.3.3', '科技部重点专项，经费总额500万元。'],
    ['foreign money', 'section.3.3', '国际合作项目经费总额300万美元。'],
    ['staff with the foreign members', 'section.3.4', '现有固定研究人员50人。'],
    ['some of the staff', 'section.3.4', '引进固定研究人员5人，新增固定研究人员3名。'],
    ['visits', 'section.3.4', '外籍全职人员20人次。'],
    ['members of one kind', 'section.4.2', '专家咨询委员会设主任1人，副主任2人，外籍科学家3人。'],
    ['meetings', 'section.4.2', '专家咨询委员会召开会议6次。'],
    ['a question', 'section.3.4', '固定研究人员52人够不够？有待论证。'],
    ['projects under way', 'section.3.3', '目前承担国际合作项目6项，在研国际合作项目6项。'],
    ['one side', 'section.3.1', '联合实验室中方面积2000平方米，外方面积1000平方米。'],
    ['the host laboratory', 'section.3.1', '依托国家重点实验室，实验室面积8000平方米。'],
    ['simulation', 'section.3.1', '虚拟仿真实验室面积300平方米。'],
  ])('leaves alone %s', (_name, field, text) => {
    expect(inBody(text, field)).toEqual([]);
  });

  it('does not read sections about plans', () => {
    expect(inBody('实验室面积5000平方米。', 'section.5')).toEqual([]);
    expect(inBody('实验室面积5000平方米。', 'summary.threeYearPlan')).toEqual([]);
  });

  it.each(['约3000平方米', '3000余平方米', '3000-3500平方米', '无', ''])(
    'measures nothing by a table that says %p',
    (area) => {
      const findings = found({ 'resources.area': area, 'section.3.1': '实验室面积9000平方米。' });
      expect(findings.filter((line) => line.includes('figure-mismatch'))).toEqual([]);
    },
  );

  it('compares no sum of which a part is not known, and takes 无 for nothing', () => {
    const body = { 'section.2.1': '现有固定研究人员50人。', 'section.3.4': '团队稳定。' };
    expect(found({ ...body, 'team.foreignStaff': '' })).toEqual(['error blank-field team.foreignStaff']);
    expect(found({ ...body, 'team.foreignStaff': '无' })).toEqual(flagged());
  });

  it('accepts any of several figures in the table', () => {
    expect(
      found({ 'resources.area': '3000平方米（独立空间2000平方米）', 'section.3.1': '实验室面积2000平方米。' }),
    ).toEqual([]);
  });

  it('stands in the body, at the words, and names the cell', () => {
    const text = '条件良好，实验室面积3200平方米，设备先进。';
    const finding = onlyFinding('figure-mismatch', filled({ 'section.3.1': text }));
    const { start, length } = finding.place.range ?? { start: 0, length: 0 };
    expect(text.slice(start, start + length)).toBe('实验室面积3200平方米');
    expect(messageOf(finding)).toBe(
      '文中写的“实验室面积3200平方米”与“基本信息表 / 实验室资源 / 面积”填写的“3000平方米”不一致，请核对后改为一致。',
    );
  });

  it.each([
    ['联合实验室依托数学学院，实验室面积3200平方米。', '联合实验室', 1],
    ['联合实验室依托数学学院，实验室面积3200平方米。', '创新实验室', 0],
    ['创新实验室依托数学学院，实验室面积3200平方米。', '创新实验室', 1],
    ['几何国际创新实验室总面积3200平方米。', '创新实验室', 1],
  ])('knows who speaks by the names that the form gives: %s (%s)', (text, short, findings) => {
    const applicant = { ...form.applicant, short, title: `国际${short}` };
    const all = check(filled({ 'section.3.1': text }), { ...form, applicant }, asOf);
    expect(all.filter(({ rule }) => rule === 'figure-mismatch')).toHaveLength(findings);
  });

  it('does not hang on text made to be slow', () => {
    const text = `${'共有'.repeat(5000)}实验室面积${'共'.repeat(5000)}，${'国际合作联合实验室的'.repeat(3000)}`;
    expect(inBody(text, 'section.3.1')).toEqual([]);
  });
});
