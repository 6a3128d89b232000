/** Where a stretch of a field's text stands: paragraph by paragraph. */
import type { Span } from '../../../document/content.js';
import type { FieldPlace } from '../../../locate/place.js';
import type { Paragraph } from '../../../ooxml/story/story.js';
import { offsetOf } from './labelEnds.js';

/** Part of one paragraph. Offsets in UTF-16 units of `paragraph.text`. */
export interface ParagraphStretch {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly length: number;
}

/**
 * Counted in characters that show, since white space around paragraphs and blank paragraphs are not part of a field's text.
 * @param text `FieldContent.text`, which `range` is of
 */
export function stretchesOf(place: FieldPlace, text: string, range: Span): ParagraphStretch[] {
  const from = inked(text.slice(0, range.start));
  const to = from + inked(text.slice(range.start, range.start + range.length));
  const stretches: ParagraphStretch[] = [];
  let passed = 0;
  for (const own of place.paragraphs) {
    let start: number | null = null;
    let end = 0;
    for (const piece of own.pieces) {
      if (piece.placeholder) continue;
      const base = offsetOf(own.paragraph, piece);
      for (let at = 0; at < piece.text.length; at += 1) {
        if (inked(piece.text.charAt(at)) === 0) continue;
        if (passed >= from && passed < to) {
          start ??= base + at;
          end = base + at + 1;
        }
        passed += 1;
      }
    }
    if (start !== null) stretches.push({ paragraph: own.paragraph, start, length: end - start });
  }
  return stretches;
}

/** UTF-16 units that show. */
function inked(text: string): number {
  return text.replace(/\s+/g, '').length;
}
