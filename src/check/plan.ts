/** The rules of a form, bound to their options once: those that follow from what a field is, and what the form says beyond. */
import { parseFieldId } from '../forms/index.js';
import type { Form, FormField, RuleOptions } from '../forms/schema.js';
import { ruleReaches } from './rule.js';
import type { DocumentRule, FieldRule, Rule } from './rule.js';

interface Bound<Own extends Rule> {
  readonly rule: Own;
  readonly check: ReturnType<Own['bind']>;
}

export interface FieldPlan {
  /** From wide to narrow reach, final rules first among their like. */
  readonly rules: readonly Bound<FieldRule>[];
}

export interface CheckPlan {
  readonly fields: ReadonlyMap<string, FieldPlan>;
  readonly documentRules: readonly Bound<DocumentRule>[];
  /** Rules of fields that also read text outside of them. */
  readonly outsideRules: readonly FieldRule[];
  /** Last field of each repeat group: the model of rows that were added. */
  readonly groups: ReadonlyMap<string, FieldPlan>;
  /** The sentence of the official text that a rule rests on (id in `grounds`), by the rule's id. */
  readonly grounds: ReadonlyMap<string, string>;
}

/** The rules by id; asked for one that there is not, or for one of the other scope, it throws. */
function ruleNames(rules: readonly Rule[]): (id: string, by: string, scope?: Rule['scope']) => void {
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
  return (id, by, scope) => {
    const known = scopes.get(id);
    if (known === undefined) throw new RangeError(`no rule has the id ${id}, named by ${by}`);
    if (scope !== undefined && known !== scope)
      throw new RangeError(`${id} is a rule about a ${known}, named by ${by}`);
  };
}

/** Nothing for a rule that does not apply. */
function optionsOf(given: RuleOptions[string] | undefined, applies: boolean): Record<string, unknown> | undefined {
  return given === false ? undefined : (given ?? (applies ? {} : undefined));
}

function width({ rule }: Bound<FieldRule>): number {
  return ruleReaches.indexOf(rule.reads) * 2 + (rule.final === true ? 0 : 1);
}

function planField(rules: readonly Rule[], field: FormField, isDemanded: (rule: Rule) => boolean): FieldPlan {
  // Nothing is asked there of whoever fills in the form.
  if (field.role === 'reserved' || field.role === 'unchecked') return { rules: [] };
  const bound = rules.flatMap((rule): Bound<FieldRule>[] => {
    if (rule.scope !== 'field' || !(isDemanded(rule) || field.grounds?.[rule.id] !== undefined)) return [];
    const options = optionsOf(field.rules[rule.id], rule.appliesTo(field));
    return options === undefined ? [] : [{ rule, check: rule.bind(options) }];
  });
  return { rules: bound.sort((a, b) => width(a) - width(b)) };
}

/** @throws RangeError or ZodError when the form names a rule or options that do not exist: a fault of the form file. */
export function planChecks(rules: readonly Rule[], form: Form): CheckPlan {
  const mustExist = ruleNames(rules);
  for (const field of form.fields) for (const id of Object.keys(field.rules)) mustExist(id, field.id, 'field');
  for (const id of Object.keys(form.documentRules)) mustExist(id, form.id, 'document');
  const resting = Object.entries(form.grounds).flatMap(([ground, { rules: ids = [] }]) =>
    ids.map((id) => [id, ground] as const),
  );
  for (const [id, ground] of resting) mustExist(id, ground);
  const demanded = new Map(resting);
  const isDemanded = ({ id, needsGround }: Rule): boolean =>
    needsGround !== true || form.source === undefined || demanded.has(id);
  const fields = new Map(form.fields.map((field) => [field.id, planField(rules, field, isDemanded)]));
  const groups = new Map(
    form.fields.flatMap(({ id, repeat }) => (repeat ? [[repeat.group, fields.get(id) ?? NOTHING]] : [])),
  );
  const documentRules = rules.flatMap((rule): Bound<DocumentRule>[] => {
    const options = rule.scope === 'document' ? optionsOf(form.documentRules[rule.id], rule.applies) : undefined;
    return rule.scope !== 'document' || options === undefined ? [] : [{ rule, check: rule.bind(options) }];
  });
  const fieldRules = new Set([...fields.values()].flatMap((own) => own.rules.map(({ rule }) => rule)));
  const outsideRules = [...fieldRules].filter(({ outside }) => outside !== undefined);
  return { fields, groups, documentRules, outsideRules, grounds: demanded };
}

/** The rules of a field; of a row that was added those of the last row of its group, of a further copy those of what it repeats. */
export function rulesOf(plan: CheckPlan, { id, repeat }: FormField): FieldPlan['rules'] {
  return (plan.fields.get(parseFieldId(id).field) ?? plan.groups.get(repeat?.group ?? '') ?? NOTHING).rules;
}

const NOTHING: FieldPlan = { rules: [] };
