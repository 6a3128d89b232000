/** Fields: the code is out, the result is in, and some show what their code says (ECMA-376 Part 1, 17.16). */
import { equationText, isEquationCode } from './equationField.js';
import { isOn } from '../properties/runProperties.js';
import type { PieceKind } from '../story.js';
import { symText } from '../properties/symbols.js';
import { fromChild } from '../../xml/children.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** A field that has begun and not ended. */
export interface OpenField<Place> {
  code: string;
  phase: 'code' | 'result';
  /** What the legacy form field shows, from `w:ffData`. */
  readonly formData: FormData | null;
  /** Where it began. */
  readonly place: Place;
  /** Number of pieces of its paragraph before the result. */
  resultFrom: number;
}

interface FormData {
  readonly checked: boolean;
  readonly selected: string;
}

/** The fields open at a place, outermost first. Cells, text boxes and notes have their own: no field goes across their borders. */
export class FieldStack<Place> {
  private readonly open: OpenField<Place>[] = [];
  /** Those of them whose code is still being written, and how many hold a table of contents: kept so that each piece asks in no time. */
  private readonly codings: OpenField<Place>[] = [];
  private contents = 0;
  private floor = 0;

  /** Enters a container that no field leaves; gives what `leave` takes. */
  enter(): number {
    const before = this.floor;
    this.floor = this.open.length;
    return before;
  }

  /** Leaves a container; fields left open in it are dropped. */
  leave(before: number): void {
    while (this.end() !== undefined);
    this.floor = before;
  }

  begin(field: OpenField<Place>): void {
    this.open.push(field);
    if (field.phase === 'code') this.codings.push(field);
    else if (isTableOfContents(field)) this.contents += 1;
  }

  /** The code of the innermost field is complete. Undefined: there is no field. */
  separate(): OpenField<Place> | undefined {
    const field = this.open.length > this.floor ? this.open.at(-1) : undefined;
    if (field?.phase !== 'code') return undefined;
    this.codings.pop();
    field.phase = 'result';
    if (isTableOfContents(field)) this.contents += 1;
    return field;
  }

  end(): OpenField<Place> | undefined {
    const field = this.open.length > this.floor ? this.open.pop() : undefined;
    if (field?.phase === 'code') this.codings.pop();
    else if (field !== undefined && isTableOfContents(field)) this.contents -= 1;
    return field;
  }

  /** The field whose code is being written here; text that it holds is no text of the document. */
  get coding(): OpenField<Place> | undefined {
    return this.codings.at(-1);
  }

  get inTableOfContents(): boolean {
    return this.contents > 0;
  }
}

function isTableOfContents({ code }: OpenField<unknown>): boolean {
  return /^\s*toc\b/i.test(code);
}

/** What a field shows by itself, whatever its result says; null for fields that show their result. */
export function shownByCode({ code, formData }: OpenField<unknown>): { kind: PieceKind; text: string } | null {
  if (isEquationCode(code)) {
    const text = equationText(code);
    return text === '' ? null : { kind: 'equation-field', text };
  }
  if (/^\s*formcheckbox\b/i.test(code)) return { kind: 'checkbox', text: formData?.checked === true ? '☑' : '☐' };
  if (/^\s*formdropdown\b/i.test(code)) return { kind: 'equation-field', text: formData?.selected ?? '' };
  const symbol = /^\s*symbol\s+(0x[\da-f]+|\d+)/i.exec(code)?.[1];
  if (symbol === undefined) return null;
  const font = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(code);
  return { kind: 'symbol', text: symText(font?.[1] ?? font?.[2] ?? '', Number(symbol).toString(16)) };
}

/** Reads `w:ffData` out of the open token `w:fldChar`, to its end. */
export function readFormData(xml: XmlReader): FormData | null {
  return fromChild(xml, 'w:ffData', (): FormData | null => readFieldForm(xml), null);
}

/** A check box or a list; the state goes before the default (17.16.8, 17.16.12). */
function readFieldForm(xml: XmlReader): FormData {
  const { depth } = xml;
  const entries: string[] = [];
  let standard: string | null | undefined;
  let state: string | null | undefined;
  while (xml.nextChild(depth)) {
    if (!/^w:(?:checkBox|ddList)$/.test(xml.name)) continue;
    const inside = xml.depth;
    while (xml.nextChild(inside)) {
      const value = xml.attribute('w:val');
      if (xml.name === 'w:listEntry') entries.push(value ?? '');
      else if (xml.name === 'w:default') standard = value;
      else if (xml.name === 'w:checked' || xml.name === 'w:result') state = value;
    }
  }
  const said = state === undefined ? standard : state;
  return { checked: said !== undefined && isOn(said), selected: entries[Number(said ?? 0)] ?? '' };
}

/** Offsets of the `begin` values that no `end` answers: such a field is not one, and what follows it is text. */
export function unansweredFields(source: string): ReadonlySet<number> {
  const open: number[] = [];
  if (!source.includes('fldCharType')) return new Set();
  for (const match of source.matchAll(/fldCharType\s*=\s*["'](begin|end)["']/g)) {
    if (match[1] === 'begin') open.push(match.index + match[0].length - 'begin"'.length);
    else open.pop();
  }
  return new Set(open);
}
