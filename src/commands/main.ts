/** Entry of the function file: the ribbon's command that runs without the pane. Wiring only. */
import { browserStorage } from '../decisions/storage.js';
import { leaveNote } from '../office/note.js';
import { whenOfficeAnswers } from '../office/ready.js';
import { openDocument } from '../office/wordDocument.js';
import { clearMarks } from './clearMarks.js';

/** Named as in the manifest. Office keeps this page alive until `completed` is called. */
const commands = {
  clearMarks: (event: Office.AddinCommands.Event) =>
    void clearMarks(openDocument, leaveNote(browserStorage)).finally(() => event.completed()),
};

whenOfficeAnswers(document.getElementById('office-js'), (standing) => {
  if (standing !== 'word') return;
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
});
