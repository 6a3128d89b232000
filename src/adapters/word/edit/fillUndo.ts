/** Taking fills back: the same kind of blank stands there as before, or the wording that was replaced. */
import { byField, type FieldContent } from '../../../document/content.js';
import type { NotDoneReason } from '../../../document/port.js';
import { controlAt, type ControlState } from '../session/controlState.js';
import type { FillEntry } from './history.js';
import { isHostError } from '../session/host.js';
import { lockAgain } from '../session/locks.js';
import { BLANK_PLACEHOLDER, promptOf } from '../session/placeholders.js';
import type { WordReading } from '../session/wordReading.js';
import type { WordSession } from '../session/wordSession.js';
import { opened, spotAt, type SpotTarget } from './spot.js';
import { restoreTracking, untracked } from '../session/tracking.js';

export interface FillToUndo {
  readonly entry: FillEntry;
  readonly control: ControlState;
}

interface UndoSpot extends SpotTarget {
  readonly entry: FillEntry;
  readonly state: ControlState;
  /** The control as it was right before the first turn. */
  readonly witness: Word.ContentControl;
}

export class FillUndo {
  constructor(
    private readonly session: WordSession,
    private readonly before: WordReading,
    private readonly done: Set<unknown>,
    private readonly failed: Map<string, NotDoneReason>,
  ) {}

  /** @throws what Word refused, after what was done of it is known */
  async undo(all: readonly FillToUndo[]): Promise<void> {
    const fills: FillToUndo[] = [];
    for (const fill of all) {
      if (this.isWhereItWas(fill.entry)) fills.push(fill);
      else this.failed.set(fill.entry.field, 'changed-meanwhile');
    }
    if (fills.length === 0) return;
    try {
      await this.session.host.run((context) => this.inTurns(context, fills));
    } catch (error) {
      if (!isHostError(error)) throw error;
      await restoreTracking(this.session, this.before);
      const now = await this.session.read();
      this.keepDone(
        fills.map(({ entry }) => entry),
        now,
      );
      await lockAgain(
        this.session,
        fills.map(({ control }) => control),
        now,
      );
      throw error;
    }
  }

  /** A paragraph of its own goes by its place behind another: nothing else may stand there now. */
  private isWhereItWas({ field, spot, text }: FillEntry): boolean {
    if (spot.location !== 'After' || spot.paragraph === null) return true;
    const { story, located } = this.before.reading;
    const content = located.places.get(field)?.control?.content ?? null;
    if (content === null) return false;
    const inside = story.paragraphs.filter(({ start, end }) => start >= content.start && end <= content.end);
    return inside[spot.paragraph + 1]?.text.trim() === text;
  }

  /** Each turn is for those that the one before did not bring back. */
  private async inTurns(context: Word.RequestContext, fills: readonly FillToUndo[]): Promise<void> {
    const { controls } = this.before;
    let left: readonly UndoSpot[] = fills.map(({ entry, control }) => {
      const spot = spotAt(context, control, controls, entry.spot);
      // A second proxy of the same control keeps what it said before the write.
      const witness = controlAt(context, control, controls);
      witness.load('text');
      spot.target.load('text');
      return { entry, state: control, ...spot, witness };
    });
    for (const turn of [takeAway, setRight, putBack]) {
      if (left.length === 0) return;
      const targets = left;
      const after = await this.send(context, () => {
        for (const target of targets) opened(target.control, target.state, () => turn(target));
      });
      const own = turn === takeAway ? await this.withoutOvertaken(context, targets) : targets;
      this.keepDone(
        own.map(({ entry }) => entry),
        after,
      );
      left = own.filter(({ entry }) => !this.done.has(entry));
      for (const { entry } of left) this.failed.set(entry.field, 'verify-failed');
    }
  }

  /** Where someone has typed since the reading, that comes back, and the fill with it. @returns the others */
  private async withoutOvertaken(
    context: Word.RequestContext,
    spots: readonly UndoSpot[],
  ): Promise<readonly UndoSpot[]> {
    const isOvertaken = ({ state, witness }: UndoSpot): boolean =>
      state.content !== null && witness.text !== state.content.text;
    const overtaken = spots.filter(isOvertaken);
    if (overtaken.length === 0) return spots;
    for (const { entry } of overtaken) this.failed.set(entry.field, 'changed-meanwhile');
    await this.send(context, () => {
      for (const spot of overtaken) opened(spot.control, spot.state, () => giveBack(spot));
    });
    return spots.filter((spot) => !overtaken.includes(spot));
  }

  private keepDone(entries: readonly FillEntry[], now: WordReading): void {
    const contents = byField(now.reading.content);
    for (const entry of entries) {
      if (!isAsBefore(contents.get(entry.field), entry.before)) continue;
      // A prompt must be the one that showed before.
      if (entry.before.residue === 'placeholder' && promptOf(now.reading, entry.field) !== entry.placeholder) continue;
      this.done.add(entry);
      this.failed.delete(entry.field);
    }
  }

  private async send(context: Word.RequestContext, add: () => void): Promise<WordReading> {
    untracked(context, this.before, add);
    const pending = this.session.begin(context);
    await context.sync();
    return this.session.finish(pending);
  }
}

function isAsBefore(is: FieldContent | undefined, was: FieldContent): boolean {
  return is?.state === was.state && is.text === was.text && is.residue === was.residue;
}

function takeAway({ entry: { blank, spot, replaced, text }, control, target }: UndoSpot): void {
  if (spot.location === 'After' && 'getNext' in target) target.getNext().delete();
  else if (blank === 'placeholder') control.clear();
  // Line breaks that gave the blank its height stay, and so does a label before it.
  else if (blank === 'empty' && spot.location === 'Start' && BREAK.test(replaced)) {
    target.search(text, { matchCase: true }).getFirst().delete();
  } else target.insertText(blank === 'empty' && spot.location !== 'End' ? '' : replaced, 'Replace');
}

/** What Word gives for a line or page break in a paragraph. */
const BREAK = /[\v\f]/;

/** What stood there before the fill was taken away, and was not only the fill. */
function giveBack({ entry: { spot, text }, target, witness }: UndoSpot): void {
  if (spot.location === 'After' && 'insertParagraph' in target) target.insertParagraph(text, 'After');
  else target.insertText(spot.paragraph === null ? witness.text : target.text, 'Replace');
}

/** Where Word showed another prompt than before, or wrote elsewhere than it was told. */
function setRight({ entry: { blank, spot, replaced, placeholder }, control, target }: UndoSpot): void {
  if (spot.location === 'After') return;
  if (blank === 'placeholder') control.placeholderText = placeholder;
  else {
    target.clear();
    if (blank === 'text') target.insertText(replaced, 'Start');
    else control.placeholderText = BLANK_PLACEHOLDER;
  }
}

/** The fill stays rather than something that is neither. */
function putBack({ entry: { spot, text }, target }: UndoSpot): void {
  if (spot.location === 'After') return;
  target.clear();
  target.insertText(text, 'Start');
}
