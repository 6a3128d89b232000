/** Entry of 诊断, a page of its own: the pane at its start carries nothing of it. Wiring only. */
import '../pane/store/schemasWithoutEval.js';
import { createRoot } from 'react-dom/client';
import manifest from '../../package.json' with { type: 'json' };
import { officeIsDark } from '../office/darkness.js';
import { whenOfficeAnswers } from '../office/ready.js';
import { showSection } from '../office/sections.js';
import { diagnose, type Outcome } from './diagnose.js';
import { DiagnosisPage } from './DiagnosisPage.js';
import { environment } from './environment.js';
import { linesOfScratch } from './recognise.js';
import { SCRATCH_FILE } from './scratch.js';

const file = new URL('../../assets/forms/diagnosis.docx', import.meta.url);

async function diagnoseHere(onStep: (done: number, of: number) => void): Promise<Outcome | null> {
  const scratch = await (await fetch(file)).arrayBuffer();
  return diagnose({
    host: {
      run: (batch) => Word.run(batch),
      supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    },
    environment: environment(),
    lines: linesOfScratch(new Uint8Array(scratch)),
    version: manifest.version,
    now: () => new Date(),
    onStep: (_, done, of) => onStep(done, of),
  });
}

whenOfficeAnswers(document.getElementById('office-js'), (standing) => {
  showSection(standing === 'word' ? null : standing);
  const container = document.getElementById('root');
  if (standing !== 'word' || container === null) return;
  document.documentElement.style.colorScheme = officeIsDark() ? 'dark' : 'light';
  createRoot(container).render(
    <DiagnosisPage diagnose={diagnoseHere} file={{ address: file.href, name: SCRATCH_FILE }} back="taskpane.html" />,
  );
});
