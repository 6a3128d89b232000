/** Measures that the parts of a document must agree on. */

/** A4 with the margins of GB/T 9704-2012 (party and government documents), millimetres. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  header: 15,
  footer: 25,
} as const;

/** Millimetres between the margins. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Points: 五号. */
export const LABEL_SIZE = 10.5;

/** Left and right margin of a table cell, twentieths of a point: 1.5 mm, so that six characters of a label fit the first column. */
export const CELL_MARGIN = 85;
