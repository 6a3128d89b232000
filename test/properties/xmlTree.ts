/** A document's XML as a tree that tests may change at will, read by an independent parser and written out again. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** @throws Error when the text is not well-formed */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const add = (node: XmlNode): unknown => open.at(-1)?.children.push(node);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const opened: XmlElement = { name, attributes: { ...attributes }, children: [] };
    add(opened);
    open.push(opened);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const root = top.children.find(isElement);
  if (root === undefined) throw new Error('no element');
  return root;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function writeXml(node: XmlNode): string {
  if (!isElement(node)) return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes: { ...attributes }, children: [...children] };
}

/** An element where it stands. */
export interface Standing {
  readonly element: XmlElement;
  readonly parent: XmlElement;
}

/** All elements below `root` with one of these names, in document order. */
export function standing(root: XmlElement, ...names: readonly string[]): Standing[] {
  const found: Standing[] = [];
  const walk = (parent: XmlElement): void => {
    for (const element of parent.children.filter(isElement)) {
      if (names.includes(element.name)) found.push({ element, parent });
      walk(element);
    }
  };
  walk(root);
  return found;
}

/** Puts `nodes` in the place of an element. */
export function replaceElement({ element, parent }: Standing, ...nodes: readonly XmlNode[]): void {
  parent.children.splice(parent.children.indexOf(element), 1, ...nodes);
}

export function copyOf<Node extends XmlNode>(node: Node): Node {
  return structuredClone(node);
}

/** Child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.filter(isElement).find((child) => child.name === name);
}
