import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { decisions as words } from '../../strings/pane.js';
import { bareList, letters, row, sheet, summary, unfolded } from '../look/look.js';
import type { ToldFinding, IgnoredFinding } from '../../report/toldFinding.js';
import { useRef } from 'react';
import { useShown } from '../hooks/useShown.js';
import { SeverityMark } from './Severity.js';
import { Unbroken } from './Title.js';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalM, ...unfolded },
  summary: {
    ...summary,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  heading: { margin: 0, ...letters[300], fontWeight: tokens.fontWeightSemibold },
  list: { ...bareList, ...sheet },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    ...letters[300],
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  foot: { ...row, gap: tokens.spacingHorizontalS },
  reason: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  restore: { flexShrink: 0 },
});

interface IgnoredProps {
  readonly ignored: readonly IgnoredFinding[];
  /** The user asked for it, and is led there. */
  readonly focused: boolean;
  readonly busy: boolean;
  readonly restore: (view: ToldFinding) => void;
}

/** What a person set aside, with the reasons given; each can be listed again. */
export function IgnoredList({ ignored, focused, busy, restore }: IgnoredProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useShown(list, false, focused);
  if (ignored.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        <ChevronDown16Regular aria-hidden />
        <h3 className={styles.heading}>{words.heading(ignored.length)}</h3>
      </summary>
      <ul ref={list} tabIndex={-1} className={styles.list}>
        {ignored.map(({ told, reason }) => (
          <li key={told.key} className={styles.item}>
            <div className={styles.head}>
              <SeverityMark severity={told.finding.severity} />
              <h4 className={styles.title}>
                <Unbroken text={told.finding.label} />
              </h4>
            </div>
            <p className={styles.line}>{told.said}</p>
            <div className={styles.foot}>
              <p className={styles.reason}>{reason === '' ? '' : words.reasonIs(reason)}</p>
              <Button
                size="small"
                className={styles.restore}
                disabledFocusable={busy}
                aria-label={words.restoreLabel(told.title)}
                onClick={() => restore(told)}
              >
                {words.restore}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
