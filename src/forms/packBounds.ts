/**
 * How much a pack may hold. It travels in documents that anybody can make, so it is read as strictly as they are: what goes beyond a bound
 * is refused whole. The largest real blank known here (180 fields, 340 anchors, 60 KB as JSON) leaves every bound a factor of three at least.
 */

/** Of its JSON text. UTF-16 units. */
export const MAX_PACK_LENGTH = 512 * 1024;

export const MAX_FIELDS = 600;

/** Paragraphs and cells of the blank that print something; each is compared with every paragraph and cell of a document. */
export const MAX_ANCHORS = 2_000;

/** Printed stretches of one paragraph or cell: a cell may hold a list of instructions or many boxes. */
export const MAX_PARTS = 120;

/** Of one printed stretch, hint or quotation; a longer one is cut and ends in “…”. UTF-16 units. */
export const MAX_PRINTED = 400;

/** Of a label, an option or a heading of a column. UTF-16 units. */
export const MAX_LABEL = 120;

/** Labels from the outermost group to the field. */
export const MAX_DEPTH = 8;

/** Boxes of a choice. */
export const MAX_OPTIONS = 80;

/** Columns of a list. */
export const MAX_COLUMNS = 40;

/** Printed rows of a list, and any figure that a pack names (字, rows). */
export const MAX_ROWS = 200;
export const MAX_COUNT = 1_000_000;

export const MAX_GROUNDS = 600;
