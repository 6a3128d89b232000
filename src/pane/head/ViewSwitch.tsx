import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { checklist, formMap as words } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  switch: {
    display: 'flex',
    padding: '2px',
    gap: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  choice: {
    minWidth: '56px',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: '1px solid transparent',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: 'transparent',
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  checklist: {
    minWidth: 'auto',
    marginLeft: 'auto',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface SwitchProps {
  readonly map: boolean;
  readonly showMap: (shown: boolean) => void;
  readonly openChecklist: () => void;
}

/** The result finding by finding or field by field, and as a list for others. */
export function ViewSwitch({ map, showMap, openChecklist }: SwitchProps) {
  const styles = useStyles();
  const choice = (label: string, shown: boolean, show: () => void) => (
    <Button
      appearance="subtle"
      size="small"
      aria-pressed={shown}
      className={mergeClasses(styles.choice, shown && styles.chosen)}
      onClick={show}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.root}>
      <div role="group" aria-label={words.switch} className={styles.switch}>
        {choice(words.list, !map, () => showMap(false))}
        {choice(words.title, map, () => showMap(true))}
      </div>
      <Button
        appearance="subtle"
        className={styles.checklist}
        icon={<ClipboardTaskListLtr20Regular />}
        title={checklist.hint}
        onClick={openChecklist}
      >
        {checklist.heading}
      </Button>
    </div>
  );
}
