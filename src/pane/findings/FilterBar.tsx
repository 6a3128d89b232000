import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { Severity } from '../../check/finding.js';
import { findings as words, severityWord } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
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
  walk: { display: 'flex', alignItems: 'center', marginLeft: 'auto' },
  arrow: { minWidth: '28px', maxWidth: '28px', height: '28px', padding: 0 },
});

interface BarProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly only: Severity | null;
  readonly filter: (only: Severity | null) => void;
  readonly step: (direction: 1 | -1) => void;
  /** The way to another check; null where that is the next step anyway. */
  readonly again: { readonly label: string; readonly check: () => void } | null;
  readonly busy: boolean;
}

const order = ['error', 'warning', 'manual'] as const satisfies readonly Severity[];

/** Which findings are shown, the way from one to the next, and another check. */
export function FilterBar({ counts, only, filter, step, again, busy }: BarProps) {
  const styles = useStyles();
  const shown = order.filter((severity) => counts[severity] > 0 || severity === only);
  return (
    <div className={styles.root}>
      <div role="group" aria-label={words.filter} className={styles.chips}>
        {shown.map((severity) => (
          <Button
            key={severity}
            size="small"
            aria-pressed={severity === only}
            className={mergeClasses(styles.chip, severity === only && styles.pressed)}
            onClick={() => filter(severity === only ? null : severity)}
          >
            {words.chip(severityWord[severity], counts[severity])}
          </Button>
        ))}
      </div>
      <div className={styles.walk}>
        <Button
          appearance="subtle"
          className={styles.arrow}
          icon={<ChevronUp20Regular />}
          aria-label={words.previous}
          title={words.previousKey}
          onClick={() => step(-1)}
        />
        <Button
          appearance="subtle"
          className={styles.arrow}
          icon={<ChevronDown20Regular />}
          aria-label={words.next}
          title={words.nextKey}
          onClick={() => step(1)}
        />
        {again !== null && (
          <Button
            appearance="subtle"
            className={styles.arrow}
            icon={<ArrowClockwise20Regular />}
            aria-label={again.label}
            title={again.label}
            disabledFocusable={busy}
            onClick={again.check}
          />
        )}
      </div>
    </div>
  );
}
