import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import manifest from '../../../package.json' with { type: 'json' };
import type { Host } from '../../document/port.js';
import { about as words, capability } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  back: { marginLeft: '-8px', minWidth: 'auto' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    ':focus': { outlineStyle: 'none' },
  },
  part: { width: '100%' },
  helps: { margin: 0, paddingLeft: '20px' },
  summary: { cursor: 'pointer', width: 'fit-content', minHeight: '24px' },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: 'anywhere' },
  faint: { margin: 0, color: tokens.colorNeutralForeground3 },
  able: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    '& > *': {
      margin: 0,
      padding: `${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
});

/** The page that asks this Word how it behaves, in place of the pane. */
const DIAGNOSIS = 'diagnosis.html';

interface AboutProps {
  readonly host: Host | null;
  readonly close: () => void;
}

/** 关于: what it is for and how it helps; for whoever looks after the computer, which version, what it can do there, under which terms. */
export function About({ host, close }: AboutProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={close}>
        {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.faint}>{words.purpose}</p>
      <ul className={styles.helps}>
        {words.helps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.text}>{words.privacy}</p>
      <details className={styles.part}>
        <summary className={styles.summary}>{words.details}</summary>
        <p className={styles.text}>{words.version(manifest.version)}</p>
        {host !== null && <Able host={host} />}
        <p className={styles.text}>{words.licence}</p>
        <p className={styles.text}>{words.microsoft}</p>
      </details>
    </section>
  );
}

function Able({ host }: { readonly host: Host }) {
  const styles = useStyles();
  if (host.name === '') return <p className={styles.text}>{words.file}</p>;
  return (
    <>
      <p className={styles.text}>{words.host(host.name)}</p>
      <dl className={styles.able}>
        {host.capabilities.map(({ id, able }) => [
          <dt key={id}>{capability[id]}</dt>,
          <dd key={`${id}-able`}>{able ? words.able : words.unable}</dd>,
        ])}
      </dl>
      <p className={styles.text}>{words.undoing}</p>
      <Button as="a" appearance="subtle" className={styles.back} href={DIAGNOSIS}>
        {words.diagnosis}
      </Button>
    </>
  );
}
