import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo } from 'react';
import type { MenuEntry } from '../pane/head/DisclosureMenu.js';
import { NoticeBar } from '../pane/notices/NoticeBar.js';
import { Pane, type PaneFiles } from '../pane/Pane.js';
import type { PaneStore } from '../pane/store/paneStore.js';
import { useStore } from '../pane/hooks/useStore.js';
import { checklist, workbench as words } from '../strings/pane.js';
import { pickFiles, type GivenFile } from './files/fileAccess.js';
import { giveFile } from './files/give.js';
import { useDrop } from './files/useDrop.js';
import { Folder, ReviewPane } from './laterViews.js';
import { TopBar } from './TopBar.js';
import { useKeys } from './useKeys.js';
import type { WorkbenchState } from './workbenchState.js';
import type { WorkbenchStore } from './workbenchStore.js';
import { ZoomSwitch } from './ZoomSwitch.js';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplate: '"top top" auto "document pane" minmax(0, 1fr) / minmax(0, 1fr) minmax(300px, 380px)',
    height: '100%',
    '@media print': { display: 'block', height: 'auto' },
    '@media (max-width: 899px)': {
      gridTemplate: '"top" auto "document" minmax(0, 2fr) "pane" minmax(0, 3fr) / minmax(0, 1fr)',
    },
  },
  reviewing: { '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(340px, 440px)' } },
  document: {
    gridArea: 'document',
    position: 'relative',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media print': { backgroundColor: 'transparent' },
  },
  scroller: {
    height: '100%',
    overflow: 'auto',
    contain: 'strict',
    '@media print': { height: 'auto', overflow: 'visible', contain: 'none' },
  },
  pane: {
    gridArea: 'pane',
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 899px)': { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '@media print': { display: 'none' },
  },
  folder: {
    // All that is below the top bar.
    gridArea: '2 / 1 / -1 / -1',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media print': { display: 'none' },
  },
  // Not taken away: what is not displayed forgets how far it was scrolled.
  covered: { visibility: 'hidden', '@media print': { visibility: 'visible' } },
  messages: {
    position: 'absolute',
    zIndex: 2,
    top: tokens.spacingVerticalM,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    maxWidth: '640px',
    margin: '0 auto',
    boxShadow: tokens.shadow8,
    '@media print': { display: 'none' },
  },
  status: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    padding: tokens.spacingHorizontalM,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    '@media print': { display: 'none' },
  },
  drop: {
    position: 'fixed',
    inset: tokens.spacingHorizontalM,
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    opacity: 0.95,
    pointerEvents: 'none',
  },
});

interface WorkbenchProps {
  readonly store: WorkbenchStore;
  readonly pane: PaneStore;
  readonly samples: readonly MenuEntry[];
  readonly saveBlank: () => void;
}

/** The page: the document as it looks on the left, the pane on the right. */
export function Workbench({ store, pane, samples, saveBlank }: WorkbenchProps) {
  const styles = useStyles();
  const state = useStore(store);
  const { result, activity } = useStore(pane);
  const openFiles = useCallback((files: Promise<readonly GivenFile[]>) => void files.then(store.openFiles), [store]);
  const open = useCallback(() => openFiles(pickFiles(words.fileKind)), [openFiles]);
  const files = useMemo(
    (): PaneFiles => ({
      save: (name, page) => {
        giveFile(name, page, 'text/html');
        store.tell('success', checklist.saved(name));
      },
      open,
      blank: saveBlank,
    }),
    [store, saveBlank, open],
  );
  const saveFile = useCallback(() => void store.save(), [store]);
  useKeys(pane, { open, save: saveFile }, state.folder || state.isReviewing);
  const hovering = useDrop(openFiles);
  useLeaveWarning(state);
  const message = state.message !== null && (
    <NoticeBar notice={state.message} dismiss={store.dismiss} actions={state.message.actions} />
  );
  const covered = state.folder && styles.covered;
  return (
    <div className={mergeClasses(styles.root, state.isReviewing && styles.reviewing)}>
      <TopBar
        state={state}
        open={open}
        checked={result !== null && activity === null}
        samples={samples}
        store={store}
      />
      <section className={mergeClasses(styles.document, covered)} aria-label={words.documentRegion}>
        <div
          ref={store.attach}
          className={styles.scroller}
          tabIndex={0}
          role="group"
          aria-label={words.documentRegion}
        />
        <DrawingStatus drawing={state.drawing} />
        {state.drawing === 'drawn' && <ZoomSwitch zoom={state.zoom} set={store.zoom} />}
        {!state.folder && message !== false && (
          <div className={styles.messages} role="status">
            {message}
          </div>
        )}
      </section>
      <div className={mergeClasses(styles.pane, covered)}>
        {state.review !== null && state.isReviewing ? (
          <ReviewPane review={state.review} store={store} />
        ) : (
          <Pane store={pane} files={files} />
        )}
      </div>
      {state.queue !== null && (
        <div className={mergeClasses(styles.folder, !state.folder && styles.covered)}>
          {state.folder && <div role="status">{message}</div>}
          <Folder queue={state.queue} packs={state.packs} shown={state.folder} store={store} />
        </div>
      )}
      {hovering && <div className={styles.drop}>{words.drop}</div>}
    </div>
  );
}

function DrawingStatus({ drawing }: { readonly drawing: WorkbenchState['drawing'] }) {
  const styles = useStyles();
  if (drawing === 'drawn' || drawing === 'nothing') return null;
  return (
    <div className={styles.status}>
      {drawing === 'failed' ? (
        words.notDrawn
      ) : (
        <>
          <ProgressBar aria-label={words.drawing} />
          {drawing === 'drawing-large' ? words.drawingLarge : words.drawing}
        </>
      )}
    </div>
  );
}

/** The browser asks before the page is left with changes that were not saved. */
function useLeaveWarning({ dirty, review }: WorkbenchState): void {
  useEffect(() => {
    if (!dirty && review === null) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      if (dirty || review?.store.isUnsaved() === true) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty, review]);
}
