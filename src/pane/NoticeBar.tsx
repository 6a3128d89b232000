import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { notice as words } from '../strings/pane.js';
import type { Notice } from './state.js';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere' },
  line: { margin: 0 },
});

interface NoticeProps {
  readonly notice: Notice;
  readonly dismiss: () => void;
}

/** What the last action did. The live region says it too, so the bar itself stays silent. */
export function NoticeBar({ notice, dismiss }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={notice.tone} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        {notice.lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button aria-label={words.dismiss} appearance="transparent" icon={<Dismiss16Regular />} onClick={dismiss} />
        }
      />
    </MessageBar>
  );
}
