/** What becomes of a control that is put in, and how it goes again. */
import { BLANK_PLACEHOLDER } from '../../adapters/word/session/placeholders.js';
import { paragraphsIn } from '../../adapters/word/read/bodyParagraphs.js';
import { scratchLines } from '../scratch.js';
import type { Observation, Step } from '../step.js';
import {
  NEW_TAG,
  controlIn,
  controlTagged,
  emptyParagraph,
  lastCell,
  line,
  offGridLine,
  shownIn,
  storyNow,
} from './scratchPage.js';

/** As the adapter dresses a control of its own. */
function insert(target: Word.Paragraph | Word.Range): Word.ContentControl {
  const control = target.insertContentControl();
  control.tag = NEW_TAG;
  control.title = NEW_TAG;
  return control;
}

/** An empty control gets a character first, which goes after it: some hosts refuse to delete it as it is (office-js issue 5732). */
function removeEmpty(control: Word.ContentControl): void {
  const character = control.insertText(BLANK_PLACEHOLDER, 'Replace');
  control.delete(true);
  character.delete();
}

const removeNewEmpty = (context: Word.RequestContext): void => removeEmpty(controlTagged(context, NEW_TAG));

/** A control around something stands there as it is believed to, with what it is put around in it. */
function around(
  id: Step['id'],
  target: (context: Word.RequestContext) => Word.Paragraph | Word.Range,
  level: string,
  text: string,
): Step {
  return {
    id,
    exact: true,
    ask: (context) => {
      const control = insert(target(context));
      const story = storyNow(context);
      control.delete(true);
      return () => {
        const now = story();
        const found = controlIn(now, NEW_TAG);
        const seen = { level: found?.level ?? 'none', text: found === null ? '' : shownIn(now, found) };
        return { seen, expected: { level, text } };
      };
    },
    undo: (context) => controlTagged(context, NEW_TAG).delete(true),
  };
}

function left(context: Word.RequestContext): () => Observation {
  const found = context.document.body.contentControls.getByTag(NEW_TAG);
  found.load('items/tag');
  return () => ({ seen: { left: found.items.length }, expected: { left: 0 } });
}

export const wrappingSteps: readonly Step[] = [
  // A control around the only, empty paragraph of a cell stands in the cell, not around it, and adds no paragraph.
  {
    id: 'cell',
    exact: true,
    ask: (context) => {
      const control = insert(emptyParagraph(context));
      const story = storyNow(context);
      removeEmpty(control);
      return () => {
        const now = story();
        const inCell = paragraphsIn(lastCell(now)?.blocks ?? [], true).length;
        const level = controlIn(now, NEW_TAG)?.level ?? 'none';
        return { seen: { level, paragraphs: inCell }, expected: { level: 'block', paragraphs: 1 } };
      };
    },
    undo: removeNewEmpty,
  },
  // In a line that does not snap to the grid, as many Chinese templates have.
  around('off-grid', offGridLine, 'block', scratchLines.offGrid),
  // A control with nothing in it is deleted as it is.
  {
    id: 'empty-delete',
    ask: (context) => {
      insert(emptyParagraph(context)).delete(true);
      return left(context);
    },
    undo: removeNewEmpty,
  },
  // Around the content of a line it is one of its runs.
  around('line', (context) => line(context).getRange('Content'), 'run', scratchLines.label + scratchLines.value),
  // What is locked against the user is deleted by the add-in all the same.
  {
    id: 'locked-delete',
    ask: (context) => {
      const control = insert(line(context).getRange('Content'));
      control.cannotDelete = true;
      control.delete(true);
      return left(context);
    },
    undo: (context) => {
      const control = controlTagged(context, NEW_TAG);
      control.cannotDelete = false;
      control.delete(true);
    },
  },
];
