/** What the scratch file says, read from the file that is served beside the page. */
import { OoxmlPackage } from '../ooxml/package/package.js';
import { readStory } from '../ooxml/story/body/readStory.js';
import { linesOf } from './recognise.js';

/** Prompts too, since they are in the text that Word gives. @throws DocumentError when the file cannot be read */
export function linesOfScratch(file: Uint8Array): ReadonlySet<string> {
  const { paragraphs } = readStory(OoxmlPackage.open(file).storyParts());
  return new Set(paragraphs.flatMap(({ pieces }) => linesOf(pieces.map(({ text }) => text).join(''))));
}
