import { makeStyles, tokens } from '@fluentui/react-components';
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
}

/** Above the list after a check: the verdict with the one thing to do next, and which findings are shown. */
export function CheckedHead({ view, state, store }: CheckedProps) {
  const styles = useStyles();
  const { result, verdict, next } = view;
  const busy = state.activity !== null;
  return (
    <div className={styles.root}>
      <Verdict
        result={result}
        verdict={verdict}
        next={next}
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
        checkAgain={next === 'check' ? null : () => void store.check()}
        busy={busy}
      />
    </div>
  );
}
