/** What a drafted field asks, in the words of a pack; where it stands comes beside it. */
import { MAX_DEPTH, MAX_LABEL, MAX_OPTIONS, MAX_COLUMNS, MAX_ROWS } from '../../forms/packBounds.js';
import { packText, type PackInput } from '../../forms/packSchema.js';
import type { Doubt, DraftField, DraftRole } from '../draftField.js';
import { isProjectName } from '../words/words.js';

type Field = PackInput['fields'][number];

/** “外籍人员数量及比例” asks for both; “面积” for square metres. */
function kindOf({ kind, labels }: DraftField): Field['kind'] {
  const own = labels.at(-1) ?? '';
  switch (kind) {
    case 'percent':
      return /人数|数量|个数/u.test(own) ? 'count+percent' : kind;
    case 'line':
      return /面积$/u.test(own.replace(/[（(][^（()）]*[）)]$/u, '')) ? 'area' : kind;
    case 'table':
      return 'list';
    case 'photo':
      return 'line';
    case 'signature':
      return 'prose';
    default:
      return kind;
  }
}

/** Why a field comes first in the review, as a pack tells people. */
export const doubtWord = {
  'no-label': '没有印出名称',
  sentence: '句子里的空，名称是猜的',
  'no-box': '没有方框，像是几选一',
  example: '表里是填写示例',
  'long-label': '名称很长，可能是一句话',
  others: '可能由他人填写',
} satisfies Record<Doubt, string>;

const roles = {
  fill: 'must',
  choice: 'choice',
  signature: 'signature',
  office: 'reserved',
  printed: 'unchecked',
  optional: 'optional',
} as const satisfies Record<DraftRole, Field['role']>;

/** Where there is often nothing to say. */
const OFTEN_NOTHING = /其他|备注|奖励|处分|获奖|奖惩|兼职|依托平台|合作单位|传真|专利|第二/u;
const REMARK = /^备\s*注/u;

/** @param takesWu the form says that blanks take “无” */
function roleOf(field: DraftField, takesWu: boolean): Pick<Field, 'role' | 'wu'> {
  const own = field.labels.at(-1) ?? '';
  const role = roles[field.role];
  if (role !== 'must') return { role };
  if (REMARK.test(own) && !takesWu) return { role: 'optional' };
  if (!takesWu || isProjectName(own)) return { role };
  return { role: 'or-wu', wu: OFTEN_NOTHING.test(own) ? 'likely' : 'unlikely' };
}

export const packLabel = (text: string): string => packText(text.replaceAll(' / ', '/'), MAX_LABEL);

export const labelsOf = (texts: readonly string[]): string[] => texts.map(packLabel).filter((text) => text !== '');

/** All of a field but its place, its part and what it rests on. */
export function packField(
  field: DraftField,
  takesWu: boolean,
): Omit<Field, 'id' | 'part' | 'labels' | 'at' | 'grounds' | 'rules'> {
  const { limit, soft, min, unit, options, multi, drawn, cells, cols, rows, n, items, doubts } = field;
  return {
    kind: kindOf(field),
    ...roleOf(field, takesWu),
    limit,
    least: min,
    about: soft,
    unit: unit && packLabel(unit),
    options: options && labelsOf(options).slice(0, MAX_OPTIONS),
    several: multi,
    // Nobody reads boxes that are shapes, or stand in several cells.
    drawn: cells === undefined ? drawn : true,
    list: cols && {
      columns: labelsOf(cols).slice(0, MAX_COLUMNS),
      rows: n && Math.min(n, MAX_ROWS),
      rowLabels: rows && labelsOf(rows).slice(0, MAX_ROWS),
      most: items && Math.min(items, MAX_ROWS),
    },
    unsure: doubts.length === 0 ? undefined : doubts.map((doubt) => doubtWord[doubt]).slice(0, MAX_DEPTH),
  };
}
