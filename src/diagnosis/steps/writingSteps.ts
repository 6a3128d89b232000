/** What becomes of a text that is written, and what a refusal says. */
import { BLANK_PLACEHOLDER } from '../../adapters/word/session/placeholders.js';
import { untracked } from '../../adapters/word/session/tracking.js';
import { scratchTags, scratchTexts } from '../scratch.js';
import type { Step } from '../step.js';
import {
  control,
  controlIn,
  controlTagged,
  propertiesOf,
  restoreText,
  shownIn,
  storyNow,
  textNow,
} from './scratchPage.js';

const WRITTEN = '新文';
/** Longer than any prompt of the form. UTF-16 units. */
const LONG = '长'.repeat(200);

const MINE = 'TrackMineOnly';

/** As in the scratch file. */
function trackNothing({ document }: Word.RequestContext): void {
  document.changeTrackingMode = 'Off';
}

export const writingSteps: readonly Step[] = [
  // A document that takes no writing says AccessDenied; one that takes it has nothing to refuse.
  {
    id: 'write',
    ask: (context) => {
      const written = control(context, 'text');
      written.title = WRITTEN;
      const witness = control(context, 'text');
      witness.load('title');
      written.title = '';
      return () => ({ seen: { title: witness.title }, expected: { title: WRITTEN } });
    },
    refused: (code) => ({ seen: { refusal: code }, expected: { refusal: 'AccessDenied' } }),
    undo: (context) => {
      control(context, 'text').title = '';
    },
  },
  // A control that is not there: ItemNotFound, and nothing else.
  {
    id: 'gone',
    ask: (context) => {
      controlTagged(context, 'diagnosis.nowhere').title = WRITTEN;
      return () => ({ seen: { refusal: '' }, expected: { refusal: 'ItemNotFound' } });
    },
    refused: (code) => ({ seen: { refusal: code }, expected: { refusal: 'ItemNotFound' } }),
  },
  // A prompt may be blank, and may be long.
  {
    id: 'prompt-text',
    ask: (context) => {
      const prompted = control(context, 'prompt');
      const [blank, long] = [BLANK_PLACEHOLDER, LONG].map((text) => {
        prompted.placeholderText = text;
        const witness = control(context, 'prompt');
        witness.load('placeholderText');
        return () => witness.placeholderText;
      });
      prompted.placeholderText = scratchTexts.prompt;
      return () => ({
        seen: { blank: blank?.() === BLANK_PLACEHOLDER, long: long?.() === LONG },
        expected: { blank: true, long: true },
      });
    },
    undo: (context) => {
      control(context, 'prompt').placeholderText = scratchTexts.prompt;
    },
  },
  // A text put over a prompt is no prompt any more and not grey; cleared, the prompt shows again.
  {
    id: 'replace-prompt',
    exact: true,
    ask: (context) => {
      const prompted = control(context, 'prompt');
      prompted.insertText(WRITTEN, 'Replace');
      const filled = storyNow(context);
      prompted.clear();
      const cleared = storyNow(context);
      return () => {
        const [first, second] = [filled(), cleared()];
        const [full, empty] = [first, second].map((story) => controlIn(story, scratchTags.prompt));
        if (!full || !empty) return { seen: { control: 'gone' }, expected: { control: 'there' } };
        const isGrey = /PlaceholderText|w:color /.test(first.source.slice(full.content?.start, full.content?.end));
        return {
          seen: {
            text: shownIn(first, full),
            showsPrompt: propertiesOf(first, full).includes('showingPlcHdr'),
            isGrey,
            again: shownIn(second, empty),
            showsAgain: propertiesOf(second, empty).includes('showingPlcHdr'),
          },
          expected: { text: WRITTEN, showsPrompt: false, isGrey: false, again: scratchTexts.prompt, showsAgain: true },
        };
      };
    },
    undo: (context) => control(context, 'prompt').clear(),
  },
  {
    id: 'replace-text',
    ask: (context) => {
      control(context, 'text').insertText(WRITTEN, 'Replace');
      const written = textNow(context, 'text');
      restoreText(context, 'text');
      const back = textNow(context, 'text');
      return () => ({
        seen: { written: written(), back: back() },
        expected: { written: WRITTEN, back: scratchTexts.text },
      });
    },
    undo: (context) => restoreText(context, 'text'),
  },
  // What is locked against the user is written by the add-in all the same.
  {
    id: 'locked-edit',
    ask: (context) => {
      control(context, 'locked').insertText(WRITTEN, 'End');
      const written = textNow(context, 'locked');
      restoreText(context, 'locked');
      return () => ({ seen: { written: written() }, expected: { written: scratchTexts.locked + WRITTEN } });
    },
    undo: (context) => {
      const locked = control(context, 'locked');
      locked.cannotEdit = false;
      restoreText(context, 'locked');
      locked.cannotEdit = true;
    },
  },
  // Track Changes can be set to the changes of this person alone.
  {
    id: 'tracking',
    since: '1.4',
    ask: (context) => {
      const { document } = context;
      document.changeTrackingMode = MINE;
      document.load('changeTrackingMode');
      // The document says of itself what was set last until the answer is there; the text says whether it is.
      const text = textNow(context, 'text');
      document.changeTrackingMode = 'Off';
      return () => ({
        seen: { text: text(), mode: document.changeTrackingMode },
        expected: { text: scratchTexts.text, mode: MINE },
      });
    },
    undo: trackNothing,
  },
  // Switched off for a write, as the adapter does it, Track Changes makes no revision of it, and is on again.
  {
    id: 'untracked',
    since: '1.4',
    exact: true,
    ask: (context) => {
      const { document } = context;
      document.changeTrackingMode = 'TrackAll';
      untracked(context, { trackingMode: 'TrackAll' }, () => control(context, 'text').insertText(WRITTEN, 'Replace'));
      document.load('changeTrackingMode');
      const story = storyNow(context);
      document.changeTrackingMode = 'Off';
      restoreText(context, 'text');
      return () => {
        const now = story();
        const written = controlIn(now, scratchTags.text);
        const inside = now.revisions.filter(
          ({ start, end }) => written !== null && start >= written.start && end <= written.end,
        );
        return {
          seen: { mode: document.changeTrackingMode, revisions: inside.length },
          expected: { mode: 'TrackAll', revisions: 0 },
        };
      };
    },
    undo: (context) => {
      trackNothing(context);
      restoreText(context, 'text');
    },
  },
];
