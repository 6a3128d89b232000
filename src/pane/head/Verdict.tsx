import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, ArrowClockwise24Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import { ready, verdict as words } from '../../strings/pane.js';
import { ignoredErrors, type CheckResult } from '../store/result.js';
import { verdictWords } from '../store/verdictWords.js';
import type { Outcome } from '../store/view.js';
import { useFocused } from '../hooks/useFocused.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid',
    // It is focused to be read, not to be used.
    ':focus': { outlineStyle: 'none' },
  },
  findings: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  unsure: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  findingsIcon: { color: tokens.colorStatusDangerForeground1 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  unsureIcon: { color: tokens.colorStatusWarningForeground3 },
  text: { flexGrow: 1, minWidth: 0 },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  again: {
    flexShrink: 0,
    minWidth: '24px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    marginRight: '-4px',
    fontWeight: tokens.fontWeightRegular,
  },
  // Where there is no room the picture has to do; the words are its title.
  againWords: { '@media (max-width: 309px)': { display: 'none' } },
  heading: {
    flexGrow: 1,
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  /** For verdicts that take a sentence. */
  long: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

const icons = {
  stale: ArrowClockwise24Regular,
  findings: ErrorCircle24Filled,
  unsure: Warning24Filled,
  ignored: Warning24Filled,
  done: CheckmarkCircle24Filled,
} satisfies Record<Outcome, unknown>;

interface VerdictProps {
  readonly result: CheckResult;
  readonly outcome: Outcome;
  readonly ticked: ReadonlySet<string>;
  /** The verdict takes the focus, because what the user pressed has led to it. */
  readonly focused: boolean;
  readonly busy: boolean;
  readonly checkAgain: () => void;
}

/** What the check came to, in one glance. */
export function Verdict({ result, outcome, ticked, focused, busy, checkAgain }: VerdictProps) {
  const styles = useStyles();
  const root = useFocused<HTMLDivElement>(focused);
  const Icon = icons[outcome];
  const ignored = ignoredWords(result, outcome);
  const isLong = outcome === 'unsure' || outcome === 'ignored';
  const { total, read } = result.fields;
  const tone = outcome === 'stale' || outcome === 'ignored' ? 'unsure' : outcome;
  return (
    <div ref={root} tabIndex={-1} className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <div className={styles.text}>
        <div className={styles.top}>
          <h2 className={mergeClasses(styles.heading, isLong && styles.long)}>{verdictWords(result, outcome)}</h2>
          {outcome !== 'stale' && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.again}
              icon={<ArrowClockwise16Regular />}
              title={ready.checkAgain}
              aria-label={ready.checkAgain}
              disabledFocusable={busy}
              onClick={checkAgain}
            >
              <span className={styles.againWords}>{ready.checkAgain}</span>
            </Button>
          )}
        </div>
        {outcome === 'ignored' && <p className={styles.line}>{words.ignoredHint}</p>}
        <p className={styles.line}>{outcome === 'stale' ? words.staleHint : restWords(result, ticked)}</p>
        {ignored !== '' && <p className={styles.line}>{ignored}</p>}
        <p className={styles.line}>
          {[read === total ? words.read(total) : words.unread(read, total), words.at(clock(result.checkedAt))].join(
            ' · ',
          )}
        </p>
      </div>
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

/** The heading itself says it of errors where nothing else is wrong. */
function ignoredWords(result: CheckResult, outcome: Outcome): string {
  const errors = ignoredErrors(result);
  return words.ignoredToo(outcome === 'ignored' ? 0 : errors, result.ignored.length - errors);
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
