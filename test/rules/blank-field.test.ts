import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/rules/index.js';
import { found, missing, onlyFinding, filled, blank, form, asOf, summary } from '../check/content.js';

describe('blank-field', () => {
  it.each([
    ['nothing', 'error blank-field agreement.signedOn'],
    ['placeholder', 'error blank-field agreement.signedOn placeholder'],
    ['hint', 'error blank-field agreement.signedOn hint'],
    ['limit-note', 'error blank-field agreement.signedOn limit-note'],
    ['skeleton', 'error blank-field agreement.signedOn skeleton'],
    ['furniture', 'error blank-field agreement.signedOn furniture'],
  ] as const)('says what remains of a blank: %s', (residue, expected) => {
    expect(found({ 'agreement.signedOn': { state: 'blank', residue } })).toEqual([expected]);
  });

  it('cannot tell about a field that could not be read', () => {
    expect(found({ 'section.2.1': { state: 'unreadable' } })).toEqual(['manual blank-field section.2.1 unreadable']);
  });

  it.each([
    ['chinese.platform2', { kind: 'fill', text: '无' }],
    ['section.4.1', { kind: 'fill', text: '无' }],
    ['cover.contact', undefined],
    ['summary.significance', undefined],
  ])('offers 无 only where the role allows it: %s', (field, fix) => {
    expect(onlyFinding('blank-field', filled({ [field]: '' })).fix).toEqual(fix);
  });

  it('does not offer to write over numbers and notes that somebody typed', () => {
    const furniture = filled({ 'section.4.1': { state: 'blank', residue: 'furniture', text: '', paragraphs: [] } });
    expect(onlyFinding('blank-field', furniture).fix).toBeUndefined();
  });

  it('gives the blank fields of a blank form and the unticked choice, nothing else', () => {
    const expected = form.fields.flatMap(({ id, role }) =>
      role === 'signature' ? [] : [role === 'choice' ? `error choice-none ${id}` : `error blank-field ${id}`],
    );
    expect(summary(check(blank(), form, asOf))).toEqual(expected);
  });

  it.each(form.fields.filter(({ role }) => role === 'must' || role === 'or-wu').map(({ id }) => id))(
    'is the only finding when %s alone is blank',
    (field) => {
      expect(found({ [field]: '' })).toEqual([`error blank-field ${field}`]);
    },
  );

  it('does not ask for a field that is gone, nor for the signature area', () => {
    expect(found({ 'cover.contact': missing, 'section.7': '' })).toEqual(['error missing-field cover.contact']);
  });

  it('quotes the instruction that no cell stays empty, whatever else is asked of the field', () => {
    const grounds = ['section.3.1', 'summary.incubation', 'chinese.platform1'].map(
      (field) => onlyFinding('blank-field', filled({ [field]: '' })).ground,
    );
    expect(grounds).toEqual(['no-blank', 'no-blank', 'no-blank']);
  });
});
