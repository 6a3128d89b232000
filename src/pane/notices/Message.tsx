import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from '../look/Heading.js';
import { column } from '../look/look.js';

const useStyles = makeStyles({
  root: {
    ...column,
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
  },
  icon: { display: 'flex', color: tokens.colorNeutralForeground3 },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
});

interface MessageProps {
  readonly icon: ReactNode;
  readonly heading: string;
  readonly sentences: readonly string[];
  /** The heading takes the focus, because what the user pressed has given way to it. */
  readonly focused?: boolean;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** A view that has one thing to say: what it is, and what to do next. */
export function Message({ icon, heading, sentences, focused = false, children }: MessageProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={heading}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Heading size={500} focused={focused}>
        {heading}
      </Heading>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {children}
    </section>
  );
}
