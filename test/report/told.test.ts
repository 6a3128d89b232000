import { describe, expect, it } from '@jest/globals';
import { isBlankRow, type ToldFinding } from '../../src/report/toldFinding.js';
import { emptyMemory } from '../../src/decisions/memory.js';
import { tell } from '../../src/report/told.js';
import { groundSentence } from '../../src/strings/pane.js';
import { filled, finding, form } from '../check/content.js';
import { told } from './told.js';

function findingsOf(texts: Parameters<typeof filled>[0], part: string): readonly ToldFinding[] {
  return told(filled(texts)).groups.find((group) => group.part === part)?.findings ?? [];
}

const only = (field: string, text: string, part: string): ToldFinding => {
  const [found] = findingsOf({ [field]: text }, part).filter(({ finding }) => finding.field === field);
  if (found === undefined) throw new Error(`nothing is wrong with ${text}`);
  return found;
};

describe('what is told of a finding', () => {
  it.each([
    ['director.chinese.phone', '1380055512', 'basic', '填写的“1380055512”不是有效的电话号码，请核对后改正。'],
    ['section.1.1', '本节待补充。', 'section.1', '还留着“待补充。”，请补全内容后删去这些字样。'],
    [
      'section.1.1',
      '联系人身份证号11010519491231002X。',
      'section.1',
      '有身份证号码“1101**********002X”，申报材料不应涉及敏感信息，请删除。',
    ],
  ])('says of %s, %s, beside its label without the label', (field, text, part, said) => {
    const finding = only(field, text, part);
    expect(finding.said).toBe(said);
    expect(finding.message).toMatch(new RegExp(`^“${finding.path.at(-1) ?? ''}”.*${said.slice(-8)}$`));
  });

  it('quotes the sentence of the official text', () => {
    const { ground } = only('section.6', '', 'section.6');
    expect(ground && groundSentence(ground)).toBe('填表说明三：“表内栏目不得空缺，如果没有某项栏目内容，请填写‘无’。”');
  });

  it('quotes nothing for what concerns marking only, or a ground the form does not have', () => {
    const grounds = ['', 'no-such'].map((ground) => finding('protected', 'default', '', {}, ground));
    expect(tell(grounds, filled(), form, emptyMemory).findings.map(({ ground }) => ground)).toEqual([null, null]);
  });

  it('quotes no sentence for what cannot be true', () => {
    expect(only('director.chinese.phone', '1380055512', 'basic').ground).toBeNull();
    expect(only('section.6', '', 'section.6').ground?.where).toBe('填表说明三');
  });

  it('puts the mere blanks of a part before the others', () => {
    const blanks = { 'section.4.2': '', 'section.4.3': '', 'section.4.1': '待补充' };
    const findings = findingsOf(blanks, 'section.4');
    expect(findings.map(({ finding }) => finding.field)).toEqual(['section.4.2', 'section.4.3', 'section.4.1']);
    expect(findings.map(isBlankRow)).toEqual([true, true, false]);
  });
});
