/** What a paragraph looks like, as far as the object model tells, so that one that was taken out can be put back. */
import type { ParagraphLook } from './plannedHint.js';

const FONT = ['name', 'size', 'color', 'bold', 'italic'];
const PARAGRAPH = 'text,style,alignment,firstLineIndent,leftIndent,lineSpacing,spaceBefore,spaceAfter'.split(',');

/** What to load of a collection of paragraphs. */
export const LOOK = [...PARAGRAPH, ...FONT.map((name) => `font/${name}`)].map((name) => `items/${name}`).join(',');

export function lookOf(paragraph: Word.Paragraph): ParagraphLook {
  const { style, alignment, firstLineIndent, leftIndent, lineSpacing, spaceBefore, spaceAfter, font } = paragraph;
  const { name, size, color, bold, italic } = font;
  return {
    style,
    alignment,
    firstLineIndent,
    leftIndent,
    lineSpacing,
    spaceBefore,
    spaceAfter,
    font: { name, size, color, bold, italic },
  };
}

/** Gives a new paragraph this look. What was mixed has no single value and is left to the style. */
export function wearLook(paragraph: Word.Paragraph, look: ParagraphLook): void {
  const { style, alignment, font, ...measures } = look;
  if (style !== '') paragraph.style = style;
  const known = (['Left', 'Centered', 'Right', 'Justified'] as const).find((name) => name === alignment);
  if (known !== undefined) paragraph.alignment = known;
  paragraph.firstLineIndent = measures.firstLineIndent;
  paragraph.leftIndent = measures.leftIndent;
  paragraph.lineSpacing = measures.lineSpacing;
  paragraph.spaceBefore = measures.spaceBefore;
  paragraph.spaceAfter = measures.spaceAfter;
  if (font.name !== '') paragraph.font.name = font.name;
  if (font.size > 0) paragraph.font.size = font.size;
  if (font.color !== '') paragraph.font.color = font.color;
  paragraph.font.bold = font.bold;
  paragraph.font.italic = font.italic;
}
