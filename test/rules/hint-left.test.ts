import { describe, expect, it } from '@jest/globals';
import { filled, form, found, onlyFinding } from '../check/content.js';

describe('hint-left', () => {
  it.each(['section.3.1', 'section.4.4', 'section.5'])(
    'offers to delete the hint that stands beside text: %s',
    (field) => {
      const finding = onlyFinding('hint-left', filled({ [field]: { text: '条件良好。', hintLeft: true } }));
      expect(finding).toMatchObject({ severity: 'warning', field, fix: { kind: 'delete-hint' } });
      expect(finding.data).toEqual({ hint: form.fields.find(({ id }) => id === field)?.hint?.[0] });
    },
  );

  it('is said of a field that says 无 too', () => {
    expect(found({ 'section.4.3': { text: '无', hintLeft: true } })).toEqual([
      'warning wu-in-required section.4.3 unlikely',
      'warning hint-left section.4.3',
    ]);
  });

  it('leaves a hint without any text to blank-field', () => {
    expect(found({ 'section.3.1': { state: 'blank', residue: 'hint', hintLeft: true } })).toEqual([
      'error blank-field section.3.1 hint',
    ]);
  });

  it('leaves the official words of the signature area alone', () => {
    expect(found({ 'section.7': { text: '', hintLeft: true } })).toEqual([]);
  });
});
