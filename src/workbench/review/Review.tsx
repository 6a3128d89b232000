import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from '../../pane/hooks/useStore.js';
import { answerWords, review as words, tools } from '../../strings/pane.js';
import { answers, wuSentence } from './edits.js';
import css from './review.css';
import { ReviewField } from './ReviewField.js';
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
        <Sections ui={ui} store={store} />
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

/** All fields, those that are unsure first, and at the end what no field covers. */
function Sections({ ui, store }: Omit<ReviewProps, 'actions'>) {
  const { Button, Menu } = ui;
  const { pack, current } = useStore(store);
  const takesWu = wuSentence(pack) !== null;
  const offered = answers.filter((answer) => answer !== 'wu' || takesWu);
  const left = store.unclaimed();
  return (
    <>
      {store.sections().map(({ part, label, rows }) => (
        <div key={part ?? ''} className="section">
          <div className="heading">
            <h2>{label}</h2>
            {part !== null && rows.length > 1 && (
              <Menu
                label={words.group(label)}
                entries={offered.map((answer) => ({
                  label: answerWords[answer],
                  select: () => store.answerInPart(part, answer),
                }))}
              >
                <span className="small">{words.groupShort}</span>
              </Menu>
            )}
          </div>
          {part === null && <p className="small">{words.firstHint}</p>}
          <ul className="rows">
            {rows.map((row) => (
              <ReviewField key={row.id} ui={ui} row={row} pack={pack} isOpen={row.id === current} store={store} />
            ))}
          </ul>
        </div>
      ))}
      {left.length > 0 && (
        <div className="section">
          <div className="heading">
            <h2>{words.left(left.length)}</h2>
          </div>
          <p className="small">{words.leftHint}</p>
          <ul className="rows">
            {left.map(({ id, proposal }) => (
              <li key={id}>
                <Button appearance="subtle" size="small" onClick={() => store.point(id)}>
                  {words.add(proposal.labels.join(' / ') || words.unnamed)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Where nothing is typed, a number chooses what is asked, and the arrows go from field to field. */
function onKey(event: KeyboardEvent, store: ReviewStore): void {
  const { target, key } = event;
  const isTyping = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select');
  if (isTyping || event.altKey) return;
  const { current } = store.getState();
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === 'z') store.undo();
  else if (isCommand) return;
  else if (key === 'ArrowDown' || key === 'ArrowUp') store.step(key === 'ArrowDown' ? 1 : -1);
  else if (current !== null && key === 'Delete') store.remove(current);
  else if (current === null || !store.answerByNumber(current, Number(key))) return;
  event.preventDefault();
  event.stopPropagation();
}
