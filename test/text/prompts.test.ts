import { expect, test } from '@jest/globals';
import { isSoftwarePrompt, soundsLikePrompt } from '../../src/text/prompts.js';

const PROMPTS = [
  '单击或点击此处输入文字。',
  '单击此处输入文字。',
  '点击此处输入文字',
  '单击或点击以输入日期。',
  '单击此处输入日期。',
  '选择一项。',
  '选择构建基块。',
  '在此处键入公式。',
  '[键入文字]',
  '［键入文档标题］',
  '[选取日期]',
  '按一下或點選這裡以輸入文字。',
  '選擇一個項目。',
  'Click or tap here to enter text.',
  'Click here to enter text.',
  'Click or tap to enter a date.',
  'Click here to enter a date.',
  'Choose an item.',
  'Choose a building block.',
  'Choose a date',
  'Click here to enter text',
  'Your text here',
  '[Type here]',
  '[Type text]',
  '[Enter document title]',
  'Type equation here.',
  ' 单击或点击以输入日期。\u00a0  ',
];

const TEXTS = [
  '',
  '14',
  '无',
  '周明哲',
  '选择性催化国际合作联合实验室',
  '输入输出系统实验室',
  '点击化学研究所',
  'Click Chemistry Laboratory',
  'Type II Diabetes Center',
  'Select Committee',
  '请进来、走出去，开展联合研究。',
  '选择一项国际前沿课题开展研究。',
  '文字',
  'Text Mining Laboratory',
];

test.each(PROMPTS)('“%s” is written by the program', (text) => {
  expect(isSoftwarePrompt(text)).toBe(true);
});

test.each(TEXTS)('“%s” is written by a person', (text) => {
  expect(isSoftwarePrompt(text)).toBe(false);
});

test.each(['请填写单位全称', '此处为机构名称', 'Please type the institution', '<单位>'])(
  '“%s” may be the prompt of a template',
  (text) => {
    expect(soundsLikePrompt(text)).toBe(true);
  },
);

test.each(['14', '周明哲', '东海理工大学', '', '2020年3月', 'a@b.cn'])('“%s” asks for nothing', (text) => {
  expect(soundsLikePrompt(text)).toBe(false);
});
