import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { letters, row } from '../look/look.js';

const useStyles = makeStyles({
  root: {
    ...row,
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    ...letters[200],
  },
  text: { margin: 0, flexGrow: 1, flexBasis: '160px' },
  action: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

interface HintProps {
  readonly text: string;
  readonly action: string;
  readonly busy: boolean;
  readonly act: () => void;
}

/** Something to know about the open document, and what to do about it. */
export function Hint({ text, action, busy, act }: HintProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text}</p>
      <Button size="small" className={styles.action} disabledFocusable={busy} onClick={act}>
        {action}
      </Button>
    </div>
  );
}
