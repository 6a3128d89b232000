import { makeStyles, tokens } from '@fluentui/react-components';
import { ready } from '../../strings/pane.js';
import { FilterBar } from '../findings/FilterBar.js';
import type { PaneStore } from '../store/paneStore.js';
import type { PaneState } from '../store/state.js';
import type { PaneView } from '../store/view.js';
import { Verdict } from './Verdict.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '@container (max-height: 480px)': { gap: tokens.spacingVerticalXS },
  },
});

interface CheckedProps {
  readonly view: Extract<PaneView, { readonly kind: 'checked' }>;
  readonly state: PaneState;
  readonly store: PaneStore;
  /** Asks for a file to open; null in Word. */
  readonly open: (() => void) | null;
}

/** Above the list after a check: the verdict with the one thing to do next, and which findings are shown. */
export function CheckedHead({ view, state, store, open }: CheckedProps) {
  const styles = useStyles();
  const { result, verdict, next } = view;
  const again =
    open !== null && state.modifiedAt !== null
      ? { label: ready.reopen, check: open }
      : { label: ready.checkAgain, check: () => void store.check() };
  const busy = state.activity !== null;
  return (
    <div className={styles.root}>
      <Verdict
        result={result}
        verdict={verdict}
        next={next}
        modifiedAt={state.modifiedAt}
        ticked={state.ticked}
        focused={state.focus === ''}
        busy={busy}
        go={() => void store.goOn(next)}
      />
      <FilterBar
        counts={result.tally}
        only={state.only}
        filter={store.filter}
        step={(direction) => void store.step(direction, { focus: false })}
        again={next === 'check' ? null : again}
        busy={busy}
      />
    </div>
  );
}
