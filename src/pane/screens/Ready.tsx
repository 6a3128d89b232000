import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ready as words, tools } from '../../strings/pane.js';
import { useFocused } from '../hooks/useFocused.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    ':focus': { outlineStyle: 'none' },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  marks: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sentence: { margin: 0 },
});

interface ReadyProps {
  /** Marks of an earlier check that are still in the document. */
  readonly marks: number;
  readonly focused: boolean;
  /** What is under way; null when the button waits to be pressed. */
  readonly working: string | null;
  readonly check: () => void;
  readonly clear: () => void;
}

/** Before the first check: what it is about, and one large button. */
export function Ready({ marks, focused, working, check, clear }: ReadyProps) {
  const styles = useStyles();
  const heading = useFocused<HTMLHeadingElement>(focused);
  return (
    <section className={styles.root} aria-label={words.heading}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      <Button appearance="primary" size="large" disabledFocusable={working !== null} onClick={check}>
        {working ?? words.check}
      </Button>
      {marks > 0 && (
        <div className={styles.marks}>
          <p className={styles.sentence}>{words.marksLeft(marks)}</p>
          <Button disabledFocusable={working !== null} onClick={clear}>
            {tools.clear}
          </Button>
        </div>
      )}
    </section>
  );
}
