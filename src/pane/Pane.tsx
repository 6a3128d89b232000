import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentText24Regular } from '@fluentui/react-icons/svg/document-text';
import type { KeyboardEvent } from 'react';
import { checklist, product, ready, tools, working } from '../strings/pane.js';
import { About } from './screens/About.js';
import { CautionCard } from './notices/CautionCard.js';
import { ChecklistView } from './checklist/ChecklistView.js';
import { CheckedHead } from './head/CheckedHead.js';
import type { MenuEntry } from './head/DisclosureMenu.js';
import { ErrorBoundary } from './screens/ErrorBoundary.js';
import { FillPreview } from './notices/FillPreview.js';
import { FindingList } from './findings/FindingList.js';
import { LiveRegion } from './notices/LiveRegion.js';
import { MapView } from './map/MapView.js';
import { Message } from './notices/Message.js';
import { NoticeBar } from './notices/NoticeBar.js';
import type { PaneStore } from './store/paneStore.js';
import { PrepareCard } from './notices/PrepareCard.js';
import { Ready } from './screens/Ready.js';
import { Refusal } from './screens/Refusal.js';
import type { PaneState } from './store/state.js';
import { Toolbar } from './head/Toolbar.js';
import { useFaults } from './hooks/useFaults.js';
import { useKeptFocus } from './hooks/useKeptFocus.js';
import { useScrollPlaces } from './hooks/useScrollPlaces.js';
import { useStore } from './hooks/useStore.js';
import { viewFor, type PaneView } from './store/view.js';
import { WelcomeCard } from './screens/WelcomeCard.js';
import { Working } from './screens/Working.js';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: 'none',
    // A window too low for a fixed head scrolls as a whole.
    '@media (max-height: 480px)': { overflowY: 'auto' },
  },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    // Word's own menu lies over the right upper corner.
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  body: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    '@media (max-height: 480px)': { overflowY: 'visible', flexShrink: 0 },
  },
  /** The list's own parts keep their distances. */
  list: { display: 'block' },
  last: { marginTop: tokens.spacingVerticalL },
});

/** Gives a page to the person as a file of this name. */
export type SavePage = (name: string, page: string) => void;

interface PaneProps {
  readonly store: PaneStore;
  /** Left out where files cannot be given, as in Word's web views. */
  readonly save?: SavePage;
}

/** The task pane: the same in Word and beside a drawn file. */
export function Pane({ store, save }: PaneProps) {
  const styles = useStyles();
  const state = useStore(store);
  const keepFocus = useKeptFocus();
  useFaults(store.fault);
  // In order to take keys, it takes the focus of a click on any part that takes none of its own.
  return (
    <main
      {...keepFocus}
      className={styles.root}
      tabIndex={-1}
      aria-label={product}
      aria-busy={state.activity !== null}
      onKeyDown={(event) => walk(event, store)}
    >
      <ErrorBoundary>
        <Views state={state} store={store} save={save} />
      </ErrorBoundary>
      <LiveRegion id={state.announcement.id} text={state.announcement.text} />
    </main>
  );
}

/** F8 and Shift+F8 go from finding to finding, as they go from error to error elsewhere. */
function walk(event: KeyboardEvent, store: PaneStore): void {
  const { result, screen } = store.getState();
  if (event.key !== 'F8' || result === null || screen !== 'list') return;
  event.preventDefault();
  void store.step(event.shiftKey ? -1 : 1, { focus: true });
}

interface PartProps {
  readonly view: PaneView;
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly save: SavePage | undefined;
}

