import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentError24Regular } from '@fluentui/react-icons/svg/document-error';
import { failure } from '../strings/pane.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  icon: { color: tokens.colorStatusDangerForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface RefusalProps {
  readonly sentence: string;
  /** Set when the check itself failed, as opposed to a document that cannot be checked. */
  readonly details: string | null;
  readonly retry: () => void;
}

/** Why there is no verdict, and what to do next; never an all-clear. */
export function Refusal({ sentence, details, retry }: RefusalProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <DocumentError24Regular className={styles.icon} aria-hidden />
      <h2 className={styles.heading}>{details === null ? failure.refused : failure.heading}</h2>
      <p className={styles.sentence}>{sentence}</p>
      <Button onClick={retry}>{failure.retry}</Button>
      {details !== null && (
        <details className={styles.details}>
          <summary>{failure.details}</summary>
          {details}
        </details>
      )}
    </section>
  );
}
