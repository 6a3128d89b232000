/** The rules of a form, bound to their options once. */
import type { Form, FormField } from '../forms/schema.js';
import { ruleIds } from './finding.js';
import type { RuleId } from './finding.js';
import { ruleReaches } from './rule.js';
import type { DocumentCheck, DocumentRule, FieldCheck, FieldRule, Rule } from './rule.js';

export type RuleTable = { readonly [Id in RuleId]: Rule<Id> };

export interface BoundFieldRule {
  readonly rule: FieldRule;
  readonly check: FieldCheck;
}

export interface BoundDocumentRule {
  readonly rule: DocumentRule;
  readonly check: DocumentCheck;
}

export interface FieldPlan {
  readonly field: FormField;
  /** From wide to narrow reach, final rules first among their like. */
  readonly rules: readonly BoundFieldRule[];
}

export interface CheckPlan {
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly documentRules: readonly BoundDocumentRule[];
  /** Rules of fields that also read text outside of them. */
  readonly outsideRules: readonly FieldRule[];
  /** Last field of each repeat group: the model of rows that were added. */
  readonly groups: ReadonlyMap<string, FieldPlan>;
}

function isRuleId(id: string): id is RuleId {
  return (ruleIds as readonly string[]).includes(id);
}

function ruleNamed(table: RuleTable, id: string): Rule {
  if (!isRuleId(id)) throw new RangeError(`no rule has the id ${id}`);
  return table[id];
}

function width({ rule }: BoundFieldRule): number {
  return ruleReaches.indexOf(rule.reads) * 2 + (rule.final === true ? 0 : 1);
}

function planField(table: RuleTable, field: FormField): FieldPlan {
  const bound: BoundFieldRule[] = [];
  for (const [id, options] of Object.entries(field.rules)) {
    const rule = ruleNamed(table, id);
    if (rule.scope !== 'field') throw new RangeError(`${id} is a rule about documents, named by the field ${field.id}`);
    bound.push({ rule, check: rule.bind(options) });
  }
  return { field, rules: bound.sort((a, b) => width(a) - width(b)) };
}

function planDocument(table: RuleTable, form: Form): BoundDocumentRule[] {
  return Object.entries(form.documentRules).map(([id, options]) => {
    const rule = ruleNamed(table, id);
    if (rule.scope !== 'document') throw new RangeError(`${id} is a rule about fields, named by the form ${form.id}`);
    return { rule, check: rule.bind(options) };
  });
}

/** @throws RangeError or ZodError when the form names a rule or options that do not exist: a fault of the form file. */
export function planChecks(table: RuleTable, form: Form): CheckPlan {
  const fields = new Map(form.fields.map((field) => [field.id, planField(table, field)]));
  const groups = new Map<string, FieldPlan>();
  for (const plan of fields.values()) if (plan.field.repeat) groups.set(plan.field.repeat.group, plan);
  const fieldRules = new Set([...fields.values()].flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  const outsideRules = [...fieldRules].filter(({ outside }) => outside !== undefined);
  return { fields, groups, documentRules: planDocument(table, form), outsideRules };
}

/** The plan of a field; that of the last row of its group for a row that was added: group id and its ordinal. */
export function planOf(plan: CheckPlan, field: string): FieldPlan | undefined {
  const own = plan.fields.get(field);
  if (own) return own;
  const group = /^(.*\D)\d+$/.exec(field)?.[1];
  return group === undefined ? undefined : plan.groups.get(group);
}
