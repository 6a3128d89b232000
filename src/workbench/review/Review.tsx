import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from '../../pane/hooks/useStore.js';
import { review as words, tools } from '../../strings/pane.js';
import { answersFor, fieldIn, wuSentence } from './edits.js';
import css from './review.css';
import { ReviewSections } from './ReviewSections.js';
import type { ReviewStore } from './reviewStore.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';
import { unsureIn } from './rows.js';

/** What is done with the rules as they are now. */
export interface ReviewActions {
  /** Checks the document that they were drafted from by them; whatever is opened later, too. */
  readonly check: () => void;
  /** The blank with its rules in it. */
  readonly saveForm: () => void;
  readonly saveRules: () => void;
  readonly close: () => void;
}

interface ReviewProps {
  readonly ui: Ui;
  readonly store: ReviewStore;
  readonly actions: ReviewActions;
}

/** Drafted rules beside the blank they were drafted from: read through, mended, used. */
export function Review({ ui, store, actions }: ReviewProps) {
  const { Button, Menu } = ui;
  const { pack, past, onlyUnsure, said } = useStore(store);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [store]);
  const sentence = wuSentence(pack);
  const isEmpty = pack.fields.length === 0;
  return (
    <main className="wulou-review" aria-label={words.heading} onKeyDown={(event) => onKey(event, store)}>
      <style>{css}</style>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {words.heading}
        </h1>
        <p className="small">{pack.title}</p>
        <p className="small low">{sentence === null ? words.asksNothing : words.asksWu(sentence)}</p>
        <p className="small low">{words.keys}</p>
        <div className="bar">
          <span>{words.tally(pack.fields.length, unsureIn(pack))}</span>
          <Button size="small" appearance="subtle" disabledFocusable={past.length === 0} onClick={store.undo}>
            {tools.undo}
          </Button>
          <label>
            <input type="checkbox" checked={onlyUnsure} onChange={({ target }) => store.filter(target.checked)} />
            {words.onlyUnsure}
          </label>
        </div>
      </header>
      <div className="body">
        <ReviewSections ui={ui} store={store} />
      </div>
      <footer>
        <Button appearance="primary" title={words.checkHint} disabledFocusable={isEmpty} onClick={actions.check}>
          {words.check}
        </Button>
        <Button title={words.saveHint} disabledFocusable={isEmpty} onClick={actions.saveForm}>
          {words.save}
        </Button>
        <Menu
          above
          entries={[
            { label: words.saveRules, select: actions.saveRules },
            { label: words.close, select: actions.close },
          ]}
        >
          {words.more}
        </Menu>
      </footer>
      <div role="status" className="spoken">
        <span key={said.id}>{said.text}</span>
      </div>
    </main>
  );
}

/** Where nothing is typed, a number chooses what is asked, and the arrows go from field to field. */
function onKey(event: KeyboardEvent, store: ReviewStore): void {
  const { target, key } = event;
  const isTyping = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select');
  if (isTyping || event.altKey) return;
  const { current, pack } = store.getState();
  const field = current === null ? undefined : fieldIn(pack, current);
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === 'z') store.undo();
  else if (isCommand) return;
  else if (key === 'ArrowDown' || key === 'ArrowUp') store.step(key === 'ArrowDown' ? 1 : -1);
  else if (field !== undefined && key === 'Delete') store.remove(field.id);
  else if (field !== undefined && answersFor(pack, field)[Number(key) - 1] !== undefined)
    store.answerByNumber(field.id, Number(key));
  else return;
  event.preventDefault();
  event.stopPropagation();
}
