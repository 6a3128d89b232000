/** Taking a control away and leaving what it holds. */
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import { elementsAt } from '../../ooxml/xml/elements.js';
import type { Control, Piece, Story } from '../../ooxml/story/story.js';
import { isMadeOf } from './runEdits.js';

/** A placeholder that is showing goes with its control: left behind it would read as the applicant's text. */
export function unwrap(story: Story, control: Control): Splice[] {
  const { start, end, content } = control;
  if (content === null) return [replacement(control)];
  return [
    replacement({ start, end: content.start }),
    ...(control.showingPlaceholder ? placeholderRuns(story, control) : []),
    replacement({ start: content.end, end }),
  ];
}

function placeholderRuns(story: Story, control: Control): Splice[] {
  const prompts = new Map<number, Piece[]>();
  for (const { pieces } of story.paragraphs) {
    for (const piece of pieces) {
      const inside = piece.run.start >= control.start && piece.run.end <= control.end;
      if (inside && piece.placeholder) prompts.set(piece.run.start, [...(prompts.get(piece.run.start) ?? []), piece]);
    }
  }
  const runs = elementsAt(story, prompts.keys());
  return [...prompts].flatMap(([start, pieces]) => {
    const run = runs.get(start);
    // What else the run holds stays, and the prompt with it.
    return run !== undefined && isMadeOf(run, pieces) ? [replacement(run)] : [];
  });
}
