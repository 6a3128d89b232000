import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { Severity } from '../../check/finding.js';
import { findings as words, ready, severityWord } from '../../strings/pane.js';
import { row } from '../look/look.js';
import type { PaneStore } from '../store/paneStore.js';
import type { PaneState } from '../store/state.js';
import type { CheckedView } from '../store/view.js';

const useStyles = makeStyles({
  root: {
    ...row,
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 'auto',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-3px' },
  },
  walk: { ...row, marginLeft: 'auto' },
  arrow: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

interface BarProps {
  readonly view: CheckedView;
  readonly state: PaneState;
  readonly store: PaneStore;
  /** Asks for a file to open; left out in Word. */
  readonly open: (() => void) | undefined;
}

const steps = [
  { by: -1, icon: <ChevronUp20Regular />, label: words.previous, title: words.previousKey },
  { by: 1, icon: <ChevronDown20Regular />, label: words.next, title: words.nextKey },
] as const;

const order = ['error', 'warning', 'manual'] as const satisfies readonly Severity[];

/** Which findings are shown, the way from one to the next, and another check. */
export function FilterBar({ view: { result, next }, state: { only, modifiedAt, activity }, store, open }: BarProps) {
  const styles = useStyles();
  const { tally } = result;
  const shown = order.filter((severity) => tally[severity] > 0 || severity === only);
  const again =
    open !== undefined && modifiedAt !== null
      ? { label: ready.reopen, check: open }
      : { label: ready.checkAgain, check: () => void store.check() };
  return (
    <div className={styles.root}>
      <div role="group" aria-label={words.filter} className={styles.chips}>
        {shown.map((severity) => (
          <Button
            key={severity}
            size="small"
            aria-pressed={severity === only}
            className={mergeClasses(styles.chip, severity === only && styles.pressed)}
            onClick={() => store.filter(severity === only ? null : severity)}
          >
            {words.chip(severityWord[severity], tally[severity])}
          </Button>
        ))}
      </div>
      <div className={styles.walk}>
        {steps.map(({ by, icon, label, title }) => (
          <Button
            key={by}
            appearance="subtle"
            className={styles.arrow}
            icon={icon}
            aria-label={label}
            title={title}
            onClick={() => void store.step(by, { focus: false })}
          />
        ))}
        {next !== 'check' && (
          <Button
            appearance="subtle"
            className={styles.arrow}
            icon={<ArrowClockwise20Regular />}
            aria-label={again.label}
            title={again.label}
            disabledFocusable={activity !== null}
            onClick={again.check}
          />
        )}
      </div>
    </div>
  );
}
