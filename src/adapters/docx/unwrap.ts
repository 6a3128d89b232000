/** Taking a control away and leaving what it holds. */
import type { Splice } from '../../ooxml/xml/splice.js';
import type { Control, Story } from '../../ooxml/story/story.js';

/** A placeholder that is showing goes with its control: left behind it would read as the applicant's text. */
export function unwrap(story: Story, control: Control): Splice[] {
  const { start, end, content } = control;
  if (content === null) return [{ start, end, text: '' }];
  return [
    { start, end: content.start, text: '' },
    ...(control.showingPlaceholder ? placeholderRuns(story, control) : []),
    { start: content.end, end, text: '' },
  ];
}

function placeholderRuns(story: Story, control: Control): Splice[] {
  const runs = new Map<number, Splice>();
  for (const paragraph of story.paragraphs) {
    for (const { run, placeholder } of paragraph.pieces) {
      const inside = run.start >= control.start && run.end <= control.end;
      if (inside && placeholder) runs.set(run.start, { start: run.start, end: run.end, text: '' });
    }
  }
  return [...runs.values()];
}
