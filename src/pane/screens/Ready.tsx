import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ready as words, tools, working } from '../../strings/pane.js';
import { Heading } from '../look/Heading.js';
import { card, column } from '../look/look.js';
import type { PaneStore } from '../store/paneStore.js';
import type { PaneView } from '../store/view.js';

const useStyles = makeStyles({
  root: { ...column, gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  marks: { ...card, ...column, alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  sentence: { margin: 0 },
});

interface ReadyProps {
  readonly view: Extract<PaneView, { readonly marks: number }>;
  readonly focused: boolean;
  readonly store: PaneStore;
}

/** Before the first check: what it is about, and one large button. */
export function Ready({ view, focused, store }: ReadyProps) {
  const styles = useStyles();
  const isWorking = view.kind === 'working';
  return (
    <section className={styles.root} aria-label={words.heading}>
      <Heading size={500} focused={focused}>
        {words.heading}
      </Heading>
      <p className={styles.intro}>{words.intro}</p>
      <Button appearance="primary" size="large" disabledFocusable={isWorking} onClick={() => void store.check()}>
        {isWorking ? working[view.activity] : words.check}
      </Button>
      {view.marks > 0 && (
        <div className={styles.marks}>
          <p className={styles.sentence}>{words.marksLeft(view.marks)}</p>
          <Button disabledFocusable={isWorking} onClick={() => void store.clear()}>
            {tools.clear}
          </Button>
        </div>
      )}
    </section>
  );
}
