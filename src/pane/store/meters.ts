/** 字数 against the limit, for each section that has one. */
import type { DocumentContent, FieldContent } from '../../document/content.js';
import { fieldOf, type Form } from '../../forms/index.js';
import { countWords } from '../../text/words.js';

export interface Meter {
  readonly field: string;
  /** The form's label without the part. */
  readonly label: string;
  readonly limit: number;
  /** Null when the section was not found or not read. All numbers in 字. */
  readonly count: MeterCount | null;
}

interface MeterCount {
  /** As Word's own 字数统计 shows it. */
  readonly word: number;
  /** As WPS shows it; null where it shows the same. */
  readonly wps: number | null;
  /** Beyond the limit; 0 within it. */
  readonly surplus: number;
  /** Word may show a little more or less: there are equations, or not everything could be read that its count depends on. */
  readonly about: boolean;
}

export function metersOf(content: DocumentContent, form: Form): Meter[] {
  return content.fields.flatMap((field) => {
    const limit = fieldOf(form, field.field)?.limit;
    if (limit === undefined) return [];
    const label = field.label.split(' / ').at(-1) ?? field.label;
    return [{ field: field.field, label, limit, count: countOf(field, limit, content.unjudged.includes('count')) }];
  });
}

function countOf(field: FieldContent, limit: number, inexact: boolean): MeterCount | null {
  if (field.state === 'missing' || field.state === 'unreadable') return null;
  const { words, wpsWords } = countWords(field.paragraphs);
  return {
    word: words,
    wps: wpsWords === words ? null : wpsWords,
    surplus: Math.max(0, words - limit),
    about: field.hasEquation || inexact,
  };
}
