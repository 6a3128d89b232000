/** Where a control stands and what its content covers. */
import { HostError } from '../hostError.js';
import type { OpenDocument } from './openDocument.js';
import type { Point } from './range.js';
import { extentOf, offsetBefore, paragraphsIn } from './story.js';
import type { XmlElement } from './tree.js';

/** The control stands within a line, among runs. */
export function isInline(control: XmlElement): boolean {
  return control.closest('w:p') !== null;
}

/** From the first to behind the last character in a control, its last paragraph mark not included. */
export function contentOf(document: OpenDocument, control: XmlElement): { readonly start: Point; readonly end: Point } {
  const paragraph = control.closest('w:p');
  if (paragraph !== null) {
    const atoms = document.atoms(paragraph);
    const before = offsetBefore(paragraph, atoms, control);
    const { from, to } = extentOf(atoms, control) ?? { from: before, to: before };
    return { start: { paragraph, offset: from, inside: control }, end: { paragraph, offset: to, inside: control } };
  }
  const content = control.first('w:sdtContent');
  const paragraphs = content === null ? [] : paragraphsIn(content);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) throw new HostError('GeneralException', 'a control without paragraph');
  return {
    start: { paragraph: first, offset: 0, inside: control },
    end: { paragraph: last, offset: document.length(last), inside: control },
  };
}

/** The innermost control around an element; null when it is in none. */
export function controlAround(element: XmlElement): XmlElement | null {
  return element.closest('w:sdt');
}

/** The innermost control a point stands in. */
export function controlAt(document: OpenDocument, point: Point): XmlElement | null {
  if (point.inside !== undefined && point.inside !== null) return point.inside;
  if (point.inside === null) return controlAround(point.paragraph);
  const run = document.atoms(point.paragraph).find(({ start, text }) => start + text.length > point.offset)?.run;
  return controlAround(run ?? point.paragraph);
}
