/** The documents that both adapters are shown: prepared and plain, by several programs, in several spellings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraph } from '../builder/block';
import { jointLab, type DocumentOptions } from '../builder/form/jointLab';

const variants: readonly (readonly [string, DocumentOptions])[] = [
  ['a plain blank form', { blank: true }],
  ['a plain filled form by WPS', { producer: 'wps', cut: 0.4 }],
  ['a plain blank form by LibreOffice', { producer: 'libreoffice', blank: true }],
  ['controls around paragraphs, blank', { controls: 'block', blank: true }],
  ['controls around paragraphs, filled', { controls: 'block' }],
  ['controls around paragraphs, empty without a prompt', { controls: 'block', blank: true, emptyControls: 'empty' }],
  ['controls in paragraphs', { controls: 'run' }],
  ['controls in paragraphs, blank', { controls: 'run', blank: true }],
  ['controls around cells, blank', { controls: 'cell', blank: true }],
  ['controls inside a group', { controls: 'nested', blank: true }],
  ['wordings that stand for 无', { controls: 'block', values: { 'chinese.platform2': '/', 'section.6': '暂无。' } }],
  [
    'a section over its limit, and a hint left',
    {
      controls: 'block',
      hintsLeft: ['section.3.1', 'section.5'],
      values: { 'summary.significance': { blocks: [paragraph('研究'.repeat(200)), paragraph('方向'.repeat(150))] } },
    },
  ],
  ['strict namespaces', { strict: true, controls: 'block', blank: true }],
  ['a field without its control', { controls: 'block', blank: true, uncontrolled: ['projects.count'] }],
  [
    'a locked control',
    {
      controls: 'block',
      blank: true,
      controlLooks: { 'section.6': { tag: 'wulou:section.6', lock: 'sdtContentLocked' } },
    },
  ],
  [
    'a control with a dress of its own',
    {
      controls: 'block',
      blank: true,
      controlLooks: {
        'section.6': { color: '4472C4', appearance: 'hidden' },
        'section.4.1': { alias: '长'.repeat(60) },
      },
    },
  ],
];

const asset = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '..', '..', 'assets', 'forms', name)));

export interface SharedDocument {
  readonly title: string;
  readonly bytes: Uint8Array;
}

export const documents: readonly SharedDocument[] = [
  ...variants.map(([title, options]) => ({ title, bytes: jointLab(options) })),
  { title: 'the template', bytes: asset('joint-lab-2022.docx') },
  { title: 'the official form', bytes: asset('joint-lab-2022-plain.docx') },
  { title: 'the sample', bytes: asset('joint-lab-2022-sample.docx') },
];
