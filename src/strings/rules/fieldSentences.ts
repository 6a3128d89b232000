/** Sentences about what stands in a field: what is there, then what to do. */
import type { RuleId } from '../../check/finding.js';
import type { RuleMessage } from '../../check/messages.js';
import { allQuoted, chineseDate, quoted, value, values, where } from './quote.js';
import type { Sentence, SentenceInput } from './quote.js';

type Sentences<Id extends RuleId> = { readonly [R in Id]: Readonly<Record<RuleMessage<R>, Sentence>> };

/** What to do about a blank. */
function please({ data }: SentenceInput): string {
  return value(data, 'role') === 'or-wu' ? '请填写；如果没有，请填写“无”。' : '请填写。';
}

const blank = {
  default: (f) => `${f.name}还没有填写，${please(f)}`,
  placeholder: (f) => `${f.name}还没有填写，只有提示文字，${please(f)}`,
  hint: (f) => `${f.name}还没有填写，只有官方的填写提示，${please(f)}`,
  'limit-note': (f) => `${f.name}还没有填写，只有字数限制的说明，${please(f)}`,
  skeleton: (f) => `${f.name}还没有填写，只有空的格式（如“年 月 日”），${please(f)}`,
  unreadable: (f) => `软件没能读出${f.name}的内容，请在文档中核对是否已填写。`,
} satisfies Sentences<'blank-field'>['blank-field'];

function wpsRemark({ data }: SentenceInput): string {
  const wps = value(data, 'wps');
  return wps === '' ? '' : `（WPS 的字数统计显示为 ${wps} 字。）`;
}

const overLimit = {
  default: (f) => {
    const { data } = f;
    const [count, limit, surplus] = [value(data, 'count'), value(data, 'limit'), value(data, 'surplus')];
    return `共 ${count} 字，限 ${limit} 字，超出 ${surplus} 字，请删减。${wpsRemark(f)}`;
  },
  equation: ({ data }) =>
    `共约 ${value(data, 'count')} 字，含有公式，软件数不准，请用 Word 的“字数统计”核对是否超过 ${value(data, 'limit')} 字。`,
  notes: ({ data }) =>
    `正文 ${value(data, 'count')} 字，连同脚注、尾注共 ${value(data, 'withNotes')} 字，请核对是否超过 ${value(data, 'limit')} 字。`,
  unread: ({ data }) =>
    `共 ${value(data, 'least')} 至 ${value(data, 'most')} 字，软件数不准，请用 Word 的“字数统计”核对是否超过 ${value(data, 'limit')} 字。`,
} satisfies Sentences<'over-limit'>['over-limit'];

/** “5 ÷ 45 = 11.1%，5 ÷ 50 = 10%”. */
function quotients(data: SentenceInput['data']): string {
  const ratios = values(data, 'ratios');
  return values(data, 'totals')
    .map((total, index) => `${value(data, 'part')} ÷ ${total} = ${ratios[index] ?? ''}%`)
    .join('，');
}

