import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { CountMeters } from './CountMeters.js';
import { FormMap } from './FormMap.js';
import { formMapOf } from '../store/formMap.js';
import type { PaneStore } from '../store/paneStore.js';
import type { CheckResult } from '../store/result.js';
import type { PaneState } from '../store/state.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface MapViewProps {
  readonly result: CheckResult;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The result field by field: how far the application is. */
export function MapView({ result, state, store }: MapViewProps) {
  const styles = useStyles();
  const map = useMemo(() => formMapOf(result, state.ticked), [result, state.ticked]);
  return (
    <div className={styles.root}>
      <FormMap map={map} current={state.current} choose={(cell) => void store.visit(cell)} />
      <CountMeters
        meters={state.meters}
        outdated={state.metersOutdated}
        reveal={(field) => void store.visit({ field, finding: null })}
      />
    </div>
  );
}
