import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardTask16Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../check/finding.js';
import { severityWord } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  manual: { color: tokens.colorBrandForeground1 },
});

const icons = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  manual: ClipboardTask16Regular,
} satisfies Record<Severity, typeof ErrorCircle16Filled>;

/** A severity by the shape of its icon, never by colour alone; its word is the icon's name. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = icons[severity];
  return <Icon title={severityWord[severity]} className={mergeClasses(styles.root, styles[severity])} />;
}
