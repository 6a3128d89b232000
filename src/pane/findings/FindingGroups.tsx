import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { findings as words } from '../../strings/pane.js';
import { FindingCard, type FindingActions } from './FindingCard.js';
import type { ToldFinding, ToldGroup } from '../../report/toldFinding.js';

const useStyles = makeStyles({
  group: { '&[open] > summary svg': { transform: 'none' } },
  summary: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXS}`,
    listStyle: 'none',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground2,
    '::-webkit-details-marker': { display: 'none' },
    '& svg': { flexShrink: 0, transform: 'rotate(-90deg)' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: {
    flexGrow: 1,
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    paddingBottom: tokens.spacingVerticalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  /** A long list is laid out only where it is looked at. */
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 108px', overflowClipMargin: '4px' },
});

interface GroupsProps {
  readonly groups: readonly ToldGroup[];
  readonly current: string | null;
  readonly focus: string | null;
  /** What going to the current finding brought into view, in words. */
  readonly revealed: string;
  readonly actions: FindingActions;
}

/** Findings by part of the form, in document order. */
export function FindingGroups({ groups, current, focus, revealed, actions }: GroupsProps) {
  const styles = useStyles();
  return (
    <>
      {groups.map((group) => (
        <details key={group.part} open className={styles.group}>
          <summary className={styles.summary}>
            <ChevronDown16Regular aria-hidden />
            <h3 className={styles.heading}>{group.label}</h3>
            <span className={styles.count}>{countWords(group.findings)}</span>
          </summary>
          <ul className={styles.list}>
            {group.findings.map((view) => (
              <li key={view.key} className={styles.item}>
                <FindingCard
                  view={view}
                  current={view.key === current}
                  focused={view.key === focus}
                  revealed={view.key === current ? revealed : ''}
                  actions={actions}
                />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function countWords(findings: readonly ToldFinding[]): string {
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  return words.counts(errors, findings.length - errors);
}
