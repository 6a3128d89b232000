/** Words of forms by what they do; no label of any one form. */
import { oneOf } from '../../text/patterns.js';

/** Stamped or signed on paper. */
const apart = (words: string): string =>
  words
    .split(' ')
    .map((word) => Array.from(word).join('[\\s\\u3000]*'))
    .join(' ');
export const SIGN = oneOf(apart('签字 签名 签章 盖章 公章 印章 签署 手印'));
const SIGNED = new RegExp(`${SIGN}|[（(]章[）)]`, 'u');
/** A line to sign on: the word, perhaps in brackets, and then nothing, a colon, a gap or the date. */
const SIGN_LINE = new RegExp(
  `(?:${SIGN}|[（(]章[）)])(?:栏|处|人)?[）)]?(?:[（(][^（）()]{0,14}[）)])?[\\s\\u3000]*(?:[:：_、\\/]|或|[\\s\\u3000]{2,}|日期|年|$)`,
  'mu',
);

export const isSigned = (text: string): boolean => SIGNED.test(text);
export const hasSignLine = (text: string): boolean => SIGN_LINE.test(text);

/** What others say of the applicant. */
export const isOpinion = (label: string): boolean =>
  new RegExp(
    `${oneOf('意见 评语 评议 评审 审核 审批 审查 审定 认定 备案 批示 鉴定 核实 检查 结论 建议')}(?:[（(][^（）()]*[）)])?$`,
    'u',
  ).test(label);
export const isPromise = (label: string): boolean => /承诺|声明|保证|诚信/u.test(label);
/** The one who signs is the applicant. */
export const isOwnHand = (text: string): boolean =>
  new RegExp(`${oneOf('学生 本人 申请人 申请者 申报人 候选人')}(?:本人)?[（(]?(?:${SIGN})`, 'u').test(text);

const PHOTO = /^.{0,10}(?:照片|相片|免冠|近照|登记照|证件照|寸照|[一二两12]寸).{0,8}$/u;
export const isPhoto = (label: string): boolean => PHOTO.test(label.replace(/[（(][^（()）]*[）)]/gu, ''));

/** Who receives and judges what is filled in. */
const BODY = oneOf(
  '单位 部门 学院 院系 学校 委员会 学会 协会 专家 评委 处室? 办公室 办 中心 组 人员 老师 教师 导师 秘书 管理员 机构 科室 局 厅 会',
);
/** “以下由所属学会填写”, “此栏由学校填写”, “以下医院伦理审查委员会填写：”. */
const FOR_OTHERS = new RegExp(
  `(?:以下|下列|下方|下表|(?:此|本|该)[栏项处页表]?)(?:内容|部分|栏目|各项|信息|意见)?(?:由[^。；，]{1,24}|[^。；，由]{0,20}${BODY}(?:[（(][^（()）]*[）)])?)(?:统一|负责)?(?:填写|填报|填)`,
  'u',
);
const OWN_HAND = new RegExp(
  `由?${oneOf('申请人 申请者 申报人 申报者 学生 本人 项目负责人 主持人 候选人 推荐人 作者 个人')}[^。；，]{0,6}填`,
  'u',
);
export const isForOthers = (text: string): boolean => FOR_OTHERS.test(text) && !OWN_HAND.test(text);

/** Given by who receives the form. */
const OFFICE_LABEL = new RegExp(
  `^${oneOf('编号 受理号 受理编号 受理日期 登记号 登记编号 档案号 流水号 收件编号 申请编号 申报编号 参评序号 评审编号 归档号')}$`,
  'u',
);
export const isOfficeLabel = (label: string): boolean => OFFICE_LABEL.test(label);
/** “〔2026〕第  号”, “（  ）号”: a number of a file. */
export const isFileNumber = (printed: string): boolean =>
  /(?:第|字)?[\s\u3000_（）()]*号$/u.test(printed.trimEnd()) && /[\s\u3000_]{2}/u.test(printed);
/** Who signs, not what is asked for: 经办人, 处长, 校（院）长. */
export const isSigner = (label: string): boolean => /(?:人|长|者|员|主任|签批)$/u.test(label);
/** Said by others in a place of its own. */
export const isVerdict = (label: string): boolean => /(?:意见|批示|评语|审批|审核)$/u.test(label);
/** Given to a project once it is accepted. */
export const isProjectNumber = (label: string): boolean => /^(?:项目|课题|立项|合同)(?:批准)?(?:编号|号)$/u.test(label);

/** Nothing is lost when it stays blank. */
export const isOptional = (text: string): boolean =>
  /选填|可不填|自愿填|非必填|如有[^，。]{0,4}填|如适用|如不适用/u.test(text);

/** A label that names nothing but the part itself. */
export const isGeneric = (label: string): boolean =>
  /(?:基本情况|基本信息|简表|简况表|情况表|信息表)$/u.test(label) &&
  /^(?:[一二三四五六七八九十\d]+[、.．])?(?:[^、]{0,4}(?:及|和)?[^、]{0,6})?(?:基本情况|基本信息|申报简表|申请简表|简表|简况表|情况表|信息表)$/u.test(
    label,
  );

/** Headings of instructions. */
export const isInstructions = (text: string): boolean =>
  text.length <= 12 &&
  new RegExp(
    `^(?:${oneOf('填表 填写 填报 申报 编写 编制 格式 注意 报名 撰写 打印 装订')}(?:及)?)+${oneOf('说明 须知 要求 事项 指南 注意事项')}[:：]?$|^${oneOf('说明 须知 注意 注意事项 格式要求')}[:：]?$`,
    'u',
  ).test(text);

export const isNoteLine = (text: string): boolean =>
  /^(?:附[件表录]?|备?注意?|说明|主题词|抄送|主送)[\s\u3000]*[\d一二三四五六七八九十]*[\s\u3000]*[:：]/u.test(
    text.trim(),
  );

/** The name by which an application is told from others, and who applies. */
export const isProjectName = (label: string): boolean =>
  /^(?:项目|课题|作品|论文|成果|实验室)(?:名称|题目)$|^(?:申请人|申报人|候选人|负责人|项目负责人|主持人)(?:姓名)?$/u.test(
    label,
  );
