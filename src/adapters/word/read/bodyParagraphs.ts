/**
 * Which paragraph of the object model is which of the XML. `body.paragraphs` lists those in tables too (WordApi 1.3) but not those in
 * text boxes (office-js issue 2945), and nothing says whether it lists those of cells merged into the one above or the marks at the
 * ends of rows: the list is taken that fits, and else the two are laid side by side by their texts. Texts need not be the same to the
 * character: Word has others for symbols, pictures, notes and what is hidden or deleted.
 */
import { align } from '../../../locate/align.js';
import type { Block, Paragraph, Story } from '../../../ooxml/story/story.js';
import { unlessRefused } from '../session/host.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';

/** More comparisons than this would take seconds. */
const MOST_COMPARISONS = 4_000_000;

/** The greatest share of paragraphs whose texts may differ in lists that are taken one by one. */
const MOST_DIFFERENT = 0.1;

/**
 * The paragraph of the object model; null when it is not there, or says something else.
 * `exact`: it says what the XML says, for writes that would lose something else · `alike`: but for what Word may show otherwise, or
 * certain by the paragraphs around it.
 */
export type ProxyOf = (paragraph: Paragraph, how: 'exact' | 'alike') => Word.Paragraph | null;

/** The document and its paragraphs, of the same moment. */
export interface ReadParagraphs {
  readonly reading: WordReading;
  readonly proxyOf: ProxyOf;
}

/** Asked for, in a request that was not sent yet. @param load what to load of them; their texts must be among it */
function requestParagraphs(context: Word.RequestContext, load = 'items/text'): Word.ParagraphCollection {
  const { paragraphs } = context.document.body;
  paragraphs.load(load);
  return paragraphs;
}

/** Finds the paragraphs of a story in the document, in one round trip. */
export async function findParagraphs(context: Word.RequestContext, story: Story, load?: string): Promise<ProxyOf> {
  const paragraphs = requestParagraphs(context, load);
  await context.sync();
  return proxiesOf(story, paragraphs);
}

/**
 * One request; the paragraphs alone while the last reading is young.
 * @throws DocumentError when it is not a known form, or `word-read-failed`
 */
export async function readParagraphs(session: WordSession, context: Word.RequestContext): Promise<ReadParagraphs> {
  // Word may refuse a part of it.
  const together = session.young === null ? await unlessRefused(() => readTogether(session, context)) : null;
  if (together !== null) return together;
  const reading = await session.recent();
  return { reading, proxyOf: await findParagraphs(context, reading.reading.story) };
}

async function readTogether(session: WordSession, context: Word.RequestContext): Promise<ReadParagraphs> {
  const pending = session.begin(context);
  const paragraphs = requestParagraphs(context);
  await context.sync();
  const reading = await session.finish(pending);
  return { reading, proxyOf: proxiesOf(reading.reading.story, paragraphs) };
}

/** After the request for the paragraphs was sent. */
function proxiesOf(story: Story, { items }: Word.ParagraphCollection): ProxyOf {
  const places = matchParagraphs(
    story,
    items.map(({ text }) => text),
  );
  return (paragraph, how) => {
    const proxy = items[places.get(paragraph) ?? -1];
    if (proxy === undefined || (how === 'exact' && !isSameText(paragraph, proxy.text))) return null;
    return proxy;
  };
}

