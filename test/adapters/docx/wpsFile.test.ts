/** What WPS Writer saves under its own ending is told by its name: the content alone is that of an old .doc, or of nothing known. */
import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { DocxDocument } from '../../../src/adapters/docx/docxDocument.js';
import { DocumentError } from '../../../src/document/error.js';
import { compoundFile } from '../../builder/container.js';
import { jointLab } from '../../builder/form/jointLab.js';

function refusal(bytes: Uint8Array, name: string): string {
  try {
    DocxDocument.open(bytes, name);
    return '';
  } catch (error) {
    return error instanceof DocumentError ? [error.code, error.data.found ?? ''].join(' ') : String(error);
  }
}

const old = compoundFile(['WordDocument', '1Table']);

describe('a .wps file', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['of its own binary format', old, '申报书.wps', 'legacy-doc wps'],
    ['with its ending in capitals', old, '申报书.WPS', 'legacy-doc wps'],
    ['of another compound format', compoundFile(['Contents']), '申报书.wps', 'legacy-doc wps'],
    ['of bytes that nobody knows', strToU8('这不是文件'), '申报书.wps', 'legacy-doc wps'],
    ['with an open password', compoundFile(['EncryptedPackage']), '申报书.wps', 'encrypted '],
    ['that is a PDF', strToU8('%PDF-1.7'), '申报书.wps', 'not-zip pdf'],
    ['not: an old .doc', old, '申报书.doc', 'legacy-doc '],
    ['not: a name that only holds it', old, '申报书.wps.doc', 'legacy-doc '],
  ])('%s', (_title, bytes, name, told) => {
    expect(refusal(bytes, name)).toBe(told);
  });

  it('that is a .docx under another name is checked', () => {
    expect(refusal(jointLab({ blank: true }), '申报书.wps')).toBe('');
  });
});
