/**
 * What a rule is: metadata first, then one pure function. Options are data of the form; the rule's own schema checks them once,
 * when the engine is set up for a form.
 */
import * as z from 'zod/mini';
import type { DocumentContent, FieldContent, OutsideText } from '../document/content.js';
import type { Form, FormField } from '../forms/schema.js';
import type { CalendarDate } from '../text/dates.js';
import type { Report, RuleId, Severity } from './finding.js';

export interface CheckContext {
  readonly form: Form;
  readonly document: DocumentContent;
  /** Dates are judged against this day. */
  readonly asOf: CalendarDate;
  /** Content of a field by id; undefined when the document has no such field. */
  readonly content: (field: string) => FieldContent | undefined;
  /** The field as the form defines it; for an added row the last field of its group. */
  readonly formField: (field: string) => FormField | undefined;
}

export interface FieldSubject {
  readonly field: FormField;
  readonly content: FieldContent;
}

/**
 * What a field rule reads, from wide to narrow; none is asked about a missing field.
 * `field`: the field whatever stands in it · `text`: text of the applicant's own, so neither a blank nor “无” ·
 * `value`: the same, to understand it as a date, a number, a name …
 */
export const ruleReaches = ['field', 'text', 'value'] as const;
export type RuleReach = (typeof ruleReaches)[number];

/**
 * Sentences of the official text that rules fall back on: ids in a form's `grounds`. A form without such a sentence quotes the one
 * of the field instead.
 */
export type CommonGround = 'no-blank' | 'accuracy' | 'two-years' | 'not-sensitive' | 'template' | 'one-copy' | 'none';

interface RuleMeta<Id extends RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  /** One sentence for the README's table: what it finds and what it leaves alone. Chinese. */
  readonly description: string;
  /** Ground quoted when it is not the field's own; `none` for what concerns marking and filling only. */
  readonly ground?: CommonGround;
}

export type FieldCheck = (subject: FieldSubject, context: CheckContext) => Iterable<Report>;
export type OutsideCheck = (outside: OutsideText) => Iterable<Report>;
export type DocumentCheck = (context: CheckContext) => Iterable<Report>;

export interface FieldRule<Id extends RuleId = RuleId> extends RuleMeta<Id> {
  readonly scope: 'field';
  readonly reads: RuleReach;
  /** Once it has found something, rules of a narrower reach have nothing to add about the field. */
  readonly final?: true;
  /** For text that belongs to no field; the place is added by the engine. */
  readonly outside?: OutsideCheck;
  /** @throws ZodError when the form gives options that the rule does not know. */
  bind(options: unknown): FieldCheck;
}

export interface DocumentRule<Id extends RuleId = RuleId> extends RuleMeta<Id> {
  readonly scope: 'document';
  /** @throws ZodError when the form gives options that the rule does not know. */
  bind(options: unknown): DocumentCheck;
}

export type Rule<Id extends RuleId = RuleId> = FieldRule<Id> | DocumentRule<Id>;

/** For rules without options. */
export const noOptions = z.strictObject({});

interface FieldRuleDefinition<Id extends RuleId, Options> extends Omit<FieldRule<Id>, 'scope' | 'bind' | 'outside'> {
  readonly outside?: (outside: OutsideText) => Iterable<Report<Id>>;
  readonly options: z.ZodMiniType<Options>;
  readonly check: (subject: FieldSubject, options: Options, context: CheckContext) => Iterable<Report<Id>>;
}

interface DocumentRuleDefinition<Id extends RuleId, Options> extends Omit<DocumentRule<Id>, 'scope' | 'bind'> {
  readonly options: z.ZodMiniType<Options>;
  readonly check: (options: Options, context: CheckContext) => Iterable<Report<Id>>;
}

export function defineFieldRule<const Id extends RuleId, Options>(
  definition: FieldRuleDefinition<Id, Options>,
): FieldRule<Id> {
  const { options: schema, check, ...meta } = definition;
  return {
    scope: 'field',
    ...meta,
    bind: (given) => {
      const options = schema.parse(given);
      return (subject, context) => check(subject, options, context);
    },
  };
}

export function defineDocumentRule<const Id extends RuleId, Options>(
  definition: DocumentRuleDefinition<Id, Options>,
): DocumentRule<Id> {
  const { options: schema, check, ...meta } = definition;
  return {
    scope: 'document',
    ...meta,
    bind: (given) => {
      const options = schema.parse(given);
      return (context) => check(options, context);
    },
  };
}
