import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { welcome as words } from '../../strings/pane.js';
import { Heading } from '../look/Heading.js';
import { card } from '../look/look.js';

const useStyles = makeStyles({
  root: card,
  steps: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: '20px' },
  step: { marginBottom: tokens.spacingVerticalXS },
  privacy: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
});

interface WelcomeProps {
  /** The user asked for it, and is led there. */
  readonly focused: boolean;
  readonly skip: () => void;
}

/** What the pane does, once, for who has not seen it yet. */
export function WelcomeCard({ focused, skip }: WelcomeProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={words.heading}>
      <Heading level={3} size={300} focused={focused}>
        {words.heading}
      </Heading>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step} className={styles.step}>
            {step}
          </li>
        ))}
      </ol>
      <p className={styles.privacy}>{words.privacy}</p>
      <Button onClick={skip}>{words.skip}</Button>
    </section>
  );
}
