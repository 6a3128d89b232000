/** What becomes of a control that is put in, and how it goes again. */
import { BLANK_PLACEHOLDER } from '../../adapters/word/session/placeholders.js';
import { paragraphsIn } from '../../adapters/word/read/bodyParagraphs.js';
import type { Story } from '../../ooxml/story/story.js';
import { scratchLines } from '../scratch.js';
import type { Observation, Seen, Step } from '../step.js';
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
const removeNew = (context: Word.RequestContext): void => controlTagged(context, NEW_TAG).delete(true);

function looksOf(story: Story): Seen {
  const control = controlIn(story, NEW_TAG);
  return { level: control?.level ?? 'none', text: control === null ? '' : shownIn(story, control) };
}

/** A control around the only, empty paragraph of a cell stands in the cell, not around it, and adds no paragraph. */
const cell: Step = {
  id: 'cell',
  since: '1.3',
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
};

/** The same in a line that does not snap to the grid, as many Chinese templates have. */
const offGrid: Step = {
  id: 'off-grid',
  since: '1.3',
  exact: true,
  ask: (context) => {
    const control = insert(offGridLine(context));
    const story = storyNow(context);
    control.delete(true);
    return () => ({ seen: looksOf(story()), expected: { level: 'block', text: scratchLines.offGrid } });
  },
  undo: removeNew,
};

/** A control with nothing in it is deleted as it is. */
const emptyDelete: Step = {
  id: 'empty-delete',
  since: '1.3',
  ask: (context) => {
    insert(emptyParagraph(context)).delete(true);
    return left(context);
  },
  undo: removeNewEmpty,
};

/** A control around the content of a line is one of its runs. */
const lineContent: Step = {
  id: 'line',
  since: '1.3',
  exact: true,
  ask: (context) => {
    const control = insert(line(context).getRange('Content'));
    const story = storyNow(context);
    control.delete(true);
    const { label, value } = scratchLines;
    return () => ({ seen: looksOf(story()), expected: { level: 'run', text: label + value } });
  },
  undo: removeNew,
};

/** What is locked against the user is deleted by the add-in all the same. */
const lockedDelete: Step = {
  id: 'locked-delete',
  since: '1.3',
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
};

function left(context: Word.RequestContext): () => Observation {
  const found = context.document.body.contentControls.getByTag(NEW_TAG);
  found.load('items/tag');
  return () => ({ seen: { left: found.items.length }, expected: { left: 0 } });
}

export const wrappingSteps: readonly Step[] = [cell, offGrid, emptyDelete, lineContent, lockedDelete];
