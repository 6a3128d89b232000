import { expect, it } from '@jest/globals';
import { documentName } from '../../src/office/documentName.js';

it.each([
  ['a path of Windows', 'C:\\Users\\张\\申报书 100%.docx', '申报书 100%.docx'],
  ['a network path', '\\\\server\\share\\申报书.docx', '申报书.docx'],
  ['a path of macOS', '/Users/zhang/申报书.docx', '申报书.docx'],
  ['an address of SharePoint', 'https://x.example.cn/a/%E7%94%B3%E6%8A%A5%E4%B9%A6.docx?web=1', '申报书.docx'],
  ['an address that is not escaped', 'https://x.example.cn/a/100%.docx', '100%.docx'],
  ['a document never saved', '', ''],
])('finds the file name in %s', (_what, address, name) => {
  expect(documentName(address)).toBe(name);
});
