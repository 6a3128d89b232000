/** Taking a control away and leaving what it holds. */
import { replacement, type Splice } from '../../ooxml/xml/splice.js';
import { elementsAt } from '../../ooxml/xml/elements.js';
import type { Control, Story } from '../../ooxml/story/story.js';
import { isWithin } from '../../ooxml/xml/sourceRange.js';
import { isMadeOf } from '../hints.js';

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
  const prompts = story.paragraphs.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.placeholder && isWithin(piece.run, control)),
  );
  const runs = elementsAt(
    story,
    prompts.map(({ run }) => run),
  );
  return [...new Set(prompts.map(({ run }) => runs(run)))].flatMap((run) => {
    // What else the run holds stays, and the prompt with it.
    const own = prompts.filter((piece) => runs(piece.run) === run);
    return run !== undefined && isMadeOf(run, own) ? [replacement(run)] : [];
  });
}
