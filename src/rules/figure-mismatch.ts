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
import { statementsOf, statementWords, word, words } from './reading/statements.js';
import type { Statement } from './reading/statements.js';

const optionsSchema = z.extend(statementWords, {
  /** Phrases that mean the table's figure only where the sentence has stated that of this other field before. */
  related: z.optional(z.strictObject({ other: z.string(), phrases: z.array(word) })),
  /** A sum of fields that the body may state instead, under these of the phrases. */
  total: z.optional(z.strictObject({ fields: z.array(z.string()).check(z.minLength(2)), phrases: words })),
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

/** The sum that the body may state instead; null when one of its parts is not known, since that might be what the body states. */
function totalFigure({ total }: Options, context: CheckContext): Figure | null {
  const parts = total?.fields.map((field) => firstFigure(field, context)) ?? [];
  const known = parts.filter((figure) => figure !== null);
  return known.length < parts.length ? null : sumOf(known);
}

/** Whether the figure is one of these, or it and its neighbours are these and their parts. */
function agrees({ beside, ...own }: Statement, allowed: readonly Figure[]): boolean {
  return [own, ...beside, sumOf([own, ...beside])].some((figure) => allowed.some((each) => sameFigure(each, figure)));
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
    const own = figuresOf(content.field, context);
    const total = totalFigure(options, context);
    if (own.length === 0 || total === null) return;
    const { total: { phrases: totalPhrases = [] } = {} } = options;
    const { applicant, notice } = context.form;
    if (applicant === undefined || notice === undefined) return;
    const reading = { words: options, applicant, since: Number(notice.deadline.slice(0, 4)) - 1 };
    for (const field of options.in) {
      const text = answerOf(context.content(field));
      const other = (text === null ? [] : statementsOf(text, reading)).find(
        (statement) =>
          !agrees(statement, totalPhrases.includes(statement.phrase) ? [...own, total] : own) &&
          isAboutTable(statement, options, context),
      );
      if (text === null || other === undefined) continue;
      const { range } = other;
      const statement = text.slice(range.start, range.start + range.length);
      yield say.default({ statement, other: content.text, otherLabel: content.label }, { field, range });
    }
  },
});
