/** Cutting runs: what to write where, so that markup can stand between two characters of one run without changing either. */
import type { Splice } from '../../ooxml/xml/splice.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { isXmlSpace } from '../../ooxml/xml/xmlText.js';
import { childNamed, contentOfRun, type Element } from '../../ooxml/xml/elements.js';

/** A place between run-level siblings: markup for it goes between `before` and `after`. */
export interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Further insertions that keep white space at the cut visible. */
  readonly guards: readonly Splice[];
}

export function cleanCut(at: number): Cut {
  return { at, before: '', after: '', guards: [] };
}

/** Name of the element as the source writes it. */
export function rawName(source: string, element: Element): string {
  return /^[^\s/>]+/.exec(source.slice(element.start + 1, element.openEnd))?.[0] ?? element.name;
}

/** Content for an element without any, `<w:p/>`, which is opened for it. */
export function filling(source: string, { start, end }: SourceRange, content: string): Splice {
  const name = /^[^\s/>]+/.exec(source.slice(start + 1, end))?.[0] ?? '';
  return { start: end - 2, end, text: `>${content}</${name}>` };
}

/** Start tag and properties of the run, to begin another one just like it. */
export function runOpening(source: string, run: Element): string {
  const properties = childNamed(run, 'w:rPr');
  return source.slice(run.start, run.openEnd) + (properties ? source.slice(properties.start, properties.end) : '');
}

/** Cuts a run before the character at `offset`: at its edge, between its children, or inside a text. */
export function cutRun(source: string, run: Element, offset: number): Cut {
  const content = contentOfRun(run);
  const next = content.find((child) => child.closeStart > offset);
  if (next === undefined) return cleanCut(run.end);
  if (next.name === 'w:t' && offset > next.openEnd) return cutText(source, run, next, offset);
  return next === content[0] ? cleanCut(run.start) : between(source, run, next.start);
}

function between(source: string, run: Element, at: number): Cut {
  return { at, before: `</${rawName(source, run)}>`, after: runOpening(source, run), guards: [] };
}

/**
 * Without `xml:space="preserve"` white space at the edges of a text is not shown, so what stands at the cut gets a text of its own
 * that keeps it, and the outer edges stay as they were.
 */
function cutText(source: string, run: Element, text: Element, offset: number): Cut {
  const name = rawName(source, text);
  const keeping = `<${name} xml:space="preserve">`;
  const guards: Splice[] = [];
  let opening = source.slice(text.start, text.openEnd);
  if (text.attributes.get('xml:space')?.value !== 'preserve') {
    let from = offset;
    while (from > text.openEnd && isXmlSpace(source.charCodeAt(from - 1))) from -= 1;
    let to = offset;
    while (to < text.closeStart && isXmlSpace(source.charCodeAt(to))) to += 1;
    if (from < offset && from > text.openEnd) guards.push(guard(source, text, from, `</${name}>${keeping}`));
    if (to > offset && to < text.closeStart) {
      guards.push(guard(source, text, to, `</${name}>${opening}`));
      opening = keeping;
    }
  }
  const section = sectionAt(source, text, offset);
  const around = between(source, run, offset);
  return {
    at: offset,
    before: `${section.leave}</${name}>${around.before}`,
    after: `${around.after}${opening}${section.enter}`,
    guards,
  };
}

function guard(source: string, text: Element, at: number, markup: string): Splice {
  const { leave, enter } = sectionAt(source, text, at);
  return { start: at, end: at, text: leave + markup + enter };
}

const SECTION_START = '<![CDATA[';
const SECTION_END = ']]>';

/** What leaves and enters the CDATA section that the offset stands in; '' outside of one. */
export function sectionAt(source: string, text: Element, offset: number): { leave: string; enter: string } {
  const before = source.slice(text.openEnd, offset);
  const inside = before.lastIndexOf(SECTION_START) > before.lastIndexOf(SECTION_END);
  return inside ? { leave: SECTION_END, enter: SECTION_START } : { leave: '', enter: '' };
}
