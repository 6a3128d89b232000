import { describe, expect, it } from '@jest/globals';
import { found } from '../check/content.js';

describe('number-invalid', () => {
  it.each([
    ['resources.area', '3,000 ㎡'],
    ['resources.area', '约1.2万平方米'],
    ['resources.area', '三千平方米'],
    ['resources.area', '3000平方米（含5间办公室）'],
    ['resources.area', '3000'],
    ['resources.equipmentValue', '8600万元'],
    ['resources.equipmentValue', '1.2亿元'],
    ['resources.specialFunds', '1200.50'],
    ['resources.specialFunds', '1200万元'],
    ['resources.specialFunds', '１，２００'],
    ['projects.count', '十五'],
    ['projects.count', '15（其中重点3项）'],
    ['output.conferences', '0'],
    ['team.domesticStaff', '45人（教授20人）'],
  ])('accepts %s: %s', (field, text) => {
    expect(found({ [field]: text }).filter((line) => line.includes('number-invalid'))).toEqual([]);
  });

  it.each([
    ['projects.count', '若干', 'warning number-invalid projects.count'],
    ['resources.area', '较大', 'warning number-invalid resources.area'],
    ['resources.specialFunds', '足额到位', 'warning number-invalid resources.specialFunds'],
    ['output.plenaryTalks', '见附件2', 'manual number-invalid output.plenaryTalks unclear'],
    ['resources.specialFunds', '12000000元', 'warning number-invalid resources.specialFunds unit'],
    ['projects.funding', '0.2亿元', 'warning number-invalid projects.funding unit'],
    ['resources.area', '12人', 'warning number-invalid resources.area unit'],
    ['projects.count', '25%', 'warning number-invalid projects.count unit'],
    ['resources.area', '2600立方米', 'warning number-invalid resources.area unit'],
    ['resources.area', '2600米', 'warning number-invalid resources.area unit'],
    ['resources.area', '26OO平方米', 'manual number-invalid resources.area unclear'],
    ['resources.equipmentValue', '8650万万元', 'manual number-invalid resources.equipmentValue unclear'],
    ['resources.specialFunds', '1500（单位：元）', 'warning number-invalid resources.specialFunds unit'],
    ['resources.specialFunds', '1500（元）', 'warning number-invalid resources.specialFunds unit'],
    ['resources.specialFunds', '-1500', 'manual number-invalid resources.specialFunds unclear'],
    ['resources.specialFunds', '1500.5.2', 'manual number-invalid resources.specialFunds unclear'],
    ['resources.specialFunds', '15000000', 'manual number-invalid resources.specialFunds unclear'],
    ['resources.specialFunds', '15百万', 'manual number-invalid resources.specialFunds unclear'],
    ['projects.count', '详见3.3', 'manual number-invalid projects.count unclear'],
    ['projects.count', '几十项', 'manual number-invalid projects.count unclear'],
    ['projects.count', '几项', 'warning number-invalid projects.count'],
    ['projects.funding', '300万美元', 'manual number-invalid projects.funding currency'],
  ])('asks about %s: %s', (field, text, expected) => {
    expect(found({ [field]: text })).toEqual([expected]);
  });

  it('asks for the count where a count and a share are asked for', () => {
    expect(found({ 'team.foreignStaff': '11.1%' })).toEqual(['manual number-invalid team.foreignStaff share-only']);
    expect(found({ 'team.foreignStaff': '较多' })).toEqual(['warning number-invalid team.foreignStaff']);
  });
});