/** @param texts of the paragraphs of the body in order @returns index in `texts`, for the paragraphs that were found */
function matchParagraphs(story: Story, texts: readonly string[]): ReadonlyMap<Paragraph, number> {
  const lists = [true, false].flatMap((merged) =>
    [false, true].map((rowEnds) => listed(story.blocks, { merged, rowEnds })),
  );
  const alike = (paragraph: Paragraph | null, text: string | undefined): boolean =>
    text !== undefined && (paragraph === null ? ink(text) === '' : isAlike(story, paragraph, text));
  const fitting = lists
    // Word may list a last, empty paragraph that only closes what it gave as OOXML, or leave it out.
    .filter((list) => Math.abs(list.length - texts.length) <= 1)
    .map((list) => ({ list, fits: list.map((paragraph, index) => alike(paragraph, texts[index])) }))
    .map((one) => ({ ...one, different: one.fits.filter((fit) => !fit).length }))
    .sort((one, other) => one.different - other.different)
    .find(({ list, different }) => different <= list.length * MOST_DIFFERENT);
  if (fitting !== undefined) {
    const { list, fits } = fitting;
    const [first, last] =
      list.length === texts.length ? [0, list.length] : [fits.indexOf(true), fits.lastIndexOf(true)];
    return new Map(
      list.flatMap((paragraph, index) =>
        paragraph !== null && index < texts.length && index >= first && index <= last ? [[paragraph, index]] : [],
      ),
    );
  }
  const all = paragraphsIn(story.blocks);
  if (all.length * texts.length > MOST_COMPARISONS) return new Map();
  const matched = align(all.length, texts.length, (one, other) => {
    const [paragraph, text] = [all[one], texts[other]];
    if (paragraph === undefined || text === undefined || !isAlike(story, paragraph, text)) return 0;
    return 1 + (isSameText(paragraph, text) ? Math.min(ink(text).length, 20) : 0);
  });
  const certain = withNeighbours(matched, texts.length);
  return new Map(
    all.flatMap((paragraph, index) => {
      const at = certain[index] ?? -1;
      return at < 0 ? [] : [[paragraph, at] as const];
    }),
  );
}

/** What has no match but stands between two that have, with as many on either side, is that which stands there. */
function withNeighbours(matched: readonly number[], length: number): number[] {
  const filled = [...matched];
  let before = -1;
  for (let index = 0; index <= matched.length; index += 1) {
    const at = index === matched.length ? length : (matched[index] ?? -1);
    if (at < 0) continue;
    const place = before < 0 ? -1 : (matched[before] ?? -1);
    if (index - before === at - place)
      for (let step = 1; step < index - before; step += 1) filled[before + step] = place + step;
    before = index;
  }
  return filled;
}

interface Listing {
  /** Also those of cells that continue the one above. */
  readonly merged: boolean;
  /** Null for the end of each row. */
  readonly rowEnds: boolean;
}

/** Those of text boxes left out. */
function listed(blocks: readonly Block[], listing: Listing): (Paragraph | null)[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => [
          ...cells.flatMap((cell) => (listing.merged || cell.merge !== 'continue' ? listed(cell.blocks, listing) : [])),
          ...(listing.rowEnds ? [null] : []),
        ]),
  );
}

/** Those of text boxes left out. @param merged also those of cells that continue the one above */
export function paragraphsIn(blocks: readonly Block[], merged = true): Paragraph[] {
  return listed(blocks, { merged, rowEnds: false }).flatMap((paragraph) => paragraph ?? []);
}

/** The same to a reader; where the XML shows nothing, a placeholder may show in Word. */
function isSameText(paragraph: Paragraph, text: string): boolean {
  const shown = ink(paragraph.text);
  const given = ink(text);
  if (shown === given) return true;
  return shown === '' && given === ink(paragraph.pieces.map((piece) => piece.text).join(''));
}

/** The same, but for what Word may show otherwise or not at all: where there is such a thing, anything may stand between the rest. */
function isAlike(story: Story, paragraph: Paragraph, text: string): boolean {
  if (isSameText(paragraph, text)) return true;
  if (!hasOther(story, paragraph)) return false;
  const given = ink(text);
  let at = 0;
  return paragraph.pieces.every(({ kind, placeholder, text: part }) => {
    if (placeholder || kind !== 'text') return true;
    const words = ink(part);
    const found = given.indexOf(words, at);
    at = found + words.length;
    return found >= 0;
  });
}

/** Elements (ECMA-376-1 17.3.3, 17.13.5, 17.16) for which `Paragraph.text` has a character of its own, several, or none. */
const OTHER =
  /<(?:[\w.-]+:)?(?:sym|noBreakHyphen|softHyphen|drawing|pict|object|fldChar|fldSimple|del|moveFrom|ins|moveTo|vanish|webHidden|footnoteReference|endnoteReference|commentReference|oMath|ruby|ptab|sdt)[\s/>]/;

function hasOther(story: Story, { index, start, end }: Paragraph): boolean {
  return OTHER.test(story.source.slice(start, end)) || story.hidden.some(({ paragraph }) => paragraph === index);
}

/** Without white space and the marks that Word gives for notes, fields and pictures. */
function ink(text: string): string {
  // The range of control characters ends before the space, which goes with the white space.
  return text.replace(/[\s\u0000-\u001f\u200b]/g, '');
}
