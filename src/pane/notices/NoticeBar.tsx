import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { notice as words } from '../../strings/pane.js';
import { toned } from '../look/look.js';
import { ErrorDetails } from './ErrorDetails.js';
import type { Notice } from '../store/state.js';

/** Fluent UI's MessageBar looks like this; with its motion and its reflowing it is 4 kB (gzip) more to load before the first paint. */
const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalM,
    border: '1px solid',
    borderRadius: tokens.borderRadiusMedium,
  },
  // Good news goes away by itself, but not while someone reads it.
  success: {
    animationName: { from: { opacity: 1 }, to: { opacity: 0 } },
    animationDelay: '6s',
    animationDuration: '400ms',
    ':hover': { animationPlayState: 'paused' },
    ':focus-within': { animationPlayState: 'paused' },
    ...toned.success,
  },
  warning: toned.warning,
  error: toned.error,
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalS },
  successIcon: { color: tokens.colorStatusSuccessForeground3 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: {
    flexGrow: 1,
    flexBasis: '120px',
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
  offer: { order: 1, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0` },
});

const icons = {
  success: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
} satisfies Record<Notice['tone'], typeof Warning16Filled>;

interface NoticeProps {
  readonly notice: Notice;
  readonly dismiss: () => void;
  /** Ways to go on. */
  readonly actions: readonly { readonly label: string; readonly select: () => void }[];
}

/** What the last action did. The live region says it too, so the bar itself stays silent. */
export function NoticeBar({ notice, dismiss, actions }: NoticeProps) {
  const styles = useStyles();
  const Icon = icons[notice.tone];
  return (
    <div
      role="group"
      aria-label={words.heading}
      className={mergeClasses(styles.bar, styles[notice.tone])}
      onAnimationEnd={({ target, currentTarget }) => target === currentTarget && dismiss()}
    >
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${notice.tone}Icon`])} />
      <div className={styles.body}>
        {notice.lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
        {notice.details !== undefined && <ErrorDetails text={notice.details} />}
      </div>
      {actions.map(({ label, select }) => (
        <Button key={label} className={styles.offer} onClick={select}>
          {label}
        </Button>
      ))}
      <Button aria-label={words.dismiss} appearance="transparent" icon={<Dismiss16Regular />} onClick={dismiss} />
    </div>
  );
}
