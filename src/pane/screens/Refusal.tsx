import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentError24Regular } from '@fluentui/react-icons/svg/document-error';
import { failure as words } from '../../strings/pane.js';
import { ErrorDetails } from '../notices/ErrorDetails.js';
import { Message } from '../notices/Message.js';
import type { Refusal as Reason } from '../store/state.js';

const useStyles = makeStyles({ button: { alignSelf: 'stretch' } });

const headings = {
  'other-form': words.otherForm,
  unreadable: words.unreadable,
  fault: words.heading,
} satisfies Record<Reason['reason'], string>;

interface RefusalProps {
  readonly refusal: Reason;
  readonly retry: () => void;
}

/** Why there is no verdict, and what to do next; never an all-clear. */
export function Refusal({ refusal, retry }: RefusalProps) {
  const styles = useStyles();
  const { reason, sentence } = refusal;
  return (
    <Message
      icon={<DocumentError24Regular />}
      heading={headings[reason]}
      sentences={reason === 'fault' ? [sentence] : [sentence, words.untouched]}
      focused
    >
      <Button appearance="primary" size="large" className={styles.button} onClick={retry}>
        {reason === 'fault' ? words.retry : words.checkAgain}
      </Button>
      {reason === 'fault' && <ErrorDetails text={refusal.details} />}
    </Message>
  );
}
