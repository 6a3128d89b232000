import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { findings as words } from '../../strings/pane.js';
import { bareList, letters, row, summary, unfolded } from '../look/look.js';
import { FindingCard, type FindingActions } from './FindingCard.js';
import { Ground } from './Ground.js';
import { isBlankRow, type ToldFinding, type ToldGroup } from '../../report/toldFinding.js';

const useStyles = makeStyles({
  group: unfolded,
  summary: {
    ...summary,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    flexGrow: 1,
    margin: 0,
    minWidth: 0,
    ...letters[300],
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    ...bareList,
    marginBottom: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  kind: {
    ...row,
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    ...letters[200],
    color: tokens.colorNeutralForeground2,
  },
  /** A long list is laid out only where it is looked at. */
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 44px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  row: { containIntrinsicSize: 'auto 26px' },
});

interface GroupsProps {
  readonly groups: readonly ToldGroup[];
  /** How many of the findings to draw, from the top. */
  readonly count: number;
  readonly current: string | null;
  readonly focus: string | null;
  /** What going to the current finding brought into view, in words. */
  readonly revealed: string;
  readonly actions: FindingActions;
}

/** Findings by part of the form: its blanks, a line each, then what needs a sentence. */
export const FindingGroups = memo(function FindingGroups({
  groups,
  count,
  current,
  focus,
  revealed,
  actions,
}: GroupsProps) {
  const styles = useStyles();
  const list = (findings: readonly ToldFinding[], isRow: boolean) =>
    findings.length > 0 && (
      <ul className={styles.list}>
        {findings.map((view) => (
          <li key={view.key} className={mergeClasses(styles.item, isRow && styles.row)}>
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
    );
  return (
    <>
      {drawnOf(groups, count).map(({ part, label, findings, blanks, drawn }) => (
        <details key={part} open className={styles.group}>
          <summary className={styles.summary}>
            <ChevronDown16Regular aria-hidden />
            <h3 className={styles.heading}>{label}</h3>
            <span className={styles.count}>{countWords(findings)}</span>
          </summary>
          {blanks[0] !== undefined && (
            <div className={styles.kind}>
              {words.blanks(blanks.length)}
              <Ground ground={blanks[0].ground} />
            </div>
          )}
          {list(drawn.filter(isBlankRow), true)}
          {list(
            drawn.filter((view) => !isBlankRow(view)),
            false,
          )}
        </details>
      ))}
    </>
  );
});

interface DrawnGroup extends ToldGroup {
  readonly blanks: readonly ToldFinding[];
  /** Those of its findings that are drawn so far, blanks first. */
  readonly drawn: readonly ToldFinding[];
}

function drawnOf(groups: readonly ToldGroup[], count: number): DrawnGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    const blanks = group.findings.filter(isBlankRow);
    const others = group.findings.filter((view) => !isBlankRow(view));
    const drawn = [...blanks, ...others].slice(0, left);
    left -= drawn.length;
    return drawn.length > 0 ? [{ ...group, blanks, drawn }] : [];
  });
}

function countWords(findings: readonly ToldFinding[]): string {
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
  return words.counts(errors, findings.length - errors);
}
