/** The whole 国际合作联合实验室立项申报书 as a .docx. */
import type { Block } from '../block.js';
import type { PackageOptions } from '../package.js';
import { buildDocument } from '../package.js';
import { coverBlocks } from './cover.js';
import { instructionBlocks } from './front.js';
import type { FormContext, FormOptions } from './options.js';
import { sectionsBlocks } from './sections.js';
import { tableBlocks } from './table.js';
import type { Value } from './values.js';
import { CORRECT } from './values.js';

export type DocumentOptions = FormOptions & PackageOptions;

const FULL: Record<string, string> = { '(': '（', ')': '）' };
const HALF: Record<string, string> = { '（': '(', '）': ')' };

function contextOf(options: FormOptions): FormContext {
  const value = (field: string): Value =>
    options.values?.[field] ?? (options.blank === true ? '' : (CORRECT[field] ?? ''));
  const ticked = options.ticked ?? (options.blank === true ? [] : ['platform']);
  const parentheses = options.parentheses === 'full' ? FULL : options.parentheses === 'half' ? HALF : {};
  return {
    ...options,
    ticked,
    value,
    isBlank: (field) => value(field) === '' && field !== 'basic.labType',
    printed: (label) => (options.relabel?.[label] ?? label).replace(/[()（）]/g, (mark) => parentheses[mark] ?? mark),
  };
}

/** The form as blocks, to be put among others. */
export function jointLabBlocks(options: FormOptions = {}): Block[] {
  const form = contextOf(options);
  return [
    ...(options.front ?? []),
    ...coverBlocks(form),
    ...(options.instructions === false ? [] : instructionBlocks()),
    ...(options.afterCover ?? []),
    ...tableBlocks(form),
    ...sectionsBlocks(form),
    ...(options.back ?? []),
  ];
}

/** A filled form in which nothing is to be found but what people must look at themselves. */
export function jointLab(options: DocumentOptions = {}): Uint8Array {
  return buildDocument(jointLabBlocks(options), options);
}

/** The official blank form: 67 blanks, no box ticked. */
export function blankJointLab(options: DocumentOptions = {}): Uint8Array {
  return jointLab({ ...options, blank: true });
}
