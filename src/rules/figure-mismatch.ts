import * as z from 'zod/mini';
import type { CheckContext } from '../check/rule.js';
import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { findQuantities } from '../text/numbers.js';
import { isWu } from '../text/wording.js';
import { answerOf } from './reading/answer.js';
import { figureOf, figuresOf, sameFigure, sumOf } from './reading/figures.js';
import type { Figure } from './reading/figures.js';
import { quoted } from './reading/quote.js';
import { statementsOf } from './reading/statements.js';
import type { Statement } from './reading/statements.js';

const optionsSchema = z.strictObject({
  /** Words by which the body names what the table field holds. */
  phrases: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** Units in which the body gives it. */
  units: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** Words in the same clause with which another thing is meant. */
  unless: z.array(z.string().check(z.minLength(1))),
  /** When given, the clause must name one of these: whose figure it is. */
  subjects: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Phrases that mean the table's figure only where the sentence has stated that of this other field before. */
  related: z.optional(z.strictObject({ other: z.string(), phrases: z.array(z.string().check(z.minLength(1))) })),
  /** Sums of fields that the body may state instead. */
  totals: z.optional(z.array(z.array(z.string()).check(z.minLength(1)))),
  /** Fields of the body that are read: none that speaks of plans. */
  in: z.array(z.string()).check(z.minLength(1)),
});
type Options = z.infer<typeof optionsSchema>;

const ZERO: Figure = { value: 0, rounding: 0 };

/** The first figure of a field, nothing for “无”; null when it is not known. */
function firstFigure(field: string, context: CheckContext): Figure | null {
  const content = context.content(field);
  if (content?.state === 'filled' && isWu(content.text)) return ZERO;
  return figuresOf(field, context)[0] ?? null;
}

/**
 * Every figure that the body may rightly state: those of the table field, and the sums that are named. None when a part of a sum is
 * not known, since that might be what the body states.
 */
function allowedFigures(field: string, { totals = [] }: Options, context: CheckContext): readonly Figure[] {
  const own = figuresOf(field, context);
  const parts = totals.map((fields) => fields.map((id) => firstFigure(id, context)));
  const sums = parts.map((figures) => figures.filter((figure) => figure !== null));
  if (own.length === 0 || sums.some((known, index) => known.length < (parts[index]?.length ?? 0))) return [];
  return [...own, ...sums.map(sumOf)];
}

/** UTF-16 units of a sentence looked at for a related figure. */
const LONGEST_BEFORE = 200;

function isAboutTable({ phrase, before }: Statement, { related }: Options, context: CheckContext): boolean {
  if (!related?.phrases.includes(phrase)) return true;
  const wanted = figuresOf(related.other, context);
  return findQuantities(before.slice(-LONGEST_BEFORE)).some((quantity) =>
    wanted.some((figure) => sameFigure(figure, figureOf(quantity))),
  );
}

/** Placed in the body, at the words that state the figure; one for each of its fields. */
export default defineFieldRule({
  id: 'figure-mismatch',
  severity: 'warning',
  description: '正文明确写出的面积、人数、项目数、经费与基本信息表不同；约数、范围、计划、往年和其中一部分的数字不比。',
  mark: '数字不一致',
  says: {
    default: (f: Said<{ statement: string; other: string; otherLabel: string }>) =>
      `文中写的${quoted(f.statement)}与“${f.otherLabel}”填写的${quoted(f.other)}不一致，请核对后改为一致。`,
  },
  reads: 'value',
  options: optionsSchema,

  *check({ content, say }, context, options) {
    const allowed = allowedFigures(content.field, options, context);
    if (allowed.length === 0) return;
    const since = Number(context.form.notice.deadline.slice(0, 4)) - 1;
    for (const field of options.in) {
      const text = answerOf(context.content(field));
      const other = (text === null ? [] : statementsOf(text, options, since)).find(
        (statement) =>
          !allowed.some((figure) => sameFigure(figure, statement)) && isAboutTable(statement, options, context),
      );
      if (text === null || other === undefined) continue;
      const { range } = other;
      const statement = text.slice(range.start, range.start + range.length);
      yield say.default({ statement, other: content.text, otherLabel: content.label }, { field, range });
    }
  },
});
