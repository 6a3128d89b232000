/** Tracked changes that have no text of their own: rows, cells and properties of tables, sections. */
import type { LeftoverKind } from '../leftovers.js';
import type { StoryReader } from './storyReader.js';
import { skipElement } from '../properties/runProperties.js';

/** Lists the open token as a tracked change and reads it to its end. */
export function noteChange(reading: StoryReader, kind: LeftoverKind, paragraph = reading.nextParagraph): void {
  reading.leftovers.add(kind, { ...skipElement(reading.xml), text: '', paragraph });
}
