/**
 * Deleting official hints, whole paragraphs or the stretch of a paragraph that holds more, and putting them back: as paragraphs of their own
 * with their look, or into the paragraph they stood in.
 */
import { byField } from '../../../document/content.js';
import type { FieldPlace } from '../../../locate/place.js';
import { isEdited } from '../../verify.js';
import { findParagraphs, type ProxyOf } from '../read/bodyParagraphs.js';
import { search } from '../read/landmarks.js';
import { controlAt } from '../session/controlState.js';
import type { Paragraph, Story } from '../../../ooxml/story/story.js';
import { bare, type HintCut, type ParagraphLook, type PlannedHint, type RemovedHint } from './plannedHint.js';
import type { EditOutcome, HintEntry } from './history.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { opened, runWrites, send } from '../session/writing.js';

const PROPERTIES = 'style,alignment,firstLineIndent,leftIndent,lineSpacing,spaceBefore,spaceAfter';
const FONT = 'font/name,font/size,font/color,font/bold,font/italic';

/** What to load of a collection of paragraphs, so that one that is taken out can be put back as it looked. */
const LOOK = `text,${PROPERTIES},${FONT}`.replace(/[^,]+/g, 'items/$&');

interface Found {
  readonly cut: HintCut;
  readonly proxy: Word.Paragraph;
}

/** @throws what Word refused */
export function deleteHints(
  session: WordSession,
  before: WordReading,
  outcome: EditOutcome,
  plans: readonly PlannedHint[],
): Promise<void> {
  const controls = plans.flatMap(({ control }) => control ?? []);
  return runWrites(session, before, controls, async (context) => {
    const proxyOf = await findParagraphs(context, before.reading.story, LOOK);
    const found = new Map<PlannedHint, readonly Found[]>();
    for (const plan of plans) {
      const cuts = find(plan, proxyOf);
      if (cuts.length === plan.cuts.length && cuts.length > 0) found.set(plan, cuts);
      else outcome.failed.set(plan.edit.field, 'changed-meanwhile');
    }
    if (found.size === 0) return;
    const after = await send(session, context, before, () => {
      for (const [{ control }, cuts] of found) {
        if (control === null) remove(cuts);
        else opened({ state: control, control: controlAt(context, control, before.controls) }, () => remove(cuts));
      }
    });
    for (const [{ edit, before: was }, cuts] of found) {
      const { field } = edit;
      const hints = cuts.map(({ cut, proxy }) => ({ ...cut.hint, look: lookOf(proxy) }));
      if (!isEdited(before.reading, after.reading, edit)) outcome.failed.set(field, 'verify-failed');
      else outcome.done.set(edit, { kind: 'delete-hint', field, hints, before: was });
    }
  });
}

/** Those of the paragraphs with the hints that still say what they did. */
function find({ cuts }: PlannedHint, proxyOf: ProxyOf): Found[] {
  return cuts.flatMap((cut) => {
    const proxy = proxyOf(cut.paragraph, 'exact');
    return proxy === null ? [] : [{ cut, proxy }];
  });
}

function remove(cuts: readonly Found[]): void {
  for (const { cut, proxy } of cuts) {
    if (cut.part === null) proxy.delete();
    else {
      const first = search(proxy, cut.part.first).getFirst();
      first.expandTo(search(proxy, cut.part.last).getFirst()).delete();
    }
  }
}

/** What a paragraph looks like, as far as the object model tells. */
function lookOf(paragraph: Word.Paragraph): ParagraphLook {
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
