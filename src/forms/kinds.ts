/** What answers fields take and who gives them, in forms written by hand and in packs. */
import * as z from 'zod/mini';

/** What kind of answer a field takes; decides how its text is read, never where it stands. */
export const kindSchema = z.enum([
  'line',
  'phone',
  'email',
  'choice',
  'date',
  'month',
  'area',
  'amount',
  'count',
  'percent',
  'count+percent',
  'prose',
  /** From one date to another. */
  'period',
  /** Rows to be filled under a row of headings: one field, however many cells. */
  'list',
]);
export type FieldKind = z.infer<typeof kindSchema>;

/**
 * `must`: real content · `or-wu`: content or “无” · `choice`: one box, or `several` · `signature`: stamped on paper, never by software ·
 * `optional`: judged where it is filled, right when blank · `reserved`: others fill it in (编号, 照片), right when blank · `unchecked`: nobody asks.
 */
export const roleSchema = z.enum(['must', 'or-wu', 'choice', 'signature', 'optional', 'reserved', 'unchecked']);
export type FieldRole = z.infer<typeof roleSchema>;
