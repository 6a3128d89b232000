import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { findings as words, preview, product, ready } from '../strings/pane.js';
import { FillPreview } from './FillPreview.js';
import { FindingGroups } from './FindingGroups.js';
import { LiveRegion } from './LiveRegion.js';
import { ManualList } from './ManualList.js';
import { NoticeBar } from './NoticeBar.js';
import type { PaneStore } from './paneStore.js';
import { PrepareOffer } from './PrepareOffer.js';
import { Refusal } from './Refusal.js';
import { fillPlan, type CheckResult } from './result.js';
import type { PaneState } from './state.js';
import { Toolbar } from './Toolbar.js';
import { useStore } from './useStore.js';
import { Verdict } from './Verdict.js';

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
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  noHead: { flexShrink: 0, height: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  intro: { margin: 0 },
  progress: { position: 'absolute', top: 0, left: 0, right: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
});

/** The task pane: the same in Word and beside a drawn file. */
export function Pane({ store }: { readonly store: PaneStore }) {
  const styles = useStyles();
  const state = useStore(store);
  return (
    <main className={styles.root} aria-label={product} aria-busy={state.activity !== null}>
      {state.activity !== null && <ProgressBar className={styles.progress} aria-label={ready.working} />}
      <Head state={state} store={store} />
      <div className={styles.body}>
        <Body state={state} store={store} />
      </div>
      {state.result !== null && state.view === 'findings' && (
        <Toolbar
          undoStep={state.undoStep}
          marked={state.marked}
          busy={state.activity !== null}
          undo={() => void store.undo()}
          clear={() => void store.clear()}
        />
      )}
      <LiveRegion id={state.announcement.id} text={state.announcement.text} />
    </main>
  );
}

interface PartProps {
  readonly state: PaneState;
  readonly store: PaneStore;
}

function Head({ state, store }: PartProps) {
  const styles = useStyles();
  const { result, activity } = state;
  const busy = activity !== null;
  if (state.refusal !== null || state.view === 'preview') return <div className={styles.noHead} />;
  return (
    <header className={styles.head}>
      {result !== null && <h1 className={styles.title}>{result.formTitle}</h1>}
      {result !== null && (
        <Verdict
          result={result}
          stale={state.stale}
          ticked={state.ticked}
          focused={state.focus === ''}
          busy={busy}
          checkAgain={() => void store.check()}
        />
      )}
      {result === null && <p className={styles.intro}>{state.name === null ? ready.noDocument : ready.intro}</p>}
      {(result === null || state.stale) && (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy || state.name === null}
          onClick={() => void store.check()}
        >
          {activity === 'check' ? ready.working : result === null ? ready.check : ready.checkAgain}
        </Button>
      )}
      {result !== null && !state.stale && <FillAll result={result} busy={busy} open={store.openPreview} />}
      {state.notice !== null && <NoticeBar notice={state.notice} dismiss={store.dismissNotice} />}
    </header>
  );
}

interface FillAllProps {
  readonly result: CheckResult;
  readonly busy: boolean;
  readonly open: () => void;
}

function FillAll({ result, busy, open }: FillAllProps) {
  const { blanks, wordings } = fillPlan(result);
  if (blanks.length + wordings.length === 0) return null;
  return (
    <Button appearance="primary" disabledFocusable={busy} onClick={open}>
      {preview.open(blanks.length, wordings.length)}
    </Button>
  );
}

function Body({ state, store }: PartProps) {
  const { result, refusal, activity } = state;
  const busy = activity !== null;
  const reveal = (view: Parameters<PaneStore['reveal']>[0]): void => void store.reveal(view);
  if (refusal !== null) return <Refusal {...refusal} retry={() => void store.check()} />;
  if (result === null) return null;
  if (state.view === 'preview') {
    return (
      <FillPreview
        result={result}
        unchosen={state.unchosen}
        busy={busy}
        choose={store.choose}
        reveal={reveal}
        confirm={() => void store.confirmPreview()}
        cancel={store.closePreview}
      />
    );
  }
  return (
    <>
      {result.groups.length === 0 && <p>{words.none}</p>}
      <FindingGroups
        groups={result.groups}
        current={state.current}
        focus={state.focus}
        actions={{
          busy,
          reveal,
          fix: (view) => void store.fix([view]),
          prepare: () => void store.prepare(),
        }}
      />
      {result.manual.length > 0 && (
        <ManualList
          views={result.manual}
          ticked={state.ticked}
          current={state.current}
          tick={store.tick}
          reveal={reveal}
        />
      )}
      {!result.content.prepared && <PrepareOffer busy={busy} prepare={() => void store.prepare()} />}
    </>
  );
}
