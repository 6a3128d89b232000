/** Tracked changes of tables, which have no text of their own: rows, cells and properties. */
import type { RevisionKind } from '../leftovers.js';
import type { StoryReader } from './storyReader.js';
import { skipElement } from '../properties/runProperties.js';

/** Lists the open token as a tracked change and reads it to its end. */
export function noteChange(reading: StoryReader, kind: RevisionKind): void {
  const change = { ...skipElement(reading.xml), text: '', paragraph: reading.nextParagraph };
  reading.leftovers.revision(kind, change, { before: 0, after: 0 });
}
