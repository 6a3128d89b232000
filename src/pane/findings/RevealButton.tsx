import { Button, makeStyles } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { findings as words } from '../../strings/pane.js';
import { canReveal } from '../store/result.js';
import type { ToldFinding } from '../../report/toldFinding.js';

const useStyles = makeStyles({ root: { flexShrink: 0, minWidth: '28px', padding: 0 } });

interface RevealProps {
  readonly view: ToldFinding;
  readonly reveal: (view: ToldFinding) => void;
}

/** Leads to the place in the document, beside a line that is ticked; nothing where there is no place. */
export function RevealButton({ view, reveal }: RevealProps) {
  const styles = useStyles();
  if (!canReveal(view)) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.root}
      icon={<Location16Regular />}
      aria-label={words.revealLabel(view.title)}
      title={words.reveal}
      onClick={() => reveal(view)}
    />
  );
}
