import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { preview, ready } from '../../strings/pane.js';
import { FilterBar } from '../findings/FilterBar.js';
import type { PaneStore } from '../store/paneStore.js';
import { PrepareCard } from '../notices/PrepareCard.js';
import { offered } from '../../report/toldFinding.js';
import { visibleViews } from '../store/result.js';
import type { PaneState } from '../store/state.js';
import { Verdict } from './Verdict.js';
import type { PaneView } from '../store/view.js';
import { ViewSwitch } from './ViewSwitch.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface CheckedProps {
  readonly view: Extract<PaneView, { readonly kind: 'checked' }>;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Above the list after a check: the verdict, the one thing to do next, and which findings are shown. */
export function CheckedHead({ view, state, store }: CheckedProps) {
  const styles = useStyles();
  const { result, verdict, offer } = view;
  const busy = state.activity !== null;
  const fills = offered(result.fill).length;
  const shown = visibleViews(result, state.only);
  const at = shown.findIndex(({ key }) => key === state.current);
  const stale = verdict.state === 'outdated';
  const map = state.screen === 'map';
  return (
    <div className={styles.root}>
      <Verdict
        result={result}
        verdict={verdict}
        ticked={state.ticked}
        focused={state.focus === ''}
        busy={busy}
        checkAgain={() => void store.check()}
      />
      {stale && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.check()}>
          {ready.checkAgain}
        </Button>
      )}
      {!stale && offer === 'first' && <PrepareCard needed primary busy={busy} prepare={() => void store.prepare()} />}
      {!stale && !map && fills > 0 && (
        <Button
          appearance={offer === 'first' ? 'secondary' : 'primary'}
          disabledFocusable={busy}
          onClick={store.openPreview}
        >
          {preview.open(fills)}
        </Button>
      )}
      <ViewSwitch map={map} showMap={store.showMap} openChecklist={() => void store.openChecklist()} />
      {!map && (
        <FilterBar
          counts={result.tally}
          only={state.only}
          at={at < 0 ? null : at + 1}
          total={shown.length}
          filter={store.filter}
          step={(direction) => void store.step(direction, { focus: false })}
        />
      )}
    </div>
  );
}
