import * as z from 'zod/mini';
import type { Report } from './finding.js';

/** Options of the rules that remind of what software cannot see: the reminders are sentences of the form. */
export const itemOptions = z.strictObject({
  items: z.array(
    z.strictObject({
      /** Field it belongs to; without one it is about the document. */
      field: z.optional(z.string()),
      /** Id in the form's `grounds`. */
      ground: z.string(),
      text: z.string().check(z.minLength(1)),
    }),
  ),
});

type ItemReport = Pick<Report<never>, 'severity' | 'data' | 'ground' | 'field'>;

/** One report for each reminder. Data: `text`. */
export function itemReports({ items }: z.infer<typeof itemOptions>): ItemReport[] {
  return items.map(({ field, ground, text }) => ({
    ...(field === undefined ? {} : { field }),
    ground,
    data: { text },
  }));
}
