/** Entry of the workbench page: wiring only. */
import { createRoot } from 'react-dom/client';
import { createPaneStore } from '../pane/store/paneStore.js';
import { workbench as words } from '../strings/pane.js';
import { saveFile } from './files/give.js';
import { Themed } from './Themed.js';
import { Workbench } from './Workbench.js';
import { createWorkbenchStore, type Heavy } from './workbenchStore.js';

const sample = new URL('../../assets/forms/joint-lab-2022-sample.docx', import.meta.url);
const blank = new URL('../../assets/forms/joint-lab-2022.docx', import.meta.url);
const plain = new URL('../../assets/forms/joint-lab-2022-plain.docx', import.meta.url);
const project = new URL('../../assets/forms/innovation-project.docx', import.meta.url);
const projectSample = new URL('../../assets/forms/innovation-project-sample.docx', import.meta.url);
const recommendation = new URL('../../assets/forms/staff-recommendation.docx', import.meta.url);

/** Fetched once; afterwards the page works without the network. */
const fetched = new Map<URL, Promise<Uint8Array>>();

function bytesOf(url: URL): Promise<Uint8Array> {
  const known = fetched.get(url);
  if (known !== undefined) return known;
  const bytes = fetch(url).then(async (response) => new Uint8Array(await response.arrayBuffer()));
  fetched.set(url, bytes);
  bytes.catch(() => fetched.delete(url));
  return bytes;
}

async function loadHeavy(): Promise<Heavy> {
  const [documents, fileDesk, pages] = await Promise.all([
    import('./documents.js'),
    import('./fileDesk.js'),
    import('./pages.js'),
  ]);
  return { documents, fileDesk, pages };
}

const loadChecker = () => import('../pane/store/checker.js').then((module) => module.checker);

const now = (): Date => new Date();
const pane = createPaneStore({ load: loadChecker, now, checksOnOpen: true });
const store = createWorkbenchStore({ pane, load: loadHeavy, now });
store.follow();

const files = [
  { label: words.sample, name: words.sampleName, url: sample },
  { label: words.blank, name: words.blankName, url: blank },
  { label: words.plain, name: '国际合作联合实验室立项申报书（与下发的一样）.docx', url: plain },
  { label: words.project, name: `${words.project}.docx`, url: project },
  { label: words.projectSample, name: `${words.projectSample}.docx`, url: projectSample },
  { label: words.recommendation, name: `${words.recommendation}.docx`, url: recommendation },
];
const samples = files.map(({ label, name, url }) => ({
  label,
  select: () => void store.openBytes(name, () => bytesOf(url)),
}));

const saveBlank = (): void =>
  void bytesOf(blank).then(
    (bytes) => {
      saveFile(words.blankName, bytes);
      store.tell('success', words.savedBlank(words.blankName));
    },
    () => store.tell('error', words.offlineFailed),
  );

const container = document.getElementById('root');
if (container !== null) {
  createRoot(container).render(
    <Themed>
      <Workbench store={store} pane={pane} samples={samples} saveBlank={saveBlank} />
    </Themed>,
  );
}

/** Everything else follows the first paint at once, so that the page soon needs no network. */
requestAnimationFrame(() =>
  setTimeout(() => {
    samples[0]?.select();
    void loadChecker().catch(() => store.tell('error', words.offlineFailed));
    void Promise.all(files.map(({ url }) => bytesOf(url))).catch(() => undefined);
    // So that rules can be drafted and reviewed without the network too.
    void Promise.all([import('./review/beginReview.js'), import('./review/Review.js')]).catch(() => undefined);
  }),
);
