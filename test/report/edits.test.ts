import { describe, expect, it } from '@jest/globals';
import { editsFor } from '../../src/report/edits.js';
import { check } from '../../src/rules/index.js';
import { asOf, filled, form } from '../check/content.js';

function edits(...given: Parameters<typeof filled>) {
  const document = filled(...given);
  return editsFor(check(document, form, asOf), document);
}

describe('editsFor', () => {
  it('makes a fill of each blank or wording that 无 settles, with the text it was made for', () => {
    expect(edits({ 'section.4.1': '', 'section.4.2': '/', 'cover.contact': '', 'agreement.title': '/' })).toEqual([
      { kind: 'fill', field: 'section.4.1', expected: '', text: '无' },
      { kind: 'fill', field: 'section.4.2', expected: '/', text: '无' },
    ]);
  });

  it('deletes a hint that still stands beside text', () => {
    expect(edits({ 'section.3.1': { text: '条件良好。', hintLeft: true } })).toEqual([
      { kind: 'delete-hint', field: 'section.3.1' },
    ]);
  });

  it('makes both when a field needs both', () => {
    expect(edits({ 'section.4.3': { text: '暂无', hintLeft: true } }).map(({ kind }) => kind)).toEqual([
      'fill',
      'delete-hint',
    ]);
  });

  it('makes no edit of preparing again, and none twice', () => {
    const document = filled({ 'section.4.1': '' }, { prepared: true });
    const findings = check(document, form, asOf);
    expect(editsFor([...findings, ...findings], document)).toHaveLength(1);
  });

  it('makes none for a field that the document does not have', () => {
    const findings = check(filled({ 'section.4.1': '' }), form, asOf);
    expect(editsFor(findings, { ...filled(), fields: [] })).toEqual([]);
  });
});
