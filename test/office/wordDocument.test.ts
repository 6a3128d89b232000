import { afterEach, describe, expect, it } from '@jest/globals';
import { memory } from '../pane/opened';
import { keptFields, openDocument } from '../../src/office/wordDocument';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

/** Word with this about its document and itself. */
function standIn(url: unknown, diagnostics: unknown): void {
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, { Office: { context: { document: { url }, diagnostics, requirements } } });
}

describe('the open document of Word', () => {
  it('is named by its address, and its Word by version and platform', async () => {
    standIn('C:\\表\\申报书.docx', { version: '16.0.14332', platform: 'PC' });
    const document = await openDocument();
    expect(document.name).toBe('申报书.docx');
    expect(document.key).toBe('C:\\表\\申报书.docx');
    expect((await document.host()).name).toBe('Word 16.0.14332 (PC)');
  });

  it.each([
    ['', undefined],
    [null, null],
    [undefined, {}],
  ])('opens although Word gives the address %p and tells %p of itself', async (url, diagnostics) => {
    standIn(url, diagnostics);
    const [one, other] = [await openDocument(), await openDocument()];
    expect(one.name).not.toBe('');
    expect(one.key).not.toBe(other.key);
    expect((await one.host()).name).toBe('Word');
  });
});

describe('fields that can have no control', () => {
  it('are kept for each document by its address; what is no field is not taken for one', () => {
    const kept: Record<string, string> = {};
    const storage = memory(kept);
    const one = keptFields(storage, 'C:\\一.docx');
    one.set([]);
    expect(kept).toEqual({});
    one.set(['section.6', 'cover.email']);
    expect(keptFields(storage, 'C:\\一.docx').get()).toEqual(['section.6', 'cover.email']);
    expect(keptFields(storage, 'C:\\二.docx').get()).toEqual([]);
    kept[Object.keys(kept)[0] ?? ''] = '<b>\nsection.6';
    expect(one.get()).toEqual(['section.6']);
    one.set([]);
    expect(one.get()).toEqual([]);
  });
});
