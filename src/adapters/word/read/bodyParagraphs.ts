/**
 * Which paragraph of the object model is which of the XML. `body.paragraphs` lists those in tables too (WordApi 1.3) but not those in
 * text boxes (office-js issue 2945), and nothing says whether it lists those of cells merged into the one above: the list is taken
 * that fits, and else the two are laid side by side by their texts.
 */
import { align } from '../../../locate/align.js';
import type { Block, Paragraph, Story } from '../../../ooxml/story/story.js';

/** More comparisons than this would take seconds. */
const MOST_COMPARISONS = 4_000_000;

/** The paragraph of the object model; null when it is not there or no longer says what it did. */
export type ProxyOf = (paragraph: Paragraph) => Word.Paragraph | null;

/** Finds the paragraphs of a story in the document, in one round trip. @param load what to load of them; their texts must be among it */
export async function findParagraphs(
  context: Word.RequestContext,
  story: Story,
  load = 'items/text',
): Promise<ProxyOf> {
  const { paragraphs } = context.document.body;
  paragraphs.load(load);
  await context.sync();
  const { items } = paragraphs;
  const places = matchParagraphs(
    story,
    items.map(({ text }) => text),
  );
  return (paragraph) => {
    const proxy = items[places.get(paragraph) ?? -1];
    return proxy !== undefined && isSameText(paragraph, proxy.text) ? proxy : null;
  };
}

/** @param texts of the paragraphs of the body in order @returns index in `texts`, for the paragraphs that were found */
function matchParagraphs(story: Story, texts: readonly string[]): ReadonlyMap<Paragraph, number> {
  const all = paragraphsIn(story.blocks, true);
  for (const list of [all, paragraphsIn(story.blocks, false)]) {
    // Word may list a last, empty paragraph that only closes what it gave as OOXML, or leave it out.
    if (Math.abs(list.length - texts.length) > 1 || !fits(list, texts)) continue;
    return new Map(list.flatMap((paragraph, index) => (index < texts.length ? [[paragraph, index] as const] : [])));
  }
  if (all.length * texts.length > MOST_COMPARISONS) return new Map();
  const matched = align(all.length, texts.length, (one, other) => {
    const [paragraph, text] = [all[one], texts[other]];
    if (paragraph === undefined || text === undefined || !isSameText(paragraph, text)) return 0;
    return 1 + Math.min(ink(text).length, 20);
  });
  return new Map(
    all.flatMap((paragraph, index) => {
      const at = matched[index] ?? -1;
      return at < 0 ? [] : [[paragraph, at] as const];
    }),
  );
}

/** Those of text boxes left out. @param merged also those of cells that continue the one above */
export function paragraphsIn(blocks: readonly Block[], merged: boolean): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (merged || cell.merge !== 'continue' ? paragraphsIn(cell.blocks, merged) : [])),
        ),
  );
}

/** Nearly all texts are the same: those with notes, fields or deleted text need not be. */
function fits(paragraphs: readonly Paragraph[], texts: readonly string[]): boolean {
  const different = paragraphs.filter((paragraph, index) => !isSameText(paragraph, texts[index] ?? '')).length;
  return different <= paragraphs.length * 0.1;
}

/** The same to a reader; where the XML shows nothing, a placeholder may show in Word. */
function isSameText(paragraph: Paragraph, text: string): boolean {
  const shown = ink(paragraph.text);
  const given = ink(text);
  if (shown === given) return true;
  return shown === '' && given === ink(paragraph.pieces.map((piece) => piece.text).join(''));
}

/** Without white space and the marks that Word gives for notes, fields and pictures. */
function ink(text: string): string {
  // The range of control characters ends before the space, which goes with the white space.
  return text.replace(/[\s\u0000-\u001f\u200b]/g, '');
}
