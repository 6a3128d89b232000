import { describe, expect, it } from '@jest/globals';
import { formatRecord, markTag, parseRecord, parseTag, fieldTag, type DressRecord } from '../../../src/ooxml/story/tag';
import { forms } from '../../../src/forms';

describe('parseTag', () => {
  it.each([
    ['wulou:agreement.signedOn', { kind: 'field', field: 'agreement.signedOn', record: null }],
    ['wulou:agreement.signedOn!e--', { kind: 'field', field: 'agreement.signedOn', record: 'e--' }],
    ['wulou-mark:section.1.1!w', { kind: 'mark', field: 'section.1.1', record: 'w' }],
    ['wulou:basic.labType/platform', { kind: 'field', field: 'basic.labType/platform', record: null }],
    ['wulou:a!b!c', { kind: 'field', field: 'a', record: 'b!c' }],
  ])('reads %s', (tag, expected) => expect(parseTag(tag)).toEqual(expected));

  it.each(['', 'wulou', 'wulou:', 'wulou:!e---', 'Wulou:a', 'other:a'])('takes “%s” for a foreign tag', (tag) =>
    expect(parseTag(tag)).toBeNull(),
  );
});

describe('the record of a mark', () => {
  const records: [string, DressRecord][] = [
    ['e---', { severity: 'error', title: 'none', appearance: 'none', color: 'none' }],
    ['wxbFF0000', { severity: 'warning', title: 'kept', appearance: 'boundingBox', color: 'FF0000' }],
    ['e=tx', { severity: 'error', title: 'left', appearance: 'tags', color: 'left' }],
    ['wxh00b0f0', { severity: 'warning', title: 'kept', appearance: 'hidden', color: '00b0f0' }],
    ['e-x-', { severity: 'error', title: 'none', appearance: 'left', color: 'none' }],
  ];
  it.each(records)('%s is written and read', (text, record) => {
    expect(formatRecord(record)).toBe(text);
    expect(parseRecord(text)).toEqual(record);
  });

  it.each(['', 'e', 'e--', 'q---', 'e---x', 'e--FF00', 'e--GG0000'])('%s is none', (text) =>
    expect(parseRecord(text)).toBeNull(),
  );
});

describe('tags', () => {
  const fields = forms.flatMap((form) => form.fields.map(({ id }) => id));

  it('of every field stay within what Word takes, marked or not', () => {
    const marked = formatRecord({ severity: 'error', title: 'kept', appearance: 'boundingBox', color: 'C00000' });
    for (const field of fields) {
      expect(`${fieldTag(field)}!${marked}`.length).toBeLessThanOrEqual(64);
      expect(markTag(field, 'warning').length).toBeLessThanOrEqual(64);
    }
  });

  it('lead back to the field', () => {
    expect(parseTag(fieldTag('a.b'))).toEqual({ kind: 'field', field: 'a.b', record: null });
    expect(parseTag(markTag('a.b', 'error'))).toEqual({ kind: 'mark', field: 'a.b', record: 'e' });
  });
});
