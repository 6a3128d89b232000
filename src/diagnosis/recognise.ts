/** Whether the open document is the scratch file of 诊断, and nothing but that: no step is taken in any other. */
import { requestReading } from '../adapters/word/session/wordReading.js';
import { OoxmlPackage } from '../ooxml/package/package.js';
import { readStory } from '../ooxml/story/body/readStory.js';
import { STRETCH, scratchTags } from './scratch.js';
import type { Known } from './step.js';

/** Longest line of a stretch that is looked at for its text: what stands for it is a character or none. UTF-16 units. */
const LONGEST_STRETCH = 20;

/**
 * Adds the request.
 * @param lines what the scratch file says, in any order
 * @returns after the answer: what the steps need to know, or null for another document
 */
export function recognise(context: Word.RequestContext, lines: ReadonlySet<string>): () => Known | null {
  const request = requestReading(context, { exact: false, tracking: false });
  return () => {
    const { controls, text } = request.answer();
    const ids = new Map(controls.map(({ tag, id }) => [tag, id]));
    const plain = controls.find(({ tag }) => tag === scratchTags.text);
    // Boxes to be ticked are listed by some hosts, not by others.
    const isComplete = Object.values(scratchTags).every((tag) => tag === scratchTags.box || ids.has(tag));
    if (plain === undefined || !isComplete || !linesOf(text).every((line) => isOurs(line, lines))) return null;
    return { ids, color: plain.color, appearance: plain.appearance };
  };
}

function isOurs(line: string, lines: ReadonlySet<string>): boolean {
  return lines.has(line) || (line.startsWith(STRETCH) && line.length <= LONGEST_STRETCH);
}

/** The lines of a text, without white space and marks; blank ones left out. */
function linesOf(text: string): string[] {
  const lines = text.split(/[\r\n\v\f\u0007]/).map((line) => line.replace(/[\s\u0000-\u001f\u200b]/g, ''));
  return lines.filter((line) => line !== '');
}

/** What the scratch file says, prompts too, since they are in the text that Word gives. @throws DocumentError when it cannot be read */
export function linesOfScratch(file: Uint8Array): ReadonlySet<string> {
  const { paragraphs } = readStory(OoxmlPackage.open(file).storyParts());
  return new Set(paragraphs.flatMap(({ pieces }) => linesOf(pieces.map(({ text }) => text).join(''))));
}
