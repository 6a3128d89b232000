/** Reading an element by its children, where none is told from another by what stood before it. */
import { XmlReader } from './xmlReader.js';

/** Reads a part to its end; `read` is called at each child of its root. @throws DocumentError */
export function readRoot(source: string, part: string, read: (xml: XmlReader) => void): void {
  const xml = new XmlReader(source, part);
  xml.next();
  while (xml.nextChild(1)) read(xml);
  xml.next();
}

/** Reads the open token to its end; `read` is called at each child of this name. */
export function eachChild(xml: XmlReader, name: string, read: () => void): void {
  const { depth } = xml;
  while (xml.nextChild(depth)) if (xml.name === name) read();
}

/** Reads the open token to its end. @returns what the last child of this name says; `otherwise` without one. */
export function fromChild<Value>(xml: XmlReader, name: string, read: () => Value, otherwise: Value): Value {
  let value = otherwise;
  eachChild(xml, name, () => {
    value = read();
  });
  return value;
}

/** A whole number in an attribute. */
export function wholeNumber<Otherwise extends number | null>(
  value: string | null,
  otherwise: Otherwise,
): number | Otherwise {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
}
