import { afterEach, describe, expect, it } from '@jest/globals';
import { openDocument } from '../../src/office/wordDocument';

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
