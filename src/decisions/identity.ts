/**
 * Which document a memory is of. Names change (a copy, “ (1)”, a corrected spelling) and so do texts, while files of one name may be different
 * applications: a document is known by most of what is written in it. Only fingerprints of that are kept.
 */
import type { DocumentContent } from '../document/content.js';
import { fingerprint } from '../text/fingerprint.js';

export interface Identity {
  /** Its name or address. */
  readonly name: string;
  /** One for each field that says something of its own. */
  readonly traits: readonly string[];
}

/** Digits of a fingerprint that are enough to tell the texts of one field apart. */
const DIGITS = 8;
/** What any applicant writes. */
const COMMON = /^(?:无|\/)?$/;
/** Fewer traits than this say too little to know a document by when its name is another. */
const ENOUGH = 4;

/** @param name `FormDocument.key` */
export function identityOf(name: string, { fields }: DocumentContent): Identity {
  const own = fields.filter(({ text, options }) => options.length === 0 && !COMMON.test(text));
  return { name, traits: own.map(({ field, text }) => fingerprint(`${field} ${text}`).slice(0, DIGITS)) };
}

/** “ (1)” and “ - 副本”, which programs add to the name of a copy. */
const COPY = /(?:\s*[(（]\d+[)）]|\s*-\s*(?:副本|copy))+(?=\.[^.]*$|$)/i;

export function hasSameName(a: Identity, b: Identity): boolean {
  return a.name.replace(COPY, '') === b.name.replace(COPY, '');
}

function sharedBy(a: Identity, b: Identity): number {
  const traits = new Set(a.traits);
  return b.traits.filter((trait) => traits.has(trait)).length;
}

/**
 * What the shorter of two says stands for the most part in the other: one may be filled in further. Applications of one university share its name,
 * address and the like, so that by another name more is asked.
 */
export function isSameDocument(a: Identity, b: Identity): boolean {
  const least = Math.min(a.traits.length, b.traits.length);
  const shared = sharedBy(a, b);
  return hasSameName(a, b) ? shared * 2 >= least : least >= ENOUGH && shared * 3 >= least * 2;
}

/** Of these the one that is the same document, by its name before another name, and by what they share; undefined without one. */
export function likest<Known extends Identity>(document: Identity, known: readonly Known[]): Known | undefined {
  const rank = (entry: Known): number => sharedBy(entry, document) + (hasSameName(entry, document) ? 1000 : 0);
  return known
    .filter((entry) => isSameDocument(entry, document))
    .reduce<Known | undefined>(
      (best, entry) => (best === undefined || rank(entry) > rank(best) ? entry : best),
      undefined,
    );
}
