import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { CommentNote20Regular } from '@fluentui/react-icons/svg/comment-note';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
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
  more: { position: 'relative' },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyle: 'none',
    whiteSpace: 'nowrap',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  list: {
    position: 'absolute',
    right: 0,
    zIndex: 3,
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXS,
    listStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    whiteSpace: 'nowrap',
  },
  entry: { display: 'block', width: '100%', padding: tokens.spacingHorizontalS, textAlign: 'left' },
});

export interface SampleFile {
  readonly label: string;
  readonly open: () => void;
}

interface TopBarProps {
  readonly name: string | null;
  readonly dirty: boolean;
  readonly checked: boolean;
  readonly samples: readonly SampleFile[];
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
      <Samples samples={samples} />
      <Button className={styles.button} icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".docx,.xml,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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

function Samples({ samples }: { readonly samples: readonly SampleFile[] }) {
  const styles = useStyles();
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => details.current?.removeAttribute('open');
  return (
    <details
      ref={details}
      className={styles.more}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary className={styles.summary}>
        {words.more}
        <ChevronDown16Regular aria-hidden />
      </summary>
      <ul className={styles.list}>
        {samples.map((sample) => (
          <li key={sample.label}>
            <Link
              as="button"
              className={styles.entry}
              onClick={() => {
                close();
                sample.open();
              }}
            >
              {sample.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
