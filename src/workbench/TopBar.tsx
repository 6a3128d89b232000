import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { DisclosureMenu, type MenuEntry } from '../pane/head/DisclosureMenu.js';
import { folder, product, workbench as words } from '../strings/pane.js';
import { hasFileAccess, pickFolder } from './files/fileAccess.js';
import type { WorkbenchState } from './workbenchState.js';
import type { WorkbenchStore } from './workbenchStore.js';

const useStyles = makeStyles({
  root: {
    gridArea: 'top',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  brand: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    // On a phone everything stands in one line without it.
    '@media (max-width: 480px)': { display: 'none' },
  },
  file: { flexGrow: 1, flexBasis: '80px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: tokens.lineHeightBase300 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  queue: { display: 'flex', alignItems: 'center', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  // On a phone it is found in the menu.
  review: { '@media (max-width: 480px)': { display: 'none' } },
  // On a phone the words are enough.
  button: {
    whiteSpace: 'nowrap',
    minWidth: 'auto',
    '@media (max-width: 480px)': {
      padding: `0 ${tokens.spacingHorizontalS}`,
      '& .fui-Button__icon': { display: 'none' },
    },
  },
});

interface TopBarProps {
  readonly state: WorkbenchState;
  /** Asks for files to open. */
  readonly open: () => void;
  readonly checked: boolean;
  readonly samples: readonly MenuEntry[];
  readonly store: WorkbenchStore;
}

/** Which file is open, and the ways to get one and to give it back. */
export function TopBar({ state, open, checked, samples, store }: TopBarProps) {
  const styles = useStyles();
  const { name, dirty, onDisk, ownComments, queue, folder: isFolder, isDrafted, isReviewing } = state;
  const isSample = name === words.sampleName && !isFolder;
  const title = isFolder ? (queue?.root.slice(0, -1) ?? '') : (name ?? '');
  const hint = dirty && !isFolder ? words.unsaved : isSample ? words.isSample : words.privacy;
  const canReview = isDrafted && !isReviewing && !isFolder;
  const ofDocument = [
    ...(name !== null && hasFileAccess() ? [{ label: words.saveAs, select: () => void store.saveAs() }] : []),
    ...(checked ? [{ label: words.downloadMarked, select: () => void store.downloadMarked() }] : []),
    ...(ownComments > 0 ? [{ label: words.clearComments(ownComments), select: () => void store.clearComments() }] : []),
  ];
  return (
    <header className={styles.root}>
      <span className={styles.brand}>{product}</span>
      <div className={styles.file}>
        <span className={styles.name} title={title}>
          {title}
        </span>
        <span className={styles.hint}>{hint}</span>
      </div>
      {queue !== null && !isFolder && queue.at !== null && (
        <QueueSteps at={queue.at} total={queue.files.length} walk={(by) => void store.walkQueue(by)} />
      )}
      {queue !== null && (
        <Button className={styles.button} onClick={() => store.showFolder(!isFolder)}>
          {isFolder ? folder.back : folder.show}
        </Button>
      )}
      {canReview && (
        <Button className={mergeClasses(styles.button, styles.review)} onClick={store.resumeReview}>
          {words.toReview}
        </Button>
      )}
      <Button className={styles.button} icon={<FolderOpen20Regular />} onClick={open}>
        {isSample ? words.openOwn : words.open}
      </Button>
      {!isFolder && !isReviewing && (
        <Button
          className={styles.button}
          appearance={dirty ? 'primary' : 'secondary'}
          icon={onDisk ? <Save20Regular /> : <ArrowDownload20Regular />}
          title={onDisk ? words.saveHint : words.downloadHint}
          disabledFocusable={name === null}
          onClick={() => void store.save()}
        >
          {onDisk ? words.save : words.download}
        </Button>
      )}
      <DisclosureMenu
        entries={[
          ...(canReview ? [{ label: words.toReview, select: store.resumeReview }] : []),
          ...(isFolder || isReviewing ? [] : ofDocument),
          { label: folder.open, select: () => void pickFolder().then(store.openFiles) },
          ...samples,
        ]}
      >
        {words.more}
        <ChevronDown16Regular aria-hidden />
      </DisclosureMenu>
    </header>
  );
}

interface QueueProps {
  readonly at: number;
  readonly total: number;
  readonly walk: (by: 1 | -1) => void;
}

/** Walks through files that were given together. */
function QueueSteps({ at, total, walk }: QueueProps) {
  const styles = useStyles();
  return (
    <div className={styles.queue} role="group" aria-label={words.queueAt(at + 1, total)}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={words.previousFile}
        title={words.previousFile}
        disabledFocusable={at === 0}
        onClick={() => walk(-1)}
      />
      {words.queueAt(at + 1, total)}
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={words.nextFile}
        title={words.nextFile}
        disabledFocusable={at + 1 >= total}
        onClick={() => walk(1)}
      />
    </div>
  );
}
