/** Findings in words: sentences, the official text they rest on, and the short titles of marks. The sentences are in `rules/`. */
import type { Finding, RuleId } from '../check/finding.js';
import type { RuleMessage } from '../check/messages.js';
import type { Form } from '../forms/schema.js';
import { documentSentences } from './rules/documentSentences.js';
import { fieldSentences } from './rules/fieldSentences.js';
import { markSubjects } from './rules/markTitles.js';
import { clipped, official } from './rules/quote.js';
import type { Sentence } from './rules/quote.js';

const sentences = { ...fieldSentences, ...documentSentences } satisfies {
  readonly [Id in RuleId]: Readonly<Record<RuleMessage<Id>, Sentence>>;
};

/** The last label of a path: “基本信息表 / 协议情况 / 签署时间” → “签署时间”. */
function nameOf(label: string): string {
  return label.split(' / ').at(-1) ?? label;
}

function sentenceOf(rule: RuleId, message: string): Sentence {
  const ofRule: Readonly<Record<string, Sentence>> & { readonly default: Sentence } = sentences[rule];
  return ofRule[message] ?? ofRule.default;
}

/**
 * @returns `message`: what is there and what to do. `ground`: where the official text asks for it and its words,
 * 填表说明三：“表内栏目不得空缺……”; '' for what concerns marking and filling only.
 */
export function describeFinding(finding: Finding, form: Form): { message: string; ground: string } {
  const { label, data } = finding;
  const ground = form.grounds[finding.ground];
  return {
    message: sentenceOf(finding.rule, finding.message)({ name: nameOf(label), label, data }),
    ground: ground === undefined ? '' : `${ground.where}：${official(ground.quote)}`,
  };
}

/** A few characters: “未填”. */
export function briefOf(finding: Finding): string {
  return markSubjects[finding.rule](finding.data);
}

/** Word shows no longer title at a control. */
const LONGEST_TITLE = 64;

/** What stands at the field's control: “未填：签署时间”. At most 64 UTF-16 units. */
export function markTitle(finding: Finding): string {
  return clipped(`${briefOf(finding)}：${nameOf(finding.label)}`, LONGEST_TITLE);
}
