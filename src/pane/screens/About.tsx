import { type CSSProperties, useEffect, useRef } from 'react';
import manifest from '../../../package.json' with { type: 'json' };
import type { Host } from '../../document/port.js';
import { about as words, capability } from '../../strings/pane.js';
import type { PageUi } from '../checklist/pageUi.js';

const styles = {
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 'var(--spacingVerticalM)' },
  back: { marginLeft: '-8px', minWidth: 'auto' },
  heading: {
    margin: 0,
    fontSize: 'var(--fontSizeBase500)',
    lineHeight: 'var(--lineHeightBase500)',
    outline: 'none',
  },
  part: { width: '100%' },
  helps: { margin: 0, paddingLeft: '20px' },
  summary: { cursor: 'pointer', width: 'fit-content', minHeight: '24px' },
  text: { margin: 'var(--spacingVerticalXXS) 0 0', overflowWrap: 'anywhere' },
  faint: { margin: 0, color: 'var(--colorNeutralForeground3)' },
  able: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    margin: 'var(--spacingVerticalXS) 0 0',
  },
  cell: {
    margin: 0,
    padding: 'var(--spacingVerticalXS) 0',
    borderBottom: '1px solid var(--colorNeutralStroke3)',
  },
} satisfies Record<string, CSSProperties>;

/** The page that asks this Word how it behaves, in place of the pane. */
const DIAGNOSIS = 'diagnosis.html';

interface AboutProps {
  readonly ui: PageUi;
  readonly host: Host | null;
  readonly close: () => void;
}

/** 关于: what it is for and how it helps; for whoever looks after the computer, which version, what it can do there, under which terms. */
export function About({ ui, host, close }: AboutProps) {
  const { Button, icons } = ui;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      style={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Button appearance="subtle" style={styles.back} icon={<icons.back />} onClick={close}>
        {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} style={styles.heading}>
        {words.heading}
      </h2>
      <p style={styles.faint}>{words.purpose}</p>
      <ul style={styles.helps}>
        {words.helps.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p style={styles.text}>{words.privacy}</p>
      <details style={styles.part}>
        <summary style={styles.summary}>{words.details}</summary>
        <p style={styles.text}>{words.version(manifest.version)}</p>
        {host !== null && <Able Button={Button} host={host} />}
        <p style={styles.text}>{words.licence}</p>
        <p style={styles.text}>{words.microsoft}</p>
      </details>
    </section>
  );
}

function Able({ Button, host }: Pick<PageUi, 'Button'> & { readonly host: Host }) {
  if (host.name === '') return <p style={styles.text}>{words.file}</p>;
  return (
    <>
      <p style={styles.text}>{words.host(host.name)}</p>
      <dl style={styles.able}>
        {host.capabilities.map(({ id, able }) => [
          <dt key={id} style={styles.cell}>
            {capability[id]}
          </dt>,
          <dd key={`${id}-able`} style={styles.cell}>
            {able ? words.able : words.unable}
          </dd>,
        ])}
      </dl>
      <p style={styles.text}>{words.undoing}</p>
      <Button as="a" appearance="subtle" style={styles.back} href={DIAGNOSIS}>
        {words.diagnosis}
      </Button>
    </>
  );
}
