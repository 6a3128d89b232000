/** A field from what was read about its place: kind, role, limits and unit follow from the words. */
import type { Doubt, DraftField, DraftKind, DraftPlace } from './draftField.js';
import { kindOf, skeletonOf, unitOf } from './words/kind.js';
import { readLabel } from './words/label.js';
import { limitsOf } from './words/limits.js';
import type { ReadChoice } from './words/options.js';
import {
  isFileNumber,
  isOfficeLabel,
  isOpinion,
  isOptional,
  isPhoto,
  isProjectNumber,
  isSigned,
} from './words/words.js';

/** What holds for a whole form or a part of it. */
export interface Surroundings {
  /** From here on others fill in. */
  readonly isOffice: boolean;
  /** The form asks for something that has no number yet. */
  readonly isApplication: boolean;
  readonly where: DraftField['where'];
}

export interface Found {
  readonly at: string;
  /** As printed, notes included; outermost first. */
  readonly labels: readonly string[];
  readonly place: DraftPlace;
  /** Printed beside the answer, instructions included. */
  readonly hint?: string;
  /** Printed in the answer's place to be filled around. */
  readonly printed?: string;
  /** Blank paragraphs in the answer's place. */
  readonly room?: number;
  /** Where more than the words tells it. */
  readonly kind?: DraftKind;
  readonly choice?: ReadChoice;
  readonly doubts?: readonly Doubt[];
  readonly more?: Partial<DraftField>;
}

/** A limit of fewer 字 is one of a title. */
const PROSE_LENGTH = 50;
/** A longer note says what to write about. */
const TELLING_NOTE = 15;
const LONG_LABEL = 30;

export function makeField(found: Found, around: Surroundings): DraftField {
  const { at, place, choice, printed = '', room = 0 } = found;
  const { where } = around;
  const read = found.labels.map(readLabel);
  const labels = read.map(({ label }) => label).filter((label) => label !== '');
  const own = labels.at(-1) ?? '';
  const hint = `${read.at(-1)?.hint ?? ''}${found.hint ?? ''}`;
  const limits = limitsOf(hint);
  const longest = Math.max(limits.limit ?? 0, limits.soft ?? 0, limits.min ?? 0);
  const skeleton = skeletonOf(printed);
  const isTold = longest >= PROSE_LENGTH || (where === 'table' && hint.length >= TELLING_NOTE && room > 0);
  const asked = { label: own, groups: labels.slice(0, -1), skeleton, room, isTold };
  const kind = found.kind ?? (choice === undefined ? kindOf(asked) : 'choice');
  const isCounted = kind === 'amount' || kind === 'count';
  const doubts = [...(found.doubts ?? [])];
  if (own === '') doubts.push('no-label');
  if (own.length > LONG_LABEL) doubts.push('long-label');
  return {
    at,
    labels,
    kind,
    role: isFileNumber(printed) ? 'office' : roleOf(kind, own, hint, around),
    ...limits,
    unit: (isCounted && (skeleton?.unit ?? unitOf(own) ?? unitOf(labels.at(-2) ?? ''))) || undefined,
    options: choice?.options,
    multi: choice?.multi === true || undefined,
    hint: hint || undefined,
    where,
    doubts,
    place,
    ...found.more,
  };
}

function roleOf(kind: DraftField['kind'], own: string, hint: string, around: Surroundings): DraftField['role'] {
  if (around.isOffice || kind === 'photo' || isPhoto(own) || isOfficeLabel(own)) return 'office';
  if (kind === 'signature' || (kind === 'line' && isSigned(own))) return 'signature';
  if (around.isApplication && isProjectNumber(own)) return 'office';
  if (kind === 'choice') return isOpinion(own) ? 'office' : 'choice';
  return isOptional(own) || isOptional(hint) ? 'optional' : 'fill';
}
