/** Findings in words: the sentences and marks of their rules. */
import type { Finding } from '../check/finding.js';
import type { Rule } from '../check/rule.js';
import { rules } from '../rules/index.js';
import { clipped } from '../rules/reading/quote.js';

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** @throws RangeError when no rule has this id: a fault of the program, since findings are made by rules. */
function ruleOf({ rule: id }: Finding): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`no rule has the id ${id}`);
  return rule;
}

/** The last label of a path: “基本信息表 / 协议情况 / 签署时间” → “签署时间”. */
function nameOf(label: string): string {
  return label.split(' / ').at(-1) ?? label;
}

/** What is there and what to do. */
export function messageOf(finding: Finding): string {
  const { label, data } = finding;
  // A label is a name in a sentence, and often reads like a part of it: “协议情况”.
  return ruleOf(finding).sentence(finding.message, { ...data, name: `“${nameOf(label)}”`, label });
}

/** A few characters: “未填”. */
export function briefOf(finding: Finding): string {
  return ruleOf(finding).mark(finding.data);
}

/** Word shows no longer title at a control. */
const LONGEST_TITLE = 64;

/** What stands at the field's control: “未填：签署时间”. At most 64 UTF-16 units. */
export function markTitle(finding: Finding): string {
  return clipped(`${briefOf(finding)}：${nameOf(finding.label)}`, LONGEST_TITLE);
}
