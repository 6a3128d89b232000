import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { welcome as words } from '../../strings/pane.js';
import { useFocused } from '../hooks/useFocused.js';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':focus': { outlineStyle: 'none' },
  },
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
  const heading = useFocused<HTMLHeadingElement>(focused);
  return (
    <section className={styles.root} aria-label={words.heading}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h3>
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
