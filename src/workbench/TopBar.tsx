import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { CommentNote20Regular } from '@fluentui/react-icons/svg/comment-note';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { DisclosureMenu, type MenuEntry } from '../pane/head/DisclosureMenu.js';
import { product, workbench as words } from '../strings/pane.js';

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
  },
  brand: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  file: { flexGrow: 1, flexBasis: '120px', minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: tokens.lineHeightBase300 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  button: { whiteSpace: 'nowrap', minWidth: 'auto' },
});

interface TopBarProps {
  readonly name: string | null;
  readonly dirty: boolean;
  readonly checked: boolean;
  readonly samples: readonly MenuEntry[];
  readonly openFile: (file: File) => void;
  readonly download: () => void;
  readonly downloadMarked: () => void;
}

export function TopBar({ name, dirty, checked, samples, openFile, download, downloadMarked }: TopBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.root}>
      <span className={styles.brand}>{product}</span>
      <div className={styles.file}>
        <span className={styles.name} title={name ?? ''}>
          {name}
        </span>
        <span className={styles.hint}>{dirty ? words.unsaved : words.privacy}</span>
      </div>
      <DisclosureMenu entries={samples}>
        {words.more}
        <ChevronDown16Regular aria-hidden />
      </DisclosureMenu>
      <Button className={styles.button} icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx,.docm,.doc,.xml,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again after it was changed on disk.
          event.target.value = '';
          if (file !== undefined) openFile(file);
        }}
      />
      <Button
        className={styles.button}
        icon={<CommentNote20Regular />}
        title={words.downloadMarkedHint}
        disabledFocusable={!checked}
        onClick={downloadMarked}
      >
        {words.downloadMarked}
      </Button>
      <Button
        className={styles.button}
        appearance={dirty ? 'primary' : 'secondary'}
        icon={<ArrowDownload20Regular />}
        title={words.downloadHint}
        disabledFocusable={name === null}
        onClick={download}
      >
        {words.download}
      </Button>
    </header>
  );
}
