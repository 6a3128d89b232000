/** The runs of the drawn part and the wrappers around them: where a bookmark can be set, and what is taken off for drawing. */
import type { Splice } from '../../ooxml/xml/splice.js';
import type { Story } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { XmlReader } from '../../ooxml/xml/xmlReader.js';

interface RunLayout extends SourceRange {
  /** The run's `w:rPr` as written, '' without. */
  readonly properties: string;
  /** Direct children: between them the run can be divided. */
  readonly children: readonly SourceRange[];
  /** Contents of its `w:t`, inside which it can be divided too. */
  readonly texts: readonly SourceRange[];
  /** The run around it (a text box stands in a run); null for most. */
  readonly outer: RunLayout | null;
}

export interface Layout {
  /** By start. */
  readonly runs: readonly RunLayout[];
  readonly splices: readonly Splice[];
}

/** Their tags go, their content stays. */
const UNWRAPPED = new Set(
  'w:sdt w:sdtContent w:hyperlink w:ins w:moveTo w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(' '),
);
/** They go with everything in them. */
const REMOVED = new Set(
  'w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:del w:moveFrom w:altChunk w:bookmarkStart w:bookmarkEnd'.split(' '),
);

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface OpenRun {
  readonly run: Writable<RunLayout> & { children: SourceRange[]; texts: SourceRange[] };
  readonly depth: number;
}

/** @throws DocumentError for malformed XML, which the reader has refused before. */
export function readLayout(story: Story): Layout {
  const reader = new XmlReader(story.source, story.part);
  const runs: RunLayout[] = [];
  const splices: Splice[] = [];
  const open: OpenRun[] = [];
  let text = -1;
  let ruby = -1;
  while (reader.next() !== 'end') {
    const { token, name, start, end, depth } = reader;
    const current = open.at(-1);
    if (token !== 'text' && (name === 'w:ruby' || name === 'w:rubyBase')) {
      // Of ruby the base is drawn, as runs beside the one that held it.
      if ((token === 'open') === (name === 'w:ruby')) ruby = start;
      else splices.push({ start: ruby, end, text: token === 'open' ? runEnd(story) : runStart(story, current) });
    }
    if (token === 'open' && REMOVED.has(name)) {
      reader.skip();
      splices.push({ start, end: reader.end, text: '' });
    } else if (token !== 'text' && UNWRAPPED.has(name)) {
      splices.push({ start, end, text: '' });
    } else if (token === 'open') {
      if (name === 'w:tblLayout' && reader.attribute('w:type') === 'fixed') splices.push(fixedLayout(story, start));
      if (name === 'w:r') {
        const run = { start, end, properties: '', children: [], texts: [], outer: current?.run ?? null };
        open.push({ run, depth });
        runs.push(run);
      } else if (current !== undefined && depth === current.depth + 1) {
        current.run.children.push({ start, end });
        if (name === 'w:t') text = end;
      }
    } else if (token === 'close' && current !== undefined) {
      if (depth === current.depth) close(current, name, start, end, text, story);
      if (depth < current.depth) {
        current.run.end = end;
        open.pop();
      }
    }
  }
  return { runs, splices };
}

function runStart(story: Story, open: OpenRun | undefined): string {
  return `<${named(story, 'r')}>${open?.run.properties ?? ''}`;
}

function runEnd(story: Story): string {
  return `</${named(story, 'r')}>`;
}

/** The renderer looks for the layout of a table in an attribute of another name. */
function fixedLayout(story: Story, start: number): Splice {
  const at = start + 1 + named(story, 'tblLayout').length;
  return { start: at, end: at, text: ' val="fixed"' };
}

/** The end of a direct child of the run. */
function close({ run }: OpenRun, name: string, start: number, end: number, text: number, story: Story): void {
  const child = run.children.pop();
  if (child === undefined) return;
  run.children.push({ start: child.start, end });
  if (name === 'w:rPr') run.properties = story.source.slice(child.start, end);
  // A character data section cannot be divided by tags.
  if (name === 'w:t' && start > text && !story.source.startsWith('<![CDATA[', text))
    run.texts.push({ start: text, end: start });
}

/**
 * The splice that sets `element` at an offset, dividing the run there if need be, since a bookmark stands between runs only. Where a run
 * cannot be divided, it goes before the run (`start`) or after it (`end`).
 */
export function splitAt(story: Story, layout: Layout, offset: number, side: 'start' | 'end', element: string): Splice {
  const run = runAround(layout.runs, offset);
  if (run === null) return { start: offset, end: offset, text: element };
  const r = named(story, 'r');
  const t = named(story, 't');
  const again = `<${r}>${run.properties}`;
  const insert = (at: number, text: string): Splice => ({ start: at, end: at, text });
  const content = run.children.filter(
    (child) => run.properties === '' || !story.source.startsWith(run.properties, child.start),
  );
  const boundary = boundaryAt(run, content, offset);
  if (boundary !== null) {
    if (boundary === content[0]?.start) return insert(run.start, element);
    if (boundary === content.at(-1)?.end) return insert(run.end, element);
    return insert(boundary, `</${r}>${element}${again}`);
  }
  if (run.texts.some((range) => offset > range.start && offset < range.end)) {
    return insert(offset, `</${t}></${r}>${element}${again}<${t} xml:space="preserve">`);
  }
  return insert(side === 'start' ? run.start : run.end, element);
}

/** The offset between two children that an offset at the edge of one of them (or of the text in it) means; null inside a child. */
function boundaryAt(run: RunLayout, content: readonly SourceRange[], offset: number): number | null {
  for (const child of content) {
    const text = run.texts.find((range) => range.start > child.start && range.end < child.end);
    if (offset === child.start || offset === text?.start) return child.start;
    if (offset === child.end || offset === text?.end) return child.end;
  }
  return null;
}

/** A name of the document's own vocabulary as its source writes it. */
export function named(story: Story, name: string): string {
  return story.prefix === '' ? name : `${story.prefix}:${name}`;
}

/** The innermost run that holds an offset inside; null between runs. */
function runAround(runs: readonly RunLayout[], offset: number): RunLayout | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` lies between two indices of the array.
    if ((runs[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  let run = runs[low - 1] ?? null;
  while (run !== null && run.end <= offset) run = run.outer;
  return run;
}
