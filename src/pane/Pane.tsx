import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentText24Regular } from '@fluentui/react-icons/svg/document-text';
import { useEffect } from 'react';
import { checklist, notice, product, ready, tools, workbench } from '../strings/pane.js';
import { CautionCard } from './notices/CautionCard.js';
import { ErrorBoundary } from './screens/ErrorBoundary.js';
import { FillPreview } from './notices/FillPreview.js';
import { FilterBar } from './findings/FilterBar.js';
import { FindingList } from './findings/FindingList.js';
import { LaterPage, loadLater } from './LaterPage.js';
import { column, letters } from './look/look.js';
import { LiveRegion } from './notices/LiveRegion.js';
import { Message } from './notices/Message.js';
import { Hint } from './notices/Hint.js';
import { NoticeBar } from './notices/NoticeBar.js';
import { PaneTitle } from './screens/PaneTitle.js';
import type { PaneStore } from './store/paneStore.js';
import { Ready } from './screens/Ready.js';
import { Refusal } from './screens/Refusal.js';
import type { PaneState } from './store/state.js';
import { Toolbar } from './head/Toolbar.js';
import { useFaults } from './hooks/useFaults.js';
import { useKeptFocus } from './hooks/useKeptFocus.js';
import { useScrollPlaces } from './hooks/useScrollPlaces.js';
import { useStore } from './hooks/useStore.js';
import { walkByKey } from './hooks/walkByKey.js';
import { viewFor, type PaneView } from './store/view.js';
import { Verdict } from './head/Verdict.js';
import { WelcomeCard } from './screens/WelcomeCard.js';
import { Working } from './screens/Working.js';

const LOW = '@container (max-height: 300px)';

const useStyles = makeStyles({
  // What is inside goes by the size of the pane, which beside a document is not that of the window.
  root: { height: '100%', minWidth: 0, containerType: 'size', outlineStyle: 'none' },
  frame: {
    ...column,
    position: 'relative',
    height: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    ...letters[300],
    // A pane too low for a fixed head scrolls as a whole.
    [LOW]: { overflowY: 'auto' },
  },
  head: {
    ...column,
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    '@container (max-height: 480px)': { gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
  },
  body: {
    ...column,
    flexGrow: 1,
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    [LOW]: { overflowY: 'visible', flexShrink: 0 },
  },
  /** The list's own parts keep their distances. */
  list: { display: 'block' },
  news: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
});

/** What is done with files around the pane. */
export interface PaneFiles {
  /** Gives a page to the person as a file of this name. */
  readonly save: (name: string, page: string) => void;
  /** Asks for a file to open. */
  readonly open: () => void;
  /** Gives the blank form to the person. */
  readonly blank: () => void;
}

interface PaneProps {
  readonly store: PaneStore;
  /** Left out in Word, where the document is the one that is open. */
  readonly files?: PaneFiles;
}

/** The task pane: the same in Word and beside a drawn file. */
export function Pane({ store, files }: PaneProps) {
  const styles = useStyles();
  const state = useStore(store);
  const keepFocus = useKeptFocus();
  useFaults(store.fault);
  // Behind the first paint, so that the network is not needed any more; a failure is met again where one of the pages is shown.
  useEffect(() => void loadLater().catch(() => undefined), []);
  // In order to take keys, it takes the focus of a click on any part that takes none of its own.
  return (
    <main
      {...keepFocus}
      className={styles.root}
      tabIndex={-1}
      aria-label={product}
      aria-busy={state.activity !== null}
      onKeyDown={(event) => walkByKey(event, store)}
    >
      <ErrorBoundary>
        <Views state={state} store={store} files={files} />
      </ErrorBoundary>
      <LiveRegion id={state.announcement.id} text={state.announcement.text} />
    </main>
  );
}

interface PartProps {
  readonly view: PaneView;
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly files: PaneFiles | undefined;
}

function Views({ state, store, files }: Omit<PartProps, 'view'>) {
  const styles = useStyles();
  const view = viewFor(state);
  const { activity } = state;
  const offer = state.notice?.offer;
  const places = useScrollPlaces(view.kind === 'checked' ? state.screen : view.kind, state.result === null);
  return (
    <div className={styles.frame}>
      {activity !== null && <Working activity={activity} state={state} stop={store.stop} />}
      <header className={styles.head}>
        <PaneTitle text={state.result?.formTitle ?? product} spoken={view.kind === 'checked'} />
        {view.kind === 'checked' && (
          <>
            <Verdict view={view} state={state} store={store} />
            <FilterBar view={view} state={state} store={store} open={files?.open} />
          </>
        )}
      </header>
      <div {...places} className={mergeClasses(styles.body, view.kind === 'checked' && styles.list)}>
        <Body view={view} state={state} store={store} files={files} />
      </div>
      {state.pending !== null && (
        <div className={styles.news}>
          <CautionCard
            caution={state.pending.caution}
            answer={{ go: () => void store.proceed(), cancel: store.withdraw }}
          />
        </div>
      )}
      {state.notice !== null && (
        <div className={styles.news}>
          <NoticeBar
            notice={state.notice}
            dismiss={store.dismissNotice}
            actions={offer === undefined ? [] : [{ label: notice.prepareOn, select: () => void store.write(offer) }]}
          />
        </div>
      )}
      {(view.kind === 'ready' || view.kind === 'checked' || view.kind === 'refused') && (
        <Toolbar checked={view.kind === 'checked'} state={state} store={store} />
      )}
    </div>
  );
}

/** Without the ending. */
function baseName(name: string | null): string {
  return (name ?? '').replace(/\.[a-z]+$/i, '');
}

function Body({ view, state, store, files }: PartProps) {
  const welcome = state.welcome && (
    <WelcomeCard focused={state.focus === 'welcome'} skip={() => store.showWelcome(false)} />
  );
  switch (view.kind) {
    case 'about':
      return (
        <LaterPage>
          {({ About }, ui) => <About ui={ui} host={state.host} close={() => store.showAbout(false)} />}
        </LaterPage>
      );
    case 'no-document':
      return (
        <Message icon={<DocumentText24Regular />} heading={ready.noDocument} sentences={[ready.noDocumentHint]}>
          {files !== undefined && (
            <>
              <Button appearance="primary" onClick={files.open}>
                {workbench.open}
              </Button>
              <Button onClick={files.blank}>{workbench.saveBlank}</Button>
            </>
          )}
        </Message>
      );
    case 'working':
    case 'ready':
      return (
        <>
          <Ready view={view} focused={state.focus === ''} store={store} />
          {welcome}
        </>
      );
    case 'refused':
      return <Refusal refusal={view.refusal} files={files ?? null} retry={() => void store.check()} />;
    case 'checklist':
      return (
        <LaterPage>
          {({ ChecklistView }, ui) => (
            <ChecklistView
              ui={ui}
              shapes={view.shapes}
              save={files === undefined ? null : (page) => files.save(checklist.fileName(baseName(state.name)), page)}
              announce={store.announce}
              back={store.closeChecklist}
            />
          )}
        </LaterPage>
      );
    case 'preview':
      return <FillPreview result={view.result} state={state} store={store} />;
    case 'checked':
      return (
        <>
          {welcome}
          {view.unmarked && (
            <Hint
              text={tools.unmarked}
              action={tools.markNow}
              busy={state.activity !== null}
              act={() => void store.prepare()}
            />
          )}
          <FindingList result={view.result} state={state} store={store} />
        </>
      );
  }
}
