/** What of a field a new control goes around, in terms of the object model: whole paragraphs, or what stands behind a label. */
import type { NotDoneReason } from '../../../document/port.js';
import type { Trees } from '../../../ooxml/xml/elements.js';
import { isWithin } from '../../../ooxml/xml/sourceRange.js';
import type { FieldPlace } from '../../../locate/place.js';
import type { Paragraph } from '../../../ooxml/story/story.js';
import { fieldTag } from '../../../ooxml/story/tag.js';
import type { FormReading } from '../../formReading.js';
import { blockTarget, controlTitle } from '../../targets.js';
import { paragraphsIn } from '../read/bodyParagraphs.js';
import { labelEnds, type LabelEnds } from '../read/labelEnds.js';

export interface WrapPlan {
  readonly field: string;
  readonly tag: string;
  readonly title: string;
  readonly around:
    | { readonly kind: 'paragraphs'; readonly first: Paragraph; readonly last: Paragraph; readonly inside: boolean }
    | ({ readonly kind: 'line' } & LabelEnds);
  /** Nothing at all stands there: Word would show its own prompt. */
  readonly isEmpty: boolean;
}

export function planWrap({ story, form }: FormReading, place: FieldPlace, trees: Trees): WrapPlan | NotDoneReason {
  const { field } = place;
  const base = { field, tag: fieldTag(field), title: controlTitle(form, field) };
  const target = blockTarget(story, place, trees);
  if (target === 'closed') return 'unsupported';
  if (target === null) {
    const ends = labelEnds(story, place);
    if (ends === null) return 'unsupported';
    const isEmpty = place.paragraphs.every(({ pieces }) => pieces.every(({ text }) => text === ''));
    return { ...base, around: { kind: 'line', ...ends }, isEmpty };
  }
  // Inside a paragraph the target is narrower than the paragraph is.
  const inside = target.level === 'run';
  const wrapped = paragraphsIn(story.blocks).filter((paragraph) =>
    inside ? isWithin(target, paragraph) : isWithin(paragraph, target),
  );
  const first = wrapped[0];
  const last = wrapped.at(-1);
  // Paragraphs of a text box are none of the body's.
  if (first === undefined || last === undefined) return 'unsupported';
  const isEmpty = first === last && first.pieces.length === 0;
  return { ...base, around: { kind: 'paragraphs', first, last, inside }, isEmpty };
}
