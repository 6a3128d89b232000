import { memo, useEffect, useRef } from 'react';
import type { PackInput } from '../../forms/packSchema.js';
import { FieldEditor } from './FieldEditor.js';
import { fieldIn } from './edits.js';
import type { ReviewStore } from './reviewStore.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';
import type { ReviewRow } from './rows.js';

interface FieldProps {
  readonly ui: Ui;
  readonly row: ReviewRow;
  readonly pack: PackInput;
  readonly isOpen: boolean;
  readonly store: ReviewStore;
}

function ReviewFieldRow({ ui, row, pack, isOpen, store }: FieldProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { id, around, label, told, unsure } = row;
  useEffect(() => {
    if (!isOpen) return;
    button.current?.focus({ preventScroll: true });
    button.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const field = isOpen ? fieldIn(pack, id) : undefined;
  return (
    <li className={isOpen ? 'open' : ''}>
      <button
        ref={button}
        type="button"
        className="row"
        aria-expanded={isOpen}
        onClick={() => store.goTo(isOpen ? null : id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !isOpen) return;
          event.preventDefault();
          store.settle(id);
        }}
      >
        {around !== '' && <span className="around">{`${around} / `}</span>}
        <span className="label">{label}</span>
        <span className="told">{told}</span>
        {unsure.map((reason) => (
          <span key={reason} className="unsure">
            {reason}
          </span>
        ))}
      </button>
      {field !== undefined && <FieldEditor ui={ui} field={field} pack={pack} store={store} />}
    </li>
  );
}

/** One field: what it is called, what is asked of it, why it is unsure; open it can be changed. */
export const ReviewField = memo(
  ReviewFieldRow,
  (before, after) =>
    before.isOpen === after.isOpen &&
    before.store === after.store &&
    (!after.isOpen || before.pack === after.pack) &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
);
