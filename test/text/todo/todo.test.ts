import { describe, expect, it } from '@jest/globals';
import { findTodos } from '../../../src/text/todo/todo.js';

const todos = (text: string): string[] => findTodos(text).map(({ start, length }) => text.slice(start, start + length));
/** Those that cannot be meant as they stand. */
const sure = (text: string): string[] =>
  findTodos(text)
    .filter(({ doubtful }) => !doubtful)
    .map(({ start, length }) => text.slice(start, start + length));

/** Behind a sentence, before another. */
const inProse = (text: string): string => `双方合作基础扎实。${text}，成效显著。`;

describe('left-overs', () => {
  it.each([
    ['待补充', ['待补充']],
    ['待填写', ['待填写']],
    ['  待补充。', ['待补充。']],
    ['（待补充）', ['（待补充）']],
    ['【待补充】', ['【待补充】']],
    ['合作经费：待补充。', ['待补充']],
    ['相关数据待补充', ['待补充']],
    ['其余条款待补充。', ['待补充。']],
    ['研究所名单待补充', ['待补充']],
    ['所有论文对照表待补充', ['待补充']],
    ['数据来源待核实补充', ['待核实补充']],
    ['尚未确定，待批复后另行提供。', ['待批复后另行提供。']],
    ['待定', ['待定']],
    ['待定。', ['待定。']],
    ['（待定）', ['（待定）']],
    ['外方主任：待定；中方主任：张三', ['待定']],
    ['待确认', ['待确认']],
    ['XXX', ['XXX']],
    ['xxx', ['xxx']],
    ['ＸＸＸ', ['ＸＸＸ']],
    ['×××', ['×××']],
    ['与XXX大学合作', ['XXX']],
    ['与XX大学合作', ['XX']],
    ['与xx大学合作', ['xx']],
    ['与××大学合作', ['××']],
    ['与×× 大学合作', ['××']],
    ['与某某大学合作', ['某某']],
    ['与○○大学合作', ['○○']],
    ['XX教授', ['XX']],
    ['共XX人', ['XX']],
    ['投入XX万元', ['XX']],
    ['投入XXXX万元', ['XXXX']],
    ['X年X月X日', ['X年X月X日']],
    ['×年×月', ['×年×月']],
    ['XXXX年XX月XX日', ['XXXX', 'XX月XX日']],
    ['20XX年', ['20XX']],
    ['202X年3月', ['202X']],
    ['第××届', ['××']],
    ['（此处填写建设目标）', ['（此处填写建设目标）']],
    ['(此处填写)', ['(此处填写)']],
    ['（此处插入组织结构图）', ['（此处插入组织结构图）']],
    ['【请填写】', ['【请填写】']],
    ['[请输入单位名称]', ['[请输入单位名称]']],
    ['（请补充合作成果）', ['（请补充合作成果）']],
    ['请填写实验室名称', ['请填写实验室名称']],
    ['请在此处填写', ['请在此处填写']],
    ['单击或点击此处输入文字。', ['单击或点击此处输入文字。']],
    ['单击此处输入文字。', ['单击此处输入文字。']],
    ['……（略）', ['（略）']],
    ['略', ['略']],
    ['从略。', ['从略。']],
    ['TODO', ['TODO']],
    ['TODO：补充数据', ['TODO']],
    ['todo', ['todo']],
    ['数据 TBD', ['TBD']],
    ['FIXME later', ['FIXME']],
    ['？？？', ['？？？']],
    ['?', ['?']],
    ['xxx@mail.edu.cn', ['xxx']],
    ['与xxx共建。', ['xxx']],
    ['20XX年成立。', ['20XX']],
    ['电话138XXXXXXXX。', ['XXXXXXXX']],
    ['［请在此处补充］', ['［请在此处补充］']],
    ['【请填写培育过程】', ['【请填写培育过程】']],
    ['共有???人', ['???']],
    ['经费 TBD', ['TBD']],
    ['合作情况待补充。', ['待补充。']],
    ['***', ['***']],
    ['见错误!未找到引用源。', ['错误!未找到引用源。']],
    ['建设目标XXX，经费XXX万元，待补充', ['XXX', 'XXX', '待补充']],
  ] as [string, string[]][])('found in “%s”', (text, expected) => {
    expect(todos(text)).toEqual(expected);
  });

  it.each([
    '',
    '无',
    '待定系数法',
    '采用待定系数法求解。',
    '第三次会议时间待定系统',
    '相关制度有待补充完善。',
    '仍有待补充的方面',
    '有待补充。',
    '尚待完善',
    '制度待完善的地方',
    '第XXX届国际会议',
    '第XX届国际会议',
    'XX染色体',
    'XY型性别决定',
    'XXI International Congress',
    'MAX',
    '3×3×3卷积核',
    '分辨率1920×1080',
    '3×10年',
    'http://www.xxx.cn/xxx',
    '网址 www.xxx.edu.cn',
    '人才梯队有待补充和加强。',
    '制度尚有待完善，待补充和修订的内容已列入计划。',
    '于XXX International Congress on Optics作报告。',
    '主持制定标准ISO XXXIV。',
    '期待定期交流。',
    '热情接待补充人员。',
    '（补充协议另附）',
    'Toshio Todo教授',
    '按3×4×5布置。',
    '双方互派学者？是的。',
    'arXiv:2101.12345',
    'H×W×C',
    '二○○○年',
    '二〇〇〇年',
    '合作取得了哪些成果？',
    '真的吗？？',
    '请填写“无”的栏目均已填写，本实验室的其他情况说明如下。',
    '（请见附件）',
    '（请参见第3节说明）',
    '（此处指外方单位）',
    'Todos los laboratorios',
    '战略性研究',
    '方略（省略号）',
    '补充材料见8.1',
    '成果见表（补充材料）',
  ])('not in “%s”', (text) => {
    expect(todos(text)).toEqual([]);
  });
});

