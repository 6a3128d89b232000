import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowClockwise24Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { ErrorCircle24Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning24Filled } from '@fluentui/react-icons/svg/warning';
import { checklist, nextStep as nextWords, preview, verdict as words } from '../../strings/pane.js';
import type { CheckResult } from '../store/result.js';
import type { PaneStore } from '../store/paneStore.js';
import type { PaneState } from '../store/state.js';
import type { CheckedView } from '../store/view.js';
import { ignoredErrors, offered, type ToldFinding } from '../../report/toldFinding.js';
import type { VerdictState } from '../../report/verdict.js';
import { useFocused } from '../hooks/useFocused.js';
import { letters, row, toned } from '../look/look.js';

/** Where the heading and the button have room beside each other. Word's panes open narrower: its own menu lies over their upper corner. */
const WIDE = '@container (min-width: 360px)';
/** A pane as low as this, as beside the document on a phone, shows the heading alone. */
const LOW = '@container (max-height: 480px)';

const useStyles = makeStyles({
  root: {
    ...row,
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid',
    // It is focused to be read, not to be used.
    ':focus': { outlineStyle: 'none' },
    [LOW]: { flexWrap: 'nowrap', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
  errors: toned.error,
  printable: toned.success,
  unsure: toned.warning,
  neutral: { backgroundColor: tokens.colorNeutralBackground1, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  icon: { flexShrink: 0 },
  errorsIcon: { color: tokens.colorStatusDangerForeground1 },
  printableIcon: { color: tokens.colorStatusSuccessForeground1 },
  unsureIcon: { color: tokens.colorStatusWarningForeground3 },
  neutralIcon: { color: tokens.colorBrandForeground1 },
  heading: {
    // The row is its own, and Word's own menu lies over the right upper corner.
    flexBasis: 'calc(100% - 32px)',
    flexGrow: 1,
    boxSizing: 'border-box',
    margin: 0,
    minWidth: 0,
    paddingRight: '24px',
    ...letters[400],
    overflowWrap: 'anywhere',
    [WIDE]: { flexBasis: 0, paddingRight: 0 },
    [LOW]: { flexBasis: 0, paddingRight: 0, ...letters[300] },
  },
  line: {
    margin: 0,
    flexGrow: 1,
    flexBasis: '96px',
    ...letters[200],
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    [WIDE]: { order: 1, flexBasis: '100%' },
    [LOW]: { display: 'none' },
  },
  next: {
    flexShrink: 0,
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
    '@container (max-width: 240px)': { flexShrink: 1, whiteSpace: 'normal' },
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
  advised: { tone: 'neutral', icon: ClipboardTaskListLtr24Regular },
  passed: { tone: 'neutral', icon: CheckmarkCircle24Filled },
} as const satisfies Record<VerdictState, unknown>;

interface VerdictProps {
  readonly view: CheckedView;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the check came to, in one glance, and what to do next. */
export function Verdict({ view: { result, verdict, next }, state, store }: VerdictProps) {
  const styles = useStyles();
  const root = useFocused<HTMLDivElement>(state.focus === '');
  const { tone, icon: Icon } = looks[verdict.state];
  return (
    <div ref={root} tabIndex={-1} className={mergeClasses(styles.root, styles[tone])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
      <h2 className={styles.heading}>{verdict.heading}</h2>
      <p className={styles.line}>{restWords(result, verdict.state, state)}</p>
      <Button
        appearance="primary"
        className={styles.next}
        disabledFocusable={state.activity !== null}
        onClick={() => void store.goOn(next)}
      >
        {next === 'fill' ? preview.open(offered(result.fill).length) : nextWords[next]}
      </Button>
    </div>
  );
}

/** What neither the heading nor the numbers of the filter say. */
function restWords(result: CheckResult, state: VerdictState, { modifiedAt, ticked }: PaneState): string {
  if (state === 'outdated') return words.staleHint;
  const { manual, content, unread, ignored } = result;
  const open = (findings: readonly ToldFinding[]): number => findings.filter(({ key }) => !ticked.has(key)).length;
  const [before, after] = [open(manual.before), open(manual.after)];
  const errors = ignoredErrors(result);
  const total = content.fields.length;
  return [
    result.source ?? '',
    state === 'ignored' ? words.ignoredHint : '',
    before === 0 && manual.before.length > 0 ? words.allTicked(manual.before.length) : '',
    (state === 'printable' || state === 'passed') && after > 0 ? words.after(after) : '',
    // The heading itself says it of errors where nothing else is wrong.
    words.ignoredToo(state === 'ignored' ? 0 : errors, ignored.length - errors),
    unread.fields === 0 ? words.read(total) : words.unread(total - unread.fields, total),
    modifiedAt === null
      ? words.at(clock(result.checkedAt))
      : words.modified(`${checklist.date(modifiedAt)} ${clock(modifiedAt)}`),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
