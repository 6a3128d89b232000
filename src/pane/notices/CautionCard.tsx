import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WriteCaution } from '../../document/port.js';
import { caution as words } from '../../strings/pane.js';
import { useFocused } from '../hooks/useFocused.js';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':focus': { outlineStyle: 'none' },
  },
  sentence: { margin: `${tokens.spacingVerticalXS} 0 0` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface CautionProps {
  readonly caution: WriteCaution;
  /** Given when the write waits for an answer. */
  readonly answer?: { readonly go: () => void; readonly cancel: () => void };
}

/** What to know before anything is written: what is written may become a revision. */
export function CautionCard({ caution, answer }: CautionProps) {
  const styles = useStyles();
  const asked = answer !== undefined;
  const heading = useFocused<HTMLHeadingElement>(asked);
  return (
    <section
      className={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || answer === undefined) return;
        event.stopPropagation();
        answer.cancel();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.sentence}>{words[caution]}</p>
      {answer !== undefined && (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={answer.go}>
            {words.go}
          </Button>
          <Button onClick={answer.cancel}>{words.cancel}</Button>
        </div>
      )}
    </section>
  );
}
