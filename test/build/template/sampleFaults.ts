/** What is wrong on purpose in the filled sample, by rule and field; nothing else is, apart from the tick-off list before printing. */
import type { RuleId } from '../../../src/rules/index.js';

export interface SampleFault {
  readonly rule: RuleId;
  readonly field: string;
  /** What stands there, for whoever reads the list; '' for a blank. */
  readonly text: string;
}

export const sampleFaults: readonly SampleFault[] = [
  { rule: 'name-mismatch', field: 'cover.labName', text: '新型储能技术国际合作联合实验室' },
  { rule: 'choice-none', field: 'basic.labType', text: '' },
  { rule: 'blank-field', field: 'foreign.platform2', text: '' },
  { rule: 'date-invalid', field: 'agreement.signedOn', text: '2019年2月30日' },
  { rule: 'blank-field', field: 'agreement.content', text: '' },
  { rule: 'phone-invalid', field: 'director.chinese.phone', text: '1380055512' },
  { rule: 'not-applicable-wording', field: 'director.foreign.phone', text: '/' },
  { rule: 'blank-field', field: 'output.plenaryTalks', text: '' },
  { rule: 'ratio-mismatch', field: 'committee.foreignMembers', text: '3人，30%' },
  { rule: 'over-limit', field: 'summary.significance', text: '建设意义：' },
  { rule: 'todo-left', field: 'section.2.4', text: '待补充' },
  { rule: 'figure-mismatch', field: 'section.3.1', text: '实验室用房面积1600平方米' },
  { rule: 'hint-left', field: 'section.4.4', text: '联合实验室设立开放基金' },
  { rule: 'blank-field', field: 'section.6', text: '' },
  { rule: 'blank-field', field: 'section.8.2', text: '' },
  { rule: 'blank-field', field: 'section.8.6', text: '' },
];

/** Characters above the limit of 500 in the sample's 建设意义及发展目标. */
export const sampleSurplus = 12;
