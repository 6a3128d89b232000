import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { Eraser20Regular } from '@fluentui/react-icons/svg/eraser';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { checklist, tools as words } from '../../strings/pane.js';
import type { PaneStore } from '../store/paneStore.js';
import type { PaneState } from '../store/state.js';
import { DisclosureMenu } from './DisclosureMenu.js';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    flexShrink: 0,
    minWidth: 'auto',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    // The words are enough where there is no room for both.
    '@container (max-width: 300px)': { '& .fui-Button__icon': { display: 'none' } },
  },
  // Takes what the others leave, and shows less of its words rather than a second line.
  undo: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '64px',
    maxWidth: 'max-content',
    overflow: 'hidden',
    minWidth: '40px',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  rest: { marginLeft: 'auto' },
});

interface ToolbarProps {
  /** There is something to clear and to list. */
  readonly checked: boolean;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Ways back: the last change, and the marks; and what is needed seldom. */
export function Toolbar({ checked, state: { undoStep, marked, activity }, store }: ToolbarProps) {
  const styles = useStyles();
  const busy = activity !== null;
  const undoWords = undoStep === null ? words.undo : words.undoStep(undoStep);
  return (
    <div className={styles.root} role="group" aria-label={words.region}>
      {(checked || undoStep !== null) && (
        <Button
          appearance="subtle"
          className={mergeClasses(styles.button, styles.undo)}
          icon={<ArrowUndo20Regular />}
          title={undoWords}
          aria-label={undoWords}
          disabledFocusable={busy || undoStep === null}
          onClick={() => void store.undo()}
        >
          {words.undo}
          <span className={styles.text}>{undoWords.slice(words.undo.length)}</span>
        </Button>
      )}
      {checked && (
        <>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<Eraser20Regular />}
            disabledFocusable={busy || !marked}
            onClick={() => void store.clear()}
          >
            {words.clear}
          </Button>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<ClipboardTaskListLtr20Regular />}
            title={checklist.hint}
            onClick={() => void store.openChecklist()}
          >
            {checklist.heading}
          </Button>
        </>
      )}
      <span className={styles.rest} />
      <DisclosureMenu
        label={words.more}
        above
        entries={[
          { label: words.welcome, select: () => store.showWelcome(true) },
          { label: words.about, select: () => store.showAbout(true) },
        ]}
      >
        <MoreHorizontal20Regular aria-hidden />
      </DisclosureMenu>
    </div>
  );
}
