/** What kind of answer a label asks for, by its words and by what is printed in the answer's place. */
import { withoutInvisible } from '../../text/invisible.js';
import { literal, oneOf } from '../../text/patterns.js';
import { UNITS } from '../../text/units.js';
import type { DraftKind } from '../draftField.js';
import { isPhoto } from './words.js';

const EMAIL = /e-?mail|邮箱|电邮|电子邮件|电子信箱|信箱/iu;
const PHONE = /电\s*话|手机|传真|座机|移动号码|手机号|联系号码|tel/iu;
/** Two things asked for under one label are no phone number alone. */
const BOTH = /[及和与、/]/u;
const PERIOD =
  /起止|起讫|执行期|研究期限|项目周期|研究周期|实施周期|(?:实施|研究|合作|完成|聘任|任职|服务|资助)期限?$|有效期|时间段|期间$/u;
const MONTH =
  /年月|(?:参加工作|授予|入学|毕业|获得|取得|任职|入职|入党|入团|入会|聘任|评定|到岗|工作|获奖|晋升)(?:的)?时间|毕业年/u;
const DATE = /日期|时间$|年月日|生日/u;
const PERCENT = /比例|百分比|百分率|占比|占[^，。]*比$|股份比|率$|%/u;
const MONEY_WORD =
  /金额|经费|资金|费用|预算|资本|收入|产值|造价|总价|单价|报价|款项|学费|住宿费|费标准|资助额|总值|价值|净值|奖金|补贴|欠债|销售额|[^免收]费$/u;
/** What is said of the money instead of how much it is. */
const NOT_HOW_MUCH =
  /(?:来源|用途|情况|说明|计划|方式|类别|依据|管理|单位|编号|使用|科目|卡号|账号|账户|安排|明细|渠道|类型|名称|去向)$/u;
const COUNT_WORD =
  /人数|人口|数量|字数|数目|总数|例数|篇数|次数|台数|件数|份数|名额|年龄|个数|数$|频次|学分(?!绩)|最低分|总分|得分|时长$|工时$|学时$/u;
const PROSE_END = new RegExp(
  `${oneOf(
    '简介 简述 概述 情况 理由 原因 事由 说明 描述 总结 小结 体会 心得 摘要 依据 方案 规划 事迹 目标 特色 创新点? 分析 内容 意义 成果 业绩 贡献 陈述 自述 介绍 安排 设想 措施 论证 评价 简历 经历 背景 基础 进展 问题 思路 描述 事实 奖励 处分 条件 步骤 效益 必要性 可行性 建议 计划 意见 要求 构想 展望 综述 现状 述评 要点 反思 表现 奖惩 著作 获奖 证书 方法 路线 分工 自评 成效 效果 影响',
  )}(?:[（(].*)?$`,
  'u',
);
/** A name is a line, however many lines there are for it. */
const NAME_END = /(?:名称|姓名|题目)$/u;
/** Under such a group every answer is told in prose. */
const TOLD_GROUP = /(?:简述|概述|陈述|自述|简介|介绍)$/u;

