import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { memo, useRef, useState } from 'react';
import { decisions, findings as words, spoken, tools } from '../../strings/pane.js';
import { Ground } from './Ground.js';
import { IgnoreForm } from './IgnoreForm.js';
import { canReveal } from '../store/result.js';
import type { ToldFinding } from '../../report/toldFinding.js';
import { SeverityMark } from './Severity.js';
import { useShown } from '../hooks/useShown.js';

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // A border and not a background, which contrast themes would take away.
    borderLeftWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: '-2px',
    // Not hidden under the group's heading, which sticks to the upper edge.
    scrollMarginTop: '40px',
    scrollMarginBottom: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  label: {
    margin: 0,
    flexBasis: '50%',
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  message: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  revealed: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginLeft: 'auto' },
  action: { minWidth: 'auto', whiteSpace: 'nowrap' },
  // While something is under way every card waits; by style alone, so that none has to be drawn anew.
  fix: { '[aria-busy="true"] &': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' } },
});

export interface FindingActions {
  readonly reveal: (view: ToldFinding) => void;
  readonly fix: (view: ToldFinding) => void;
  readonly prepare: () => void;
  /** False while something else is under way: then nothing happens. */
  readonly ignore: (view: ToldFinding, reason: string) => boolean;
}

/** The button's words for the fix a finding offers; null without one. */
function fixWord({ finding }: ToldFinding): string | null {
  switch (finding.fix?.kind) {
    case 'fill':
      return finding.rule === 'blank-field' ? words.fillWu : words.changeToWu;
    case 'delete-hint':
      return words.deleteHint;
    case 'prepare':
      return tools.prepare;
    case undefined:
      return null;
  }
}

interface CardProps {
  readonly view: ToldFinding;
  readonly current: boolean;
  readonly focused: boolean;
  /** What going there brought into view, in words; '' when there is nothing to say. */
  readonly revealed: string;
  readonly actions: FindingActions;
}

export const FindingCard = memo(function FindingCard({ view, current, focused, revealed, actions }: CardProps) {
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useShown(card, current, focused);
  const [asking, setAsking] = useState(false);
  const { severity, rule } = view.finding;
  const surplus = rule === 'over-limit' && severity === 'error';
  const fix = fixWord(view);
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={spoken.severity(severity, view.finding.label)}
      className={mergeClasses(styles.card, severity !== 'manual' && styles[severity], current && styles.current)}
    >
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <h4 className={styles.label}>{view.title}</h4>
      </div>
      <p className={styles.message}>{view.message}</p>
      <div className={styles.foot}>
        <Ground ground={view.ground} />
        <div className={styles.actions}>
          {canReveal(view) && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.action}
              icon={<Location16Regular />}
              aria-label={surplus ? words.revealSurplusLabel(view.title) : words.revealLabel(view.title)}
              onClick={() => actions.reveal(view)}
            >
              {surplus ? words.revealSurplus : words.reveal}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            className={styles.action}
            aria-expanded={asking}
            aria-label={decisions.ignoreLabel(view.title)}
            onClick={() => setAsking(!asking)}
          >
            {decisions.ignore}
          </Button>
          {fix !== null && (
            <Button
              size="small"
              className={mergeClasses(styles.action, styles.fix)}
              aria-label={words.actionLabel(fix, view.title)}
              onClick={() => (view.finding.fix?.kind === 'prepare' ? actions.prepare() : actions.fix(view))}
            >
              {fix}
            </Button>
          )}
        </div>
      </div>
      {asking && (
        <IgnoreForm
          title={view.title}
          ignore={(reason) => {
            if (actions.ignore(view, reason)) setAsking(false);
          }}
          cancel={() => {
            setAsking(false);
            card.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
          }}
        />
      )}
      {revealed !== '' && <p className={styles.revealed}>{revealed}</p>}
    </article>
  );
});