export const fieldSentences = {
  'blank-field': blank,
  'not-applicable-wording': {
    default: ({ name, data }) =>
      `${name}填写的是${quoted(value(data, 'value'))}，没有该项内容时应填写“无”，请改为“无”。`,
    required: ({ name, data }) => `${name}填写的是${quoted(value(data, 'value'))}，此栏须有实际内容，请填写。`,
  },
  'wu-in-required': {
    default: ({ name }) => `${name}填写了“无”，此栏一般应有实际内容，请核对。`,
  },
  'over-limit': overLimit,
  'choice-none': {
    default: ({ name, data }) => `${name}没有勾选，请在${allQuoted(values(data, 'options'))}中勾选一项。`,
    unclear: ({ name }) => `软件看不出${name}勾选了哪一项，请核对：应勾选一项，且只勾选一项。`,
  },
  'choice-multiple': {
    default: ({ name, data }) => `${name}同时勾选了${allQuoted(values(data, 'ticked'))}，只能勾选一项，请保留一项。`,
    unclear: ({ name, data }) =>
      `${name}勾选了${allQuoted(values(data, 'ticked'))}，其余选项软件看不清，请核对是否只勾选了一项。`,
  },
  'date-invalid': {
    default: ({ name, data }) => `${name}填写的${quoted(value(data, 'value'))}不是有效日期，请改为实际日期。`,
    unclear: ({ name, data }) => `软件读不懂${name}填写的${quoted(value(data, 'value'))}，请核对日期。`,
  },
  'date-in-future': {
    default: ({ name, data }) =>
      `${name}填写的${quoted(value(data, 'value'))}晚于检查之日（${chineseDate(value(data, 'asOf'))}），请改为实际日期。`,
    later: ({ name, data }) =>
      `${name}中的${chineseDate(value(data, 'date'))}晚于检查之日（${chineseDate(value(data, 'asOf'))}），请核对是否为到期时间。`,
  },
  'agreement-recent': {
    default: ({ name, data }) =>
      `${name}${chineseDate(value(data, 'date'))}距申报截止日期（${chineseDate(value(data, 'deadline'))}）不足 ${value(data, 'years')} 年，请核对是否已实质运行 ${value(data, 'years')} 年以上。`,
  },
  'phone-invalid': {
    default: ({ name, data }) => `${name}填写的${quoted(value(data, 'found'))}不是有效的电话号码，请核对后改正。`,
    unclear: ({ name, data }) => `${name}填写的${quoted(value(data, 'found'))}可能缺国家代码或区号，请核对。`,
  },
  'email-invalid': {
    default: ({ name, data }) => `${name}填写的${quoted(value(data, 'found'))}不是有效的邮箱地址，请核对后改正。`,
    unclear: ({ name, data }) => `软件读不出${name}填写的${quoted(value(data, 'value'))}是什么地址，请核对。`,
  },
  'number-invalid': {
    default: ({ name, data }) => `${name}填写的${quoted(value(data, 'value'))}里没有数字，请填写数字。`,
    'share-only': ({ name, data }) => `${name}只填写了${quoted(value(data, 'value'))}，没有填写数量，请补上。`,
    unclear: ({ name, data }) => `软件读不出${name}填写的${quoted(value(data, 'value'))}是多少，请核对。`,
    unit: ({ name, data }) =>
      value(data, 'expected') === ''
        ? `${name}填写的${quoted(value(data, 'value'))}单位与栏目不符，请核对后改正。`
        : `${name}的单位是${value(data, 'expected')}，填写的却是${quoted(value(data, 'value'))}，请换算后填写。`,
    currency: ({ name, data }) => `${name}填写的${quoted(value(data, 'value'))}不是人民币，请核对是否需要换算。`,
  },
  'percent-out-of-range': {
    default: ({ name, data }) => `${name}填写的比例${quoted(value(data, 'percent'))}超过了 100%，请核对后改正。`,
    unclear: ({ name, data }) => `软件读不出${name}填写的${quoted(value(data, 'value'))}是百分之多少，请核对。`,
  },
  'part-exceeds-total': {
    default: ({ name, data }) =>
      `${name}填写的 ${value(data, 'part')} 多于${value(data, 'totalName')}填写的 ${value(data, 'total')}，请核对后改正。`,
  },
  'ratio-mismatch': {
    default: ({ name, data }) =>
      `${name}填写的比例“${value(data, 'stated')}”与人数不符：${quotients(data)}，请核对后改正。`,
  },
  'name-mismatch': {
    default: ({ name, data }) =>
      `${name}填写的${quoted(value(data, 'value'))}与“${value(data, 'otherLabel')}”填写的${quoted(value(data, 'other'))}不一致，请改为一致。`,
  },
  'figure-mismatch': {
    default: ({ data }) =>
      `文中写的${quoted(value(data, 'statement'))}与“${value(data, 'otherLabel')}”填写的${quoted(value(data, 'other'))}不一致，请核对后改为一致。`,
  },
  'platform-required': {
    default: ({ data }) =>
      `已勾选“${value(data, 'option')}”，但依托平台都填写了“无”，请填写依托平台，或核对勾选的类型。`,
    kind: ({ name, data }) =>
      `${name}填写的${quoted(value(data, 'value'))}看不出属于填表说明所列的哪一类平台，请核对并写出平台全称。`,
  },
  'identity-number': {
    default: (f) => `${where(f)}中有身份证号码${quoted(value(f.data, 'found'))}，申报材料不应涉及敏感信息，请删除。`,
    secrecy: (f) =>
      `${where(f)}中有密级标志${quoted(value(f.data, 'found'))}，申报材料不应涉及敏感事项，请核对并删除。`,
  },
  'todo-left': {
    default: (f) => `${where(f)}中还留着${allQuoted(values(f.data, 'found'))}，请补全内容后删去这些字样。`,
    unnamed: ({ name, data }) =>
      `${name}中写有${allQuoted(values(data, 'found'))}，如是暂时代替真实名称，请换成真实名称。`,
  },
  'hint-left': {
    default: ({ name }) => `${name}中官方的填写提示还留在正文旁，请在打印前删除。`,
    unread: () => '软件没能读出官方的填写提示是否还留在各栏目旁，请核对，已填写的栏目请删除提示。',
  },
} satisfies Partial<{ readonly [R in RuleId]: Readonly<Record<RuleMessage<R>, Sentence>> }>;
