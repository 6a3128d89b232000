import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { checklist as words } from '../../strings/pane.js';
import { copyText } from './clipboard.js';
import { printFrame, showIn } from './printFrame.js';
import type { PageUi } from './pageUi.js';
import type { ChecklistShapes } from '../store/result.js';

const styles = {
  root: { display: 'flex', flexDirection: 'column', gap: 'var(--spacingVerticalS)', minHeight: '100%' },
  back: { alignSelf: 'flex-start', minWidth: 'auto', marginLeft: '-8px' },
  heading: {
    margin: 0,
    fontSize: 'var(--fontSizeBase400)',
    lineHeight: 'var(--lineHeightBase400)',
    outline: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 'var(--spacingHorizontalS)' },
  button: { minWidth: 'auto' },
  message: { margin: 0, color: 'var(--colorNeutralForeground2)' },
  frame: {
    flexGrow: 1,
    width: '100%',
    minHeight: '320px',
    border: '1px solid var(--colorNeutralStroke2)',
    borderRadius: 'var(--borderRadiusMedium)',
    backgroundColor: '#ffffff',
  },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '160px',
    padding: 'var(--spacingHorizontalS)',
    border: '1px solid var(--colorNeutralStrokeAccessible)',
    borderRadius: 'var(--borderRadiusMedium)',
    font: 'inherit',
    fontSize: 'var(--fontSizeBase200)',
    color: 'var(--colorNeutralForeground1)',
    backgroundColor: 'var(--colorNeutralBackground1)',
  },
} satisfies Record<string, CSSProperties>;

interface ChecklistProps {
  readonly ui: PageUi;
  readonly shapes: ChecklistShapes;
  /** Gives the page to the person as a file; null where that is not possible, as in Word. */
  readonly save: ((page: string) => void) | null;
  readonly announce: (text: string) => void;
  readonly back: () => void;
}

/** The checklist to look at, copy, print and keep. */
export function ChecklistView({ ui, shapes, save, announce, back }: ChecklistProps) {
  const { Button, icons } = ui;
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [message, setMessage] = useState('');
  const [byHand, setByHand] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (frame.current !== null) showIn(frame.current, shapes.page);
  }, [shapes.page]);
  const say = (text: string): void => {
    setMessage(text);
    announce(text);
  };
  const copy = async (): Promise<void> => {
    const copied = await copyText(shapes.text);
    setByHand(!copied);
    say(copied ? words.copied : words.notCopied);
  };
  const print = (): void => {
    if (frame.current === null || printFrame(frame.current)) return;
    say(words.notPrinted);
  };
  return (
    <section
      style={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
      }}
    >
      <Button appearance="subtle" style={styles.back} icon={<icons.back />} onClick={back}>
        {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} style={styles.heading}>
        {words.heading}
      </h2>
      <div style={styles.actions}>
        <Button appearance="primary" style={styles.button} icon={<icons.copy />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button style={styles.button} icon={<icons.print />} onClick={print}>
          {words.print}
        </Button>
        {save !== null && (
          <Button style={styles.button} icon={<icons.save />} onClick={() => save(shapes.page)}>
            {words.save}
          </Button>
        )}
      </div>
      {message !== '' && <p style={styles.message}>{message}</p>}
      {byHand && (
        <textarea
          style={styles.text}
          aria-label={words.text}
          readOnly
          value={shapes.text}
          onFocus={(event) => event.target.select()}
        />
      )}
      <iframe ref={frame} style={styles.frame} title={words.heading} />
    </section>
  );
}
