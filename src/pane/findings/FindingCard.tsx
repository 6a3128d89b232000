import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { decisions, findings as words, spoken } from '../../strings/pane.js';
import { letters, row } from '../look/look.js';
import { Ground } from './Ground.js';
import { IgnoreForm } from './IgnoreForm.js';
import { Title } from './Title.js';
import { isBlankRow, type ToldFinding } from '../../report/toldFinding.js';
import { SeverityMark } from './Severity.js';
import { useShown } from '../hooks/useShown.js';

/** Browsers cut a text after some lines by the old name alone. */
const VERTICAL = { WebkitBoxOrient: 'vertical' } as const;

const useStyles = makeStyles({
  card: {
    position: 'relative',
    padding: `1px ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // A border and not a background, which contrast themes would take away.
    borderLeft: '3px solid',
    outlineOffset: '-2px',
    // Not hidden under the group's heading, which sticks to the upper edge.
    scrollMarginTop: '40px',
    scrollMarginBottom: tokens.spacingVerticalS,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: { ...row, gap: tokens.spacingHorizontalXS },
  label: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: 'inherit', lineHeight: '18px' },
  message: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    ...letters[200],
    overflowWrap: 'anywhere',
  },
  /** The whole sentence is shown of the one gone to. */
  clamped: { display: '-webkit-box', ...VERTICAL, WebkitLineClamp: '2', overflow: 'hidden' },
  // Above the surface by which the title takes clicks on the whole card.
  foot: {
    position: 'relative',
    zIndex: 1,
    ...row,
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    ...letters[200],
    color: tokens.colorNeutralForeground2,
  },
  revealed: { margin: 0, flexBasis: '100%' },
  action: {
    minWidth: 'auto',
    whiteSpace: 'nowrap',
    marginLeft: 'auto',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  fix: {
    position: 'relative',
    zIndex: 1,
    flexShrink: 0,
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    // While something is under way every card waits; by style alone, so that none has to be drawn anew.
    '[aria-busy="true"] &': { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  },
});

export interface FindingActions {
  readonly reveal: (view: ToldFinding) => void;
  readonly fix: (view: ToldFinding) => void;
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
      return words.repair;
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

/** One finding: a blank is a line, everything else has its sentence. What is needed seldom is shown of the one gone to. */
export const FindingCard = memo(function FindingCard({ view, current, focused, revealed, actions }: CardProps) {
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useShown(card, current, focused);
  const [asking, setAsking] = useState(false);
  const { severity } = view.finding;
  const isRow = isBlankRow(view);
  const fix = fixWord(view);
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={spoken.severity(severity, view.finding.label)}
      className={mergeClasses(styles.card, severity !== 'manual' && styles[severity], current && styles.current)}
    >
      <div className={styles.head}>
        {!isRow && <SeverityMark severity={severity} />}
        <h4 className={styles.label}>
          <Title view={view} expanded={current} reveal={actions.reveal} />
        </h4>
        {fix !== null && (
          <Button
            size="small"
            className={styles.fix}
            aria-label={words.actionLabel(fix, view.title)}
            onClick={() => actions.fix(view)}
          >
            {fix}
          </Button>
        )}
      </div>
      {!isRow && <p className={mergeClasses(styles.message, !current && styles.clamped)}>{view.said}</p>}
      {current && (
        <div className={styles.foot}>
          {revealed !== '' && <p className={styles.revealed}>{revealed}</p>}
          {!isRow && <Ground ground={view.ground} />}
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
        </div>
      )}
      {current && asking && (
        <IgnoreForm
          title={view.title}
          severity={severity}
          ignore={(reason) => {
            if (actions.ignore(view, reason)) setAsking(false);
          }}
          cancel={() => {
            setAsking(false);
            card.current?.querySelector<HTMLElement>('[aria-label][aria-expanded="true"]:not(h4 *)')?.focus();
          }}
        />
      )}
    </article>
  );
});
