import { useEffect, useId, useState } from 'react';
import { MAX_COUNT, MAX_LABEL } from '../../forms/packBounds.js';
import type { PackInput } from '../../forms/packSchema.js';
import type { FieldKind } from '../../forms/schema.js';
import { answerWords, kindWords, review as words } from '../../strings/pane.js';
import { answerOf, answersFor, fieldIn, plainKinds, type DraftedField } from './edits.js';
import type { ReviewStore } from './reviewStore.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';
import { rowOf, shapeText } from './rows.js';

interface EditorProps {
  readonly ui: Ui;
  readonly field: DraftedField;
  readonly pack: PackInput;
  readonly store: ReviewStore;
}

/** What of one field can be changed. */
export function FieldEditor({ ui: { Button }, field, pack, store }: EditorProps) {
  const { id, kind } = field;
  const shape = shapeText(field);
  const kinds = kindsFor(field, store);
  return (
    <div className="editor">
      <div className="answers" role="group" aria-label={words.asked}>
        {answersFor(pack, field).map((answer, index) => (
          <button
            key={answer}
            type="button"
            className="answer"
            aria-pressed={answerOf(field) === answer}
            onClick={() => store.answer(id, answer)}
          >
            {`${index + 1} ${answerWords[answer]}`}
          </button>
        ))}
      </div>
      <div className="lines">
        <Typed
          name={words.label}
          value={rowOf(pack, field, true).label}
          most={MAX_LABEL}
          take={(label) => store.label(id, label)}
        />
        <label className="line">
          {words.kind}
          <select
            value={kind}
            onChange={({ target }) => {
              const chosen = kinds.find((each) => each === target.value);
              if (chosen !== undefined) store.kind(id, chosen);
            }}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {kindWords[each]}
              </option>
            ))}
          </select>
        </label>
        {kind !== 'choice' && kind !== 'list' && (
          <Typed
            name={words.limit}
            value={field.limit === undefined ? '' : String(field.limit)}
            unit={words.limitUnit}
            most={String(MAX_COUNT).length}
            take={(limit) => store.limit(id, limit === '' ? null : Number(limit))}
          />
        )}
      </div>
      {shape !== null && <p className="small">{shape}</p>}
      <div className="ends">
        <Button size="small" onClick={() => store.settle(id)}>
          {words.settled}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => store.remove(id)}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

/** Its own kind as it was drafted, and those that need nothing from the blank. */
function kindsFor({ id, kind }: DraftedField, { drafted }: ReviewStore): readonly FieldKind[] {
  const first = fieldIn(drafted, id)?.kind ?? kind;
  return [...new Set<FieldKind>([first, kind, ...plainKinds])];
}

interface TypedProps {
  readonly name: string;
  readonly value: string;
  /** Behind a number; a text has none. */
  readonly unit?: string;
  /** UTF-16 units. */
  readonly most: number;
  readonly take: (value: string) => void;
}

/** Taken over when it is left or Enter is pressed; Escape gives the old one back. */
function Typed({ name, value, unit, most, take }: TypedProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const isNumber = unit !== undefined;
  const done = (): void => {
    if (typed.trim() !== value) take(typed.trim());
    // What was not taken shows as it is.
    setTyped(value);
  };
  return (
    <span className={isNumber ? 'line' : 'line wide'}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        value={typed}
        maxLength={most}
        {...(isNumber && { inputMode: 'numeric' as const, className: 'digits' })}
        onChange={({ target }) => setTyped(isNumber ? target.value.replace(/\D/g, '') : target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
          if (event.key === 'Escape') setTyped(value);
        }}
      />
      {unit}
    </span>
  );
}
