/** A 推荐表 of an invented university: a photo, labels on top of their columns, choices, limits, places that others fill in, no rule about “无”. */
import { styleIds } from '../styleIds.js';
import { choice, label, line, lines, listRows, place, table, type BlankForm } from './blank.js';

/** 162 mm in seven columns. */
const widths = [26, 22, 22, 22, 22, 22, 26];

export const recommendation: BlankForm = {
  name: 'staff-recommendation',
  title: '优秀实验技术人员推荐表',
  cover: [
    line(styleIds.edition, '云溪大学'),
    line(styleIds.partTitle, '优秀实验技术人员推荐表'),
    line(styleIds.normal, [
      '推荐单位（盖章）：　　　　　　　　　　填表日期：　　　年　　月　　日',
      '推荐单位（盖章）：材料测试中心　　　　填表日期：2026年5月8日',
    ]),
  ],
  instructions: null,
  body: [
    table(widths, [
      ['姓名', place('贺兰舟'), '性别', place('男'), '出生年月', place('1986年2月'), label('（照片）', 1, 4)],
      ['民族', place('汉族'), '政治面貌', place('中共党员'), '学历学位', place('硕士')],
      ['职称', place('高级实验师', 2), '参加工作时间', place('2011年7月', 2)],
      ['工号', place('2011007', 2), '手机号码', place('13700137000', 2)],
      ['所在实验室', place('显微分析实验室', 3), '电子邮箱', place('helanzhou@yunxi.example', 2)],
      ['推荐类别', choice('□教学实验　☑测试服务　□技术研发　□安全管理', 6)],
      [label('主要工作经历', 1, 4), label('起止时间', 2), label('工作单位', 2), label('从事工作', 2)],
      ...listRows(
        3,
        [
          ['2011.07—2018.06', '云溪大学物理学院', '电镜操作'],
          ['2018.07至今', '云溪大学材料测试中心', '显微分析'],
        ],
        [2, 2, 2],
      ),
      [
        '主要业绩（不超过800字）',
        place('十五年来负责三台电镜的运行，年均服务机时两千小时，建立低剂量成像方法，培训校内外用户六百余人次。', 6),
      ],
      [label('近五年获奖情况（限5项）', 1, 4), '年度', label('奖项名称', 2), label('授奖单位', 2), '排名'],
      ...listRows(3, [['2024', '分析测试协会技术能手', '分析测试协会', '1']], [1, 2, 2, 1]),
      [lines(['本人承诺以上内容真实有效。', ' ', '本人签字：　　　　　　　　　　年　　月　　日'], 7)],
      ['推荐理由（300字以内）', place('该同志业务精熟，服务意识强，成绩突出，特此推荐。', 6)],
      ['推荐单位意见', lines([' ', '负责人签字（公章）：　　　　　　　年　　月　　日'], 6)],
      [label('以下由学校填写', 7)],
      ['推荐编号', place('', 2), '评审结果', lines(['同意　　票，不同意　　票，弃权　　票'], 3)],
      ['学校意见', lines([' ', '（公章）　　　　年　　月　　日'], 6)],
    ]),
    line(styleIds.normal, '注：本表一式两份，正反面打印。'),
  ],
};
