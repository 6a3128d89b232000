import { useStore } from '../../pane/hooks/useStore.js';
import { answerWords, review as words } from '../../strings/pane.js';
import { answers, wuSentence } from './edits.js';
import { ReviewField } from './ReviewField.js';
import type { ReviewStore } from './reviewStore.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';

interface SectionsProps {
  readonly ui: Ui;
  readonly store: ReviewStore;
}

/** All fields, those that are unsure first, and at the end what no field covers. */
export function ReviewSections({ ui, store }: SectionsProps) {
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
