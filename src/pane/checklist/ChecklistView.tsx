import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useEffect, useRef, useState } from 'react';
import { checklist as words } from '../../strings/pane.js';
import { copyText } from './clipboard.js';
import { printFrame, showIn } from './printFrame.js';
import type { ChecklistShapes } from '../store/result.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minHeight: '100%' },
  back: { alignSelf: 'flex-start', minWidth: 'auto', marginLeft: '-8px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 'auto' },
  message: { margin: 0, color: tokens.colorNeutralForeground2 },
  frame: {
    flexGrow: 1,
    width: '100%',
    minHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
  },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '160px',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ChecklistProps {
  readonly shapes: ChecklistShapes;
  /** Gives the page to the person as a file; null where that is not possible, as in Word. */
  readonly save: ((page: string) => void) | null;
  readonly announce: (text: string) => void;
  readonly back: () => void;
}

/** The checklist to look at, copy, print and keep. */
export function ChecklistView({ shapes, save, announce, back }: ChecklistProps) {
  const styles = useStyles();
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
      className={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
      }}
    >
      <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={back}>
        {words.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <div className={styles.actions}>
        <Button appearance="primary" className={styles.button} icon={<Copy20Regular />} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button className={styles.button} icon={<Print20Regular />} onClick={print}>
          {words.print}
        </Button>
        {save !== null && (
          <Button className={styles.button} icon={<ArrowDownload20Regular />} onClick={() => save(shapes.page)}>
            {words.save}
          </Button>
        )}
      </div>
      {message !== '' && <p className={styles.message}>{message}</p>}
      {byHand && (
        <textarea
          className={styles.text}
          aria-label={words.text}
          readOnly
          value={shapes.text}
          onFocus={(event) => event.target.select()}
        />
      )}
      <iframe ref={frame} className={styles.frame} title={words.heading} />
    </section>
  );
}
