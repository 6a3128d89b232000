/** What a paragraph looks like, as far as the object model tells, so that one that was taken out can be put back. */

/** Points; without what was mixed, which has no single value and is left to the style. */
export type ParagraphLook = Word.Interfaces.ParagraphUpdateData;

const PROPERTIES = 'style,alignment,firstLineIndent,leftIndent,lineSpacing,spaceBefore,spaceAfter';
const FONT = 'font/name,font/size,font/color,font/bold,font/italic';

/** What to load of a collection of paragraphs. */
export const LOOK = `text,${PROPERTIES},${FONT}`.replace(/[^,]+/g, 'items/$&');

export function lookOf(paragraph: Word.Paragraph): ParagraphLook {
  const { style, alignment, firstLineIndent, leftIndent, lineSpacing, spaceBefore, spaceAfter, font } = paragraph;
  const { name, size, color, bold, italic } = font;
  const measures = { firstLineIndent, leftIndent, lineSpacing, spaceBefore, spaceAfter };
  const letters = { ...single({ name, color, bold, italic }), ...(size > 0 && { size }) };
  return { ...single({ style, alignment, ...measures }), font: letters };
}

function single<Values extends object>(values: Values): Partial<Values> {
  const known = Object.entries(values).filter(([, value]) => !['', 'Mixed', 'Unknown', null].includes(value as string));
  return Object.fromEntries(known) as Partial<Values>;
}
