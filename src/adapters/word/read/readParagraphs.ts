/** The document and its paragraphs, read in one request, so that they are of the same moment. */
import { unlessRefused } from '../session/host.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { findParagraphs, proxiesOf, requestParagraphs, type ProxyOf } from './bodyParagraphs.js';

export interface ReadParagraphs {
  readonly reading: WordReading;
  readonly proxyOf: ProxyOf;
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
