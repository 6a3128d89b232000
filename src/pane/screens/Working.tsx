import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { working as words } from '../../strings/pane.js';
import type { Activity, PaneState } from '../store/state.js';

const useStyles = makeStyles({
  line: { position: 'absolute', zIndex: 2, top: 0, left: 0, right: 0 },
  strip: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
});

interface WorkingProps {
  readonly activity: Activity;
  readonly state: Pick<PaneState, 'slow' | 'progress' | 'stopping'>;
  readonly stop: () => void;
}

/** What is under way: a line at once; words, how far it is, and a way to stop when it takes its time. */
export function Working({ activity, state, stop }: WorkingProps) {
  const styles = useStyles();
  const { slow, progress, stopping } = state;
  const known = slow && progress !== null && progress.total > 0 ? progress : null;
  return (
    <>
      <ProgressBar
        className={styles.line}
        aria-label={words[activity]}
        {...(known === null ? {} : { value: known.done, max: known.total })}
      />
      {slow && (
        <div className={styles.strip}>
          <span className={styles.words}>
            {words[activity]}
            {known !== null && ` ${words.progress(known.done, known.total)}`}
          </span>
          {activity === 'prepare' && (
            <Button size="small" disabledFocusable={stopping} onClick={stop}>
              {stopping ? words.stopping : words.stop}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
