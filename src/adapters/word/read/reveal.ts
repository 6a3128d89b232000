/** Bringing a field, or a stretch of its text, into view: at most three requests. */
import { byField, type Span } from '../../../document/content.js';
import type { Revealed } from '../../../document/port.js';
import type { FieldPlace } from '../../../locate/place.js';
import { findParagraphs } from './bodyParagraphs.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import { isHostError } from '../session/host.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';

/**
 * Longest text that is searched for, in UTF-16 units. Word takes 255 but fails silently on some long Chinese phrases (office-js issues
 * 31, 731, 1726).
 */
const SNIPPET = 30;

export async function reveal(session: WordSession, field: string, range: Span | undefined): Promise<Revealed> {
  const snapshot = session.snapshot ?? (await session.read());
  const place = snapshot.reading.located.places.get(field);
  if (place === undefined) return 'nothing';
  const control = place.control === null ? undefined : snapshot.stateOf.get(place.control);
  if (control !== undefined) {
    try {
      if (range !== undefined && range.length > 0 && (await canSelectRange(session, snapshot, field, control, range))) {
        return 'range';
      }
      await selectControl(session, snapshot, field, control);
      return 'field';
    } catch (error) {
      // The control is gone, or this host cannot select in it.
      if (!isHostError(error)) throw error;
    }
  }
  return selectParagraph(session, snapshot, place);
}

/** In an empty field the selection is the place inside, so that what is typed goes there and not around. */
async function selectControl(
  session: WordSession,
  snapshot: WordReading,
  field: string,
  control: ControlState,
): Promise<void> {
  const content = byField(snapshot.reading.content).get(field);
  const isEmpty = content?.state === 'blank' && content.residue === 'nothing';
  await session.host.run(async (context) => {
    const proxy = controlAt(context, control, snapshot.controls);
    if (isEmpty) proxy.getRange('Content').select('Select');
    else proxy.select('Select');
    await context.sync();
  });
}

/** A text of the stretch that the search finds, and which of its finds it is. */
interface Snippet {
  readonly text: string;
  readonly index: number;
}

/** Where the search is refused, as for some long Chinese phrases (office-js issue 1726), the whole field can still be selected. */
async function canSelectRange(...place: Parameters<typeof selectRange>): Promise<boolean> {
  try {
    return await selectRange(...place);
  } catch (error) {
    if (!isHostError(error)) throw error;
    return false;
  }
}

async function selectRange(
  session: WordSession,
  snapshot: WordReading,
  field: string,
  control: ControlState,
  range: Span,
): Promise<boolean> {
  const text = byField(snapshot.reading.content).get(field)?.text ?? '';
  const first = firstSnippet(text, range);
  const last = lastSnippet(text, range);
  if (first === null || last === null) return false;
  return session.host.run(async (context) => {
    const proxy = controlAt(context, control, snapshot.controls);
    const options = { matchCase: true, ignorePunct: false, ignoreSpace: false };
    const starts = proxy.search(escapeSearch(first.text), options);
    const ends = proxy.search(escapeSearch(last.text), options);
    starts.load('items/text');
    ends.load('items/text');
    await context.sync();
    const start = starts.items[first.index];
    const end = ends.items[last.index];
    // Another number of finds than the text has: it was changed, or the search takes other characters for these.
    const isSure =
      starts.items.length === occurrences(text, first.text) && ends.items.length === occurrences(text, last.text);
    if (start === undefined || end === undefined || !isSure) return false;
    start.expandTo(end).select('Select');
    await context.sync();
    return true;
  });
}

function firstSnippet(text: string, { start, length }: Span): Snippet | null {
  const stretch = text.slice(start, start + length);
  const lead = /^\s*/.exec(stretch)?.[0].length ?? 0;
  const line = stretch.slice(lead).split(/[\n\t\f]/)[0] ?? '';
  const snippet = whole(line.slice(0, SNIPPET), 'start').trimEnd();
  return snippet === ''
    ? null
    : { text: snippet, index: occurrences(text.slice(0, start + lead + snippet.length), snippet) - 1 };
}

function lastSnippet(text: string, { start, length }: Span): Snippet | null {
  const stretch = text.slice(start, start + length).trimEnd();
  const line = stretch.split(/[\n\t\f]/).at(-1) ?? '';
  const snippet = whole(line.slice(-SNIPPET), 'end').trimStart();
  return snippet === ''
    ? null
    : { text: snippet, index: occurrences(text.slice(0, start + stretch.length), snippet) - 1 };
}

/** Without half a pair of surrogates at the edge where it was cut. */
function whole(snippet: string, kept: 'start' | 'end'): string {
  return kept === 'start' ? snippet.replace(/[\ud800-\udbff]$/, '') : snippet.replace(/^[\udc00-\udfff]/, '');
}

/** How often it stands in the text, one after the other, as a search counts. */
function occurrences(text: string, snippet: string): number {
  return text.split(snippet).length - 1;
}

/** `^` begins a code in Word's search. */
function escapeSearch(text: string): string {
  return text.replaceAll('^', '^^');
}

/** Without a control: the paragraph, if it still says what it did. */
async function selectParagraph(session: WordSession, { reading }: WordReading, place: FieldPlace): Promise<Revealed> {
  const paragraph =
    place.paragraphs[0]?.paragraph ??
    reading.story.paragraphs.findLast(({ start, end }) => start < place.insertAt && end > place.insertAt);
  if (paragraph === undefined) return 'nothing';
  return session.host.run(async (context): Promise<Revealed> => {
    const proxyOf = await findParagraphs(context, reading.story);
    const proxy = proxyOf(paragraph, 'alike');
    if (proxy === null) return 'nothing';
    proxy.getRange('Content').select('Select');
    await context.sync();
    return 'near';
  });
}
