/** Entry of the commands' dialog: wiring only. */
import { officeIsDark } from '../office/darkness.js';
import { whenOfficeAnswers } from '../office/ready.js';
import { showSection } from '../office/sections.js';
import { dialog as words } from '../strings/office.js';
import css from './dialog.css';
import { createDialogView } from './dialogView.js';
import { toDialog, type FromDialog } from './messages.js';

/** Milliseconds without an answer after which the dialog says so: its command may have been ended by Office meanwhile. */
const PATIENCE = 60_000;

function start(container: HTMLElement): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.documentElement.dataset['theme'] = officeIsDark() ? 'dark' : 'light';

  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (message: FromDialog): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      view.show({ kind: 'outcome', tone: 'error', lines: [words.noAnswer], undo: false });
    }, PATIENCE);
    Office.context.ui.messageParent(JSON.stringify(message));
  };
  const view = createDialogView(container, send);
  view.wait(words.working);
  // https://learn.microsoft.com/office/dev/add-ins/develop/parent-to-dialog
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }) => {
      clearTimeout(timer);
      view.show(toDialog.parse(JSON.parse(message)));
    },
    // Only now can an answer be heard.
    () => send({ kind: 'ready' }),
  );
}

whenOfficeAnswers(document.getElementById('office-js'), (standing) => {
  showSection(standing === 'word' ? null : standing);
  const container = document.getElementById('root');
  if (standing === 'word' && container !== null) start(container);
});
