/** Entry of the function file: the ribbon's commands, which run without the pane. Wiring only. */
import { whenOfficeAnswers } from '../office/ready.js';
import { openDocument } from '../office/wordDocument.js';
import { browserStorage } from '../decisions/storage.js';
import { clearMarks } from './clearMarks.js';
import { openConversation } from './conversation.js';
import { failureLines, sayUntilClosed } from './failure.js';
import { fillBlanks } from './fillBlanks.js';

const open = () => openConversation(new URL('dialog.html', location.href).href);

/**
 * Runs a command to its end. Office keeps this page alive until `completed` is called, and the dialog lives no longer than the page, so
 * it is called after the dialog was closed. A rejection means that no dialog could be opened: there is nowhere left to say anything, and
 * nothing was filled, since that takes an answer from the dialog.
 */
async function run(event: Office.AddinCommands.Event, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } finally {
    event.completed();
  }
}

const loadChecker = () => import('../pane/store/checker.js').then((module) => module.checker);

/** Named as in the manifest. */
const commands = {
  fillBlanks: (event: Office.AddinCommands.Event) =>
    run(event, async () => {
      const talk = await open();
      try {
        await openDocument().then(
          (document) =>
            fillBlanks({ document, load: loadChecker, now: () => new Date(), storage: browserStorage }, talk),
          (error: unknown) => sayUntilClosed(talk, failureLines(error)),
        );
      } finally {
        talk.end();
      }
    }),
  clearMarks: (event: Office.AddinCommands.Event) =>
    run(event, async () => {
      await clearMarks(openDocument, open);
    }),
};

whenOfficeAnswers(document.getElementById('office-js'), (standing) => {
  if (standing !== 'word') return;
  for (const [name, command] of Object.entries(commands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command(event));
});
