import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, ArrowClockwise24Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import { ready, verdict as words } from '../../strings/pane.js';
import { type CheckResult } from '../store/result.js';
import { ignoredErrors, type ToldFinding } from '../../report/toldFinding.js';
import type { Verdict as Told, VerdictState } from '../../report/verdict.js';
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
  errors: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  printable: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  unsure: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  neutral: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  errorsIcon: { color: tokens.colorStatusDangerForeground1 },
  printableIcon: { color: tokens.colorStatusSuccessForeground1 },
  unsureIcon: { color: tokens.colorStatusWarningForeground3 },
  neutralIcon: { color: tokens.colorBrandForeground1 },
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

/** Only what may be printed is green. */
const looks = {
  outdated: { tone: 'unsure', icon: ArrowClockwise24Regular },
  errors: { tone: 'errors', icon: ErrorCircle24Filled },
  unsure: { tone: 'unsure', icon: Warning24Filled },
  'to-check': { tone: 'neutral', icon: ClipboardTaskListLtr24Regular },
  ignored: { tone: 'unsure', icon: Warning24Filled },
  printable: { tone: 'printable', icon: CheckmarkCircle24Filled },
} as const satisfies Record<VerdictState, unknown>;

interface VerdictProps {
  readonly result: CheckResult;
  readonly verdict: Told;
  readonly ticked: ReadonlySet<string>;
  /** The verdict takes the focus, because what the user pressed has led to it. */
  readonly focused: boolean;
  readonly busy: boolean;
  readonly checkAgain: () => void;
}

/** What the check came to, in one glance. */
export function Verdict({ result, verdict, ticked, focused, busy, checkAgain }: VerdictProps) {
  const styles = useStyles();
  const root = useFocused<HTMLDivElement>(focused);
  const { state } = verdict;
  const { tone, icon: Icon } = looks[state];
  const ignored = ignoredWords(result, state);
  const isLong = state === 'unsure' || state === 'ignored' || state === 'to-check';
  const total = result.content.fields.length;
  const read = total - result.unread.fields;
  return (
    <div ref={root} tabIndex={-1} className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <div className={styles.text}>
        <div className={styles.top}>
          <h2 className={mergeClasses(styles.heading, isLong && styles.long)}>{verdict.heading}</h2>
          {state !== 'outdated' && (
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
        {state === 'ignored' && <p className={styles.line}>{words.ignoredHint}</p>}
        <p className={styles.line}>{state === 'outdated' ? words.staleHint : restWords(result, state, ticked)}</p>
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

/** What the heading does not say. */
function restWords({ tally, manual }: CheckResult, state: VerdictState, ticked: ReadonlySet<string>): string {
  const open = (findings: readonly ToldFinding[]): number => findings.filter(({ key }) => !ticked.has(key)).length;
  const before = open(manual.before);
  const after = open(manual.after);
  const parts = [
    tally.warning > 0 ? words.warnings(tally.warning) : '',
    before > 0 && state !== 'to-check' ? words.manual(before) : '',
    before === 0 && manual.before.length > 0 ? words.allTicked(manual.before.length) : '',
    after > 0 ? words.after(after) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : words.nothingElse;
}

/** The heading itself says it of errors where nothing else is wrong. */
function ignoredWords(result: CheckResult, state: VerdictState): string {
  const errors = ignoredErrors(result);
  return words.ignoredToo(state === 'ignored' ? 0 : errors, result.ignored.length - errors);
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
