/**
 * What a rule is: metadata and its sentences first, then one pure function. Options are data of the form; the rule's own schema checks
 * them once, when the engine is set up for a form.
 */
import * as z from 'zod/mini';
import type { DocumentContent, FieldContent, OutsideText } from '../document/content.js';
import type { Form, FormField } from '../forms/schema.js';
import type { CalendarDate } from '../text/dates.js';
import type { FindingData, Report, ReportDetails, Severity } from './finding.js';

export interface CheckContext {
  readonly form: Form;
  readonly document: DocumentContent;
  /** Dates are judged against this day. */
  readonly asOf: CalendarDate;
  /** Content of a field by id; undefined when the document has no such field. */
  readonly content: (field: string) => FieldContent | undefined;
  /** The field as the form defines it; for an added row as `fieldOf` gives it. */
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

/** What a sentence can name besides the data of its finding. */
export interface Subject {
  /** Last label of the field: “签署时间”; of a document finding its whole label. */
  readonly name: string;
  /** The whole label path. */
  readonly label: string;
}

/** What a sentence is made of. Its data may hold more than the sentence says: a finding set aside comes back when any of it changes. */
export type Said<Data extends FindingData> = Data & Subject;

/** The sentences that a rule can say, by key: what is there, then what to do. Chinese. Most rules have one, `default`. */
interface Sentences {
  readonly default: (said: never) => string;
  readonly [message: string]: (said: never) => string;
}

type DataOf<Sentence extends (said: never) => string> =
  Parameters<Sentence> extends [infer Given] ? Omit<Given, keyof Subject> : object;

type Given<Data> = keyof Data extends never
  ? [data?: Data, details?: ReportDetails]
  : [data: Data, details?: ReportDetails];

/** Makes a report of each sentence from the data that it takes. */
export type Say<Says extends Sentences> = {
  readonly [Message in keyof Says]: (...given: Given<DataOf<Says[Message]>>) => Report;
};

interface RuleMeta<Id extends string> {
  readonly id: Id;
  readonly severity: Severity;
  /** One sentence for the README's table: what it finds and what it leaves alone. Chinese. */
  readonly description: string;
  /** It concerns marking and filling only and nothing that the form asks, so it quotes no official text. */
  readonly technical?: true;
  /** It asks for what only some forms ask for: a pack's fields are spared it unless a sentence of the blank is its ground. */
  readonly needsGround?: true;
}

/** What a rule says of its findings. A key or data that it did not give make it say less, never throw. */
export interface RuleWords {
  /** Keys of its sentences. */
  readonly messages: readonly string[];
  /** @param message key of a sentence */
  readonly sentence: (message: string, said: Said<FindingData>) => string;
  /** What a mark says before the colon and the field's name: “未填”. A few characters: it stands in the document's margin of attention. */
  readonly mark: (data: FindingData) => string;
}

export type FieldCheck = (subject: FieldSubject, context: CheckContext) => Iterable<Report>;
export type OutsideCheck = (outside: OutsideText) => Iterable<Report>;
export type DocumentCheck = (context: CheckContext) => Iterable<Report>;

export interface FieldRule<Id extends string = string> extends RuleMeta<Id>, RuleWords {
  readonly scope: 'field';
  readonly reads: RuleReach;
  /** Once it has found something, rules of a narrower reach have nothing to add about the field. */
  readonly final?: true;
  /** For text that belongs to no field; the place is added by the engine. */
  readonly outside?: OutsideCheck;
  /** Fields of any form that it checks without being named there. */
  readonly appliesTo: (field: FormField) => boolean;
  /** @throws ZodError when the form gives options that the rule does not know. */
  bind(options: unknown): FieldCheck;
}

export interface DocumentRule<Id extends string = string> extends RuleMeta<Id>, RuleWords {
  readonly scope: 'document';
  /** It needs nothing of the form, so that it checks the documents of every form. */
  readonly applies: boolean;
  /** @throws ZodError when the form gives options that the rule does not know. */
  bind(options: unknown): DocumentCheck;
}

export type Rule<Id extends string = string> = FieldRule<Id> | DocumentRule<Id>;

interface Definition<Id extends string, Says extends Sentences, Options> extends RuleMeta<Id> {
  /** What a mark says; made from the data of the first sentence, which the others need not give. */
  readonly mark: string | ((data: Partial<DataOf<Says['default']>>) => string);
  readonly says: Says;
  /** Of what the form says beside the rule's id; a rule without takes none. */
  readonly options?: z.ZodMiniType<Options>;
}

interface FieldRuleDefinition<Id extends string, Says extends Sentences, Options> extends Definition<
  Id,
  Says,
  Options
> {
  readonly reads: RuleReach;
  readonly final?: true;
  /** Fields that it checks by their kind, role, limit or hint, unless the form says `false`. Without it only those whose form names it. */
  readonly appliesTo?: (field: FormField) => boolean;
  /** For text that belongs to no field; once for each. */
  readonly outside?: (outside: OutsideText & { readonly say: Say<Says> }) => Iterable<Report>;
  readonly check: (
    subject: FieldSubject & { readonly say: Say<Says> },
    context: CheckContext,
    options: Options,
  ) => Iterable<Report>;
}

interface DocumentRuleDefinition<Id extends string, Says extends Sentences, Options> extends Definition<
  Id,
  Says,
  Options
> {
  readonly check: (context: CheckContext & { readonly say: Say<Says> }, options: Options) => Iterable<Report>;
}

const noOptions = z.strictObject({});

function parse<Options>(schema: z.ZodMiniType<Options> | undefined, given: unknown): Options {
  // Without a schema nothing tells what `Options` is, and the check does not ask.
  return schema === undefined ? (noOptions.parse(given) as Options) : schema.parse(given);
}

/** The words of a rule; its sentences get the data that its own reports carry, which the types of a finding do not know. */
function wordsOf<Says extends Sentences>(says: Says, mark: Definition<string, Says, unknown>['mark']): RuleWords {
  const sentences = says as unknown as Readonly<Record<string, (said: Said<FindingData>) => string>>;
  const markOf = mark as string | ((data: FindingData) => string);
  return {
    messages: Object.keys(says),
    sentence: (message, said) => (sentences[message] ?? sentences['default'])?.(said) ?? '',
    mark: (data) => (typeof markOf === 'string' ? markOf : markOf(data)),
  };
}

function sayOf<Says extends Sentences>(says: Says): Say<Says> {
  const reports = Object.keys(says).map((message) => [
    message,
    (data: FindingData = {}, details: ReportDetails = {}): Report => ({ message, data, ...details }),
  ]);
  return Object.fromEntries(reports) as Say<Says>;
}

export function defineFieldRule<const Id extends string, Says extends Sentences, Options>(
  definition: FieldRuleDefinition<Id, Says, Options>,
): FieldRule<Id> {
  const { options: schema, check, outside, says, mark, appliesTo = () => false, ...meta } = definition;
  const say = sayOf(says);
  return {
    scope: 'field',
    ...meta,
    ...wordsOf(says, mark),
    appliesTo,
    ...(outside && { outside: (text) => outside({ ...text, say }) }),
    bind: (given) => {
      const options = parse(schema, given);
      return ({ field, content }, context) => check({ field, content, say }, context, options);
    },
  };
}

export function defineDocumentRule<const Id extends string, Says extends Sentences, Options>(
  definition: DocumentRuleDefinition<Id, Says, Options>,
): DocumentRule<Id> {
  const { options: schema, check, says, mark, ...meta } = definition;
  const say = sayOf(says);
  return {
    scope: 'document',
    ...meta,
    ...wordsOf(says, mark),
    applies: schema === undefined,
    bind: (given) => {
      const options = parse(schema, given);
      return (context) => check({ ...context, say }, options);
    },
  };
}
