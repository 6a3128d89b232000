/** Bringing a field, or a stretch of its text, into view: at most three requests. */
import { byField, type Span } from '../../../document/content.js';
import type { Revealed } from '../../../document/port.js';
import { paragraphAt, type FieldPlace } from '../../../locate/place.js';
import { findParagraphs } from './bodyParagraphs.js';
import { foundAt, landmark, search } from './landmarks.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import { unlessRefused } from '../session/host.js';
import { stateOfField, type WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';

export async function reveal(session: WordSession, field: string, range: Span | undefined): Promise<Revealed> {
  const snapshot = session.snapshot ?? (await session.read());
  const place = snapshot.reading.located.places.get(field);
  if (place === undefined) return 'nothing';
  const control = stateOfField(snapshot, field);
  if (control !== undefined) {
    // Where the search is refused, as for some long Chinese phrases (office-js issue 1726), the whole field can still be selected.
    const inRange = async (wanted: Span): Promise<boolean | null> =>
      unlessRefused(() => selectRange(session, snapshot, field, control, wanted));
    if (range !== undefined && range.length > 0 && (await inRange(range)) === true) return 'range';
    // The control may be gone, or this host cannot select in it.
    const selected = await unlessRefused(() => selectControl(session, snapshot, field, control));
    if (selected !== null) return 'field';
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

/** Whether the search finds the stretch. */
async function selectRange(
  session: WordSession,
  snapshot: WordReading,
  field: string,
  control: ControlState,
  { start, length }: Span,
): Promise<boolean> {
  const text = byField(snapshot.reading.content).get(field)?.text ?? '';
  const stretch = { start, length: text.slice(start, start + length).trimEnd().length };
  const first = landmark(text, stretch, 'start');
  const last = landmark(text, stretch, 'end');
  if (first === undefined || last === undefined) return false;
  return session.host.run(async (context) => {
    const proxy = controlAt(context, control, snapshot.controls);
    const starts = search(proxy, first);
    const ends = search(proxy, last);
    await context.sync();
    const from = foundAt(first, starts);
    const to = foundAt(last, ends);
    if (from === undefined || to === undefined) return false;
    from.expandTo(to).select('Select');
    await context.sync();
    return true;
  });
}

/** Without a control: the paragraph, if it still says what it did. */
async function selectParagraph(session: WordSession, { reading }: WordReading, place: FieldPlace): Promise<Revealed> {
  const paragraph = place.paragraphs[0]?.paragraph ?? paragraphAt(reading.story, place);
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
