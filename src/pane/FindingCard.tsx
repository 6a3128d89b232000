import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useEffect, useRef } from 'react';
import { findings as words, spoken, tools } from '../strings/pane.js';
import { Ground } from './Ground.js';
import type { FindingView } from './result.js';
import { SeverityMark } from './Severity.js';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingLeft: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: '-2px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '-1px',
      bottom: '-1px',
      width: '3px',
      borderRadius: `${tokens.borderRadiusMedium} 0 0 ${tokens.borderRadiusMedium}`,
      backgroundColor: 'currentColor',
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { '::before': { color: tokens.colorStatusDangerBackground3 } },
  warning: { '::before': { color: tokens.colorStatusWarningBackground3 } },
  current: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
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
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS, marginLeft: 'auto' },
  action: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

export interface FindingActions {
  readonly busy: boolean;
  readonly reveal: (view: FindingView) => void;
  readonly fix: (view: FindingView) => void;
  readonly prepare: () => void;
}

/** The button's words for the fix a finding offers; null without one. */
function fixWord({ finding }: FindingView): string | null {
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

/** The finding has a place in the document that can be brought into view. */
export function canReveal({ finding }: FindingView): boolean {
  return finding.field !== null && finding.place.paragraph !== null;
}

interface CardProps {
  readonly view: FindingView;
  readonly current: boolean;
  readonly focused: boolean;
  readonly actions: FindingActions;
}

export function FindingCard({ view, current, focused, actions }: CardProps) {
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focused) card.current?.focus();
  }, [focused]);
  const { severity } = view.finding;
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
        <Ground where={view.where} quote={view.quote} />
        <div className={styles.actions}>
          {canReveal(view) && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.action}
              icon={<Location16Regular />}
              aria-label={words.revealLabel(view.title)}
              onClick={() => actions.reveal(view)}
            >
              {words.reveal}
            </Button>
          )}
          {fix !== null && (
            <Button
              size="small"
              className={styles.action}
              disabledFocusable={actions.busy}
              aria-label={words.actionLabel(fix, view.title)}
              onClick={() => (view.finding.fix?.kind === 'prepare' ? actions.prepare() : actions.fix(view))}
            >
              {fix}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}
