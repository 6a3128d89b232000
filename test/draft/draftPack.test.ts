/** The pack of a blank finds every field of the blank again, blank, each in a place of its own. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { draftPack, packOfDraft } from '../../src/draft/pack/draftPack.js';
import { draftOf } from '../../src/draft/draft.js';
import { sha256 } from '../../src/draft/pack/sha256.js';
import { isPackFault, readPack } from '../../src/forms/pack.js';
import type { PackInput } from '../../src/forms/packSchema.js';
import type { Form } from '../../src/forms/schema.js';
import { contentOf } from '../../src/locate/content.js';
import { locateForm } from '../../src/locate/locate.js';
import { OoxmlPackage } from '../../src/ooxml/package/package.js';
import { readStory } from '../../src/ooxml/story/body/readStory.js';
import type { Story } from '../../src/ooxml/story/story.js';
import { blank, type BlankBlock } from './blank.js';

const source = { name: '空白表.docx', sha256: 'ab'.repeat(32), drafted: '2026-11-30' };

function formOf(pack: PackInput | null): Form {
  const form = readPack(JSON.stringify(pack));
  if (isPackFault(form)) throw new Error(form.at ?? form.fault);
  return form;
}

/** `id state` of every field, as the pack reads the document; signatures and what others fill in ask for nothing. */
function states(story: Story, form: Form): string[] {
  return contentOf(story, locateForm(story, [form]), form).fields.map(({ field, state }) => `${field} ${state}`);
}

const wide = (...text: string[]): { text: string[]; span: number } => ({ text, span: 4 });
const kinds: Readonly<Record<string, readonly BlankBlock[]>> = {
  'lines, gaps in a sentence, boxes': [
    '某大学创新项目申请表',
    '编号：第      号',
    '项目名称：_（所报项目）____',
    '申请人：______电话：______',
    '类别：□甲类  □乙类',
    '项目共____人，其中教师____人。',
    '填表日期：　　年　　月　　日',
  ],
  'cells beside, below and under their labels': [
    '某大学报名表',
    [
      [{ text: ['申请人'], merge: 'restart' }, '姓名', '', '出生年月', ''],
      ['^', '电话', '', '经费', '   万元'],
      ['^', { text: ['简介：（简要说明研究背景与意义）', '', ''], span: 4 }],
      [{ text: ['外语'], merge: 'restart' }, '听力', '阅读', '写作', '口语'],
      ['^', '', '', '', ''],
    ],
    '二、项目内容',
    [[wide('请按提纲填写（不少于500字）', '1.背景', '2.方法', '', '')]],
    '三、承诺',
    [[wide('学院意见：', '', '', '负责人签字：      （公章）', '年  月  日')]],
  ],
  'lists, matrices and sums': [
    '某大学推荐表',
    '一、成员',
    [
      ['序号', '姓名', '学号'],
      ['1', '', ''],
      ['2', '', ''],
    ],
    '二、预算',
    [
      ['科目', '金额（元）', '说明'],
      ['', '', ''],
      ['合计', '', ''],
    ],
    '三、分工',
    [
      ['', '内容', '时间'],
      ['负责人', '', ''],
      ['成员二', '', ''],
    ],
    '四、姓名：____',
    '五、学号：____',
  ],
  'headings with room below': [
    '报告正文',
    '（一）依据',
    '1．意义（不超过500字）；',
    '',
    '2．现状',
    '（简要说明国内外研究的主要进展）',
    '',
    '3．内容',
    '',
    '4．方法',
    '',
    '5．其他',
    '',
  ],
};

describe('a pack', () => {
  it.each(Object.entries(kinds))('finds %s again on the blank, all blank', (_, blocks) => {
    const story = blank(...blocks);
    const draft = draftOf(story);
    const pack = packOfDraft(story, draft, source);
    expect(pack?.fields.length).toBe(draft.fields.length);
    expect(states(story, formOf(pack))).toEqual((pack?.fields ?? []).map(({ id }) => `${id} blank`));
  });

  it.each(['innovation-project', 'staff-recommendation', 'joint-lab-2022-plain', 'joint-lab-2022'])(
    'of %s finds every field in a place of its own',
    (name) => {
      const bytes = readFileSync(`assets/forms/${name}.docx`);
      const { pack } = draftPack(bytes, `${name}.docx`, '2026-11-30');
      const story = readStory(OoxmlPackage.open(bytes).storyParts());
      const form = formOf(pack ?? null);
      const located = locateForm(story, [form]);
      expect(pack?.fields.length).toBe(draftOf(story).fields.length);
      const places = [...located.places.values()].map(({ extent }) => `${extent.start}-${extent.end}`);
      expect([places.length, new Set(places).size]).toEqual([form.fields.length, form.fields.length]);
      expect(states(story, form)).toEqual(form.fields.map(({ id }) => `${id} blank`));
    },
  );

  it('rests on sentences of the blank, and names no rule without one', () => {
    const { pack } = draftPack(readFileSync('assets/forms/innovation-project.docx'), '表.docx', '2026-11-30');
    const { grounds = {}, fields = [] } = pack ?? {};
    expect(grounds['wu']?.quote).toContain('空缺项要填“无”');
    expect(
      fields.filter((field) => field.limit !== undefined).every((field) => field.grounds?.['over-limit'] !== undefined),
    ).toBe(true);
    expect(
      draftPack(readFileSync('assets/forms/staff-recommendation.docx'), '表.docx', '2026-11-30').pack?.grounds,
    ).not.toHaveProperty('wu');
  });

  it('refuses a filled copy', () => {
    const bytes = readFileSync('assets/forms/innovation-project-sample.docx');
    expect(draftPack(bytes, '表.docx', '2026-11-30')).toEqual({ refused: 'filled' });
  });
});

describe('the check sum', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000, 70_001])('of %i bytes is that of every other program', (length) => {
    const bytes = new Uint8Array(length).map((_, index) => (index * 7) & 255);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
