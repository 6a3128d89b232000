/** Entry of the task pane: wiring only. */
import { createRoot } from 'react-dom/client';
import { browserStorage } from '../decisions/storage.js';
import { NOTE, takeNote } from '../office/note.js';
import { whenOfficeAnswers } from '../office/ready.js';
import { showSection } from '../office/sections.js';
import { loadAdapter, openDocument, supportsWord } from '../office/wordDocument.js';
import { createPaneStore } from '../pane/store/paneStore.js';
import { TaskPane } from './TaskPane.js';

const pane = createPaneStore({
  load: () => import('../pane/store/checker.js').then((module) => module.checker),
  now: () => new Date(),
});

async function start(container: HTMLElement): Promise<void> {
  const word = await openDocument();
  pane.open(word);
  createRoot(container).render(<TaskPane store={pane} />);
  const sayNote = (): void => pane.warn(takeNote(browserStorage, word.name));
  // The ribbon's 检查 and 填“无” open the pane with these in its address.
  const asked = new URLSearchParams(location.search);
  void (asked.has('fill') ? pane.checkAndPreview() : asked.has('check') ? pane.check() : Promise.resolve()).then(
    sayNote,
  );
  window.addEventListener('storage', ({ key }) => {
    if (key === NOTE) sayNote();
  });
  const lookAgain = (): void => {
    if (document.visibilityState !== 'visible') return;
    sayNote();
    void word.lookAgain();
  };
  window.addEventListener('focus', lookAgain);
  document.addEventListener('visibilitychange', lookAgain);
}

// What Office has put into the address goes with it.
if (new URLSearchParams(location.search).has('diagnose')) location.replace(`diagnosis.html${location.search}`);

// Fetched beside Office.js; a failure is met again where the adapter is needed.
loadAdapter().catch(() => undefined);

whenOfficeAnswers(document.getElementById('office-js'), (standing) => {
  if (standing !== 'word') showSection(standing);
  else if (!supportsWord()) showSection('upgrade');
  else {
    showSection(null);
    // What failed to load is a matter of the network, like Office.js itself.
    const container = document.getElementById('root');
    if (container !== null) start(container).catch(() => showSection('unreachable'));
  }
});
