import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  position: {
    minWidth: '38px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface BarProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly only: Severity | null;
  /** Place of the finding gone to last among those shown, from 1; null without one. */
  readonly at: number | null;
  readonly total: number;
  readonly filter: (only: Severity | null) => void;
  readonly step: (direction: 1 | -1) => void;
}

const order = ['error', 'warning', 'manual'] as const satisfies readonly Severity[];

/** Which findings are shown, and the way from one to the next. */
export function FilterBar({ counts, only, at, total, filter, step }: BarProps) {
  const styles = useStyles();
  const shown = order.filter((severity) => counts[severity] > 0 || severity === only);
  if (shown.length === 0) return null;
  // One kind alone leaves nothing to choose.
  const choice = shown.length > 1 || only !== null;
  return (
    <div className={styles.root}>
      {choice && (
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
      )}
      {total > 0 && (
        <div className={styles.walk}>
          <Button
            appearance="subtle"
            className={styles.arrow}
            icon={<ChevronUp20Regular />}
            aria-label={words.previous}
            title={words.previousKey}
            onClick={() => step(-1)}
          />
          <span className={styles.position}>{words.position(at, total)}</span>
          <Button
            appearance="subtle"
            className={styles.arrow}
            icon={<ChevronDown20Regular />}
            aria-label={words.next}
            title={words.nextKey}
            onClick={() => step(1)}
          />
        </div>
      )}
    </div>
  );
}
