/** Small pieces of WordprocessingML for tests of the writers that need no whole document. */
import { elementsAt, type Element } from '../../../src/ooxml/xml/elements';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** A source with `xml` in its root, and the tree of the first element of it that starts with `start`. */
export function parsed(xml: string, start: string, declarations = `xmlns:w="${W}" xmlns:w15="${W15}"`): Parsed {
  const source = `<w:body ${declarations}>${xml}</w:body>`;
  const at = source.indexOf(start, 8);
  const range = { start: at, end: at };
  const element = elementsAt({ source, part: 'test.xml' }, [range])(range);
  if (element === undefined) throw new Error(`no ${start} in ${xml}`);
  return { source, element, inner: (text) => text.slice(source.indexOf('>') + 1, -'</w:body>'.length) };
}

export interface Parsed {
  readonly source: string;
  readonly element: Element;
  /** What stands in the root of a source like this one. */
  readonly inner: (text: string) => string;
}
