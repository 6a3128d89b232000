/** What a drafted field asks, in the words of a pack; where it stands comes beside it. */
import { MAX_DEPTH, MAX_LABEL, MAX_OPTIONS, MAX_COLUMNS, MAX_ROWS } from '../../forms/packBounds.js';
import { packText, type PackInput } from '../../forms/packSchema.js';
import type { DraftField, DraftKind, DraftRole } from '../draftField.js';
import { isProjectName } from '../words/words.js';
import { doubtWord } from './doubts.js';

type Field = PackInput['fields'][number];

const kinds = {
  line: 'line',
  phone: 'phone',
  email: 'email',
  date: 'date',
  month: 'month',
  period: 'period',
  amount: 'amount',
  count: 'count',
  percent: 'percent',
  prose: 'prose',
  choice: 'choice',
  table: 'list',
  photo: 'line',
  signature: 'prose',
} as const satisfies Record<DraftKind, Field['kind']>;

/** “外籍人员数量及比例” asks for both; “面积” for square metres. */
function kindOf({ kind, labels }: DraftField): Field['kind'] {
  const own = labels.at(-1) ?? '';
  if (kind === 'percent' && /人数|数量|个数/u.test(own)) return 'count+percent';
  if (kind === 'line' && /面积$/u.test(own.replace(/[（(][^（()）]*[）)]$/u, ''))) return 'area';
  return kinds[kind];
}

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

const labelsOf = (texts: readonly string[]): string[] => texts.map(packLabel).filter((text) => text !== '');

/** All of a field but its place, its part and what it rests on. */
export function packField(
  field: DraftField,
  takesWu: boolean,
): Omit<Field, 'id' | 'part' | 'labels' | 'at' | 'grounds' | 'rules'> {
  const { limit, soft, min, unit, options, multi, drawn, cells, cols, rows, n, items } = field;
  return {
    kind: kindOf(field),
    ...roleOf(field, takesWu),
    ...(limit === undefined ? {} : { limit }),
    ...(min === undefined ? {} : { least: min }),
    ...(soft === undefined ? {} : { about: soft }),
    ...(unit === undefined ? {} : { unit: packLabel(unit) }),
    ...(options === undefined ? {} : { options: labelsOf(options).slice(0, MAX_OPTIONS) }),
    ...(multi === true ? { several: true } : {}),
    // Nobody reads boxes that are shapes, or stand in several cells.
    ...(drawn === true || cells !== undefined ? { drawn: true } : {}),
    ...(cols === undefined
      ? {}
      : {
          list: {
            columns: labelsOf(cols).slice(0, MAX_COLUMNS),
            ...(n === undefined ? {} : { rows: Math.min(n, MAX_ROWS) }),
            ...(rows === undefined ? {} : { rowLabels: labelsOf(rows).slice(0, MAX_ROWS) }),
            ...(items === undefined ? {} : { most: Math.min(items, MAX_ROWS) }),
          },
        }),
    ...(field.doubts.length === 0 ? {} : { unsure: field.doubts.map((doubt) => doubtWord[doubt]).slice(0, MAX_DEPTH) }),
  };
}
