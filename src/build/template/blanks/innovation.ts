/** A 大创申报书 of an invented university: cover lines, choices, a list of members and one of costs, limits, a rule that blanks take “无”. */
import { styleIds } from '../styleIds.js';
import { choice, label, line, lines, listRows, place, table, type BlankForm } from './blank.js';

const UNDERLINE = '＿'.repeat(14);
const coverLine = (name: string, filled: string) =>
  line(styleIds.coverLine, [`${name}：${UNDERLINE}`, `${name}：${filled}`]);
const signature = (opinion: string, who: string, filled: string) =>
  lines([opinion, [' ', filled], ' ', `${who}：　　　　　　　　　　年　　月　　日`]);

/** 160 mm in eight columns. */
const widths = [24, 18, 18, 20, 20, 20, 20, 20];
const whole = [160];

export const innovation: BlankForm = {
  name: 'innovation-project',
  title: '大学生创新训练项目申报书',
  cover: [
    line(styleIds.edition, '云溪大学'),
    line(styleIds.title, '大学生创新训练项目申报书'),
    coverLine('项目名称', '低温环境下锂电池健康状态的快速估计'),
    line(styleIds.coverLine, ['项目级别：□国家级　□省级　□校级', '项目级别：□国家级　☑省级　□校级']),
    coverLine('项目负责人', '林知夏'),
    coverLine('所在学院', '能源与动力学院'),
    coverLine('联系电话', '13800138000'),
    coverLine('电子邮箱', 'linzhixia@yunxi.example'),
    coverLine('指导教师', '周砚'),
    line(styleIds.coverLine, ['填报日期：　　　　年　　月　　日', '填报日期：2026年3月12日']),
    line(styleIds.issuer, '云溪大学教务处制'),
  ],
  instructions: {
    label: '填表说明',
    items: [
      '一、申报书各项内容须实事求是，逐条认真填写，表达明确、严谨。',
      '二、表中空缺项要填“无”。',
      '三、项目组成员不超过5人（含负责人）。',
      '四、各栏有字数限制的，不得超过限制。',
    ],
  },
  body: [
    line(styleIds.section, '一、基本情况', true),
    table(widths, [
      ['项目名称', place('低温环境下锂电池健康状态的快速估计', 7)],
      ['所属学科', place('动力工程及工程热物理', 3), '项目类型', choice('☑创新训练　□创业训练　□创业实践', 3)],
      [
        '起止时间',
        place('2026年4月至2027年4月', 3, '　　年　月至　　年　月'),
        '申请经费',
        place('2.4万元', 3, '　　　　万元'),
      ],
      [label('项目负责人', 1, 3), '姓名', place('林知夏'), '性别', place('女'), '出生年月', place('2005年8月', 2)],
      ['学号', place('2023051207', 2), '专业班级', place('能动2302', 3)],
      ['联系电话', place('13800138000', 2), '电子邮箱', place('linzhixia@yunxi.example', 3)],
      [label('指导教师', 1, 2), '姓名', place('周砚'), '职称', place('副教授'), '研究方向', place('电化学储能', 2)],
      ['联系电话', place('13900139000', 2), '近三年指导项目数', place('3项', 3, '　　　项')],
      [label('项目组成员（不含负责人）', 1, 5), '姓名', label('学号', 2), label('所在学院', 2), label('项目分工', 2)],
      ...listRows(
        4,
        [
          ['沈怀舟', '2023051211', '能源与动力学院', '实验平台搭建'],
          ['顾清越', '2023040318', '计算机学院', '算法与数据处理'],
        ],
        [1, 2, 2, 2],
      ),
      [
        '项目简介（限200字）',
        place('本项目面向寒区储能，研究低温条件下电池健康状态的快速估计方法，给出可在线运行的算法和验证数据。', 7),
      ],
    ]),
    line(styleIds.section, '二、立项依据'),
    line(styleIds.subsection, '1.研究目的与意义（不超过500字）'),
    line(styleIds.prose, [
      '',
      '低温下电池内阻上升，常用的估计方法误差大。本项目希望以少量脉冲数据得到可靠的结果，为寒区储能的安全运行提供依据。',
    ]),
    line(styleIds.subsection, '2.国内外研究现状'),
    line(styleIds.hint, '（简要说明已有的主要方法及其不足，注明主要参考文献）'),
    line(styleIds.prose, ['', '已有方法多以常温数据建模，低温下需重新标定；基于阻抗的方法精度高，但测量时间长。']),
    line(styleIds.subsection, '3.创新点与项目特色（限300字）'),
    line(styleIds.prose, ['', '以温度分段的等效电路参数为特征，用一分钟内的脉冲响应完成估计。']),
    line(styleIds.section, '三、研究方案'),
    line(styleIds.subsection, '1.研究内容与技术路线'),
    line(styleIds.prose, [
      '',
      '先在恒温箱内采集不同老化程度电池的脉冲响应，再建立参数与健康状态的对应关系，最后在小型储能柜上验证。',
    ]),
    line(styleIds.subsection, '2.进度安排'),
    line(styleIds.prose, ['', '2026年4月至8月完成数据采集；2026年9月至12月完成建模；2027年1月至4月完成验证与总结。']),
    line(styleIds.section, '四、经费预算'),
    table(
      [50, 40, 70],
      [
        ['支出科目', '金额（元）', '用途说明'],
        ...listRows(
          4,
          [
            ['材料费', '15000', '电芯与夹具'],
            ['测试费', '9000', '恒温箱机时'],
          ],
          [1, 1, 1],
        ),
        ['合计', place('24000'), place('')],
      ],
    ),
    line(styleIds.section, '五、预期成果'),
    table(
      [40, 120],
      [
        ['成果形式', choice('☑论文　□专利　☑软件　□实物　□调研报告（可多选）')],
        ['成果说明', place('学术论文1篇，估计软件1套。')],
      ],
    ),
    line(styleIds.section, '六、审核意见'),
    table(whole, [
      [signature('指导教师意见：', '签字', '同意申报。')],
      [signature('学院意见：', '负责人签字（公章）', '同意推荐。')],
      [signature('学校意见：', '负责人签字（公章）', '')],
    ]),
  ],
};
