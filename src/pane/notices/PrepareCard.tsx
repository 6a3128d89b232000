import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { tools } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

interface CardProps {
  /** Marks and fills need it here; elsewhere it only helps. */
  readonly needed: boolean;
  readonly primary: boolean;
  readonly busy: boolean;
  readonly prepare: () => void;
}

/** Offered, never required for checking: anchors every field in a control of its own. */
export function PrepareCard({ needed, primary, busy, prepare }: CardProps) {
  const styles = useStyles();
  const heading = needed ? tools.prepareHeadingWord : tools.prepareHeading;
  return (
    <section className={styles.root} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.intro}>{needed ? tools.prepareIntroWord : tools.prepareIntro}</p>
      <Button appearance={primary ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={prepare}>
        {tools.prepare}
      </Button>
    </section>
  );
}
