/**
 * How much of a file is ever unpacked and read, whatever its headers claim. The largest honest document known here (332 pages, 3,000 controls,
 * 25 pictures) has a main part of 13 MB and 17 MB in all; every bound leaves it a factor of five at least, and a machine with 2 GB
 * of memory survives all of them.
 */
import { DocumentError } from '../document/error.js';

const MIB = 1024 * 1024;

/** Size of the file itself: read whole into memory. */
export const MAX_FILE_BYTES = 256 * MIB;

/** Entries in a package: one per picture, header or chart; a form has about fifteen. */
export const MAX_ENTRIES = 10_000;

/** Unpacked size of one part that is read: XML text, held as a string of twice as many bytes. */
export const MAX_PART_BYTES = 64 * MIB;

/** Sum of the unpacked sizes that a package states for its entries, pictures included. */
export const MAX_TOTAL_BYTES = 512 * MIB;

/**
 * Elements of one XML part. That document has 360,000 in its main part; each costs about half a kilobyte while it is read, and a part
 * of nothing but empty elements would hold ten million.
 */
export const MAX_ELEMENTS = 2_000_000;

/** Text of the data part that holds the rules of a form: three times what the rules themselves may be. UTF-16 units. */
export const MAX_PACK_PART = 1_536 * 1024;

/** Paragraphs of the main part: that document has 3,200, and each is compared with every heading of the form. */
export const MAX_PARAGRAPHS = 100_000;

/** Elements may nest this deep, far beyond any real document, so that readers may recurse. */
export const MAX_DEPTH = 500;

/** Attributes of one element: the root with all namespaces of Office has about forty. */
export const MAX_ATTRIBUTES = 1_000;

/** Which bound `zip-too-large` is about: `DocumentErrorData.found`, with `bound` in bytes or in what its name says. */
export const boundKinds = ['file', 'entries', 'part', 'total', 'elements', 'paragraphs'] as const;
export type BoundKind = (typeof boundKinds)[number];

const bounds: Readonly<Record<BoundKind, number>> = {
  file: MAX_FILE_BYTES,
  entries: MAX_ENTRIES,
  part: MAX_PART_BYTES,
  total: MAX_TOTAL_BYTES,
  elements: MAX_ELEMENTS,
  paragraphs: MAX_PARAGRAPHS,
};

/** What is beyond a bound. @param part it is found in */
export function tooLarge(found: BoundKind, part?: string): DocumentError {
  return new DocumentError('zip-too-large', { ...(part !== undefined && { part }), found, bound: bounds[found] });
}