function Views({ state, store, save }: Omit<PartProps, 'view'>) {
  const styles = useStyles();
  const view = viewFor(state);
  const { activity } = state;
  const places = useScrollPlaces(view.kind === 'checked' ? state.screen : view.kind, state.result === null);
  return (
    <>
      {activity !== null && <Working activity={activity} state={state} stop={store.stop} />}
      <header className={styles.head}>
        <h1 className={styles.title}>{state.result?.formTitle ?? product}</h1>
        {state.pending !== null && (
          <CautionCard
            caution={state.pending.caution}
            answer={{ go: () => void store.proceed(), cancel: store.withdraw }}
          />
        )}
        {view.kind === 'checked' && <CheckedHead view={view} state={state} store={store} />}
        {state.notice !== null && (
          <NoticeBar notice={state.notice} dismiss={store.dismissNotice} accept={() => accept(state, store)} />
        )}
      </header>
      <div {...places} className={mergeClasses(styles.body, view.kind === 'checked' && styles.list)}>
        <Body view={view} state={state} store={store} save={save} />
      </div>
      {(view.kind === 'ready' || view.kind === 'checked' || view.kind === 'refused') && (
        <Toolbar
          undoStep={state.undoStep}
          marked={view.kind === 'checked' ? state.marked : null}
          busy={activity !== null}
          undo={() => void store.undo()}
          clear={() => void store.clear()}
          more={moreEntries(state, store)}
        />
      )}
    </>
  );
}

function accept({ notice }: PaneState, store: PaneStore): void {
  if (notice?.offer !== undefined) void store.write(notice.offer);
}

function moreEntries({ result, look }: PaneState, store: PaneStore): readonly MenuEntry[] {
  const prepared = result?.content.prepared ?? look?.prepared ?? false;
  return [
    ...(prepared ? [{ label: tools.unprepare, select: () => void store.unprepare() }] : []),
    { label: tools.welcome, select: () => store.showWelcome(true) },
    { label: tools.about, select: () => store.showAbout(true) },
  ];
}

/** Without the ending. */
function baseName(name: string | null): string {
  return (name ?? '').replace(/\.[a-z]+$/i, '');
}

function Body({ view, state, store, save }: PartProps) {
  const styles = useStyles();
  const busy = state.activity !== null;
  const prepare = (): void => void store.prepare();
  const welcome = state.welcome && (
    <WelcomeCard focused={state.focus === 'welcome'} skip={() => store.showWelcome(false)} />
  );
  switch (view.kind) {
    case 'about':
      return <About host={state.host} close={() => store.showAbout(false)} />;
    case 'no-document':
      return (
        <Message icon={<DocumentText24Regular />} heading={ready.noDocument} sentences={[ready.noDocumentHint]}>
          <Button appearance="primary" size="large" disabledFocusable>
            {ready.check}
          </Button>
        </Message>
      );
    case 'working':
    case 'ready':
      return (
        <>
          <Ready
            marks={view.marks}
            focused={state.focus === ''}
            working={view.kind === 'working' ? working[view.activity] : null}
            check={() => void store.check()}
            clear={() => void store.clear()}
          />
          {welcome}
          {view.kind === 'ready' && view.offer !== 'none' && (
            <PrepareCard needed primary={false} busy={busy} prepare={prepare} />
          )}
        </>
      );
    case 'refused':
      return <Refusal refusal={view.refusal} retry={() => void store.check()} />;
    case 'checklist':
      return (
        <ChecklistView
          shapes={view.shapes}
          save={save === undefined ? null : (page) => save(checklist.fileName(baseName(state.name)), page)}
          announce={store.announce}
          back={store.closeChecklist}
        />
      );
    case 'preview':
      return (
        <FillPreview
          result={view.result}
          chosen={state.chosen}
          busy={busy}
          prepareFirst={view.prepareFirst}
          caution={state.pending === null ? state.caution : null}
          choose={store.choose}
          reveal={(finding) => void store.reveal(finding)}
          confirm={() => void store.confirmPreview()}
          cancel={store.closePreview}
        />
      );
    case 'checked':
      return (
        <>
          {welcome}
          {state.screen === 'map' ? (
            <MapView result={view.result} state={state} store={store} />
          ) : (
            <FindingList result={view.result} state={state} store={store} />
          )}
          {view.offer === 'last' && (
            <div className={styles.last}>
              <PrepareCard needed={false} primary={false} busy={busy} prepare={prepare} />
            </div>
          )}
        </>
      );
  }
}
