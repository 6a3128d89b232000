/**
 * How much of a file is ever unpacked, whatever its headers claim. The largest honest document known here (332 pages, 3,000 controls,
 * 25 pictures) has a main part of 13 MB and 17 MB in all; every bound leaves it a factor of five at least, and a machine with 2 GB
 * of memory survives all of them.
 */

const MIB = 1024 * 1024;

/** Size of the file itself: read whole into memory. */
export const MAX_FILE_BYTES = 256 * MIB;

/** Entries in a package: one per picture, header or chart; a form has about fifteen. */
export const MAX_ENTRIES = 10_000;

/** Unpacked size of one part that is read: XML text, held as a string of twice as many bytes. */
export const MAX_PART_BYTES = 64 * MIB;

/** Sum of the unpacked sizes that a package states for its entries, pictures included. */
export const MAX_TOTAL_BYTES = 512 * MIB;

/** Which bound `zip-too-large` is about: `DocumentErrorData.found`, with `bound` in bytes or entries. */
export const boundKinds = ['file', 'entries', 'part', 'total'] as const;
export type BoundKind = (typeof boundKinds)[number];
