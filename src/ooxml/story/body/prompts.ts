/**
 * Which text in a control that shows its placeholder (`w:showingPlcHdr`, ECMA-376 Part 1, 17.5.2.39) is the placeholder. The flag alone
 * proves nothing: programs fill controls and leave it, and Word shows and prints what they wrote. A placeholder is text that equals a
 * prompt we know: the building block that the control names, one of the form's, or one of the word processors' own.
 */
import { withoutInvisible } from '../../../text/invisible.js';
import { isSoftwarePrompt, promptKey, soundsLikePrompt } from '../../../text/prompts.js';
import type { ParagraphDraft, StoryReader } from './storyReader.js';
import type { Control, Piece } from '../story.js';

/** A longer text is no prompt. UTF-16 units. */
const LONGEST_PROMPT = 400;

export class Prompts {
  private readonly own: ReadonlySet<string>;
  private known: ReadonlyMap<string, string> | null = null;

  /**
   * @param own prompts of the forms that may be read
   * @param glossary texts of building blocks by name, read when they are first asked for
   */
  constructor(
    own: readonly string[],
    private readonly glossary: () => ReadonlyMap<string, string>,
  ) {
    this.own = new Set(own.map(promptKey));
  }

  /** Nothing to see, or a prompt that this control may show; programs write it once for each run. */
  has(text: string, buildingBlock: string | null): boolean {
    if (text.length > LONGEST_PROMPT) return false;
    const key = promptKey(text);
    if (key === '' || this.own.has(key) || isSoftwarePrompt(text)) return true;
    const named = buildingBlock === null ? undefined : (this.known ??= this.glossary()).get(buildingBlock);
    if (named === undefined || promptKey(named) === '') return false;
    return key.replaceAll(promptKey(named), '') === '';
  }
}

/** Text of all that a control holds, without prompts. */
export function textIn(held: readonly Held[]): string {
  return held.map(({ paragraph, from, to }) => visibleText(paragraph.pieces.slice(from, to))).join('\n');
}

/** Pieces of one paragraph that stand in a control. */
export interface Held {
  readonly paragraph: ParagraphDraft;
  readonly from: number;
  readonly to: number;
}

/** Says of the pieces in a control that shows its placeholder which of them are it. */
export function markPrompts(reading: StoryReader, control: Control, held: readonly Held[]): void {
  const { prompts } = reading.parts;
  const isPrompt = (text: string): boolean => prompts.has(text, control.placeholderName);
  const all = held.map((part) => ({ ...part, text: textOf(part) }));
  if (isPrompt(textStart(all.map(({ text }) => text)))) {
    for (const part of all) mark(part);
    return;
  }
  // Beside a label, or in one paragraph of several.
  for (const part of all) {
    if (withoutInvisible(part.text) === '') continue;
    if (isPrompt(part.text)) mark(part);
    else markStretch(part, isPrompt);
  }
  const left = textStart(held.map(textOf));
  if (soundsLikePrompt(left) && control.content !== null) reading.unsure.push({ ...control.content, why: 'prompt' });
}

/** Enough of the texts joined to tell whether they are a prompt. */
function textStart(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    joined += text;
    if (joined.length > LONGEST_PROMPT) break;
  }
  return joined;
}

/** Enough of the text to tell whether it is a prompt. */
function textOf({ paragraph, from, to }: Held): string {
  const shown = paragraph.pieces.slice(from, to).filter(({ placeholder }) => !placeholder);
  return visibleText(shown.slice(0, LONGEST_PROMPT + 1));
}

/** The last pieces of a paragraph may be the prompt behind a label; so may any single one. */
function markStretch({ paragraph, from, to }: Held, isPrompt: (text: string) => boolean): void {
  const isKnown = (text: string): boolean => withoutInvisible(text) !== '' && isPrompt(text);
  let tail = '';
  for (let at = to - 1; at >= from && tail.length <= LONGEST_PROMPT; at -= 1) {
    const piece = paragraph.pieces[at];
    if (piece === undefined || piece.placeholder) return;
    tail = piece.text + tail;
    if (isKnown(tail)) {
      mark({ paragraph, from: at, to });
      return;
    }
  }
  for (let at = from; at < to; at += 1) {
    if (isKnown(paragraph.pieces[at]?.text ?? '')) mark({ paragraph, from: at, to: at + 1 });
  }
}

function mark({ paragraph, from, to }: Held): void {
  for (let at = from; at < to; at += 1) {
    const piece = paragraph.pieces[at];
    if (piece !== undefined) paragraph.pieces[at] = { ...piece, placeholder: true };
  }
  paragraph.text = visibleText(paragraph.pieces);
}

/** Text without placeholders. */
export function visibleText(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) if (!piece.placeholder) text += piece.text;
  return text;
}
