/** Element trees of chosen stretches of a source: what a writer must know of the markup between the pieces that a story reports. */
import { XmlReader } from './xmlReader.js';
import { isWithin, type SourceRange } from './sourceRange.js';

/** An element with the places of its tags. Names carry the usual prefix of their namespace (`w:r`), whatever the source writes. */
export interface Element extends SourceRange {
  readonly name: string;
  /** After the start tag; for `<…/>` the end of the element. */
  readonly openEnd: number;
  /** Before the end tag; for `<…/>` the end of the element. */
  readonly closeStart: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Null for the root of a tree. */
  readonly parent: Element | null;
  /** Start of the element around it, also for the root of a tree; -1 for the root of the document. */
  readonly outer: number;
  readonly children: readonly Element[];
}

/** Decoded value, and the place of the raw value between its quotes. */
export interface Attribute extends SourceRange {
  readonly value: string;
}

interface Growing extends Element {
  openEnd: number;
  closeStart: number;
  end: number;
  children: Element[];
}

/** The tree of an element by its range in the source; undefined where it was not asked for. */
export type Trees = (range: SourceRange | null | undefined) => Element | undefined;

/**
 * The trees of the elements that start where these do; one pass over the source, no further than they stand. Wanted elements may stand inside one
 * another: the inner one is then part of the outer tree too.
 */
export function elementsAt(
  story: { readonly source: string; readonly part: string },
  ranges: readonly (SourceRange | null | undefined)[],
): Trees {
  const wanted = new Set(ranges.flatMap((range) => range?.start ?? []));
  const found = new Map<number, Element>();
  if (wanted.size === 0) return () => undefined;
  const reader = new XmlReader(story.source, story.part);
  const open: Growing[] = [];
  /** Starts of all open elements, those outside the trees too. */
  const around: number[] = [];
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open') {
      if (open.length > 0 || wanted.has(reader.start)) {
        const element = opened(reader, open.at(-1) ?? null, around.at(-1) ?? -1);
        if (wanted.has(element.start)) found.set(element.start, element);
        open.at(-1)?.children.push(element);
        open.push(element);
      }
      around.push(reader.start);
    } else if (token === 'close') {
      around.pop();
      const element = open.pop();
      if (element === undefined) continue;
      element.closeStart = reader.start;
      element.end = reader.end;
      if (open.length === 0 && found.size === wanted.size) break;
    }
  }
  return (range) => found.get(range?.start ?? -1);
}

function opened(reader: XmlReader, parent: Element | null, outer: number): Growing {
  const attributes = new Map<string, Attribute>();
  for (const name of reader.attributes()) {
    const range = reader.attributeRange(name);
    if (range !== null) attributes.set(name, { ...range, value: reader.attribute(name) ?? '' });
  }
  return {
    name: reader.name,
    start: reader.start,
    openEnd: reader.end,
    closeStart: reader.end,
    end: reader.end,
    selfClosing: reader.selfClosing,
    attributes,
    parent,
    outer,
    children: [],
  };
}

/** The first child of this name; of several names the child of the child. */
export function childNamed(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce((at, name) => at?.children.find((child) => child.name === name), element);
}

/** The innermost element around a stretch, itself included; an empty stretch at an edge counts as outside. */
export function innermost(root: Element, range: SourceRange): Element {
  let at = root;
  for (;;) {
    const inner = at.children.find((child) => isWithin(range, child) && child.end > range.start);
    if (inner === undefined || (range.start === range.end && inner.start === range.start)) return at;
    at = inner;
  }
}

/** The element and what it stands in, innermost first. */
export function ancestry(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parent) chain.push(at);
  return chain;
}

/** Depth first, in document order, the root left out; `enter` false: not what is inside. */
export function descendants(root: Element, enter: (element: Element) => boolean = () => true): Element[] {
  return root.children.flatMap((child) => [child, ...(enter(child) ? descendants(child, enter) : [])]);
}

/** Children that are content, not properties. */
export function contentOfRun(run: Element): readonly Element[] {
  return run.children.filter(({ name }) => name !== 'w:rPr');
}