const UNITS = ['人', '名', '项', '篇', '万元', '年', '次', '家'];

describe('places left to fill in', () => {
  it.each(
    UNITS.flatMap((unit) => [
      `共__${unit}`,
      `共____ ${unit}`,
      `共计（　　）${unit}`,
      `共(  )${unit}`,
      `合计   ${unit}`,
      `约ＸＸ${unit}`,
    ]),
  )('are found in “%s”', (text) => {
    expect(todos(inProse(text))).toHaveLength(1);
  });
  it.each(['人', '名', '项', '篇', '万元', '家'].flatMap((unit) => [`引进X${unit}`, `引进 X ${unit}`, `约Ｘ${unit}`]))(
    'are found in “%s”',
    (text) => {
      expect(sure(inProse(text))).toHaveLength(1);
    },
  );
  it.each([
    '于X月X日签署',
    '2024年X月揭牌',
    '3月X日启动',
    '有效期__年',
    '与______大学共建',
    '____',
    '2人，  %',
    '2人，%',
    '签署时间：  年  月  日',
    '20__年签署',
    'XX余人',
    '“XX”大学',
    '[Your Name]',
    '<姓名>',
    '{{单位名称}}',
    '${labName}',
    '<<Unit>>',
    '【单位名称】',
    '［负责人姓名］',
    '见错误!书签未定义。',
    '见错误！未找到引用源。',
    'Error! Reference source not found.',
    'Error! Bookmark not defined.',
    '#NAME?',
    '####',
    'Lorem ipsum dolor sit amet',
    '单击或点击此处输入文字。',
    'Click or tap here to enter text.',
    '[键入文字]',
  ])('are found in “%s”', (text) => {
    expect(sure(inProse(text)).length).toBeGreaterThan(0);
  });
  it.each([
    '投入…万元',
    '收录于《　》',
    'N名博士',
    '×名',
    '数据暂缺',
    '以下略',
    '（图略）',
    '女性（XX）',
    '??',
    '附件X',
    '附件XX',
    '«域名»',
    'x名博士',
    '某某研究所',
  ])('may be one: “%s”', (text) => {
    expect(todos(inProse(text))).toHaveLength(1);
    expect(sure(inProse(text))).toEqual([]);
  });
});

