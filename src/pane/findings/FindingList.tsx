import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { findings as words, manual as manualWords, severityWord } from '../../strings/pane.js';
import type { FindingActions } from './FindingCard.js';
import { FindingGroups } from './FindingGroups.js';
import { CountList } from './CountList.js';
import { IgnoredList } from './IgnoredList.js';
import { ManualList } from './ManualList.js';
import type { PaneStore } from '../store/paneStore.js';
import { type CheckResult } from '../store/result.js';
import { findingsIn, type ToldGroup } from '../../report/toldFinding.js';
import { useGradually } from '../hooks/useGradually.js';
import { inWord, type PaneState } from '../store/state.js';
import { revealedWords } from '../store/walking.js';

const useStyles = makeStyles({
  none: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
});

interface ListProps {
  readonly result: CheckResult;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** All that was found: by part of the form in document order, then what only a person can see. */
export function FindingList({ result, state, store }: ListProps) {
  const styles = useStyles();
  const { only, current, focus, ticked } = state;
  const groups = useMemo(
    () =>
      result.groups
        .map((group) => ({
          ...group,
          findings: group.findings.filter(({ finding }) => only === null || finding.severity === only),
        }))
        .filter((group) => group.findings.length > 0),
    [result.groups, only],
  );
  const { list, count } = useGradually(groups, sizeOf);
  const isWhole = count === sizeOf(list);
  const actions = useMemo(
    (): FindingActions => ({
      reveal: (view) => void store.reveal(view),
      fix: (view) => void (view.finding.fix?.kind === 'prepare' ? store.prepare() : store.fix([view])),
      ignore: (view, reason) => {
        if (store.getState().activity !== null) return false;
        void store.ignore(view, reason);
        return true;
      },
    }),
    [store],
  );
  const manual = only === null || only === 'manual';
  const revealed = useMemo(() => revealedAt(result, state), [result, state]);
  return (
    <>
      {groups.length === 0 && only !== 'manual' && (
        <p className={styles.none}>
          {only === null ? words.none(result.ignored.length) : words.noneLeft(severityWord[only])}
          {only !== null && (
            <Button size="small" onClick={() => store.filter(null)}>
              {words.showAll}
            </Button>
          )}
        </p>
      )}
      <FindingGroups
        groups={list}
        count={count}
        current={current}
        focus={focus}
        revealed={revealed}
        actions={actions}
      />
      {isWhole && (
        <IgnoredList
          ignored={result.ignored}
          focused={focus === 'ignored'}
          busy={state.activity !== null}
          restore={(view) => void store.restore(view)}
        />
      )}
      {isWhole &&
        manual &&
        (['before', 'after'] as const).map((when) => (
          <ManualList
            key={when}
            words={manualWords[when]}
            views={result.manual[when]}
            ticked={ticked}
            current={current}
            focus={focus}
            revealed={revealed}
            tick={store.tick}
            reveal={actions.reveal}
          />
        ))}
      {isWhole && only === null && <CountList meters={result.meters} />}
    </>
  );
}

function sizeOf(groups: readonly ToldGroup[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}

function revealedAt(result: CheckResult, state: PaneState): string {
  const { current, revealed } = state;
  const view = current === null ? undefined : findingsIn(result).find(({ key }) => key === current);
  return view === undefined || revealed === null ? '' : revealedWords(view, revealed, inWord(state));
}