const UNIT_NAMES = [...UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join('|');
const MONEY = '(?:人民币)?[十百千万亿]{0,2}(?:元|美元|欧元|港币|港元|日元)';
const UNIT = `(?:${MONEY}|${UNIT_NAMES}|例|学分|学时|课时|字|家次?|名次?)(?:/(?:年|月|人|天|次|学期|学年|平方米))?`;
const ONLY_UNIT = new RegExp(`^(?:${UNIT})$`, 'iu');
const LABEL_UNIT = new RegExp(`[（(](?:单位[:：])?(${UNIT})[）)]`, 'iu');
const MONEY_UNIT = new RegExp(`^${MONEY}(?:/.*)?$`, 'u');
const DATE_PARTS = /^(?:年|月|日|时|分|至|到|起|止|从|自|—|－|-|–|~|～|\d{2}(?=年)|20(?=年)|[:：.．,，（）()])+$/u;

/** Room before or behind a part of a date, or the bare skeleton: “起止年月” is a label. */
const HAS_ROOM_IN_DATE = /[\s_\u3000\d][年月日]|[年月][\s_\u3000]|^年月日?$/u;

/** The unit that a label prints in brackets, e.g. 万元; null without. */
export function unitOf(label: string): string | null {
  const unit = LABEL_UNIT.exec(withoutInvisible(label))?.[1];
  return unit === undefined || /^[年月日天]$/u.test(unit) ? null : unit;
}

/** What the blank prints in the answer's place to be filled around. */
export interface Skeleton {
  readonly kind: 'date' | 'month' | 'period' | 'amount' | 'percent' | 'count' | 'other';
  readonly unit?: string;
}

/** Null when it is no skeleton: nothing at all, or words. */
export function skeletonOf(printed: string): Skeleton | null {
  const bare = withoutInvisible(printed.replace(/[_＿﹍‗]+/gu, '')).normalize('NFKC');
  if (bare === '') return null;
  if (/^[（(]?(?:\d{1,2}|[一二三四五六七八九十]|[①-⑳])[）)、.．]+$/u.test(bare)) return { kind: 'other' };
  if (DATE_PARTS.test(bare) && HAS_ROOM_IN_DATE.test(printed)) {
    if (/[至到—–~-]/u.test(bare) || bare.split('年').length > 2) return { kind: 'period' };
    return { kind: bare.includes('日') ? 'date' : bare.includes('月') ? 'month' : 'other' };
  }
  const hasRoom = /[\s_\u3000]/u.test(printed);
  if (/^(?:共|约|计)?(?:%|％)$/u.test(bare)) return { kind: 'percent' };
  if (/^[号届期日]$/u.test(bare)) return hasRoom ? { kind: 'other' } : null;
  const unit = bare.replace(/^(?:共|约|计|合计|¥|￥)/u, '').replace(/整$/u, '');
  if (unit !== '' && ONLY_UNIT.test(unit) && (hasRoom || MONEY_UNIT.test(unit)))
    return { kind: MONEY_UNIT.test(unit) ? 'amount' : 'count', unit };
  if (hasRoom && /^(?:第号|字第?号|\(\)|\(\)号|第届|第期|-|\/)$/u.test(bare)) return { kind: 'other' };
  return null;
}

export interface Asked {
  readonly label: string;
  readonly groups: readonly string[];
  readonly skeleton: Skeleton | null;
  /** Blank paragraphs in the answer's place. */
  readonly room: number;
  /** The form limits the length of the answer, or says what to write about. */
  readonly isTold: boolean;
}

/** So many blank paragraphs are left for prose. */
export const PROSE_ROOM = 3;

/** Whether a label asks how much money. */
export function isMoney(label: string): boolean {
  const bare = label.replace(/[（(][^（()）]*[）)]$/u, '');
  return (MONEY_WORD.test(bare) && !NOT_HOW_MUCH.test(bare)) || MONEY_UNIT.test(unitOf(label) ?? '');
}

/** What the words of a label alone ask for; null when they do not tell. */
export function labelKind(label: string): DraftKind | null {
  if (EMAIL.test(label) && PHONE.test(label)) return 'line';
  if (EMAIL.test(label)) return 'email';
  if (PHONE.test(label))
    return BOTH.test(label.replace(/[（(].*?[）)]/gu, '')) && /姓名|地址|人及|人和/u.test(label) ? 'line' : 'phone';
  if (PERIOD.test(label)) return 'period';
  if (MONTH.test(label)) return 'month';
  if (DATE.test(label)) return 'date';
  if (PERCENT.test(label)) return 'percent';
  const bare = label.replace(/[（(][^（()）]*[）)]$/u, '');
  if (isMoney(label)) return 'amount';
  if (COUNT_WORD.test(bare) && !/电话|号/u.test(bare)) return 'count';
  return null;
}

export function kindOf({ label, groups, skeleton, room, isTold }: Asked): DraftKind {
  if (isPhoto(label)) return 'photo';
  if (skeleton !== null && skeleton.kind !== 'other') return skeleton.kind;
  if (NAME_END.test(label)) return 'line';
  if (room >= PROSE_ROOM || isTold) return 'prose';
  const words = labelKind(label);
  if (words !== null) return words;
  const unit = unitOf(label) ?? unitOf(groups.at(-1) ?? '');
  if (unit !== null && MONEY_UNIT.test(unit)) return 'amount';
  if (unit === '%') return 'percent';
  const bare = label.replace(/[（(][^（()）]*[）)]$/u, '');
  return PROSE_END.test(bare) || TOLD_GROUP.test(groups.at(-1) ?? '') ? 'prose' : 'line';
}
