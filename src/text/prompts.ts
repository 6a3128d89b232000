/**
 * What word processors write into an empty content control or template by themselves: “单击或点击此处输入文字。”, “Choose an item.”,
 * “[键入文字]”. Generations and translations differ in a word or two, so that the sentences are built from their parts.
 */
import { withoutInvisible } from './invisible.js';
import { oneOf, ready } from './patterns.js';

const CLICK = oneOf('单击 点击 轻触 轻点 点选 点按 按一下 点一下 單擊 點擊 輕觸 點選 點按 點一下');
const HERE = oneOf('此处 此處 这里 這裡 這裏 此图标 此圖示');
const ENTER = oneOf('输入 键入 添加 插入 选择 选取 填写 编辑 設定 輸入 鍵入 新增 選擇 選取 填寫 編輯');
/** What is asked for, in Chinese and in English, without spaces. */
export const THING = oneOf(
  '您的文字 您的文本 你的文字 你的文本 文字 文本 文档标题 标题 副标题 日期 一个日期 内容 正文 公式 方程式 图片 ' +
    '摘要 姓名 作者 作者姓名 公司名称 地址 电话 关键词 文檔標題 標題 副標題 內容 圖片 項目 一個項目 日期和时间',
);
const CHOICE = oneOf('项 项目 个项目 个选项 選項 個項目 项内容 个日期 构建基块 个构建基块 建置組塊 个图片');

const CLICK_EN = '(?:click|tap)(?:or(?:click|tap))?';
const ENTER_EN = oneOf('enter type insert add choose select pick');
export const THING_EN = oneOf(
  'text yourtext yourtexthere adate date anitem item title documenttitle subtitle documentsubtitle abstract author ' +
    'authorname name yourname company companyname address phone keywords equation anequation apicture picture image',
);

/** Tested on the text in lower case and half width, without white space, brackets around it and final points. */
const PROMPTS = [
  // Word, WPS: 单击或点击此处输入文字 · 单击或点击以输入日期 · 單擊或點選這裡以輸入文字 · 单击此图标以添加图片
  `请?${CLICK}(?:或${CLICK})?(?:${HERE}|并|后)?(?:以|来)?${ENTER}${THING}?`,
  // 在此处键入公式 · 请在此处输入
  `请?在?${HERE}${ENTER}${THING}?`,
  `请?在此${ENTER}${THING}?`,
  // 键入文字 · 选取日期 · 请输入文字: from templates, always in brackets there, with points or not.
  `请?(?:输入|键入|鍵入|輸入)${THING}`,
  `请?(?:选择|选取|選擇|選取)(?:日期|一?${CHOICE}|一個${CHOICE})`,
  '请选择',
  '您的(?:文字|文本)(?:在此处?|在这里)',
  '输入要重复的任何内容.{0,60}',
  // Click or tap here to enter text · Click here to enter a date · Click to add title
  `${CLICK_EN}(?:here|thisicon)?to${ENTER_EN}${THING_EN}?`,
  // Choose an item · Select a date · Enter text · Type here · Type equation here · Choose a building block
  `(?:please)?${ENTER_EN}(?:${THING_EN}|abuildingblock|yourtext)(?:here)?`,
  `(?:please)?(?:enter|type)(?:text)?here`,
  'your(?:text|content)here',
  'enteranycontentthatyouwanttorepeat.{0,200}',
];
const PROMPT = new RegExp(`^(?:${PROMPTS.join('|')})$`, 'u');

const OUTER = /^[[［【〔<＜(（「]+|[\]］】〕>＞)）」.。…·]+$/gu;
/** A longer text is somebody's. UTF-16 units, white space apart. */
const LONGEST_PROMPT = 240;

/** The text as prompts are compared: in lower case and half width, without white space and invisible characters. */
export function promptKey(text: string): string {
  return withoutInvisible(text).normalize('NFKC').toLowerCase();
}

/** Whether the whole text is what Word, WPS, LibreOffice or ONLYOFFICE show where nothing was entered yet. */
export function isSoftwarePrompt(text: string): boolean {
  const key = promptKey(text);
  return key !== '' && key.length <= LONGEST_PROMPT && ready(PROMPT).test(key.replace(OUTER, ''));
}

/** Words of an instruction: a short text that has one of them may be a prompt that nobody has told us about. */
const INSTRUCTS =
  /请|此处|这里|在此|单击|点击|键入|输入|填写|填入|选择|选取|點選|輸入|選擇|click|tap|enter|type|choose|select|pick|insert|placeholder|here|^[[［【〔<＜{《«]/u;
const LONGEST_INSTRUCTION = 60;

/** Whether a text may be a prompt of somebody's own template: it asks for something. Blank text does not. */
export function soundsLikePrompt(text: string): boolean {
  const key = promptKey(text);
  return key !== '' && key.length <= LONGEST_INSTRUCTION && INSTRUCTS.test(key);
}
