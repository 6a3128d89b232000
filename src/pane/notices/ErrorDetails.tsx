import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { failure as words } from '../../strings/pane.js';
import { copyText } from '../checklist/clipboard.js';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, width: '100%' },
  summary: { cursor: 'pointer', width: 'fit-content', padding: `${tokens.spacingVerticalXS} 0` },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: tokens.spacingHorizontalS,
    maxHeight: '160px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'text',
  },
  copied: { marginLeft: tokens.spacingHorizontalS },
});

/** What to pass on to whoever helps; folded away until asked for. */
export function ErrorDetails({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{words.details}</summary>
      <pre className={styles.text} tabIndex={0} aria-label={words.details} role="region">
        {text}
      </pre>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copyText(text).then(setCopied)}>
        {words.copy}
      </Button>
      <span role="status" className={styles.copied}>
        {copied === null ? '' : copied ? words.copied : words.notCopied}
      </span>
    </details>
  );
}
