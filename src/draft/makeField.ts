/** A field from what was read about its place: kind, role, limits and unit follow from the words. */
import type { Doubt, DraftField, DraftPlace } from './draftField.js';
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
}

export interface Found {
  readonly at: string;
  /** As printed, notes included; outermost first. */
  readonly labels: readonly string[];
  readonly where: DraftField['where'];
  readonly place: DraftPlace;
  /** Printed beside the answer, instructions included. */
  readonly hint?: string;
  /** Printed in the answer's place to be filled around. */
  readonly printed?: string;
  /** Blank paragraphs in the answer's place. */
  readonly room?: number;
  readonly isSignature?: boolean;
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
  const read = found.labels.map(readLabel);
  const labels = read.map(({ label }) => label).filter((label) => label !== '');
  const own = labels.at(-1) ?? '';
  const hint = [read.at(-1)?.hint ?? '', found.hint ?? ''].filter((text) => text !== '').join('');
  const limits = limitsOf(hint);
  const longest = Math.max(limits.limit ?? 0, limits.soft ?? 0, limits.min ?? 0);
  const skeleton = skeletonOf(found.printed ?? '');
  const isTold =
    longest >= PROSE_LENGTH || (found.where === 'table' && hint.length >= TELLING_NOTE && (found.room ?? 0) > 0);
  const kind =
    found.more?.kind ??
    (found.isSignature === true
      ? 'signature'
      : found.choice !== undefined
        ? 'choice'
        : kindOf({ label: own, groups: labels.slice(0, -1), skeleton, room: found.room ?? 0, isTold }));
  const unit =
    kind === 'amount' || kind === 'count' ? (skeleton?.unit ?? unitOf(own) ?? unitOf(labels.at(-2) ?? '')) : null;
  const doubts = [
    ...(found.doubts ?? []),
    ...(own === '' ? (['no-label'] as const) : []),
    ...(own.length > LONG_LABEL ? (['long-label'] as const) : []),
  ];
  return {
    at: found.at,
    labels,
    kind,
    role: isFileNumber(found.printed ?? '') ? 'office' : roleOf(kind, own, hint, around),
    ...limits,
    ...(unit === null ? {} : { unit }),
    ...(found.choice === undefined ? {} : { options: found.choice.options }),
    ...(found.choice?.multi === true ? { multi: true as const } : {}),
    ...(hint === '' ? {} : { hint }),
    where: found.where,
    doubts,
    place: found.place,
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
