/** What is taken off the drawn part, because the renderer passes over what stands in it. */
import { runOpening } from '../../adapters/docx/runs.js';
import { elementsAt } from '../../ooxml/xml/elements.js';
import type { Splice } from '../../ooxml/xml/splice.js';
import type { Story } from '../../ooxml/story/story.js';
import type { SourceRange } from '../../ooxml/xml/sourceRange.js';
import { XmlReader } from '../../ooxml/xml/xmlReader.js';

/** Their tags go, their content stays. */
const UNWRAPPED = new Set(
  'w:sdt w:sdtContent w:hyperlink w:ins w:moveTo w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(' '),
);
/** They go with everything in them. */
const REMOVED = new Set(
  'w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:del w:moveFrom w:altChunk w:bookmarkStart w:bookmarkEnd'.split(' '),
);

/** @throws DocumentError for malformed XML, which the reader has refused before. */
export function unwrapping(story: Story): Splice[] {
  const { source } = story;
  const reader = new XmlReader(source, story.part);
  const splices: Splice[] = [];
  /** Ends of ruby, with the start of the run that holds it. */
  const rubies: (SourceRange & { readonly run: SourceRange })[] = [];
  let run: SourceRange = { start: -1, end: -1 };
  let ruby = { start: -1, run };
  while (reader.next() !== 'end') {
    const { token, name, start, end } = reader;
    if (token === 'text') continue;
    const isOpen = token === 'open';
    if (isOpen && name === 'w:r') run = { start, end };
    // Of ruby the base is drawn, as runs beside the one that held it.
    if (isOpen && name === 'w:ruby') ruby = { start, run };
    else if (isOpen && name === 'w:rubyBase') splices.push({ start: ruby.start, end, text: `</${named(story, 'r')}>` });
    else if (name === 'w:rubyBase') ruby = { ...ruby, start };
    else if (name === 'w:ruby') rubies.push({ ...ruby, end });
    if (isOpen && REMOVED.has(name)) {
      reader.skip();
      splices.push({ start, end: reader.end, text: '' });
    } else if (UNWRAPPED.has(name)) {
      splices.push({ start, end, text: '' });
    } else if (isOpen && name === 'w:tblLayout' && reader.attribute('w:type') === 'fixed') {
      // The renderer looks for the layout of a table in an attribute of another name.
      const at = start + 1 + named(story, 'tblLayout').length;
      splices.push({ start: at, end: at, text: ' val="fixed"' });
    }
  }
  const runs = elementsAt(
    story,
    rubies.map((each) => each.run),
  );
  for (const { start, end, run: holder } of rubies) {
    const held = runs(holder);
    splices.push({ start, end, text: held === undefined ? `<${named(story, 'r')}>` : runOpening(source, held) });
  }
  return splices;
}

/** A name of the document's own vocabulary as its source writes it. */
export function named(story: Story, name: string): string {
  return story.prefix === '' ? name : `${story.prefix}:${name}`;
}
