/**
 * An OOXML in the words of the reader: two that this software reads alike have the same description, whatever ids, revision marks (rsid),
 * split runs and further parts Word has put in. Paragraph by paragraph, in tables and controls as they stand.
 */
import type { Block, Control, Paragraph, Story } from '../ooxml/story/story.js';
import { propertiesOf, storyOf } from './steps/scratchPage.js';

/** @throws DocumentError when it cannot be read */
export function describeOoxml(ooxml: string): string {
  const story = storyOf(ooxml);
  const left = [story.revisions, story.hidden, story.comments].map((list) => list.map(({ text }) => text).join(','));
  return [...story.controls.map((control) => controlLine(story, control)), ...blockLines(story.blocks), ...left].join(
    '\n',
  );
}

function controlLine(story: Story, control: Control): string {
  const { tag, alias, level, type, lock, showingPlaceholder, parent } = control;
  const dress = propertiesOf(story, control).match(/<w15:(?:color|appearance) [^>]*>/g) ?? [];
  return `control ${[tag, alias ?? '', level, type, lock, showingPlaceholder, parent?.tag ?? '', ...dress].join(' | ')}`;
}

function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [paragraphLine(block), ...block.boxes.flatMap((box) => blockLines(box).map((line) => `box ${line}`))]
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ column, span, merge, blocks: inside }) =>
            blockLines(inside).map((line) => `cell ${column}+${span} ${merge} ${line}`),
          ),
        ),
  );
}

function paragraphLine({ pieces, listLabel, style, pictures, notes, control }: Paragraph): string {
  const text = pieces
    .map((piece) => {
      const shown = piece.kind === 'text' ? piece.text : `${piece.kind}:${piece.text}`;
      return piece.placeholder ? `‹${shown}›` : shown;
    })
    .join('')
    // Runs may be split anywhere.
    .replaceAll('›‹', '');
  return `p ${[style, listLabel, text, pictures, notes.length, control?.tag ?? ''].join(' | ')}`;
}
