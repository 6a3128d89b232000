/** Elements as the renderer asks for them, made so that nothing of the document runs, leads away or is fetched. */
import { defaultOptions, type HElement } from 'docx-preview';
import { TAB_CLASS } from './tabStops.js';

const SOURCES = /^(?:blob:|data:image\/)/;
const REFUSED = new Set(['iframe', 'object', 'embed', 'script', 'link', 'base', 'form', 'meta']);

/** The renderer's own maker, with links made plain text, foreign elements refused and images only from the package. */
export function safeElement(element: HElement | Node | string): Node {
  if (typeof element === 'string' || element instanceof Node) return defaultOptions.h(element);
  const tag = element.tagName.toLowerCase();
  if (tag === 'a' || REFUSED.has(tag)) {
    const { className, style, children } = element;
    return defaultOptions.h({
      tagName: 'span',
      ...(className === undefined ? {} : { className }),
      ...(style === undefined ? {} : { style }),
      ...(children === undefined ? {} : { children }),
    });
  }
  if (tag === 'style') return defaultOptions.h({ ...element, children: element.children?.map(naturalLines) ?? [] });
  if (typeof element.style === 'object' && element.style['line-height'] !== undefined) {
    element.style['line-height'] = naturalLine(element.style['line-height']);
  }
  const node = defaultOptions.h(isTab(element) ? { ...element, className: TAB_CLASS } : element);
  if (node instanceof HTMLImageElement || node instanceof SVGElement) guardSource(node);
  return node;
}

/** Single spacing in Word is the font's own line, about 1.3 times its size for Chinese fonts; the renderer takes it for the size itself. */
const NATURAL_LINE = 1.3;

/** Spacing of at least so many points: the renderer adds these to the font's own line. */
const AT_LEAST = /^calc\(100% \+ (\d*\.?\d+pt)\)$/;

function naturalLine(value: string): string {
  const points = AT_LEAST.exec(value)?.[1];
  if (points !== undefined) return `max(${NATURAL_LINE}em, ${points})`;
  return /^\d*\.?\d+$/.test(value) ? String(Number(value) * NATURAL_LINE) : value;
}

function naturalLines<Child>(child: Child): Child | string {
  if (typeof child !== 'string') return child;
  return child.replace(/line-height: ([^;]+);/g, (_whole, value: string) => `line-height: ${naturalLine(value)};`);
}

/** The renderer draws a tab as an em space in a span of its own, without any dress. */
function isTab({ tagName, className, style, children }: HElement): boolean {
  return (
    tagName === 'span' &&
    className === undefined &&
    style === undefined &&
    children?.length === 1 &&
    children[0] === '\u2003'
  );
}

/** The renderer sets `src` and `href` later, also to the word “null” for an image that is not in the package. */
function guardSource(node: HTMLImageElement | SVGElement): void {
  const set = Element.prototype.setAttribute.bind(node);
  const setSafely = (name: string, value: string): void => {
    if ((name !== 'src' && name !== 'href' && name !== 'xlink:href') || SOURCES.test(value)) set(name, value);
  };
  Object.defineProperty(node, 'setAttribute', { value: setSafely });
  if (node instanceof HTMLImageElement) {
    Object.defineProperty(node, 'src', {
      get: () => node.getAttribute('src') ?? '',
      set: (value: unknown) => {
        if (typeof value === 'string') setSafely('src', value);
      },
    });
  }
}
