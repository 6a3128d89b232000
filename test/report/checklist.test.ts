import { describe, expect, it } from '@jest/globals';
import { checklistText, type Checklist } from '../../src/report/checklist.js';
import { checklistPage } from '../../src/report/checklistPage.js';
import type { Severity } from '../../src/check/finding.js';
import type { Told, ToldFinding } from '../../src/report/toldFinding.js';
import { filled } from '../check/content.js';
import { told } from './told.js';

let count = 0;

function item(severity: Severity, title: string, message: string, where = '', part = ''): ToldFinding {
  const finding = { rule: 'x', severity, field: null, label: part === '' ? title : `${part} / ${title}`, message: '' };
  return {
    key: `${++count}`,
    fingerprint: '',
    finding: { ...finding, data: {}, ground: '', place: { part: '', paragraph: null } },
    path: [part, title],
    title,
    brief: '',
    message,
    said: message,
    ground: where === '' ? null : { where, quote: '' },
  };
}

function toldOf(change: Partial<Told>): Told {
  return { ...told(filled()), groups: [], manual: { before: [], after: [] }, ignored: [], ...change };
}

const looked = item('manual', '外方依托平台', '请确认已签协议。', '填表说明二', '基本信息表');
const list: Checklist = {
  told: toldOf({
    tally: { error: 2, warning: 1, manual: 3 },
    groups: [
      { part: 'cover', label: '封面', findings: [item('error', '联系人', '没有填写。', '填表说明三')] },
      {
        part: 'basic',
        label: '基本信息表',
        findings: [
          item('error', '协议情况 / 签署时间', '没有填写。', '填表说明三'),
          item('warning', '实验室资源 / 面积', '没有数字。'),
        ],
      },
    ],
    manual: {
      before: [looked, item('manual', '整份文件', '请核对附件。', '申报书八')],
      after: [item('manual', '依托单位', '请加盖公章。', '封面', '封面')],
    },
    ignored: [
      { told: item('error', '六、其他', '没有填写。'), reason: '另页说明' },
      { told: item('warning', '五、计划', '写了“无”。'), reason: '' },
    ],
  }),
  fileName: '申报书.docx',
  checkedAt: new Date(2023, 1, 20, 9, 5),
  outdated: false,
  ticked: new Set([looked.key]),
};

const EVIL = '</li><script>alert(1)</script><img src=x onerror="a()">&amp;\u202etxt';

/** Every text of a list that a document or a person may have made. */
function saying(text: string): Checklist {
  const one = item('error', text, text, text, text);
  const change = {
    formTitle: text,
    groups: [{ part: '', label: text, findings: [one] }],
    manual: { before: [one], after: [one] },
    ignored: [{ told: one, reason: text }],
  };
  return { ...list, told: toldOf(change), fileName: text };
}

describe('the checklist as text', () => {
  it('is grouped, numbered through, and says file, time, verdict and reasons', () => {
    expect(checklistText(list)).toBe(
      [
        '《国际合作联合实验室立项申报书》检查单',
        '文件：申报书.docx',
        '检查时间：2023年2月20日 09:05',
        '结论：有 2 处必改，已忽略 1 处必改项',
        '',
        '封面',
        '1. 【必改】联系人：没有填写。',
        '',
        '基本信息表',
        '2. 【必改】协议情况 / 签署时间：没有填写。',
        '3. 【建议】实验室资源 / 面积：没有数字。',
        '',
        '打印前请逐项核对',
        '☑ 基本信息表 / 外方依托平台：请确认已签协议。',
        '□ 整份文件：请核对附件。',
        '',
        '打印后',
        '□ 封面 / 依托单位：请加盖公章。',
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
    const text = checklistText({ ...list, told: toldOf({}) });
    expect(text).toContain('结论：可以打印\n\n没有需要改的地方。');
    expect(text).not.toContain('已忽略');
  });

  it('says at the top when the file was changed after the check', () => {
    expect(checklistText({ ...list, outdated: true }).split('\n\n')[0]).toContain('检查后又改过');
  });

  it('keeps what a document says on its own line', () => {
    const findings = [item('error', '甲\n2. 乙', '丙\r\n丁\u202e')];
    const text = checklistText({ ...list, told: toldOf({ groups: [{ part: '', label: '封面', findings }] }) });
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
    expect(page.match(/class="box">□/g)).toHaveLength(2);
  });

  it('is made for A4, and needs nothing from elsewhere and no script', () => {
    expect(page).toContain('size: A4');
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:/i);
  });

  it('never lets text from a document become markup', () => {
    const tags = (text: string): string[] => text.match(/<\/?[a-z0-9]+/gi) ?? [];
    const harmless = checklistPage(saying('x'));
    const hostile = checklistPage(saying(EVIL));
    expect(tags(hostile)).toEqual(tags(harmless));
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(hostile).not.toContain('\u202e');
  });
});
