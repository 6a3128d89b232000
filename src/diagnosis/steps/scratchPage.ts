/** The ways of the steps to what stands on the scratch page, and what its XML says of it. */
import { controlAt } from '../../adapters/word/session/controlState.js';
import { OoxmlPackage } from '../../ooxml/package/package.js';
import { readStory } from '../../ooxml/story/body/readStory.js';
import type { Cell, Control, Story } from '../../ooxml/story/story.js';
import { scratchTags, scratchTexts, type ScratchName } from '../scratch.js';

/** Tag of a control that a step puts in and takes out. */
export const NEW_TAG = 'diagnosis.new';

/** The way that the adapter goes. */
export function controlTagged(context: Word.RequestContext, tag: string): Word.ContentControl {
  return controlAt(context, { id: 0, tag }, [{ tag }]);
}

export function control(context: Word.RequestContext, name: ScratchName): Word.ContentControl {
  return controlTagged(context, scratchTags[name]);
}

/** The line behind the control `text`. */
export function line(context: Word.RequestContext): Word.Paragraph {
  return control(context, 'text').paragraphs.getLast().getNext();
}

export function offGridLine(context: Word.RequestContext): Word.Paragraph {
  return line(context).getNext();
}

/** The only paragraph of a cell, with nothing in it. */
export function emptyParagraph(context: Word.RequestContext): Word.Paragraph {
  return control(context, 'cell').paragraphs.getLast().getNext();
}

/** Text of a control at this place of the request: a way of its own, so that it stays what it was. */
export function textNow(context: Word.RequestContext, name: ScratchName): () => string {
  const witness = control(context, name);
  witness.load('text');
  return () => witness.text;
}

/** Puts a text back whatever `insertText` made of `Replace`. */
export function restoreText(context: Word.RequestContext, name: ScratchName): void {
  const changed = control(context, name);
  changed.clear();
  changed.insertText(scratchTexts[name], 'Start');
}

/** The document as OOXML at this place of the request. */
export function storyNow(context: Word.RequestContext): () => Story {
  const ooxml = context.document.body.getOoxml();
  return () => storyOf(ooxml.value);
}

/** @throws DocumentError when it cannot be read */
export function storyOf(ooxml: string): Story {
  return readStory(OoxmlPackage.fromFlatOpc(ooxml).storyParts());
}

export function controlIn(story: Story, tag: string): Control | null {
  return story.controls.find((one) => one.tag === tag) ?? null;
}

/** The XML of a control's properties. */
export function propertiesOf({ source }: Story, { properties }: Control): string {
  return properties === null ? '' : source.slice(properties.start, properties.end);
}

/** Text of what stands in a control, its prompt too. */
export function shownIn({ paragraphs }: Story, { start, end }: Control): string {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  return pieces
    .filter((piece) => piece.start >= start && piece.end <= end)
    .map(({ text }) => text)
    .join('');
}

/** The cell behind that of the control `cell`, which is the last of the document. */
export function lastCell({ blocks }: Story): Cell | null {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return tables.at(-1)?.rows.at(-1)?.cells.at(-1) ?? null;
}
