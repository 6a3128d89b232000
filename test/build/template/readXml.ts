/** A small element tree, for looking at what the template script wrote. Throws on XML that is not well-formed. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | null;
  /** Characters of this element and all below it. */
  text: string;
}

export function readXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '', attributes: {}, children: [], parent: null, text: '' };
  let current: Element = root;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], parent: current, text: '' };
    current.children.push(element);
    current = element;
  });
  parser.on('text', (text) => {
    for (let element: Element | null = current; element !== null; element = element.parent) element.text += text;
  });
  parser.on('closetag', () => {
    current = current.parent ?? root;
  });
  parser.write(xml).close();
  const top = root.children[0];
  if (top === undefined) throw new Error('no element');
  return top;
}

/** The element itself and everything below it, in document order. */
export function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

export function all(element: Element, name: string): Element[] {
  return [...descendants(element)].filter((candidate) => candidate.name === name);
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** `w:val` of the child of that name. */
export function value(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}
