/** Which paragraphs, or which stretches of them, go with an official hint. */
import type { FieldContent } from '../../../document/content.js';
import type { Edit, NotDoneReason } from '../../../document/port.js';
import type { Paragraph } from '../../../ooxml/story/story.js';
import { elementsAt } from '../../../ooxml/xml/elements.js';
import { controlsAround, hintStretches } from '../../hints.js';
import { editable } from '../../permission.js';
import type { ControlState } from '../session/controlState.js';
import { landmark, type Landmark } from '../read/landmarks.js';
import type { WordReading } from '../session/wordReading.js';

export interface HintCut {
  readonly paragraph: Paragraph;
  readonly hint: Omit<RemovedHint, 'look'>;
  /** First and last words of the hint in a paragraph that holds more; null when the whole paragraph goes. */
  readonly part: { readonly first: Landmark; readonly last: Landmark } | null;
}

export interface PlannedHint {
  readonly edit: Edit;
  readonly before: FieldContent;
  readonly cuts: readonly HintCut[];
  /** The field's own control when it holds the hint: it is opened for the write. */
  readonly control: ControlState | null;
}

/** Points; without what was mixed, which has no single value and is left to the style. */
export type ParagraphLook = Word.Interfaces.ParagraphUpdateData;

/** What undo needs to put a hint back. */
export interface RemovedHint {
  readonly text: string;
  /** How many paragraphs of the field alone stood before it. */
  readonly index: number;
  /** What stays of its paragraph, without white space: a heading that held a hint belongs to the field no more. */
  readonly rest: string;
  /** It stood in the field's own control. */
  readonly within: boolean;
  /** Null when it was a whole paragraph; else where in the paragraph it stood. */
  readonly inside: 'Start' | 'Middle' | 'End' | null;
  readonly look: ParagraphLook;
}

export function planHint(snapshot: WordReading, edit: Edit): PlannedHint | NotDoneReason {
  const { story } = snapshot.reading;
  const found = editable(snapshot.reading, edit, true);
  if (typeof found === 'string') return found;
  if (!snapshot.exact) return 'unsupported';
  const { place, content } = found;
  const trees = elementsAt(
    story,
    place.paragraphs.map(({ paragraph }) => paragraph),
  );
  const cuts: HintCut[] = [];
  for (const { index, own, pieces, isWhole } of hintStretches(story, place, trees)) {
    const { paragraph } = own;
    const text = pieces.map((piece) => piece.text).join('');
    const part = isWhole ? null : partOf(paragraph.text, text);
    if (part === undefined) return 'unsupported';
    const inside = part === null ? null : sideOf(paragraph.text.trim(), text.trim());
    const within = place.control !== null && paragraph.control === place.control;
    const above = place.paragraphs.slice(0, index).filter(({ shared }) => !shared).length;
    const rest = bare(paragraph.text).replace(bare(text), '');
    cuts.push({
      paragraph,
      part,
      hint: { text: isWhole ? paragraph.text : text, index: above, rest, within, inside },
    });
  }
  const own = place.control !== null && controlsAround(story, place).includes(place.control) ? place.control : null;
  return { edit, before: content, cuts, control: own === null ? null : (snapshot.stateOf.get(own) ?? null) };
}

export function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Undefined when its ends cannot be told from other text of the paragraph. */
function partOf(paragraph: string, hint: string): { first: Landmark; last: Landmark } | undefined {
  const stretch = { start: 0, length: hint.trimEnd().length };
  const first = landmark(hint, stretch, 'start');
  const last = landmark(hint, stretch, 'end');
  const isSingle = ({ text }: Landmark): boolean => paragraph.split(text).length === 2;
  return first && last && isSingle(first) && isSingle(last) ? { first, last } : undefined;
}

/** Where in its paragraph the hint stood. */
function sideOf(paragraph: string, hint: string): RemovedHint['inside'] {
  return paragraph.startsWith(hint) ? 'Start' : paragraph.endsWith(hint) ? 'End' : 'Middle';
}
