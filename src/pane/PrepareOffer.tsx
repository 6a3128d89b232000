import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { tools } from '../strings/pane.js';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
});

interface OfferProps {
  readonly busy: boolean;
  readonly prepare: () => void;
}

/** Offered, never required: anchors every field in a control of its own. */
export function PrepareOffer({ busy, prepare }: OfferProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>{tools.prepareHeading}</h3>
      <p className={styles.intro}>{tools.prepareIntro}</p>
      <Button disabledFocusable={busy} onClick={prepare}>
        {tools.prepare}
      </Button>
    </section>
  );
}
