/**
 * Tags of our content controls. `wulou:<field>` is a control of a prepared document. While it is marked, a suffix records what the
 * dress was before, so that clearing restores it exactly, also in another session, by another person, or by the other adapter (tag,
 * title, colour and appearance can be read and set from WordApi 1.1 on): `wulou:<field>!<severity><title><appearance><color>`. A
 * document without controls is marked by wrapping whole paragraphs in temporary controls `wulou-mark:<field>!<severity>`, which
 * clearing takes away again. At most 64 UTF-16 units, Word's limit for tags and titles.
 */
import type { MarkSeverity } from '../../document/port.js';

export const TAG_PREFIX = 'wulou:';
const MARK_TAG_PREFIX = 'wulou-mark:';
/** Word refuses a longer tag or title. UTF-16 units. */
export const LONGEST_TITLE = 64;
/** Between the mark's title and the control's own: `未填：签署时间｜协议情况·签署时间`. */
export const TITLE_SEPARATOR = '｜';

export interface FieldTag {
  readonly kind: 'field' | 'mark';
  readonly field: string;
  /** Text after `!`; null when the control is not marked. */
  readonly record: string | null;
}

/** Null for tags that are not ours. */
export function parseTag(tag: string): FieldTag | null {
  const kind = tag.startsWith(TAG_PREFIX) ? 'field' : tag.startsWith(MARK_TAG_PREFIX) ? 'mark' : null;
  if (kind === null) return null;
  const rest = tag.slice(kind === 'field' ? TAG_PREFIX.length : MARK_TAG_PREFIX.length);
  const bang = rest.indexOf('!');
  const field = bang < 0 ? rest : rest.slice(0, bang);
  return field === '' ? null : { kind, field, record: bang < 0 ? null : rest.slice(bang + 1) };
}

/** The field itself, also where the control is one of its options': `basic.labType/platform`. */
export function fieldOfTag({ field }: FieldTag): string {
  return field.split('/')[0] ?? field;
}

/** Tag of the field's own control. */
export function fieldTag(field: string): string {
  return TAG_PREFIX + field;
}

/** Tag of a temporary control around a field that has none. */
export function markTag(field: string, severity: MarkSeverity): string {
  return `${MARK_TAG_PREFIX}${field}!${severity === 'error' ? 'e' : 'w'}`;
}

/** The dress of a marked control as it was before. */
export interface DressRecord {
  readonly severity: MarkSeverity;
  /**
   * `none`: there was no title · `kept`: the title is `<mark title>｜<title before>` · `left`: the title was too long to be joined and
   * was left alone.
   */
  readonly title: 'none' | 'kept' | 'left';
  /** Value of `w15:appearance`; `none` without the element · `left`: it had something else and was left alone. */
  readonly appearance: 'none' | 'boundingBox' | 'tags' | 'hidden' | 'left';
  /** Six hexadecimal digits of `w15:color`; `none` without the element · `left`: it had something else and was left alone. */
  readonly color: string;
}

const titles = { none: '-', kept: 'x', left: '=' } as const satisfies Record<DressRecord['title'], string>;
const appearances = { none: '-', boundingBox: 'b', tags: 't', hidden: 'h', left: 'x' } as const satisfies Record<
  DressRecord['appearance'],
  string
>;

/** What follows `!` in the tag of a marked control. */
export function formatRecord(record: DressRecord): string {
  const color = record.color === 'none' ? '-' : record.color === 'left' ? 'x' : record.color;
  return `${record.severity === 'error' ? 'e' : 'w'}${titles[record.title]}${appearances[record.appearance]}${color}`;
}

/** Null when it is not such a record, e.g. after someone edited the tag. */
export function parseRecord(text: string): DressRecord | null {
  const match = /^([ew])([-x=])([-bthx])(-|x|[0-9A-Fa-f]{6})$/.exec(text);
  const [, severity, title, appearance, color] = match ?? [];
  if (title === undefined || appearance === undefined || color === undefined) return null;
  return {
    severity: severity === 'e' ? 'error' : 'warning',
    title: keyOf(titles, title) ?? 'none',
    appearance: keyOf(appearances, appearance) ?? 'none',
    color: color === '-' ? 'none' : color === 'x' ? 'left' : color,
  };
}

function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, value: string): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}
