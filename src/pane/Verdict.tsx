import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, ArrowClockwise24Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef } from 'react';
import { ready, verdict as words } from '../strings/pane.js';
import type { CheckResult } from './result.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid',
    outlineStyle: 'none',
  },
  findings: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  clean: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  unsure: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  findingsIcon: { color: tokens.colorStatusDangerForeground1 },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1 },
  unsureIcon: { color: tokens.colorStatusWarningForeground3 },
  text: { flexGrow: 1, flexBasis: '168px', minWidth: 0 },
  again: { flexShrink: 0, minWidth: 'auto', marginRight: '-4px', fontWeight: tokens.fontWeightRegular },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** `clean` only when nothing is wrong and every field was found and read; a changed document has no verdict. */
export function outcomeOf(result: CheckResult, stale: boolean): 'stale' | 'findings' | 'unsure' | 'clean' {
  if (stale) return 'stale';
  if (result.counts.error > 0) return 'findings';
  return result.complete ? 'clean' : 'unsure';
}

const icons = {
  stale: ArrowClockwise24Regular,
  findings: ErrorCircle24Filled,
  unsure: Warning24Filled,
  clean: CheckmarkCircle24Filled,
};

interface VerdictProps {
  readonly result: CheckResult;
  readonly stale: boolean;
  readonly ticked: ReadonlySet<string>;
  readonly focused: boolean;
  readonly busy: boolean;
  readonly checkAgain: () => void;
}

export function Verdict({ result, stale, ticked, focused, busy, checkAgain }: VerdictProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) root.current?.focus();
  }, [focused]);
  const outcome = outcomeOf(result, stale);
  const Icon = icons[outcome];
  const { total, read } = result.fields;
  const headings = {
    stale: words.stale,
    findings: words.errors(result.counts.error),
    unsure: words.incomplete(total - read),
    clean: words.printable,
  };
  const tone = outcome === 'stale' ? 'unsure' : outcome;
  return (
    <div ref={root} tabIndex={-1} className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <div className={styles.text}>
        <h2 className={styles.heading}>{headings[outcome]}</h2>
        <p className={styles.line}>{outcome === 'stale' ? words.staleHint : restWords(result, ticked)}</p>
        <p className={styles.line}>
          {[read === total ? words.read(total) : words.unread(read, total), words.at(clock(result.checkedAt))].join(
            ' · ',
          )}
        </p>
      </div>
      {outcome !== 'stale' && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.again}
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={busy}
          onClick={checkAgain}
        >
          {ready.checkAgain}
        </Button>
      )}
    </div>
  );
}

function restWords({ counts, manual }: CheckResult, ticked: ReadonlySet<string>): string {
  const open = manual.filter((view) => !ticked.has(view.key)).length;
  const parts = [
    counts.warning > 0 ? words.warnings(counts.warning) : '',
    open > 0 ? words.manual(open) : manual.length > 0 ? words.allTicked(manual.length) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : words.nothingElse;
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
