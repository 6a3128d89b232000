/**
 * What Word makes of the tree: paragraphs in order and, in each, the characters with the elements they stand in (ECMA-376-1, 17.3.1,
 * 17.3.2). Offsets are UTF-16 units within a paragraph; deleted text has offsets too.
 */
import type { XmlElement } from './tree.js';

/** A character or several that one element of a run stands for. */
export interface Atom {
  readonly node: XmlElement;
  /** `w:r`, or `m:r` in an equation. */
  readonly run: XmlElement;
  readonly text: string;
  readonly start: number;
  readonly deleted: boolean;
}

/** Elements between a story and its paragraphs. */
const containers = new Set([
  'w:body',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:moveFrom',
  'w:del',
]);

/** Elements between a paragraph and its runs. */
const inlineContainers = new Set([
  'w:hyperlink',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:moveFrom',
  'w:del',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara',
  'm:f',
  'm:num',
  'm:den',
  'm:e',
  'm:sSup',
  'm:sSub',
  'm:sup',
  'm:sub',
]);

/** Characters Word's Range.Text has for elements without text: https://learn.microsoft.com/office/vba/api/word.range.text */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\v',
  'w:cr': '\v',
  'w:noBreakHyphen': '\u001e',
  'w:softHyphen': '\u001f',
  'w:sym': '(',
  'w:footnoteReference': '\u0002',
  'w:endnoteReference': '\u0002',
  'w:drawing': '/',
  'w:object': '/',
  'w:pict': '/',
};

/** Paragraphs inside an element, in order; those in text boxes and notes are stories of their own. */
export function paragraphsIn(element: XmlElement): XmlElement[] {
  if (element.name === 'w:p') return [element];
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    for (const child of at.elements()) {
      if (child.name === 'w:p') found.push(child);
      else if (containers.has(child.name)) walk(child);
    }
  };
  walk(element);
  return found;
}

/** Controls inside an element, in the order in which they begin. */
export function controlsIn(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    for (const child of at.elements()) {
      if (child.name === 'w:sdt') found.push(child);
      if (child.name === 'w:p' || containers.has(child.name) || inlineContainers.has(child.name)) walk(child);
    }
  };
  walk(element);
  return found;
}

export function tablesIn(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    for (const child of at.elements()) {
      if (child.name === 'w:tbl') found.push(child);
      else if (containers.has(child.name)) walk(child);
    }
  };
  walk(element);
  return found;
}

/** Fields show their result, not their code (17.16.18): how deep in codes a reader is. */
class FieldCodes {
  private readonly open: ('code' | 'result')[] = [];

  pass(fieldCharacter: XmlElement): void {
    const type = fieldCharacter.attribute('w:fldCharType');
    if (type === 'begin') this.open.push('code');
    else if (type === 'separate') this.open[this.open.length - 1] = 'result';
    else this.open.pop();
  }

  get hidden(): boolean {
    return this.open.includes('code');
  }
}

export function atomsIn(paragraph: XmlElement): Atom[] {
  const atoms: Atom[] = [];
  const codes = new FieldCodes();
  let start = 0;
  const walkRun = (run: XmlElement, deleted: boolean): void => {
    for (const node of run.elements()) {
      if (node.name === 'w:fldChar') codes.pass(node);
      const isText = node.name === 'w:t' || node.name === 'w:delText' || node.name === 'm:t';
      const text = isText ? node.text : characterOf(node);
      if (text === '' || codes.hidden) continue;
      atoms.push({ node, run, text, start, deleted });
      start += text.length;
    }
  };
  const walk = (at: XmlElement, deleted: boolean): void => {
    for (const child of at.elements()) {
      if (child.name === 'w:r' || child.name === 'm:r') walkRun(child, deleted);
      else if (inlineContainers.has(child.name))
        walk(child, deleted || child.name === 'w:del' || child.name === 'w:moveFrom');
    }
  };
  walk(paragraph, false);
  return atoms;
}

function characterOf(node: XmlElement): string {
  if (node.name === 'w:br' && node.attribute('w:type') === 'page') return '\f';
  return characters[node.name] ?? '';
}

export function lengthOf(atoms: readonly Atom[]): number {
  const last = atoms.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}

/** What another Word may have for these elements; for those that are not named, the same. */
const otherCharacters: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
  'w:sym': 'q',
  'w:footnoteReference': '',
  'w:endnoteReference': '',
  'w:drawing': '',
  'w:object': '',
  'w:pict': '',
};

/** The text of an atom in such a Word, which leaves hidden text (17.3.2.41) out. */
export function otherText({ node, run, text }: Atom): string {
  return run.down('w:rPr', 'w:vanish') === null ? (otherCharacters[node.name] ?? text) : '';
}

/** Text from one offset to another, with or without what is deleted. */
export function textBetween(
  atoms: readonly Atom[],
  from: number,
  to: number,
  withDeleted: boolean,
  shown: (atom: Atom) => string = ({ text }) => text,
): string {
  return atoms
    .filter(({ deleted }) => withDeleted || !deleted)
    .map((atom) => {
      const { text, start } = atom;
      const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
      return part === text ? shown(atom) : part;
    })
    .join('');
}

/** The first and last offset that an inline element covers; null when nothing stands in it. */
export function extentOf(
  atoms: readonly Atom[],
  element: XmlElement,
): { readonly from: number; readonly to: number } | null {
  const own = atoms.filter(({ run }) => element.contains(run));
  const first = own[0];
  const last = own.at(-1);
  return first === undefined || last === undefined ? null : { from: first.start, to: last.start + last.text.length };
}

/** Where an inline element stands when nothing is in it: the offset reached before it. */
export function offsetBefore(paragraph: XmlElement, atoms: readonly Atom[], element: XmlElement): number {
  const order = inlineOrder(paragraph);
  const place = order.get(element) ?? 0;
  const before = atoms.filter(({ run }) => (order.get(run) ?? 0) < place).at(-1);
  return before === undefined ? 0 : before.start + before.text.length;
}

function inlineOrder(paragraph: XmlElement): Map<XmlElement, number> {
  const order = new Map<XmlElement, number>();
  const walk = (at: XmlElement): void => {
    for (const child of at.elements()) {
      order.set(child, order.size);
      if (inlineContainers.has(child.name)) walk(child);
    }
  };
  walk(paragraph);
  return order;
}
