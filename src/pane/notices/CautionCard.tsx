import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WriteCaution } from '../../document/port.js';
import { caution as words } from '../../strings/pane.js';
import { leaveByKey } from '../hooks/leaveByKey.js';
import { Heading } from '../look/Heading.js';
import { card, toned } from '../look/look.js';

const useStyles = makeStyles({
  root: { ...card, ...toned.warning },
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
  return (
    <section className={styles.root} aria-label={words.heading} onKeyDown={answer && leaveByKey(answer.cancel)}>
      <Heading size={300} focused={answer !== undefined}>
        {words.heading}
      </Heading>
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
