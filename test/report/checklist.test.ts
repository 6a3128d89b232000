import { describe, expect, it } from '@jest/globals';
import { checklistText, type Checklist } from '../../src/report/checklist.js';
import { checklistPage } from '../../src/report/checklistPage.js';

const list: Checklist = {
  formTitle: '国际合作联合实验室立项申报书',
  fileName: '申报书.docx',
  checkedAt: new Date(2023, 1, 20, 9, 5),
  verdict: '有 2 处必改',
  outdated: false,
  groups: [
    {
      label: '封面',
      items: [{ severity: 'error', title: '联系人', message: '没有填写。', where: '填表说明三' }],
    },
    {
      label: '基本信息表',
      items: [
        { severity: 'error', title: '协议情况 / 签署时间', message: '没有填写。', where: '填表说明三' },
        { severity: 'warning', title: '实验室资源 / 面积', message: '没有数字。', where: '' },
      ],
    },
  ],
  manual: [
    { severity: 'manual', title: '封面 / 依托单位', message: '请加盖公章。', where: '封面', ticked: true },
    { severity: 'manual', title: '整份文件', message: '请打印一式一份。', where: '填表说明五', ticked: false },
  ],
  ignored: [
    { severity: 'error', title: '六、其他', message: '没有填写。', where: '', reason: '另页说明' },
    { severity: 'warning', title: '五、计划', message: '写了“无”。', where: '', reason: '' },
  ],
};

const EVIL = '</li><script>alert(1)</script><img src=x onerror="a()">&amp;\u202etxt';

function evil(): Checklist {
  const item = { severity: 'error', title: EVIL, message: EVIL, where: EVIL } as const;
  return {
    ...list,
    formTitle: EVIL,
    fileName: EVIL,
    verdict: EVIL,
    groups: [{ label: EVIL, items: [item] }],
    manual: [{ ...item, ticked: false }],
    ignored: [{ ...item, reason: EVIL }],
  };
}

describe('the checklist as text', () => {
  it('is grouped, numbered through, and says file, time, verdict and reasons', () => {
    expect(checklistText(list)).toBe(
      [
        '《国际合作联合实验室立项申报书》检查单',
        '文件：申报书.docx',
        '检查时间：2023年2月20日 09:05',
        '结论：有 2 处必改',
        '',
        '封面',
        '1. 【必改】联系人：没有填写。',
        '',
        '基本信息表',
        '2. 【必改】协议情况 / 签署时间：没有填写。',
        '3. 【建议】实验室资源 / 面积：没有数字。',
        '',
        '打印前请逐项核对',
        '☑ 封面 / 依托单位：请加盖公章。',
        '□ 整份文件：请打印一式一份。',
        '',
        '已忽略',
        '· 【必改】六、其他：没有填写。（理由：另页说明）',
        '· 【建议】五、计划：写了“无”。（未写理由）',
        '',
        '由“无漏”在本机检查，文件未上传。',
      ].join('\n'),
    );
  });

  it('says so when there is nothing to change', () => {
    const text = checklistText({ ...list, verdict: '可以打印', groups: [], manual: [], ignored: [] });
    expect(text).toContain('结论：可以打印\n\n没有需要改的地方。');
    expect(text).not.toContain('已忽略');
  });

  it('says at the top when the file was changed after the check', () => {
    expect(checklistText({ ...list, outdated: true }).split('\n\n')[0]).toContain('检查后又改过');
  });

  it('keeps what a document says on its own line', () => {
    const [group] = list.groups;
    const items = [{ severity: 'error', title: '甲\n2. 乙', message: '丙\r\n丁\u202e', where: '' } as const];
    const text = checklistText({ ...list, groups: [{ label: group?.label ?? '', items }] });
    expect(text).toContain('1. 【必改】甲 2. 乙：丙 丁\ufffd');
  });
});

describe('the checklist as a page', () => {
  const page = checklistPage(list);

  it('holds everything the text does, with boxes to tick', () => {
    for (const part of [
      '申报书.docx',
      '2023年2月20日 09:05',
      '有 2 处必改',
      '3.',
      '协议情况 / 签署时间',
      '理由：另页说明',
    ])
      expect(page).toContain(part);
    expect(page.match(/class="box">☑/g)).toHaveLength(1);
    expect(page.match(/class="box">□/g)).toHaveLength(1);
  });

  it('is made for A4, and needs nothing from elsewhere and no script', () => {
    expect(page).toContain('size: A4');
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:/i);
  });

  it('never lets text from a document become markup', () => {
    const tags = (text: string): string[] => text.match(/<\/?[a-z0-9]+/gi) ?? [];
    const harmless = checklistPage({
      ...evil(),
      formTitle: 'x',
      fileName: 'x',
      verdict: 'x',
      groups: [{ label: 'x', items: [{ severity: 'error', title: 'x', message: 'x', where: 'x' }] }],
      manual: [{ severity: 'error', title: 'x', message: 'x', where: 'x', ticked: false }],
      ignored: [{ severity: 'error', title: 'x', message: 'x', where: 'x', reason: 'x' }],
    });
    const hostile = checklistPage(evil());
    expect(tags(hostile)).toEqual(tags(harmless));
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(hostile).not.toContain('\u202e');
  });
});
