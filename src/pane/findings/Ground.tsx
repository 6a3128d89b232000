import { makeStyles, tokens } from '@fluentui/react-components';
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
  plain: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
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
export function Ground({ where, quote }: { readonly where: string; readonly quote: string }) {
  const styles = useStyles();
  if (quote === '') return <span className={styles.plain}>{where === '' ? '' : findings.ground(where)}</span>;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{findings.ground(where)}</summary>
      <blockquote className={styles.quote}>{findings.quote(quote)}</blockquote>
    </details>
  );
}