describe('percent-out-of-range', () => {
  it.each([
    '25.0％',
    '25%',
    '0%',
    '100%',
    '百分之二十五',
    '20%~25%',
    '约25%',
    '25',
    '33.3% （近三年平均）',
    '62%，同比增长110%',
  ])('accepts %s', (text) => {
    expect(found({ 'output.jointPaperShare': text })).toEqual([]);
  });

  it.each([
    ['120%', 'error percent-out-of-range output.jointPaperShare'],
    ['100.1％', 'error percent-out-of-range output.jointPaperShare'],
    ['80%-120%', 'error percent-out-of-range output.jointPaperShare'],
    ['百分之一百二十', 'error percent-out-of-range output.jointPaperShare'],
    ['125', 'error percent-out-of-range output.jointPaperShare'],
    ['四分之一', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['0.25', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['三成', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['增长120%', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['6O%', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['62%，达到120%', 'error percent-out-of-range output.jointPaperShare'],
    ['12篇', 'manual percent-out-of-range output.jointPaperShare unclear'],
    ['较高', 'manual percent-out-of-range output.jointPaperShare unclear'],
  ])('answers %s', (text, expected) => {
    expect(found({ 'output.jointPaperShare': text })).toEqual([expected]);
  });

  it('says once that a share beside a count cannot be read', () => {
    expect(found({ 'team.foreignStaff': '5人，九分之一' })).toEqual([
      'manual percent-out-of-range team.foreignStaff unclear',
    ]);
    expect(found({ 'team.foreignStaff': '四分之一' })).toEqual([
      'manual percent-out-of-range team.foreignStaff unclear',
    ]);
  });

  it('leaves a count without a share alone', () => {
    expect(found({ 'committee.foreignMembers': '3人' })).toEqual([]);
  });
});

describe('part-exceeds-total', () => {
  it.each([
    ['12人', '12人', []],
    ['12人', '13人', ['error part-exceeds-total committee.foreignMembers']],
    ['中方8人，外方4人', '10人', []],
    ['约12人', '13人', []],
    ['无', '3人', []],
    ['', '3人', ['error blank-field committee.members']],
  ])('compares %p with %p', (total, part, expected) => {
    expect(
      found({ 'committee.members': total, 'committee.foreignMembers': part, 'section.4.2': '定期咨询。' }),
    ).toEqual(expected);
  });
});

describe('ratio-mismatch', () => {
  it.each([
    '3人，25%',
    '3（25.0％）',
    '25%，3人',
    '3名，占四分之一',
    '3人',
    '3/12，25%',
    '3人，约24%',
    '3人（25%），其中院士1人',
    '英国2人，德国1人，25%',
    '主席1人、委员2人，共25%',
    '英国2人，德国1人，共3人，25%',
    '3/12=25%',
    '3/12（25%）',
    '无，0%',
    '3人，25%（比上届增长50%）',
    '3人，占院士的30%',
    '3人，30%（按中方委员计）',
  ])('accepts %s of 12', (text) => {
    expect(found({ 'committee.foreignMembers': text }).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each([
    ['rounded', '4人，33%', '12人', []],
    ['rounded to one decimal', '4人，33.3%', '12人', []],
    ['cut off', '8人，66.6%', '12人', []],
    ['wrong', '3人，30%', '12人', ['error ratio-mismatch committee.foreignMembers']],
    ['wrong for each and for all', '英国2人，德国1人，30%', '12人', ['error ratio-mismatch committee.foreignMembers']],
    [
      'wrong for all of the same',
      '3人，占委员会总人数的30%',
      '12人',
      ['error ratio-mismatch committee.foreignMembers'],
    ],
    ['of another whole', '3人，占院士的30%', '12人', ['manual ratio-mismatch committee.foreignMembers whole']],
    ['a part of itself', '3人，100%', '12人', ['error ratio-mismatch committee.foreignMembers']],
    ['too exact', '4人，33.4%', '12人', ['error ratio-mismatch committee.foreignMembers']],
  ])('compares the share with the members: %s', (_name, part, total, expected) => {
    expect(found({ 'committee.foreignMembers': part, 'committee.members': total })).toEqual(expected);
  });

  it.each([
    ['of the domestic staff', '5人，11.1%', []],
    ['of all the staff', '5人，10%', []],
    ['of neither', '5人，12.5%', ['error ratio-mismatch team.foreignStaff']],
  ])('allows both denominators where the form leaves it open: %s', (_name, text, expected) => {
    expect(found({ 'team.foreignStaff': text })).toEqual(expected);
  });

  it.each(['', '无', '约45人', '40-50人', '若干'])('compares with nothing when the total is %p', (total) => {
    expect(
      found({ 'team.domesticStaff': total, 'team.foreignStaff': '5人，12.5%' }).some((line) => line.includes('ratio')),
    ).toBe(false);
  });
});
