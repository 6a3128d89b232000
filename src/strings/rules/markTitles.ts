/** What a mark says before the colon and the field's name. A few characters: it stands in the document's margin of attention. */
import type { FindingData, RuleId } from '../../check/finding.js';
import { value } from './quote.js';

type Subject = (data: FindingData) => string;

const fixed =
  (text: string): Subject =>
  () =>
    text;

export const markSubjects = {
  'blank-field': fixed('未填'),
  'not-applicable-wording': (data) =>
    value(data, 'value').length <= 6 ? `“${value(data, 'value')}”不合要求` : '写法不合要求',
  'wu-in-required': fixed('不应为“无”'),
  'over-limit': (data) => `超出 ${value(data, 'surplus')} 字`,
  'choice-none': fixed('未勾选'),
  'choice-multiple': fixed('勾选多项'),
  'date-invalid': fixed('日期有误'),
  'date-in-future': fixed('日期晚于检查之日'),
  'phone-invalid': fixed('电话有误'),
  'email-invalid': fixed('邮箱有误'),
  'number-invalid': fixed('数字有误'),
  'percent-out-of-range': fixed('比例超过 100%'),
  'part-exceeds-total': fixed('人数多于总数'),
  'ratio-mismatch': fixed('比例不符'),
  'name-mismatch': fixed('名称不一致'),
  'figure-mismatch': fixed('数字不一致'),
  'platform-required': fixed('依托平台待核'),
  'agreement-recent': (data) => `不足 ${value(data, 'years')} 年`,
  'identity-number': fixed('涉及敏感信息'),
  'todo-left': fixed('待补充'),
  'hint-left': fixed('提示未删'),
  'revision-left': fixed('有修订'),
  'comment-left': fixed('有批注'),
  'highlight-left': fixed('有突出显示'),
  'hidden-text': fixed('有隐藏文字'),
  'missing-field': fixed('缺少'),
  'missing-section': fixed('缺少标题'),
  'control-missing': fixed('控件缺失'),
  'control-duplicate': fixed('控件重复'),
  protected: fixed('已锁定'),
  'signature-needed': fixed('需盖章'),
  'attachment-needed': fixed('需附材料'),
  'policy-check': fixed('待核对'),
} satisfies Record<RuleId, Subject>;
