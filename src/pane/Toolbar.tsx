import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import type { UndoStep } from '../document/port.js';
import { tools } from '../strings/pane.js';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { fontWeight: tokens.fontWeightRegular, paddingLeft: tokens.spacingHorizontalS },
});

interface ToolbarProps {
  readonly undoStep: UndoStep | null;
  readonly marked: boolean;
  readonly busy: boolean;
  readonly undo: () => void;
  readonly clear: () => void;
}

/** Ways back: the last change, and the marks. */
export function Toolbar({ undoStep, marked, busy, undo, clear }: ToolbarProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group">
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<ArrowUndo20Regular />}
        disabledFocusable={busy || undoStep === null}
        onClick={undo}
      >
        {undoStep === null ? tools.undo : tools.undoStep(undoStep)}
      </Button>
      <Button
        appearance="subtle"
        className={styles.button}
        icon={<Eraser20Regular />}
        disabledFocusable={busy || !marked}
        onClick={clear}
      >
        {tools.clear}
      </Button>
    </div>
  );
}
