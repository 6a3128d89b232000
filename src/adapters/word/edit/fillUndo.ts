/** Taking fills back: the same kind of blank stands there as before, or the wording that was replaced. */
import { byField } from '../../../document/content.js';
import { isWithin } from '../../../ooxml/xml/sourceRange.js';
import type { ControlState } from '../session/controlState.js';
import type { Entry, FillEntry } from './history.js';
import type { Outcome } from '../session/bisect.js';
import { BLANK_PLACEHOLDER, promptOf } from '../session/placeholders.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { isOvertaken, spotAt, type SpotTarget } from './spot.js';
import { opened, runWrites, send } from '../session/writing.js';

export interface FillToUndo {
  readonly entry: FillEntry;
  readonly control: ControlState;
}

interface UndoSpot extends SpotTarget {
  readonly entry: FillEntry;
}

export class FillUndo {
  constructor(
    private readonly session: WordSession,
    private readonly before: WordReading,
    private readonly outcome: Outcome<Entry>,
  ) {}

  /** @throws what Word refused, after what was done of it is known */
  async undo(all: readonly FillToUndo[]): Promise<void> {
    const fills: FillToUndo[] = [];
    for (const fill of all) {
      if (this.isWhereItWas(fill.entry)) fills.push(fill);
      else this.outcome.failed.set(fill.entry.field, 'changed-meanwhile');
    }
    if (fills.length === 0) return;
    const controls = fills.map(({ control }) => control);
    const write = (context: Word.RequestContext): Promise<void> => this.inTurns(context, fills);
    await runWrites(this.session, this.before, controls, write, (now) => this.keepDone(fills, now));
  }

  /** A paragraph of its own goes by its place behind another: nothing else may stand there now. */
  private isWhereItWas({ field, plan, text }: FillEntry): boolean {
    if (plan.location !== 'After' || plan.paragraph === null) return true;
    const { story, located } = this.before.reading;
    const content = located.places.get(field)?.control?.content ?? null;
    if (content === null) return false;
    const inside = story.paragraphs.filter((paragraph) => isWithin(paragraph, content));
    return inside[plan.paragraph + 1]?.text.trim() === text;
  }

  /** Each turn is for those that the one before did not bring back. */
  private async inTurns(context: Word.RequestContext, fills: readonly FillToUndo[]): Promise<void> {
    const { controls } = this.before;
    let left: readonly UndoSpot[] = fills.map(({ entry, control }) => ({
      entry,
      ...spotAt(context, control, controls, entry.plan),
    }));
    for (const turn of [takeAway, setRight, putBack]) {
      if (left.length === 0) return;
      const after = await this.take(turn, context, left);
      const own = turn === takeAway ? await this.withoutOvertaken(context, left) : left;
      this.keepDone(own, after);
      left = own.filter(({ entry }) => !this.outcome.done.has(entry));
      for (const { entry } of left) this.outcome.failed.set(entry.field, 'verify-failed');
    }
  }

  /** Where someone has typed since the reading, that comes back, and the fill with it. @returns the others */
  private async withoutOvertaken(
    context: Word.RequestContext,
    spots: readonly UndoSpot[],
  ): Promise<readonly UndoSpot[]> {
    const overtaken = spots.filter(isOvertaken);
    if (overtaken.length === 0) return spots;
    for (const { entry } of overtaken) this.outcome.failed.set(entry.field, 'changed-meanwhile');
    await this.take(giveBack, context, overtaken);
    return spots.filter((spot) => !overtaken.includes(spot));
  }

  private keepDone(fills: readonly { readonly entry: FillEntry }[], { reading }: WordReading): void {
    const contents = byField(reading.content);
    for (const { entry } of fills) {
      const { before: was, placeholder } = entry.plan;
      const is = contents.get(entry.field);
      if (is?.state !== was.state || is.text !== was.text || is.residue !== was.residue) continue;
      // A prompt must be the one that showed before.
      if (was.residue === 'placeholder' && promptOf(reading, entry.field) !== placeholder) continue;
      this.outcome.done.set(entry, true);
      this.outcome.failed.delete(entry.field);
    }
  }

  private take(
    turn: (spot: UndoSpot) => void,
    context: Word.RequestContext,
    spots: readonly UndoSpot[],
  ): Promise<WordReading> {
    return send(this.session, context, this.before, () => {
      for (const spot of spots) opened(spot, () => turn(spot));
    });
  }
}

function takeAway({ entry: { plan, replaced, text }, control, target }: UndoSpot): void {
  const { blank, location } = plan;
  if (location === 'After' && 'getNext' in target) target.getNext().delete();
  else if (blank === 'placeholder') control.clear();
  // Line breaks that gave the blank its height stay, and so does a label before it.
  else if (blank === 'empty' && location === 'Start' && BREAK.test(replaced)) {
    target.search(text, { matchCase: true }).getFirst().delete();
  } else target.insertText(blank === 'empty' && location !== 'End' ? '' : replaced, 'Replace');
}

/** What Word gives for a line or page break in a paragraph. */
const BREAK = /[\v\f]/;

/** What stood there before the fill was taken away, and was not only the fill. */
function giveBack({ entry: { plan, text }, target, witness }: UndoSpot): void {
  if (plan.location === 'After' && 'insertParagraph' in target) target.insertParagraph(text, 'After');
  else target.insertText(plan.paragraph === null ? witness.text : target.text, 'Replace');
}

/** Where Word showed another prompt than before, or wrote elsewhere than it was told. */
function setRight({ entry: { plan, replaced }, control, target }: UndoSpot): void {
  const { blank, location, placeholder } = plan;
  if (location === 'After') return;
  if (blank === 'placeholder') control.placeholderText = placeholder;
  else {
    target.clear();
    if (blank === 'text') target.insertText(replaced, 'Start');
    else control.placeholderText = BLANK_PLACEHOLDER;
  }
}

/** The fill stays rather than something that is neither. */
function putBack({ entry: { plan, text }, target }: UndoSpot): void {
  if (plan.location === 'After') return;
  target.clear();
  target.insertText(text, 'Start');
}
