import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentError24Regular } from '@fluentui/react-icons/svg/document-error';
import { failure as words, workbench } from '../../strings/pane.js';
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
  /** Null in Word, where the document is the one that is open. */
  readonly files: { readonly open: () => void; readonly blank: () => void } | null;
  readonly retry: () => void;
}

/** Why there is no verdict, and what to do next; never an all-clear. */
export function Refusal({ refusal, files, retry }: RefusalProps) {
  const styles = useStyles();
  const { reason, sentence } = refusal;
  return (
    <Message
      icon={<DocumentError24Regular />}
      heading={headings[reason]}
      sentences={reason === 'fault' ? [sentence] : [sentence, words.untouched]}
      focused
    >
      {files === null || reason === 'fault' ? (
        <Button appearance="primary" className={styles.button} onClick={retry}>
          {words.retry}
        </Button>
      ) : (
        <>
          <Button appearance="primary" className={styles.button} onClick={files.open}>
            {words.openOther}
          </Button>
          <Button className={styles.button} onClick={files.blank}>
            {workbench.saveBlank}
          </Button>
        </>
      )}
      {reason === 'fault' && <ErrorDetails text={refusal.details} />}
    </Message>
  );
}
