import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardTask16Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../check/finding.js';
import { severityWord } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  manual: { color: tokens.colorBrandForeground1 },
});

const icons = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  manual: ClipboardTask16Regular,
} satisfies Record<Severity, typeof ErrorCircle16Filled>;

/** Icon and word of a severity: never colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={mergeClasses(styles.root, styles[severity])}>
      <Icon aria-hidden />
      {severityWord[severity]}
    </span>
  );
}
