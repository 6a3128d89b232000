import { makeStyles, tokens } from '@fluentui/react-components';
import type { ToldFinding } from '../../report/toldFinding.js';
import { findings } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '&[open]': { flexBasis: '100%' },
  },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    minHeight: '24px',
    lineHeight: '24px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  quote: {
    margin: 0,
    marginTop: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** 依据: where the official text asks for it, the sentence itself on demand. */
export function Ground({ ground }: { readonly ground: ToldFinding['ground'] }) {
  const styles = useStyles();
  if (ground === null) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{findings.ground(ground.where)}</summary>
      <blockquote className={styles.quote}>{findings.quote(ground.quote)}</blockquote>
    </details>
  );
}
