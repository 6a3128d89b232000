/** Putting back hints that were taken out: as paragraphs of their own with their look, or into the paragraph they stood in. */
import { byField } from '../../../document/content.js';
import type { FieldPlace } from '../../../locate/place.js';
import { findParagraphs, type ProxyOf } from '../read/bodyParagraphs.js';
import type { Paragraph, Story } from '../../../ooxml/story/story.js';
import { bare, type RemovedHint } from './plannedHint.js';
import type { HintEntry } from './history.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { send } from '../session/writing.js';

/** @returns those that are back */
export async function restoreHints(session: WordSession, entries: readonly HintEntry[]): Promise<HintEntry[]> {
  const before = session.snapshot ?? (await session.read());
  return session.host.run(async (context) => {
    const proxyOf = await findParagraphs(context, before.reading.story);
    const { reading } = await send(session, context, before, () => {
      for (const { field, hints } of entries) {
        const place = before.reading.located.places.get(field);
        for (const hint of hints) if (place !== undefined) putBack(before, place, hint, proxyOf);
      }
    });
    return entries.filter(({ field, before: was }) => {
      const is = byField(reading.content).get(field);
      return is?.hintLeft === true && is.text === was.text && is.state === was.state;
    });
  });
}

function putBack({ reading }: WordReading, place: FieldPlace, hint: RemovedHint, proxyOf: ProxyOf): void {
  if (hint.inside !== null) {
    const paragraph = remaining(reading.story, place, hint);
    if (paragraph !== undefined && hint.inside !== 'Middle')
      proxyOf(paragraph, 'alike')?.insertText(hint.text, hint.inside);
    return;
  }
  const paragraphs = place.paragraphs.filter(({ shared }) => !shared);
  const at = paragraphs[hint.index]?.paragraph;
  const proxyAt = at === undefined ? null : proxyOf(at, 'alike');
  const first = paragraphs[0]?.paragraph;
  const isWithin = hint.within && at !== undefined && at.control === place.control;
  // Else the paragraph before is outside the field's control, as the hint was; the one behind may be inside.
  const above = paragraphs[hint.index - 1]?.paragraph ?? (first && reading.story.paragraphs[first.index - 1]);
  const isBeside = above !== undefined && at !== undefined && above.control === at.control;
  const placed =
    (!isWithin && above !== undefined && (isBeside || at === undefined || at.control !== null)
      ? proxyOf(above, 'alike')?.insertParagraph(hint.text, 'After')
      : null) ?? proxyAt?.insertParagraph(hint.text, 'Before');
  placed?.set(hint.look);
}

/** What the paragraph of the hint is now; of several that read alike the one next to the field. */
function remaining({ paragraphs }: Story, place: FieldPlace, { rest }: RemovedHint): Paragraph | undefined {
  const field = place.paragraphs[0]?.paragraph.start ?? place.insertAt;
  const distance = ({ start }: Paragraph): number => Math.abs(start - field);
  return paragraphs.filter(({ text }) => bare(text) === rest).sort((one, other) => distance(one) - distance(other))[0];
}