const OBJECTS = ['', '数据', '名单', '图'];
describe('notes to oneself', () => {
  it.each(
    ['补充', '填写', '核实', '确认', '更新', '完善', '提供'].flatMap((verb) => [
      `待${verb}`,
      `需${verb}`,
      `请${verb}`,
      `后续${verb}`,
      `数据待${verb}`,
      `请${verb}数据`,
    ]),
  )('are sure in brackets: （%s）', (note) => {
    expect([sure(inProse(`（${note}）`)), sure(inProse(`【${note}】`)), sure(inProse(`(${note})`))]).toEqual([
      [`（${note}）`],
      [`【${note}】`],
      [`(${note})`],
    ]);
  });
  it.each(OBJECTS.map((object) => `补充${object}`))(
    'are sure in square brackets, perhaps meant in round ones: %s',
    (note) => {
      expect(sure(inProse(`【${note}】`))).toEqual([`【${note}】`]);
      expect([todos(inProse(`（${note}）`)), sure(inProse(`（${note}）`))]).toEqual([[`（${note}）`], []]);
    },
  );
  it.each([
    '李老师补充',
    '尚缺',
    '数据待核',
    '后面再补',
    '再核实',
    '待李工确认',
    '外方提供后补充',
    '缺',
    '缺数据',
    '待查',
    '待续',
    '后补',
    '略，待补',
    'TBC',
    'TBD',
    'to be confirmed',
    'Citation needed',
    '此处补图',
    'insert figure here',
  ])('are sure in brackets: （%s）', (note) => {
    expect(sure(inProse(`（${note}）`))).toEqual([`（${note}）`]);
  });
  it.each([
    '未完待续',
    '待续',
    '这里要改',
    '此处需补充',
    '名单待补充',
    'To be added',
    'to be completed later',
    '请在此输入正文',
  ])('are sure as a clause: %s', (note) => {
    expect(sure(inProse(note))).toHaveLength(1);
  });
  it.each(['人员待定', '数据待进一步确认', '后续补充', '内容略', '参考文献略'])(
    'may be meant as a clause: %s',
    (note) => {
      expect(todos(inProse(note))).toHaveLength(1);
      expect(sure(inProse(note))).toEqual([]);
    },
  );
  it.each([
    '填写平台名称',
    '请填写单位全称',
    '此处填写内容',
    '后续补充',
    '后补',
    'TBC',
    'To be confirmed',
    '待商定',
    '待附',
    '???',
    '某某某',
    '某大学',
    '平台名称',
    '（单位名称）',
    '待外方提供',
    '待批复后填写',
    '材料后补',
    '{unit}',
    '单击此处',
    '文本',
    'Text',
    '标题',
    'Company name',
    '%NAME%',
    '##单位##',
    '@lab_name@',
  ])('are sure alone: %s', (note) => {
    expect(sure(note)).toEqual([note]);
  });
});

describe('false friends', () => {
  it.each([
    '待测样本12个',
    '待定参数3个',
    '待修改基因',
    '待双方商定',
    '待聘人员名单见附件',
    '待填充的孔隙率',
    '待建成后对外开放',
    '制定了填报规范',
    '采用TBDMS保护基',
    '热障涂层采用TBC-2型粉末',
    '求解2x+3y=5',
    '沿x轴、y轴方向',
    'x、y、z三个方向',
    'X射线衍射与XPS、XRD',
    '以xx为自变量',
    '网址www.xxx.edu.cn',
    '域名xxx.com',
    '研究XXX综合征',
    '47,XXX核型',
    '占位符“XXX”表示未知变量',
    '地址形如xxxx:xxxx',
    '某高校、某研究所与某企业',
    '张某、李某等人',
    '调用main()与init()',
    '变量__init__与a__b',
    '（下同）',
    '（外方提供）',
    '（需求分析）',
    '（补充材料见附件）',
    '（待测、待检、待评）',
    '（为什么？）',
    '（见下页）',
    '（重要会议）',
    '主要会议、重要数据修改制度',
    '战略与策略',
    '接待',
    '期待',
    '等待补充能量后再启动',
    '点击化学',
    'What to do next is clear',
    'is to be completed',
    '样本n个',
    '（推导n次）',
    'The platform is to be completed in 2027',
    '第三届…人才培养大会',
    '人、财、物统一管理',
    '单位：万元',
    '单位： 万元',
    'p<0.001***',
    '（推导过程略）',
  ])('are left alone: %s', (text) => {
    expect(todos(inProse(text))).toEqual([]);
  });
  it.each([
    '国家重点实验室',
    '输入输出系统实验室',
    '应用软件更新研究中心',
    '主要研究会议',
    '填海工程研究中心',
    '缺陷检测实验室',
    '补天实验室',
    '后藤健',
    'No Yuri',
    'Hereford',
    '____2020年____',
  ])('are left alone as a whole: %s', (text) => {
    expect(todos(text)).toEqual([]);
  });
  it.each([
    '（盖章）　　　年　　月　　日',
    '负责人（签字）：______  年  月  日',
    '________',
    '单位（公章）：    （　）',
  ])('a line to be signed on is no gap: %s', (line) => {
    expect(todos(`成效显著。\n${line}\n双方合作。`)).toEqual([]);
  });
  it('a term in brackets behind its long form may be an abbreviation', () => {
    expect(sure('热障涂层（TBC）')).toEqual([]);
  });
});

it('does not take long over hostile text', () => {
  const started = performance.now();
  for (const part of [
    '（',
    '（）',
    '_ ',
    'X',
    'XX、',
    '待',
    '请在此处',
    '  人',
    '「',
    '{{',
    '待补充',
    '…',
    '?',
    '（待',
    'to be ',
    '20X',
    '错误!',
    '<<',
  ])
    findTodos(part.repeat(1000));
  expect(performance.now() - started).toBeLessThan(3000);
});
