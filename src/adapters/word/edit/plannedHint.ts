/** Which paragraphs, or which stretches of them, go with an official hint. */
import { byField } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import type { Form } from '../../../forms/schema.js';
import type { Paragraph } from '../../../ooxml/story/story.js';
import { elementsAt } from '../../../ooxml/xml/elements.js';
import { controlsAround, hintPieces, holdsNothingElse, isSpare } from '../../hints.js';
import { refusalIn } from './permit.js';
import type { ControlState } from '../session/controlState.js';
import type { WordReading } from '../session/wordReading.js';

/** Longest text that is searched for, in UTF-16 units (see `reveal.ts`). */
const SNIPPET = 30;

export interface HintCut {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** First and last words of the hint in a paragraph that holds more; null when the whole paragraph goes. */
  readonly part: { readonly first: string; readonly last: string } | null;
}

export interface PlannedHint {
  readonly field: string;
  readonly cuts: readonly HintCut[];
  /** The field's own control when it holds the hint: it is opened for the write. */
  readonly control: ControlState | null;
}

/** What undo needs to put a hint back. */
export interface RemovedHint {
  readonly text: string;
  /** How many paragraphs of the field stood before it. */
  readonly index: number;
  /** It stood in the field's own control. */
  readonly within: boolean;
  /** Null when it was a whole paragraph; else where in the paragraph it stood. */
  readonly inside: 'Start' | 'Middle' | 'End' | null;
  readonly look: ParagraphLook;
}

/** What is put back of the look of a paragraph; points, and `null` where Word gave nothing single. */
export interface ParagraphLook {
  readonly style: string;
  readonly alignment: string;
  readonly firstLineIndent: number;
  readonly leftIndent: number;
  readonly lineSpacing: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
    readonly italic: boolean;
  };
}

export function planHint(snapshot: WordReading, form: Form, field: string): PlannedHint | NotDoneReason {
  const { content: document, located, story } = snapshot.reading;
  const place = located.places.get(field);
  const content = byField(document).get(field);
  if (place === undefined || content === undefined) return 'not-found';
  const around = controlsAround(story, place);
  const refused = refusalIn(snapshot, form, place, content, ['or-wu', 'must'], around);
  if (refused !== null) return refused;
  if (!content.hintLeft) return 'changed-meanwhile';
  if (!snapshot.exact) return 'unsupported';
  const trees = elementsAt(
    story,
    place.paragraphs.map(({ paragraph }) => paragraph.start),
  );
  const cuts: HintCut[] = [];
  let left = place.paragraphs.map(({ paragraph }) => paragraph);
  for (const own of place.paragraphs) {
    const hint = hintPieces(own);
    const root = trees.get(own.paragraph.start);
    if (hint.length === 0 || root === undefined) continue;
    const { paragraph } = own;
    const text = hint.map((piece) => piece.text).join('');
    const isWhole = holdsNothingElse(own, root, hint) && isSpare(story, paragraph, place, left);
    if (isWhole) left = left.filter((one) => one !== paragraph);
    const part = isWhole ? null : partOf(paragraph.text, text);
    if (part === undefined) return 'unsupported';
    cuts.push({ paragraph, text, part });
  }
  const own = place.control !== null && around.includes(place.control) ? place.control : null;
  return { field, cuts, control: own === null ? null : (snapshot.stateOf.get(own) ?? null) };
}

/** Undefined when its ends cannot be told from other text of the paragraph. */
function partOf(paragraph: string, hint: string): { first: string; last: string } | undefined {
  const lines = hint.trim().split(/[\n\t\f]/);
  const first = lines[0]?.slice(0, SNIPPET) ?? '';
  const last = lines.at(-1)?.slice(-SNIPPET) ?? '';
  const isSingle = (text: string): boolean => text !== '' && paragraph.split(text).length === 2 && !text.includes('^');
  return isSingle(first) && isSingle(last) ? { first, last } : undefined;
}
